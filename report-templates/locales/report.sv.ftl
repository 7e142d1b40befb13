# Omslag och rubriker
title-mid-term = { $strategy }: halvtidsrapport
title-end-of-term = { $strategy }: slutrapport
title-interim = { $strategy }: mellanrapport
title-draft = { $title } (utkast)
subtitle = { $owner }, uppföljning av stadsstrategin { $years }
cover-term = Fullmäktigeperiod
cover-plan = Plan som målen jämförs med
cover-as-of = Läget
cover-number = Ärendenummer
cover-body = Beslutande organ
cover-meeting = Sammanträdesdag
cover-proposal = Beslutsförslag
cover-draft = Detta är ett utkast som inte har fastställts. Iakttagelserna från granskningen finns i en bilaga.
annex-title = Bilaga { $number }. { $name }
range = { $from }–{ $to }
range-of-values = { $from }–{ $to }
value-at = { $value } ({ $period })
nothing-set = inte fastställt
nothing-received = inte inkommet
nothing-numeric = inget siffervärde
nothing-in-use = inte i bruk

# Språk
language-in-fi = på finska
language-in-sv = på svenska
language-in-en = på engelska
notice-original = Originaltexten är { $languages }.
notice-some = En del av originaltexterna är { $languages }.
notice-languages = Texterna publiceras på det språk som de har skrivits på. En del av texterna är { $languages }.

# Sammandrag
summary = Sammandrag
summary-strategy = { $priorities ->
    [one] Strategin har ett fokusområde
   *[other] Strategin har { $priorities } fokusområden
}, { $goals ->
    [one] ett mål
   *[other] { $goals } mål
} och { $indicators ->
    [one] en mätare
   *[other] { $indicators } mätare
}.
summary-as-of = Rapporten beskriver läget { $date }: siffror för senare tidsavsnitt ingår inte. Svaren och bedömningarna i dem kan ha inkommit efter den dagen.
summary-counts = Mätarnas status är: { $counts }.
summary-coverage = Av { $owed } begärda siffror erhölls { $came } ({ $share }).
summary-answered = Uppgifter begärdes av { $organisations ->
    [one] en organisation
   *[other] { $organisations } organisationer
}, av vilka { $answered } svarade.
summary-all-answered = Uppgifter begärdes av { $organisations ->
    [one] en organisation, och den svarade
   *[other] { $organisations } organisationer, och alla svarade
}.
summary-status-heading = Mätarnas status
status-legend = Varje status har ett tecken och ett ord. I bilaga { $annex } beskrivs hur statusen räknas ut.
status-own = Organisationens egen bedömning gäller hela målet och mätarens status bara dess siffror, så de kan skilja sig från varandra.
counts-sentence = Mätarnas status: { $counts }.
summary-achieved-heading-mid-term = Mätare på målnivå
summary-achieved-heading-end-of-term = Uppnådda mätare
summary-achieved-heading-interim = Mätare på målnivå
summary-achieved-none-mid-term = Ingen mätare har ännu nått sin målnivå.
summary-achieved-none-end-of-term = Ingen mätare har uppnåtts.
summary-achieved-none-interim = Ingen mätare har ännu nått sin målnivå.
summary-risks-heading-mid-term = Mätare som är i riskzonen eller inte framskrider
summary-risks-heading-end-of-term = Mätare som inte uppnåddes, är i riskzonen eller inte framskrider
summary-risks-heading-interim = Avvikelser
summary-risks-none-mid-term = Ingen mätare är i riskzonen.
summary-risks-none-end-of-term = Alla bedömda mätare uppnåddes eller framskrider.
summary-risks-none-interim = Det finns inga avvikelser.
summary-others-heading = Övriga mätare
summary-coverage-heading = Uppgifternas täckning
target-is = mål { $target }
risks-explained = För alla dessa mätare har den utredning och de åtgärder som statusen kräver lämnats.
risks-unexplained = Den utredning eller de åtgärder som statusen kräver saknas helt eller delvis: { $indicators }. För de övriga mätarna har de lämnats.
coverage-silent = Svar saknas: { $organisations }.
coverage-all-answered = Alla organisationer svarade.
coverage-late = Svarade efter utsatt tid: { $organisations }.

