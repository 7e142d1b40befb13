# Ohjelman omia lomakkeita koskevat havainnot.
F701 = { $emptied ->
        [yes] lomakkeen valmiiksi täytetty arvo `{ $expected }` on poistettu solusta
       *[no] lomakkeen valmiiksi täytetty arvo `{ $expected }` on muutettu: solussa on nyt `{ $found }`
    }
    .help = { $emptied ->
        [yes] palauta luku soluun; jos se perutaan, kirjoita ”ei tietoa” ja kerro syy Huomautus-sarakkeessa
       *[no] jos luku on tarkentunut, kerro syy Huomautus-sarakkeessa; muuten palauta aiempi luku
    }
F702 = lomakkeen piilotettua välilehteä `{ $found }` on muutettu; kaikkia lukuja kohdellaan uusina
    .help = tarkista aiemmin ilmoitetut luvut tai pyydä palautus muuttamattomalla lomakkeella
    .help-sender = tarkista aiemmin ilmoitetut luvut; jos lomaketta ei saa ennalleen, pyydä kaupunginkanslialta uusi
F703 = lomake on seurantapisteelle `{ $found }`, mutta tiedosto on seurantapisteen `{ $expected }` palautuksissa
    .help = siirrä tiedosto oman seurantapisteensä palautuksiin tai pyydä palautus tämän seurantapisteen lomakkeella
    .help-sender = täytä ja lähetä tämän seurantapisteen lomake; jos sinulla ei ole sitä, pyydä se kaupunginkanslialta
F704 = lomakkeen on tehnyt uudempi ohjelmaversio (lomakeversio `{ $found }`); kaikkia lukuja kohdellaan uusina
    .help = päivitä ohjelma tai tarkista aiemmin ilmoitetut luvut
    .help-sender = tarkista aiemmin ilmoitetut luvut ja kerro kaupunginkanslialle, minkä lomakkeen täytit
F705 = `{ $found }` ei ole mikään tarkenteista
    .help = valitse tarkenne luettelosta: ennakkotieto, arvio, noin, alle, yli, enintään, vähintään
K701 = lomake on tehty organisaatiolle `{ $expected }`, mutta tiedoston nimessä on `{ $found }`; luvut luetaan organisaation `{ $expected }` lukuina
    .help = tarkista, kuka lomakkeen on täyttänyt, ja nimeä tiedosto organisaationsa mukaan
    .help-sender = lähetä luvut oman organisaatiosi lomakkeella ja aloita tiedoston nimi sen tunnuksella
K702 = lomake on tehty organisaatiolle `{ $found }`, jota tässä strategiassa ei ole
    .help = tarkista, että lomake kuuluu tähän strategiakansioon, tai palauta organisaation tunnus strategy.toml-tiedostoon
    .help-sender = pyydä kaupunginkanslialta oman organisaatiosi lomake
K703 = lomake kuuluu strategiaan `{ $found }` eikä strategiaan `{ $expected }`
    .help = siirrä tiedosto oman strategiansa kansioon tai pyydä palautus tämän strategian lomakkeella
    .help-sender = täytä tämän strategian lomake; jos sinulla ei ole sitä, pyydä se kaupunginkanslialta
