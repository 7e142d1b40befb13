# Avaimet, organisaatiot ja kahdentumat tiedoston sisällä.
K101 = mittaria `{ $found }` ei ole mittarirekisterissä
    .help = kirjoita mittarin tunnus tai nimi niin kuin lomakkeessa; tai lisää mittari rekisteriin tai tämä nimi sen rinnakkaisnimiin
    .help-sender = kirjoita mittarin tunnus tai nimi niin kuin lomakkeessa; jos mittari on uusi, pyydä kaupunginkansliaa ottamaan se käyttöön
K102 = rivillä on lukuja mutta ei mittaria
    .help = kirjoita riville mittarin tunnus tai nimi
K103 = `{ $found }` on usean nimi: { $ids }
    .help = kirjoita nimen sijasta tunnus
K104 = `{ $found }` ja `{ $expected }` samalla rivillä ovat eri mittareita
    .help = korjaa tunnus tai nimi
K105 = mittari `{ $indicator }` { $when ->
        [before] on käytössä vasta { $day } alkaen
       *[after] oli käytössä vain { $day } asti
    }, ja luku on ajankohdalta { $period }
    .help = ilmoita silloin käytössä olleen mittarin luku, tai korjaa voimassaolo rekisteriin
    .help-sender = ilmoita silloin käytössä olleen mittarin luku; jos se oli tämä, pyydä kaupunginkansliaa korjaamaan mittarin voimassaolo
K201 = ei tiedetä, kenen tiedosto on: siitä eivät kerro nimi, jonka alku on `{ $found }`, eivätkä rivit
    .help = aloita tiedoston nimi organisaation tunnuksella, lisää organisaation sarake tai nimeä tiedosto strategy.toml-tiedoston kohdassa [[source]]
    .help-sender = aloita tiedoston nimi organisaatiosi tunnuksella tai lisää organisaation sarake; tunnuksen saat kaupunginkansliasta
K202 = organisaatiota `{ $found }` ei tunneta
    .help = kirjoita organisaation tunnus, lyhenne tai nimi niin kuin se on strategy.toml-tiedostossa
    .help-sender = kirjoita organisaation nimi niin kuin lomakkeessa tai pyydä kaupunginkanslialta sen tunnus
K203 = rivi on organisaation `{ $found }`, mutta tiedosto organisaation `{ $expected }`
    .help = siirrä rivi oman organisaationsa tiedostoon tai korjaa nimi
    .help-sender = poista rivi, jonka tuo organisaatio lähettää itse, tai korjaa nimi
K204 = `{ $found }` ei raportoi mittaria `{ $indicator }`; sen raportoi { $expected }
    .help = poista rivi, tai lisää organisaatio mittarille rekisterissä
    .help-sender = poista rivi; jos organisaatiosi kuuluu raportoida mittari, pyydä kaupunginkansliaa lisäämään se mittarin raportoijiin
K205 = organisaatiota `{ $found }` ei ole { $day }
    .help = pyydä palautus organisaatiolta, joka jatkaa sen lukuja, tai korjaa voimassaolo; jatkajat: { $expected }
    .help-sender = sovi kaupunginkanslian kanssa, kuka palautuksen lähettää; jatkajat: { $expected }
K206 = rivi ei kerro, minkä organisaation se on
    .help = kirjoita tähän soluun organisaation tunnus, lyhenne tai nimi, tai nimeä tiedosto strategy.toml-tiedoston kohdassa [[source]]
    .help-sender = kirjoita tähän soluun organisaation nimi niin kuin muilla riveillä
K303 = mittarin `{ $indicator }` luku ajankohdalta { $period } on jo kohdassa { $related }, samana
    .help = poista toinen
K304 = mittarin `{ $indicator }` luku ajankohdalta { $period } on tässä `{ $found }` mutta kohdassa { $related } `{ $expected }`
    .help = poista väärä; jos molemmat ovat oikein, erota ne ryhmittelyllä, rajauksella tai tiedon päivällä
K305 = mittarilla `{ $indicator }` ei ole ryhmittelyä `{ $found }`
    .help = kirjoita jokin näistä: { $groups }; tai jätä solu tyhjäksi, jos luku on koko mittarin
K401 = `{ $found }` ei ole strategian tavoite, painopiste eikä mittari
    .help = kirjoita tunnus tai nimi niin kuin se on strategy.toml-tiedostossa
    .help-sender = kirjoita tavoitteen, painopisteen tai mittarin tunnus tai nimi niin kuin lomakkeessa
K402 = rivi ei kerro, mistä se on
    .help = kirjoita riville tavoitteen tunnus tai nimi
K403 = kohteella `{ $subject }` on toinen arvio tai teksti kohdassa { $related }
    .help = jätä toinen pois tai yhdistä ne samaan soluun
K404 = `{ $found }` ei ole kohteen `{ $subject }` { $of ->
        [goal] tavoite
       *[priority] painopiste
    }; strategiassa se kuuluu kohtaan `{ $expected }`
    .help = korjaa se tai sen vieressä oleva nimi