# Fokusområden, mål och mätare
priority-counts = Fokusområdet har { $goals ->
    [one] ett mål
   *[other] { $goals } mål
} och { $indicators ->
    [one] en mätare
   *[other] { $indicators } mätare
}.
priority-as-a-whole = Fokusområdet som helhet
goal-binding = Bindande mål: det uppnås endast om målnivån nås i alla dess mätare.
goal-status = Målets status
indicator-status = Status
own-status = Egen bedömning
own-judgement-of-goal = Egen bedömning av målet, { $organisation }: { $status }.
own-judgements-of-goal = Egna bedömningar av målet:
own-judgement-of-indicator = Egen bedömning av mätaren, { $organisation }: { $status }.
own-judgements-of-indicator = Egna bedömningar av mätaren:
judged-by = Statusen är organisationens egen bedömning: { $organisation }.
set-status = Fastställd status
own-differs = Den egna bedömningen avviker från den beräknade statusen.
overridden = Statusen har efter prövning fastställts till { $status }.
overridden-why = Motivering
overridden-who = Beslutsfattare
overridden-computed = Den beräknade statusen vore { $status }.
indicator-lacks-explanation = Statusen kräver utredning och åtgärder, men sådana har inte lämnats.
indicator-lacks-only-explanation = Statusen kräver en utredning, men någon sådan har inte lämnats.
indicator-lacks-only-measures = Statusen kräver åtgärder, men sådana har inte lämnats.
accounts-of-goal = { $organisations ->
    [one] Organisationens bedömning av målet
   *[other] Organisationernas bedömningar av målet
}
account-of-indicator = Om mätaren: { $organisation }
topic-successes = Framgångar
topic-challenges = Utmaningar
topic-impacts = Effekter
topic-explanation = Utredning
topic-measures = Åtgärder
topic-recommendations = Rekommendationer

# Mätarens tabell
part-baseline = utgångsnivå
part-actual = utfall
whole-year = hela { $year }
from-period = från { $period }
part-actual-or-ahead = utfall eller prognos
part-actual-or-line = utfall eller linjens värde
part-actual-ahead-or-line = utfall, prognos eller linjens värde
part-forecast = prognos
part-budget = budget
part-plan = plan
part-own-target = eget mål
part-expected = förväntad bana
part-floor = minst
part-ceiling = högst
part-planned = planerat skede
part-ahead = prognos eller plan
part-earlier-forecast = tidigare prognos
part-milestone = delmål
part-target = mål
part-projection = på linjen
note-part-of-year = del av året
note-overlap = överlappar andra tidsavsnitt
note-overlap-counted = överlappar andra tidsavsnitt, men räknas bland de uppmätta
part-weighted = { $part } (vikt { $weight })
figure-preliminary = preliminärt
figure-estimate = uppskattat
note-preliminary = preliminär uppgift
note-estimate = uppskattning
note-as-reported = rapporterat som ”{ $text }”
qualifier-exact = { $value }
qualifier-about = cirka { $value }
qualifier-below = under { $value }
qualifier-above = över { $value }
qualifier-at-most = högst { $value }
qualifier-at-least = minst { $value }
target-at-least = minst { $value }
target-at-most = högst { $value }
group-school = skolstadium
group-sex = kön
group-language = språk
group-fi = finska
group-sv = svenska
group-age = ålder
group-area = område
group-level = nivå
caption-in-unit = Siffror
caption-parts = Delar enligt organisation
caption-breakdown = Fördelning: { $dimension }

# Programgrupper
programmes = Programgrupper
programmes-intro = Programgrupperna främjar strategins mål över förvaltningsgränserna. Samma mål kan höra till flera grupper.
programme-counts = Gruppen har { $goals ->
    [one] ett mål
   *[other] { $goals } mål
} och { $indicators ->
    [one] en mätare
   *[other] { $indicators } mätare
}.
binding-short = bindande

# Organisationer
organisations = Organisationernas rapportering
organisations-intro = Av tabellerna framgår vad som begärdes av organisationerna och vad de lämnade, när svaret kom in och vem som godkände det.
organisations-division = Sektorer
organisations-chancellery = Stadskansliet
organisations-enterprise = Affärsverk
did-not-answer = svarade inte
late = försenat
minutes-section = § { $section }
owed-section-annex = I bilaga { $annex } är täckningen specificerad enligt slag av uppgifter.
nothing-told = inte uppgivet
organisation-lacks = { $organisation }: uppgifter som saknas

