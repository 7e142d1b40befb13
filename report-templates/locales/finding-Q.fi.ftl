Q101 = teksti kohteesta `{ $subject }` on vain paikan pitäjä: `{ $found }`
    .help = kirjoita teksti tai jätä solu tyhjäksi
Q102 = teksti kohteesta `{ $subject }` on liian lyhyt kertoakseen mitään: `{ $found }`
    .help = kerro virkkeellä, mitä tapahtui ja mitä se merkitsi
Q103 = teksti kohteesta `{ $subject }` on sama kuin kohdassa { $related }
    .help = kirjoita, mikä pitää paikkansa tässä tarkistuspisteessä ja tässä organisaatiossa
Q201 = solussa on henkilötunnus, joka peitetään kaikkialla
    .help = poista se tiedostosta ja lähetä tiedosto uudelleen
