# Kansi ja otsikot
title-mid-term = { $strategy }: puolivälin raportti
title-end-of-term = { $strategy }: loppuraportti
title-interim = { $strategy }: väliraportti
title-draft = { $title } (luonnos)
subtitle = { $owner }, kaupunkistrategian { $years } seuranta
cover-term = Valtuustokausi
cover-plan = Suunnitelma, johon tavoitteita verrataan
cover-as-of = Tilanne
cover-number = Asianumero
cover-body = Päättävä toimielin
cover-meeting = Kokouspäivä
cover-proposal = Päätösehdotus
cover-draft = Tämä on luonnos, jota ei ole vahvistettu. Tarkastuksen havainnot ovat liitteenä.
annex-title = Liite { $number }. { $name }
range = { $from }–{ $to }
range-of-values = { $from }–{ $to }
value-at = { $value } ({ $period })
nothing-set = ei asetettu
nothing-received = ei saatu
nothing-numeric = ei lukuarvoa
nothing-in-use = ei käytössä

# Kielet
language-in-fi = suomeksi
language-in-sv = ruotsiksi
language-in-en = englanniksi
notice-original = Alkuperäinen teksti on { $languages }.
notice-some = Osa alkuperäisistä teksteistä on { $languages }.
notice-languages = Tekstit julkaistaan kielellä, jolla ne on kirjoitettu. Osa teksteistä on { $languages }.

# Tiivistelmä
summary = Tiivistelmä
summary-strategy = { $priorities ->
    [one] Strategiassa on yksi painopistealue
   *[other] Strategiassa on { $priorities } painopistealuetta
}, { $goals ->
    [one] yksi tavoite
   *[other] { $goals } tavoitetta
} ja { $indicators ->
    [one] yksi mittari
   *[other] { $indicators } mittaria
}.
summary-as-of = Raportti kuvaa tilannetta { $date }: myöhempien jaksojen lukuja ei ole mukana. Palautukset arvioineen ovat voineet saapua tilannepäivän jälkeen.
summary-counts = Mittareiden tilat ovat: { $counts }.
summary-coverage = Pyydetyistä { $owed } luvusta saatiin { $came } ({ $share }).
summary-answered = Tietoja pyydettiin { $organisations ->
    [one] yhdeltä organisaatiolta
   *[other] { $organisations } organisaatiolta
}, joista { $answered } vastasi.
summary-all-answered = Tietoja pyydettiin { $organisations ->
    [one] yhdeltä organisaatiolta, ja se vastasi
   *[other] { $organisations } organisaatiolta, ja kaikki vastasivat
}.
summary-status-heading = Mittareiden tila
status-legend = Jokaisella tilalla on merkki ja sana. Liitteessä { $annex } kerrotaan, miten tila lasketaan.
status-own = Organisaation oma arvio koskee koko tavoitetta ja mittarin tila vain sen lukuja, joten ne voivat poiketa toisistaan.
counts-sentence = Mittareiden tilat: { $counts }.
summary-achieved-heading-mid-term = Tavoitetasolla olevat mittarit
summary-achieved-heading-end-of-term = Toteutuneet mittarit
summary-achieved-heading-interim = Tavoitetasolla olevat mittarit
summary-achieved-none-mid-term = Yksikään mittari ei ole vielä tavoitetasolla.
summary-achieved-none-end-of-term = Yksikään mittari ei ole toteutunut.
summary-achieved-none-interim = Yksikään mittari ei ole vielä tavoitetasolla.
summary-risks-heading-mid-term = Mittarit, jotka ovat vaarassa tai eivät etene
summary-risks-heading-end-of-term = Mittarit, jotka eivät toteutuneet, ovat vaarassa tai eivät etene
summary-risks-heading-interim = Poikkeamat
summary-risks-none-mid-term = Yksikään mittari ei ole vaarassa.
summary-risks-none-end-of-term = Kaikki arvioidut mittarit toteutuivat tai etenevät.
summary-risks-none-interim = Poikkeamia ei ole.
summary-others-heading = Muut mittarit
summary-coverage-heading = Tietojen kattavuus
target-is = tavoite { $target }
risks-explained = Kaikista näistä mittareista on annettu tilan edellyttämä selvitys ja toimenpiteet.
risks-unexplained = Tilan edellyttämä selvitys tai toimenpiteet puuttuvat kokonaan tai osittain: { $indicators }. Muista mittareista ne on annettu.
coverage-silent = Vastaus puuttuu: { $organisations }.
coverage-all-answered = Kaikki organisaatiot vastasivat.
coverage-late = Määräajan jälkeen vastasi: { $organisations }.