# Jämförelse över perioden
comparison = Utvecklingen under fullmäktigeperioden
comparison-intro = Tabellen visar mätarnas utgångsnivå, det senaste värdet i mitten och i slutet av perioden samt målet. Under siffran anges den tidpunkt som den gäller. Den sista kolumnen visar hur siffran har förändrats sedan mitten av perioden.
comparison-without = { $count ->
    [one] I tabellen ingår inte den mätare som saknar siffervärde och vars status är organisationens egen bedömning: { $names }.
   *[other] I tabellen ingår inte de mätare som saknar siffervärde och vars status är organisationens egen bedömning: { $names }.
}
changes-since-middle = Förändringar sedan halvtidsrapporten
changes-intro = Siffrans förändring har lästs i den riktning som mätaren eftersträvar; en förändring inom felmarginalen räknas som oförändrat läge, och siffror jämförs inte om den ena är bara en gräns eller gäller en tid av annan längd. I mitten av perioden visar statusen om mätaren framskrider mot målet, i slutet oftast om målet uppnåddes. Nedan anges från vilken status till vilken mätarna har övergått; om det blev bättre eller sämre anges endast när båda statusarna hör till samma skala.
changes-counts = Siffran blev bättre för { $better } mätare och sämre för { $worse } mätare och var oförändrad för { $same } mätare.
change-better = bättre
change-worse = sämre
change-none = oförändrad
change-no-figure = ingen ny siffra
move-better = bättre
move-worse = sämre
move-none = oförändrad
move-assessable = kan nu bedömas
move-not-assessable = kan inte längre bedömas
comparison-revised = { $count ->
    [0] Inga tidigare rapporterade siffror har reviderats.
    [one] En tidigare rapporterad siffra har reviderats (bilaga { $annex }).
   *[other] { $count } tidigare rapporterade siffror har reviderats (bilaga { $annex }).
}
goals-achieved = Hur målen har uppnåtts
goals-counts = Alla mätare nådde sin målnivå i { $every } mål, en del av mätarna i { $some } mål och ingen mätare i { $nowhere } mål.
recommendations = Rekommendationer för nästa strategiperiod
recommendations-of-organisations = Organisationernas rekommendationer

# Mellanrapport
interim-accounts-intro = För varje fokusområde återges den första meningen av organisationernas texter, och bara det som är nytt sedan föregående uppföljningspunkt; […] anger att texten fortsätter i organisationens svar, och (+2) att det finns två andra texter.
interim-more = (+{ $count })
interim-more-exceptions = { $count ->
    [one] Ytterligare en avvikelse har utelämnats av utrymmesskäl; alla fås med kommandot seuranta assess.
   *[other] Ytterligare { $count } avvikelser har utelämnats av utrymmesskäl; alla fås med kommandot seuranta assess.
}
interim-quiet = Inget nytt om fokusområdena
interim-sources = Källan anges med filens nummer, bladet och cellen. Filerna finns bland svaren, och deras SHA-256-summor finns i publikationens förteckning (manifest.json):
interim-method = Bedömningsmetoden beskrivs i bilagorna till halvtidsrapporten och slutrapporten.

# Kolumner
heading-status = Status
heading-indicators = Antal mätare
heading-share = Andel
heading-indicator = Mätare
heading-latest = Senaste värde
heading-target = Mål
heading-year = År
heading-period = Tidpunkt
heading-kind = Slag
heading-value = Värde
heading-in-unit = { $heading } ({ $unit })
heading-note = Anmärkning
heading-goal = Mål i strategin
heading-priority = Fokusområde
heading-counts = Mätarnas status
heading-organisation = Organisation
heading-organisations = Organisationer
heading-figures = Siffror
heading-received = Inkommet
heading-approved = Godkänt av
heading-baseline = Utgångsnivå
heading-middle = Mitten av perioden
heading-end = Slutet av perioden
heading-change = Förändring
heading-unit = Enhet
heading-definition = Definition
heading-source = Källa
heading-reporters = Rapporteras av
heading-decided = Beslut
heading-row = Rad
heading-from = Tagits i bruk
heading-to = Tagits ur bruk
heading-old = Tidigare siffra och dess plats
heading-new = Nuvarande siffra och dess plats
heading-missing-periods = Tidpunkter som saknas
heading-reason = Orsak
heading-subject = Mätare eller mål
heading-computed = Beräknad status
heading-judged = Fastställd status
heading-effective = Gällande status
heading-own = Egen bedömning
heading-why = Motivering
heading-who = Beslutsfattare
heading-judge = Bedömare eller beslutsfattare
heading-date = Datum
heading-code = Kod
heading-expires = Gäller till
heading-number = Nr
heading-file = Fil
heading-source-number = Källa nr
heading-sheet = Blad
heading-cell = Cell
heading-raw = Cellens text
heading-abbreviation = Förkortning
heading-meaning = Förklaring
heading-severity = Allvarlighet
heading-place = Plats
heading-message = Iakttagelse

