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
problem-unwritable = ei voida kirjoittaa: `{ $path }` ({ $source })
problem-locked = toinen ajo kirjoittaa kansioon `{ $path }`; yritä uudelleen, kun se on päättynyt
