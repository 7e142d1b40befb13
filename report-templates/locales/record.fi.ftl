# Jäädytetyt seurantapisteet: mitä niistä sanotaan, mikä niistä poikkeaa ja mitä raportti kertoo kummastakin.
record-frozen = `{ $file }` on tästä lähtien seurantapiste { $checkpoint }: lukuja { $figures }, tiloja { $statuses }
record-superseded = `{ $file }` korvaa aiemman tallenteen, joka säilyy tiedostossa `{ $kept }`
record-refused = seurantapistettä { $checkpoint } ei jäädytetty: korjaa ensin virheet
record-there = { $checkpoint } on jo jäädytetty. Jos sitä on oikaistava, kerro syy ja päättäjä: --supersede SYY --name NIMI
record-nothing = seurantapistettä { $checkpoint } ei ole jäädytetty: seuranta freeze { $checkpoint }
record-nothing-to-supersede = seurantapistettä { $checkpoint } ei ole jäädytetty, joten korvattavaa ei ole: jäädytä se ilman valintaa --supersede
record-holds = nykyiset tiedostot antavat edelleen sen, mikä jäädytettiin seurantapisteenä { $checkpoint }
record-files = { $count ->
    [one] Yksi tiedosto ei ole se, joka jäädytettiin, mutta luvut, tilat ja tekstit ovat samat: { $files }
   *[other] { $count } tiedostoa ei ole samoja kuin jäädytettäessä, mutta luvut, tilat ja tekstit ovat samat: { $files }
}
record-differs = { $count ->
    [one] { $checkpoint } on jäädytetty ja esitetään tallenteen mukaisena. Nykyiset tiedostot muuttaisivat yhden asian:
   *[other] { $checkpoint } on jäädytetty ja esitetään tallenteen mukaisena. Nykyiset tiedostot muuttaisivat { $count } asiaa:
}
record-templates = { $checkpoint } on jäädytetty ja taitetaan pohjilla, joilla siitä päätettiin. Nyt toisin: { $files }
record-see = kaikki muutokset: seuranta diff { $checkpoint } today
record-other-day = { $checkpoint } on jäädytetty tilannepäivänä { $as_of }; muulla tilannepäivällä tiedot luetaan nykyisistä tiedostoista
difference-title = Muutokset: { $old } → { $new }
difference-none = { $old } ja { $new } eivät poikkea toisistaan.
difference-revised = Tarkentuneet luvut: { $count }
difference-statuses = Muuttuneet tilat: { $count }
difference-register = Mittarit, joiden rekisteritiedot muuttuivat: { $count }
difference-added = Uudet luvut: { $count }
difference-gone = Poistuneet luvut: { $count }
difference-texts = Muuttuneet tekstit ja tiedot: { $count }
difference-then = ennen: { $what }
difference-now = nyt: { $what }
difference-set = tilan on asettanut { $name }: { $reason }
difference-decided = päätetty: { $who }
difference-own = oma arvio
difference-text = { $what }: teksti muuttui
difference-more = { $count ->
    [one] ja vielä yksi
   *[other] ja vielä { $count }
}
aspect-added = otettu käyttöön
aspect-dropped = poistettu käytöstä
aspect-baseline = lähtötaso
aspect-target = tavoite
aspect-milestones = välitavoitteet
aspect-method = menetelmä
aspect-definition = määritelmä
aspect-validity = käyttöaika
aspect-whole-term = koko kausi
direction-increase = enemmän on parempi
direction-decrease = vähemmän on parempi
direction-keep = pidetään ennallaan
# Raportti.
erratum = Oikaisut aiempaan versioon
erratum-intro = Tämä raportti korvaa aiemman version. Siihen on tehty seuraavat oikaisut.
erratum-number = Versio { $number }
erratum-reason = Syy
erratum-name = Päättäjä
erratum-figures = Oikaistut luvut
erratum-statuses = Oikaistut tilat
erratum-texts = Oikaistut tekstit ja tiedot
erratum-register = Mittareita koskevat oikaisut
erratum-setting = strategian tai mittarirekisterin tieto: { $what }
erratum-receipt = palautuksen saapumis- ja hyväksymistieto: { $whose }
erratum-nothing = Luvut, tilat, tekstit ja mittarit ovat samat kuin aiemmassa versiossa.
heading-before = Ennen
heading-now = Nyt
heading-corrected = Oikaistu
heading-what = Mikä muuttui
heading-compared-with = Verrattuna
heading-replaced-by = Korvaava mittari
heading-revised-by = Tarkentaja
indicators-exchanged = Vaihtuneet mittarit
indicators-moved = Muuttuneet tavoitteet, lähtötasot ja menetelmät
indicators-moved-intro = Seuraavat mittarit määritellään tai arvioidaan nyt toisin kuin seurantapisteissä, joista on päätetty. Tila perustuu siihen, mikä on nyt voimassa.
caption-moved = Muuttuneet tavoitteet, lähtötasot ja menetelmät
no-new-decision = uutta päätöstä ei ole merkitty
comparison-changed = { $count ->
    [one] Yksi mittari on puolivälin jälkeen vaihdettu tai sitä arvioidaan toisin (liite { $annex }).
   *[other] { $count } mittaria on puolivälin jälkeen vaihdettu tai niitä arvioidaan toisin (liite { $annex }).
}