# Tabellrubriker
caption-counts = Mätarna enligt status { $date }
caption-by-priority = Mätarna enligt fokusområde och status { $date }
caption-comparison = Mätarna från utgångsnivån till periodens slut
caption-indicators = Alla mätare { $date }
caption-definitions = Mätarnas definitioner, källor och beslut
caption-changes = Mätare som tas i bruk eller ur bruk under perioden
caption-missing = Begärda siffror som inte erhölls
caption-reasons = Siffror i vars ställe en orsak angavs
caption-overrides = Status som fastställts efter prövning
caption-disagreements = Egna bedömningar som avviker från den beräknade statusen
caption-figures = Siffrornas ursprung
caption-findings = Öppna iakttagelser

# Bilagor
annex-indicators = Alla mätare
annex-definitions = Definitioner, källor och beslut
annex-changes = Ändringar i mätarna
annex-revisions = Reviderade siffror
annex-missing = Uppgifter som saknas
annex-exceptions = Avgöranden efter prövning
annex-provenance = Siffrornas ursprung
annex-method = Bedömningsmetod och beräkningar
annex-abbreviations = Förkortningar
annex-findings = Iakttagelser från granskningen
definitions-intro = Den sista kolumnen anger den rad i mätarregistret som utgångsnivån och målet kommer från.
day-to-come = tas i bruk { $date }
day-to-go = tas ur bruk { $date }
changes-in-indicators-intro = Följande mätare är inte i bruk under hela fullmäktigeperioden.
changes-in-indicators-none = Alla mätare är i bruk under hela fullmäktigeperioden.
revisions-intro = Följande siffror har ändrats jämfört med vad som rapporterats tidigare. I rapporten används den nuvarande siffran.
revisions-none = Inga tidigare rapporterade siffror har ändrats.
missing-intro = Följande siffror begärdes men erhölls inte.
missing-none = Alla begärda siffror erhölls.
reasons-intro = I stället för följande siffror angav organisationen varför siffran saknas.
overrides = Fastställd status
overrides-none = Ingen status har fastställts på annat sätt än den beräknades.
disagreements = Avvikande egna bedömningar
disagreements-none = Organisationernas egna bedömningar av mätare och bindande mål avviker inte från den beräknade statusen. Andra mål har ingen beräknad status att avvika från.
waivers = Godkända iakttagelser
waivers-intro = Följande iakttagelser från granskningen har godkänts som sådana.
waivers-none = Inga iakttagelser från granskningen har godkänts som sådana.
provenance-intro = Varje uppgift från organisationerna kommer från en cell i en fil; en summa eller ett medeltal bygger på flera celler, var och en på en egen rad. Utgångsnivåer, mål, steg, toleranser och felmarginaler kommer från mätarregistret; om det inte anger utgångsnivåns värde är den siffran som har rapporterats för dess tidsavsnitt, och den har sin rad här. Kontrollsumman SHA-256 visar att filen är densamma.
provenance-register = Mätarregistrets fil har källnumret { $numbers }; mätarens rad i den anges i bilagan med definitioner.
source-register = mätarregistret
source-overrides = statusar som fastställts efter prövning
judgements = Bedömningar och fastställda statusar
judgements-intro = En status som grundar sig på en bedömning och inte på en siffra kommer från dessa ställen. Datumet för en egen bedömning är den dag då svaret inkom, och för en fastställd status den dag då den fastställdes.
sources = Källfiler
figures = Siffror
place-row = rad { $row }
place-field = rad { $line }, fält { $field }
method-intro = En mätares status räknas ut med den metod som anges i mätarregistret. Organisationens egen bedömning, den beräknade statusen och en status som fastställts efter prövning hålls isär, och alla redovisas.
method-rounding = Beräkningen görs med oavrundade siffror, och statusarna avgörs med dem; endast de tryckta siffrorna är avrundade. En exakt halva avrundas till jämn siffra: 0,9125 trycks som 0,912 och 0,9135 som 0,914. En räknare som avrundar halvor uppåt kan därför visa en sista siffra som är en enhet högre.
method-bands = När metoden ger en andel p framskrider mätaren om p är minst den övre gränsen { $on_track }, är i riskzonen om p är minst den nedre gränsen { $at_risk } och framskrider annars inte, om metoden inte säger annat. Skillnader, såsom förändringen Δ, en tolerans eller en felmarginal, anges i mätarens enhet; skillnader mellan procenttal är procentenheter.
method-end = I slutet av perioden, när siffran för måltidpunkten har mätts, avgör andelen av hela förändringen q i stället för p (den har mätts när det finns en siffra vars tid t är måltidpunktens eller senare): mätaren är delvis uppnådd om q är minst den nedre gränsen { $at_risk } och annars inte uppnådd. Om måltidpunkten ännu inte har mätts eller ligger efter fullmäktigeperioden avgör p på samma sätt som under perioden, och det anges.
method-time = Tiden t för ett tidsavsnitt är dess slut uttryckt i år: t = år − 1 + förflutna månader / 12. År 2022 är t = 2022 − 1 + 12/12 = 2022, första halvåret 2022 är t = 2022 − 1 + 6/12 = 2021,5 och januari–augusti 2022 är t = 2022 − 1 + 8/12 = 2021,667. Våren räknas som årets första och hösten som dess andra hälft. Av ett datum räknas de månader som gått och dagens andel av sin månad. Tiden mellan två tidsavsnitt i månader är 12 × skillnaden mellan deras t.
method-figures = De siffror används vars tidsavsnitt slutar senast { $as_of }. Periodens tidsavsnitt är de som slutar mellan { $from } och { $to }; uppmätta är de som en siffra har rapporterats för. En utgångsnivå som anges i registret är alltså inget uppmätt tidsavsnitt, om inte en siffra har rapporterats också för samma tidsavsnitt. Om registret anger utgångsnivåns tidsavsnitt men inget värde är utgångsnivån den siffra som har rapporterats för tidsavsnittet. En siffra borde ha rapporterats om dess tidsavsnitt har gått ut och de månader som anges vid mätaren har gått senast { $as_of }; om den senaste sådana siffran saknas och det bara finns en äldre är mätaren svårbedömd, och om inget av det som borde ha rapporterats har kommit är den inte rapporterad.
method-reasons = En mätare är svårbedömd, och orsaken anges vid mätaren, om något som metoden behöver saknas (en utgångsnivå, ett mål, en egen bedömning eller en del av en summa eller ett medeltal), om den senaste siffran inte är senare än utgångsnivån, om siffrorna är för gamla eller inte publiceras, om avgränsningen har ändrats efter utgångsnivån eller om formeln inte är definierad (utgångsnivån eller målet för en tillväxttakt är noll, förtecknet växlar, målet är lika med utgångsnivån eller ligger på fel sida om den, målintervallet är tomt eller det finns bara en siffra).
method-marks = En siffra är preliminär om en asterisk (*) står efter den, eller om det sägs i dess cell, kolumn, rad, anmärkning eller kommentar: preliminär (på finska ennakkotieto, ennakollinen eller alustava, på engelska preliminary eller provisional). Den är en uppskattning om den kallas uppskattning eller uppskattad (arvio, estimate), eller om cirka, ca, ungefär eller ~ står före den (noin, lähes, about). Den är en gräns om under, över, högst eller minst (alle, yli, enintään, vähintään) eller <, >, ≤ eller ≥ står före den. En prognos är en siffra vars slag, kolumn eller rad är prognos (ennuste, ENN); ur en prognos härleds ingen status. Efter statusen sägs det om den bygger på en preliminär siffra, en uppskattning eller en gräns; om alla uppmätta tidsavsnitt under perioden avgör räcker det att siffran för ett av dem är sådan.
method-bounds = Om endast en gräns har rapporterats (under, över, högst, minst) eller ett ungefärligt tal används den angivna siffran i beräkningen som den är.
method-near-edge = En status är nära sin gräns om den skulle vara en annan ifall det senaste värdet var mindre eller större med hälften av sin sista tryckta siffra eller, där en sådan anges och den är större, med siffrans publicerade felmarginal. I beräkningen anges statusen åt vardera hållet, om den är en annan.
method-goals = Ett bindande måls status är den sämsta av dess mätares statusar. Från den sämsta till den bästa är de: { $order }. Övriga mål har ingen beräknad status, endast antalet mätare per status.
methods = Metoder
method-count = { $count ->
    [one] Metoden används för en mätare.
   *[other] Metoden används för { $count } mätare.
}
method-projection = Oförändrad utveckling
method-projection-what = Det framskrivna värdet visar var värdet skulle vara vid måltidpunkten om utvecklingen fortsatte som hittills. Det är ingen status och sträcker sig aldrig längre än till måltidpunkten. Det bygger på de faktiska siffrorna från och med utgångsnivån, eller alla om det inte finns någon utgångsnivå, minst tre; om ingen siffra har rapporterats för utgångsnivåns tidpunkt används registrets utgångsnivå.
method-projection-line =
    Linjen anpassas med minsta kvadratmetoden. Värdet är y, och u är antalet år från slutet av det första använda tidsavsnittet till slutet av tidsavsnittet i fråga, det vill säga skillnaden mellan deras t; n är antalet siffror, ū och ȳ är medelvärdena. Riktningskoefficienten k, konstanttermen *a* och det framskrivna värdet ŷ, där u är måltidpunktens u, är:

    k = (n × Σuy − Σu × Σy) / (n × Σu² − (Σu)²)

    a = ȳ − k × ū

    ŷ = ȳ + k × (u − ū)
