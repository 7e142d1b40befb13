# Miksi ohjelma ei voi jatkaa.
problem-unknown = { $what ->
    [checkpoint] seurantapistettä
    [organisation] organisaatiota
   *[subject] mittaria tai koodia
} `{ $name }` ei ole{ $is-near ->
    [yes] ; tarkoititko `{ $near }`?
   *[no] { "" }
}
    tunnetut: { $known }
problem-no-strategy = kansiossa `{ $path }` ei ole tiedostoa `strategy.toml`; tee kansio komennolla `seuranta init` tai nimeä toinen valinnalla --strategy
problem-no-strategy-above = tiedostoa `strategy.toml` ei ole kansiossa `{ $path }` eikä sen yläkansioissa; tee kansio komennolla `seuranta init` tai nimeä se valinnalla --strategy
problem-strategy-broken = tiedostossa strategy.toml tai mittarirekisterissä on virheitä; korjaa ne ensin (`seuranta lint`)
problem-no-returns = millään seurantapisteellä ei ole vielä palautuksia; laita ne kansioon `returns/<seurantapiste>/`
problem-outside = `{ $path }` ei ole strategiakansiossa `{ $folder }`
problem-period = `{ $name }` ei ole ajankohta; kirjoita esimerkiksi 2022, 2022-H1 tai 2022-Q1
problem-language = strategialla ei ole kieltä `{ $name }`; lisää se tiedoston strategy.toml kohtaan `languages`
problem-holds-report = kansiossa `{ $path }` on muita tulosteita; nimeä toinen kansio
problem-package-folder = tietopaketissa on useita tiedostoja; nimeä sille kansio valinnalla --out
problem-unreadable = ei voida lukea: `{ $path }` ({ $source })
problem-output-is-source = `{ $path }` on itse Markdown-tiedosto, jonka PDF korvaisi; anna toinen tiedosto valitsimella -o
problem-encoding = `{ $path }` ei ole UTF-8-muodossa: rivillä { $line } on tavuja, jotka eivät ole mikään merkki; tallenna tiedosto uudelleen UTF-8-merkistöllä
problem-unwritable = ei voida kirjoittaa: `{ $path }` ({ $source })
problem-locked = toinen ajo kirjoittaa kansioon `{ $path }`; yritä uudelleen, kun se on päättynyt
problem-io-not-found = tiedostoa tai kansiota ei ole
problem-io-denied = oikeudet eivät riitä
problem-io-read-only = tiedostojärjestelmä on vain luettavissa
problem-io-full = tila on loppunut
problem-io-in-the-way = sen paikalla on jo jotakin muuta
problem-io-folder = se on kansio
problem-not-empty = `{ $path }` on jo olemassa eikä ole tyhjä kansio; nimeä uusi
problem-form = organisaation `{ $organisation }` lomaketta ei voida tehdä
problem-extract = organisaation `{ $organisation }` otetta ei voida tehdä
problem-report = raporttia kielellä `{ $language }` ei voida tehdä
problem-feedback = palautetta tiedostosta `{ $path }` ei voida tehdä
problem-record = tallenteeseen `{ $path }` ei voi luottaa
problem-record-moved = seurantapisteen `{ $name }` tallenne muuttui, kun sitä korvattiin; yritä uudelleen
problem-superseded-gone = seurantapisteen `{ $name }` tallenne korvasi aiemman, jonka tiedostoa `{ $path }` ei ole; palauta se, sillä raportissa kerrotaan, mitä oikaistiin
problem-say-something = sekä --supersede että --name on täytettävä
problem-among-returns = `{ $path }` on palautusten joukossa, ja palaute luettaisiin siellä palautukseksi; nimeä toinen kansio
problem-today = `today` ja `today` eivät nimeä seurantapistettä; kirjoita sen tunnus: `today:mid-term`
problem-no-state = `{ $name }` ei nimeä mitään tilannetta; kirjoita `mid-term`, `mid-term@1` tai `today`
problem-never-frozen = seurantapistettä `{ $name }` ei ole jäädytetty; jäädytä se komennolla `seuranta freeze { $name }` tai vertaa tiedostoja sellaisina kuin ne nyt ovat: `today:{ $name }`
problem-no-such-record = tallennetta `{ $name }` ei ole: sen numeroista ei ole korvattu
problem-changed-while-read = `{ $path }` muuttui kesken lukemisen; aja uudelleen, kun se on tallennettu
problem-command = komentoa `{ $name }` ei ole
problem-command-missing = komento puuttuu
problem-argument-unknown = `{ $name }` ei kuulu tähän komentoon
problem-argument-missing = puuttuu: { $names }
problem-argument-conflict = `{ $name }` ei käy yhteen: { $others }
problem-argument-twice = `{ $name }` voidaan antaa vain kerran
problem-value-missing = `{ $name }` tarvitsee arvon
problem-value-wrong = `{ $value }` ei kelpaa: `{ $name }`
problem-value-too-many = `{ $value }` on liikaa: `{ $name }`
problem-command-line = komentoriviä ei voida lukea
problem-not-text = komentorivillä on merkkejä, jotka eivät ole UTF-8:aa
problem-values = arvot: { $values }
problem-commands = komennot: { $values }
problem-did-you-mean = tarkoititko { $names }?
problem-hint-date = kirjoita päivä muodossa 2023-06-30
problem-hint-number = kirjoita kokonaisluku, vähintään 0
problem-hint-language = kielet: fi, sv, en
problem-usage = käyttö:
problem-see-help = lisää: { $command } --help