# Painopistealueet, tavoitteet ja mittarit
priority-counts = Painopistealueella on { $goals ->
    [one] yksi tavoite
   *[other] { $goals } tavoitetta
} ja { $indicators ->
    [one] yksi mittari
   *[other] { $indicators } mittaria
}.
priority-as-a-whole = Painopistealue kokonaisuutena
goal-binding = Sitova tavoite: se toteutuu vain, jos tavoitetaso saavutetaan kaikissa sen mittareissa.
goal-status = Tavoitteen tila
indicator-status = Tila
own-status = Oma arvio
own-judgement-of-goal = Oma arvio tavoitteesta, { $organisation }: { $status }.
own-judgements-of-goal = Omat arviot tavoitteesta:
own-judgement-of-indicator = Oma arvio mittarista, { $organisation }: { $status }.
own-judgements-of-indicator = Omat arviot mittarista:
judged-by = Tila on organisaation oma arvio: { $organisation }.
set-status = Määrätty tila
own-differs = Oma arvio poikkeaa lasketusta tilasta.
overridden = Tilaksi on harkinnan perusteella määrätty { $status }.
overridden-why = Perustelu
overridden-who = Päättäjä
overridden-computed = Laskettu tila olisi { $status }.
indicator-lacks-explanation = Tila edellyttää selvitystä ja toimenpiteitä, mutta niitä ei ole annettu.
indicator-lacks-only-explanation = Tila edellyttää selvitystä, mutta sitä ei ole annettu.
indicator-lacks-only-measures = Tila edellyttää toimenpiteitä, mutta niitä ei ole annettu.
accounts-of-goal = { $organisations ->
    [one] Organisaation arvio tavoitteesta
   *[other] Organisaatioiden arviot tavoitteesta
}
account-of-indicator = Mittarista: { $organisation }
topic-successes = Onnistumiset
topic-challenges = Haasteet
topic-impacts = Vaikutukset
topic-explanation = Selvitys
topic-measures = Toimenpiteet
topic-recommendations = Suositukset

# Mittarin taulukko
part-baseline = lähtötaso
part-actual = toteuma
whole-year = koko vuosi { $year }
from-period = alkaen { $period }
part-actual-or-ahead = toteuma tai ennuste
part-actual-or-line = toteuma tai suoran arvo
part-actual-ahead-or-line = toteuma, ennuste tai suoran arvo
part-forecast = ennuste
part-budget = talousarvio
part-plan = suunnitelma
part-own-target = oma tavoite
part-expected = odotettu polku
part-floor = vähintään
part-ceiling = enintään
part-planned = suunniteltu vaihe
part-ahead = ennuste tai suunnitelma
part-earlier-forecast = aiempi ennuste
part-milestone = välitavoite
part-target = tavoite
part-projection = suoralla
note-part-of-year = osa vuodesta
note-overlap = päällekkäinen muiden jaksojen kanssa
note-overlap-counted = päällekkäinen muiden jaksojen kanssa, mutta laskettu mitattuihin jaksoihin
part-weighted = { $part } (paino { $weight })
figure-preliminary = ennakkotieto
figure-estimate = arvio
note-preliminary = ennakkotieto
note-estimate = arvio
note-as-reported = ilmoitettu muodossa ”{ $text }”
qualifier-exact = { $value }
qualifier-about = noin { $value }
qualifier-below = alle { $value }
qualifier-above = yli { $value }
qualifier-at-most = enintään { $value }
qualifier-at-least = vähintään { $value }
target-at-least = vähintään { $value }
target-at-most = enintään { $value }
group-school = kouluaste
group-sex = sukupuoli
group-language = kieli
group-fi = suomi
group-sv = ruotsi
group-age = ikä
group-area = alue
group-level = aste
caption-in-unit = Luvut
caption-parts = Osat organisaatioittain
caption-breakdown = Ryhmittely: { $dimension }

