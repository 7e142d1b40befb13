Q101 = kohteen `{ $subject }` teksti on pelkkä paikanvaraus: `{ $found }`
    .help = kirjoita teksti tai jätä solu tyhjäksi
Q102 = kohteen `{ $subject }` teksti on niin lyhyt, ettei siitä saa tietoa: `{ $found }`
    .help = kerro yhdellä virkkeellä, mitä tapahtui ja mitä siitä seurasi
Q103 = kohteen `{ $subject }` teksti on sama kuin kohdassa { $related }
    .help = kirjoita teksti, joka koskee juuri tätä seurantapistettä ja tätä organisaatiota
Q201 = solussa on henkilötunnus; se on peitetty kaikissa tulosteissa
    .help = poista se tiedostosta ja lähetä tiedosto uudelleen
Q202 = tässä on sähköpostiosoite; se on peitetty kaikissa tulosteissa
    .help = poista se; osoite, joka halutaan julkaista, kuuluu analyytikon omaan tekstiin
    .help-sender = poista se ja lähetä tiedosto uudelleen; jos raportissa tarvitaan osoite, sovi siitä kaupunginkanslian kanssa
Q203 = tässä on puhelinnumero; se on peitetty kaikissa tulosteissa
    .help = poista se; numero, joka halutaan julkaista, kuuluu analyytikon omaan tekstiin
    .help-sender = poista se ja lähetä tiedosto uudelleen; jos raportissa tarvitaan numero, sovi siitä kaupunginkanslian kanssa
Q204 = tässä on tilinumero; se on peitetty kaikissa tulosteissa
    .help = poista se tiedostosta ja lähetä tiedosto uudelleen
Q205 = tässä nimetään henkilö yhteyshenkilöksi; nimi on peitetty kaikissa tulosteissa
    .help = poista nimi; raportissa mainitaan organisaatiot, ja palautuksen hyväksyjä merkitään tiedostoon received.csv
    .help-sender = poista nimi ja lähetä tiedosto uudelleen; raportissa mainitaan organisaatiot, ei henkilöitä
Q301 = kohteen `{ $subject }` arvio on `{ $found }`, mutta sitä ei perustella sanallakaan
    .help = kerro yhdellä virkkeellä, mihin arvio perustuu
Q302 = { $count ->
    [one] kohteen `{ $subject }` tekstin
   *[other] taulukon { $count } tekstin ({ $cells })
} kielenä näyttää olevan { $language ->
    [fi] suomi
    [sv] ruotsi
   *[other] englanti
}, vaikka organisaation kieli on { $expected ->
    [fi] suomi
    [sv] ruotsi
   *[other] englanti
}
    .help = kirjoita teksti organisaation kielellä tai muuta organisaation kieli (`language`) tiedostossa strategy.toml
    .help-sender = kirjoita teksti organisaatiosi kielellä; jos kielestä on sovittu toisin, ilmoita siitä kaupunginkanslialle
Q401 = tiedosto on tavulleen sama kuin eräs seurantapisteen `{ $checkpoint }` tiedosto
    .help = pyydä tämän seurantapisteen palautus; lukuja, jotka pitävät yhä, ei tarvitse lähettää uudelleen
    .help-sender = lähetä tämän seurantapisteen palautus; lukuja, jotka pitävät yhä, ei tarvitse lähettää uudelleen
Q501 = tekstin `{ $found }` merkit ovat matkalla menneet sekaisin{ $count ->
        [one] {""}
       *[other] {""}; samoin on käynyt taulukossa kaikkiaan { $count } solulle
    }
    .help = tekstinä oli luultavasti `{ $expected }`; tallenna tiedosto uudelleen alkuperäisestä UTF-8-muodossa tai xlsx-tiedostona
