# Findings over a whole round, and on the analyst's own tables.
F801 = tämäntyyppisiä tiedostoja ei lueta
    .help = tarkista, mitä tiedostossa on; jos siinä on raportoitavia lukuja tai tekstejä, pyydä ne taulukkotiedostona
    .help-sender = lähetä tiedoston luvut ja tekstit lomakkeella tai .xlsx-, .ods- tai .csv-tiedostona
F802 = tätä seurantapistettä varten ei ole saapunut yhtään palautusta
    .help = siirrä organisaatioiden tiedostot tähän kansioon tai vertaa kansion nimeä seurantapisteen tunnukseen
K301 = mittarin { $indicator } luku kaudelta { $period } on tässä `{ $found }`, mutta saman organisaation toisessa tiedostossa `{ $expected }`
    .help = poista vanhentunut tiedosto tai korjaa luvut samoiksi
K302 = mittarin { $indicator } luku kaudelta { $period } on tässä `{ $found }`, mutta organisaation { $other } palautuksessa `{ $expected }`; rekisterin mukaan lukuja on yksi
    .help = sopikaa luvusta; jos kumpikin on osa kokonaisuutta, kirjoita rekisterin sarakkeeseen `aggregate`, miten osat yhdistetään
    .help-sender = sopikaa luvusta organisaation { $other } kanssa; jos kummallakin on osa kokonaisuudesta, kertokaa kaupunginkanslialle, miten osat yhdistetään
I901 = sarake `{ $found }` on tuntematon, eikä sitä lueta
    .help = korjaa sarakkeen nimi tai poista sarake
I902 = taulukosta puuttuu sarake `{ $expected }`
    .help = lisää sarake
I903 = `{ $found }` ei kelpaa sarakkeeseen `{ $column }`
    .help = { $many ->
        [yes] kirjoita mittarin tunnus niin kuin se on rekisterissä tai tavoitteen tunnus niin kuin se on tiedostossa strategy.toml
       *[no] kirjoita jokin näistä: { $expected }
    }
I904 = riviltä puuttuu tieto `{ $expected }`
    .help = kirjoita, kuka päätti ja miksi; molemmat tulevat näkyviin raporttiin
I905 = koodin { $found } hyväksyntä ei koske mitään havaintoa
    .help = poista se, jottei se peitä myöhempää virhettä
I906 = koodin { $found } hyväksynnän voimassaolo päättyi { $expires }
    .help = korjaa virhe tai uusi hyväksyntä
I907 = mittarille `{ $indicator }` päätetty tila `{ $found }` on sama kuin laskettu tila
    .help = poista rivi tai tarkista, tarkoitettiinko toista mittaria
I501 = { $column ->
    [found] havainnon { $found } hyväksyntä ei kerro, mitä solussa oli, joten se vaientaisi minkä tahansa muunkin virheen
   *[other] havainnon { $found } hyväksynnässä ei ole mittaria, kautta eikä tiedostoa, joten se vaientaa kaikki saman koodin havainnot
}
    .help = { $column ->
        [found] kirjoita sarakkeeseen `found` teksti `{ $expected }`
       *[other] nimeä mittari, kausi tai tiedosto, jota hyväksyntä koskee
    }