# Ohjelmaryhmät
programmes = Ohjelmaryhmät
programmes-intro = Ohjelmaryhmät edistävät strategian tavoitteita hallintokuntien rajojen yli. Sama tavoite voi kuulua useaan ryhmään.
programme-counts = Ryhmällä on { $goals ->
    [one] yksi tavoite
   *[other] { $goals } tavoitetta
} ja { $indicators ->
    [one] yksi mittari
   *[other] { $indicators } mittaria
}.
binding-short = sitova

# Organisaatiot
organisations = Organisaatioiden raportointi
organisations-intro = Taulukot kertovat, mitä organisaatioilta pyydettiin ja mitä ne antoivat, milloin vastaus saapui ja kuka sen hyväksyi.
organisations-division = Toimialat
organisations-chancellery = Kaupunginkanslia
organisations-enterprise = Liikelaitokset
did-not-answer = ei vastannut
late = myöhässä
minutes-section = § { $section }
owed-section-annex = Liitteessä { $annex } kattavuus on eritelty tietolajeittain.
nothing-told = ei ilmoitettu
organisation-lacks = { $organisation }: puuttuvat tiedot

# Kauden vertailu
comparison = Kehitys valtuustokaudella
comparison-intro = Taulukossa on mittarien lähtötaso, puolivälin ja kauden lopun uusin arvo sekä tavoite. Luvun alla on ajankohta, jota se koskee. Viimeinen sarake kertoo, miten luku on muuttunut puolivälistä.
comparison-without = { $count ->
    [one] Taulukossa ei ole mittaria, jolla ei ole lukuarvoa ja jonka tila on organisaation oma arvio: { $names }.
   *[other] Taulukossa ei ole mittareita, joilla ei ole lukuarvoa ja joiden tila on organisaation oma arvio: { $names }.
}
changes-since-middle = Mikä muuttui puolivälin jälkeen
changes-intro = Luvun muutos on luettu mittarin tavoitellun suunnan mukaan; virhemarginaaliin mahtuva muutos katsotaan ennallaan pysymiseksi, eikä lukuja verrata, jos toinen on vain raja tai koskee eripituista aikaa. Puolivälissä tila kertoo, eteneekö mittari kohti tavoitetta, kauden lopussa useimmiten, toteutuiko tavoite. Alla on, mistä tilasta mihin kukin mittari siirtyi; paremmuus mainitaan vain, jos molemmat tilat ovat samaa asteikkoa.
changes-counts = Luku parani { $better } mittarissa, huononi { $worse } mittarissa ja pysyi ennallaan { $same } mittarissa.
change-better = parani
change-worse = huononi
change-none = ennallaan
change-no-figure = ei uutta lukua
move-better = parani
move-worse = heikkeni
move-none = ennallaan
move-assessable = voidaan nyt arvioida
move-not-assessable = ei voida enää arvioida
comparison-revised = { $count ->
    [0] Aiemmin raportoituja lukuja ei ole tarkistettu.
    [one] Yhtä aiemmin raportoitua lukua on tarkistettu (liite { $annex }).
   *[other] { $count } aiemmin raportoitua lukua on tarkistettu (liite { $annex }).
}
goals-achieved = Tavoitteiden toteutuminen
goals-counts = Kaikki mittarit saavuttivat tavoitetasonsa { $every } tavoitteessa, osa mittareista { $some } tavoitteessa eikä yksikään { $nowhere } tavoitteessa.
recommendations = Suositukset seuraavalle strategiakaudelle
recommendations-of-organisations = Organisaatioiden suositukset

# Väliraportti
interim-accounts-intro = Painopistealueittain on koottu organisaatioiden tekstien ensimmäiset virkkeet, ja vain se, mikä on uutta edellisen seurantapisteen jälkeen; […] kertoo, että teksti jatkuu organisaation palautuksessa, ja (+2), että muita tekstejä on kaksi.
interim-more = (+{ $count })
interim-more-exceptions = { $count ->
    [one] Lisäksi yksi poikkeama on jätetty pois tilan vuoksi; kaikki saa komennolla seuranta assess.
   *[other] Lisäksi { $count } poikkeamaa on jätetty pois tilan vuoksi; kaikki saa komennolla seuranta assess.
}
interim-quiet = Ei uutta painopistealueista
interim-sources = Lähde on tiedoston numero, taulukko ja solu. Tiedostot ovat palautuskansiossa, ja niiden SHA-256-tiivisteet ovat julkaisun luettelotiedostossa (manifest.json):
interim-method = Arvioinnin menetelmä kuvataan puolivälin raportin ja loppuraportin liitteissä.

