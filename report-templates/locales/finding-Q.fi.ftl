Q101 = kohteen `{ $subject }` teksti on pelkkä paikanvaraus: `{ $found }`
    .help = kirjoita teksti tai jätä solu tyhjäksi
Q102 = kohteen `{ $subject }` teksti on niin lyhyt, ettei siitä saa tietoa: `{ $found }`
    .help = kerro yhdellä virkkeellä, mitä tapahtui ja mitä siitä seurasi
Q103 = kohteen `{ $subject }` teksti on sama kuin kohdassa { $related }
    .help = kirjoita teksti, joka koskee juuri tätä tarkistuspistettä ja tätä organisaatiota
Q201 = solussa on henkilötunnus; se on peitetty kaikissa tulosteissa
    .help = poista se tiedostosta ja lähetä tiedosto uudelleen