method-projection-fit =
    Förklaringsgraden R² visar hur stor del av siffrornas variation linjen förklarar. Om den är under 0,5 sägs det vid det framskrivna värdet att siffrorna inte har någon tydlig riktning. Den räknas inte ut om alla siffror är lika stora.

    R² = 1 − Σ(y − a − k × u)² / Σ(y − ȳ)²
method-projection-interval =
    Med minst fem siffror ligger värdet med 80 procents sannolikhet mellan ŷ − h och ŷ + h. Halva intervallet h och residualspridningen s är:

    h = t × s × √(1 + 1 / n + (u − ū)² / Σ(u − ū)²)

    s = √(Σ(y − a − k × u)² / (n − 2))

    Här är t 0,9-kvantilen i Students fördelning med n − 2 frihetsgrader, med sex decimaler.
method-projection-median = Som jämförelse finns Theils och Sens linje, som tål avvikande observationer. Dess riktningskoefficient k′ är medianen av riktningskoefficienterna mellan alla par av siffror, var och en skillnaden mellan värdena delad med skillnaden mellan deras u, och konstanttermen a′ är medianen av y − k′ × u. Av ett jämnt antal är medianen medelvärdet av de två i mitten. Riktningskoefficienterna räknas upp när siffrorna är högst sex. Vad linjerna skulle innebära vid måltidpunkten avgörs med mätarens egen metod, en väg eller tillväxt såsom i slutet av perioden; om de skiljer sig åt anges det.
method-projection-places = Summor trycks med alla sina decimaler, högst nio; kvadratsummorna i R² och s har så många att de ger dem, och R² har två. Medelvärdena ū och ȳ och riktningskoefficienten k har så många decimaler att *a* och ŷ, som räknas ut ur dem, blir som de är tryckta; konstanttermen *a* har minst en decimal mer än mätarens siffror. Residualspridningen s och halva intervallet h har så många att gränserna blir som de är tryckta, och k′ och a′ så många att a′ + k′ × u blir det. Tiden t har högst tre decimaler. Nollor i slutet lämnas bort. De andelar p och q som det framskrivna värdet skulle ge räknas ur siffror som inte är avrundade. I text, tabell och diagram är det framskrivna värdet avrundat till samma noggrannhet som de siffror det bygger på.
arithmetic = Beräkningar
arithmetic-intro = Varje status kan räknas om utifrån följande siffror.
arithmetic-method = Metod: { $method }. Beräknad status: { $status }.
arithmetic-judged = Status fastställd efter prövning: { $status }.
arithmetic-projection = Oförändrad utveckling:
findings-intro = Dessa iakttagelser är öppna. Fel hindrar publicering.
findings-none = Det finns inga öppna iakttagelser.