# Sarakkeet
heading-status = Tila
heading-indicators = Mittareita
heading-share = Osuus
heading-indicator = Mittari
heading-latest = Uusin arvo
heading-target = Tavoite
heading-year = Vuosi
heading-period = Ajankohta
heading-kind = Laji
heading-value = Arvo
heading-in-unit = { $heading } ({ $unit })
heading-note = Huomautus
heading-goal = Strategian tavoite
heading-priority = Painopistealue
heading-counts = Mittareiden tilat
heading-organisation = Organisaatio
heading-organisations = Organisaatiot
heading-figures = Luvut
heading-received = Saapunut
heading-approved = Hyväksynyt
heading-baseline = Lähtötaso
heading-middle = Puoliväli
heading-end = Kauden loppu
heading-change = Muutos
heading-unit = Yksikkö
heading-definition = Määritelmä
heading-source = Lähde
heading-reporters = Raportoi
heading-decided = Päätetty
heading-row = Rivi
heading-from = Käyttöön
heading-to = Käytöstä
heading-old = Aiempi luku ja sen paikka
heading-new = Nykyinen luku ja sen paikka
heading-missing-periods = Puuttuvat ajankohdat
heading-reason = Syy
heading-subject = Mittari tai tavoite
heading-computed = Laskettu tila
heading-judged = Määrätty tila
heading-effective = Voimassa oleva tila
heading-own = Oma arvio
heading-why = Perustelu
heading-who = Päättäjä
heading-judge = Arvioija tai päättäjä
heading-date = Päivä
heading-code = Koodi
heading-expires = Voimassa
heading-number = Nro
heading-file = Tiedosto
heading-source-number = Lähde nro
heading-sheet = Taulukko
heading-cell = Solu
heading-raw = Solun teksti
heading-abbreviation = Lyhenne
heading-meaning = Selite
heading-severity = Vakavuus
heading-place = Paikka
heading-message = Havainto

# Taulukoiden otsikot
caption-counts = Mittarit tilan mukaan { $date }
caption-by-priority = Mittarit painopistealueen ja tilan mukaan { $date }
caption-comparison = Mittarit lähtötasosta kauden loppuun
caption-indicators = Kaikki mittarit { $date }
caption-definitions = Mittareiden määritelmät, lähteet ja päätökset
caption-changes = Kesken kauden käyttöön tulevat ja käytöstä poistuvat mittarit
caption-missing = Pyydetyt luvut, joita ei saatu
caption-reasons = Luvut, joiden sijasta ilmoitettiin syy
caption-overrides = Harkinnan perusteella määrätyt tilat
caption-disagreements = Omat arviot, jotka poikkeavat lasketusta tilasta
caption-figures = Lukujen alkuperä
caption-findings = Avoimet havainnot

# Liitteet
annex-indicators = Kaikki mittarit
annex-definitions = Määritelmät, lähteet ja päätökset
annex-changes = Muutokset mittareissa
annex-revisions = Tarkistetut luvut
annex-missing = Puuttuvat tiedot
annex-exceptions = Harkinnanvaraiset ratkaisut
annex-provenance = Lukujen alkuperä
annex-method = Arviointimenetelmä ja laskelmat
annex-abbreviations = Lyhenteet
annex-findings = Tarkastuksen havainnot
definitions-intro = Viimeisessä sarakkeessa on mittarirekisterin rivi, josta lähtötaso ja tavoite ovat.
day-to-come = tulee { $date }
day-to-go = poistuu { $date }
changes-in-indicators-intro = Seuraavat mittarit eivät ole käytössä koko valtuustokautta.
changes-in-indicators-none = Kaikki mittarit ovat käytössä koko valtuustokauden.
revisions-intro = Seuraavat luvut ovat muuttuneet aiemmin raportoidusta. Raportissa on käytetty nykyistä lukua.
revisions-none = Aiemmin raportoituja lukuja ei ole muutettu.
missing-intro = Seuraavia lukuja pyydettiin, mutta niitä ei saatu.
missing-none = Kaikki pyydetyt luvut saatiin.
reasons-intro = Seuraavien lukujen sijasta organisaatio ilmoitti, miksi lukua ei ole.
overrides = Määrätyt tilat
overrides-none = Yhtään tilaa ei ole määrätty toisin kuin laskettiin.
disagreements = Poikkeavat omat arviot
disagreements-none = Organisaatioiden omat arviot mittareista ja sitovista tavoitteista eivät poikkea lasketuista tiloista. Muilla tavoitteilla ei ole laskettua tilaa, josta arvio voisi poiketa.
waivers = Hyväksytyt havainnot
waivers-intro = Seuraavat tarkastuksen havainnot on hyväksytty sellaisinaan.
waivers-none = Tarkastuksen havaintoja ei ole hyväksytty sellaisinaan.
provenance-intro = Jokainen organisaation ilmoittama luku on peräisin yhdestä solusta yhdessä tiedostossa; summa tai keskiarvo perustuu useaan soluun, joista kukin on omalla rivillään. Lähtötasot, tavoitteet, portaat, toleranssit ja virhemarginaalit ovat mittarirekisteristä; jos siinä ei ole lähtötason arvoa, lähtötaso on sen jaksolta raportoitu luku, jolla on tässä oma rivinsä. SHA-256-tiiviste osoittaa, että tiedosto on sama.
provenance-register = Mittarirekisterin tiedoston lähdenumero on { $numbers }; mittarin rivi siinä on määritelmien liitteessä.
source-register = mittarirekisteri
source-overrides = harkinnan perusteella määrätyt tilat
judgements = Arviot ja määrätyt tilat
judgements-intro = Tila, joka perustuu arvioon eikä lukuun, on peräisin näistä kohdista. Oman arvion päivä on se, jona palautus saatiin, ja määrätyn tilan päivä se, jona se määrättiin.
sources = Lähdetiedostot
figures = Luvut
place-row = rivi { $row }
place-field = rivi { $line }, kenttä { $field }
method-intro = Mittarin tila lasketaan mittarirekisterissä nimetyllä menetelmällä. Organisaation oma arvio, laskettu tila ja harkinnan perusteella määrätty tila pidetään erillään, ja kaikki kerrotaan.
method-rounding = Laskenta tehdään pyöristämättömillä luvuilla, ja tilat ratkaistaan niillä; vain tulostetut luvut on pyöristetty. Tarkka puolikas pyöristetään parilliseen numeroon: 0,9125 tulostuu muodossa 0,912 ja 0,9135 muodossa 0,914. Laskin, joka pyöristää puolikkaat ylöspäin, voi siksi näyttää yhdellä suuremman viimeisen numeron.
method-bands = Kun menetelmä antaa osuuden p, mittari etenee, jos p on vähintään ylempi raja { $on_track }, on vaarassa, jos p on vähintään alempi raja { $at_risk }, ja muutoin ei etene, ellei menetelmä sano toisin. Erotukset, kuten muutos Δ, toleranssi ja virhemarginaali, ovat mittarin yksikössä; prosenttilukujen erotukset ovat prosenttiyksikköjä (%-yks.).
method-end = Kauden lopussa, kun tavoiteajankohdan luku on mitattu, ratkaisee osuuden p sijasta osuus koko muutoksesta q (luku on mitattu, kun on luku, jonka ajankohta t on tavoiteajankohta tai sitä myöhempi): mittari on osittain toteutunut, jos q on vähintään alempi raja { $at_risk }, ja muutoin ei toteutunut. Jos tavoiteajankohtaa ei ole vielä mitattu tai se on valtuustokauden jälkeen, p ratkaisee kuten matkan varrella, ja siitä mainitaan.
method-time = Ajankohdan aika t on sen päättyminen vuosina: t = vuosi − 1 + kuluneet kuukaudet / 12. Vuosi 2022 on t = 2022 − 1 + 12/12 = 2022, vuoden 2022 ensimmäinen puolisko t = 2022 − 1 + 6/12 = 2021,5 ja tammi–elokuu 2022 t = 2022 − 1 + 8/12 = 2021,667. Kevät luetaan vuoden ensimmäiseksi ja syksy toiseksi puoliskoksi. Päivämäärästä luetaan kuluneet kuukaudet ja päivän osuus kuukaudestaan. Kahden jakson väli on kuukausina 12 × aikojen t erotus.
method-figures = Käytetään lukuja, joiden jakso päättyy viimeistään { $as_of }. Kauden jaksoja ovat ne, jotka päättyvät välillä { $from } – { $to }; mitattuja ovat ne, joilta on raportoitu luku. Rekisterissä annettu lähtötaso ei siis ole mitattu jakso, ellei samalta jaksolta ole myös raportoitu lukua. Jos rekisterissä on lähtötason jakso mutta ei arvoa, lähtötaso on siltä jaksolta raportoitu luku. Luku on pitänyt raportoida, jos sen jakso on päättynyt ja mittarin kohdalla mainitut kuukaudet ovat kuluneet viimeistään { $as_of }; jos uusin raportoitava luku puuttuu ja käytettävissä on vain vanhempi, mittari ei ole arvioitavissa, ja jos mitään raportoitavaa ei ole tullut, sitä ei ole raportoitu.
method-reasons = Mittari ei ole arvioitavissa, ja syy kerrotaan mittarin kohdalla, jos jokin menetelmän tarvitsema tieto puuttuu (lähtötaso, tavoite, oma arvio taikka summan tai keskiarvon osa), jos uusin luku ei ole lähtötasoa myöhempi, jos luvut ovat liian vanhoja tai niitä ei julkaista, jos rajaus on muuttunut lähtötason jälkeen tai jos kaavaa ei ole määritelty (kasvuvauhdin lähtötaso tai tavoite on nolla, etumerkki vaihtuu, tavoite on yhtä suuri kuin lähtötaso tai sen väärällä puolella, tavoiteväli on tyhjä tai lukuja on vain yksi).
method-marks = Luku on ennakkotieto, jos sen perässä on tähti (*) tai jos sen solussa, sarakkeessa, rivillä, huomautuksessa tai kommentissa sanotaan niin: ennakkotieto, ennakollinen, alustava (ruotsiksi preliminär, englanniksi preliminary tai provisional). Se on arvio, jos siinä sanotaan arvio tai arvioitu (uppskattning, estimate) tai jos luvun edessä on noin, n., ~ tai lähes (cirka, about). Rajaksi luku luetaan, jos sen edessä on alle, yli, enintään tai vähintään (under, över, högst, minst) taikka <, >, ≤ tai ≥. Ennuste on luku, jonka laji, sarake tai rivi on ennuste (ENN, prognos); ennusteesta ei päätellä tilaa. Tilan perässä sanotaan, jos se perustuu ennakkotietoon, arvioon tai rajaan; jos tilan ratkaisevat kaikki kauden mitatut jaksot, riittää, että yhdenkin jakson luku on sellainen.
method-bounds = Jos luvusta on ilmoitettu vain raja (alle, yli, enintään, vähintään) tai se on noin-luku, laskussa käytetään ilmoitettua lukua sellaisenaan.
method-near-edge = Tila on lähellä rajaansa, jos se olisi toinen, kun uusinta arvoa pienennetään tai suurennetaan puolikkaalla sen viimeisestä painetusta numerosta tai, jos se on ilmoitettu ja tätä suurempi, luvun julkaistulla virhemarginaalilla. Laskelmassa kerrotaan kummankin suunnan tila, jos se on toinen.
method-goals = Sitovan tavoitteen tila on sen mittareiden tiloista huonoin. Huonoimmasta parhaaseen tilat ovat: { $order }. Muilla tavoitteilla ei ole laskettua tilaa, vain mittareiden lukumäärät tiloittain.
methods = Menetelmät
method-count = { $count ->
    [one] Menetelmää käytetään yhdessä mittarissa.
   *[other] Menetelmää käytetään { $count } mittarissa.
}
method-projection = Kehityksen jatkuminen ennallaan
method-projection-what = Ennakoitu arvo kertoo, mikä arvo olisi tavoiteajankohtana, jos kehitys jatkuisi entisellään. Se ei ole tila, eikä sitä lasketa tavoiteajankohtaa pidemmälle. Siinä käytetään toteutuneita lukuja lähtötasosta alkaen, tai kaikkia, jos lähtötasoa ei ole, vähintään kolmea; jos lähtötason ajankohdalta ei ole raportoitu lukua, käytetään rekisterin lähtötasoa.
method-projection-line =
    Suora sovitetaan pienimmän neliösumman menetelmällä. Arvo on y, ja u on vuosien määrä ensimmäisen käytetyn jakson päättymisestä kyseisen jakson päättymiseen eli niiden aikojen t erotus; n on lukujen määrä, ū ja ȳ ovat keskiarvot. Kulmakerroin k, vakiotermi *a* ja ennakoitu arvo ŷ, jossa u on tavoiteajankohdan u, ovat:

    k = (n × Σuy − Σu × Σy) / (n × Σu² − (Σu)²)

    a = ȳ − k × ū

    ŷ = ȳ + k × (u − ū)
method-projection-fit =
    Selitysaste R² kertoo, kuinka suuren osan lukujen vaihtelusta suora selittää. Jos se on alle 0,5, ennakoidun arvon yhteydessä sanotaan, ettei luvuilla ole selvää suuntaa. Jos kaikki luvut ovat yhtä suuria, sitä ei lasketa.

    R² = 1 − Σ(y − a − k × u)² / Σ(y − ȳ)²
method-projection-interval =
    Kun lukuja on vähintään viisi, arvo on 80 prosentin todennäköisyydellä välillä ŷ − h … ŷ + h. Puoliväli h ja jäännöshajonta s ovat:

    h = t × s × √(1 + 1 / n + (u − ū)² / Σ(u − ū)²)

    s = √(Σ(y − a − k × u)² / (n − 2))

    Tässä t on Studentin jakauman 0,9-fraktiili vapausasteilla n − 2, kuudella desimaalilla.
method-projection-median = Vertailuna on Theilin ja Senin suora, joka kestää poikkeavia havaintoja. Sen kulmakerroin k′ on lukuparien välisten kulmakertoimien (arvojen erotus jaettuna aikojen u erotuksella) mediaani ja vakiotermi a′ erotusten y − k′ × u mediaani. Jos lukuja on parillinen määrä, mediaani on kahden keskimmäisen keskiarvo. Kulmakertoimet luetellaan, jos lukuja on enintään kuusi. Se, mitä suorat merkitsisivät tavoiteajankohtana, päätellään mittarin omalla menetelmällä, polku ja kasvuvauhti kuten kauden lopussa; jos ne eroavat toisistaan, siitä mainitaan.
method-projection-places = Summissa on kaikki desimaalit, kuitenkin enintään yhdeksän; selitysasteen R² ja jäännöshajonnan s neliösummissa on niin monta, että ne saadaan niistä, ja luvussa R² on kaksi. Keskiarvoissa ū ja ȳ sekä kulmakertoimessa k on niin monta desimaalia, että niistä laskemalla saadaan tulostetut *a* ja ŷ; vakiotermissä *a* on ainakin yksi desimaali enemmän kuin mittarin luvuissa. Jäännöshajonnassa s ja puolivälissä h on niin monta desimaalia, että niistä saadaan tulostetut rajat, ja luvuissa k′ ja a′ niin monta, että niistä saadaan tulostettu a′ + k′ × u. Ajassa t on enintään kolme desimaalia. Loppunollia ei tulosteta. Osuudet p ja q, jotka ennakoidusta arvosta seuraisivat, lasketaan pyöristämättömistä luvuista. Tekstissä, taulukossa ja kuviossa ennakoitu arvo on pyöristetty yhtä tarkaksi kuin ne luvut, joista se on laskettu.
arithmetic = Laskelmat
arithmetic-intro = Jokainen tila voidaan laskea uudelleen seuraavista luvuista.
arithmetic-method = Menetelmä: { $method }. Laskettu tila: { $status }.
arithmetic-judged = Harkinnan perusteella määrätty tila: { $status }.
arithmetic-projection = Kehityksen jatkuminen ennallaan:
findings-intro = Nämä havainnot ovat avoinna. Virheet estävät julkaisemisen.
findings-none = Avoimia havaintoja ei ole.
