F101 = tiedoston sisältö on muotoa `.{ $found }`, mutta se ei noudata muodon sääntöjä eikä sitä voi lukea
    .help = avaa tiedosto ohjelmassa, jolla se on tehty, tallenna se .xlsx-muodossa ja lähetä tallennettu tiedosto
F102 = työkirja on suojattu salasanalla
    .help = poista salasana ja lähetä tiedosto uudelleen
F103 = tiedosto on tyhjä
    .help = lähetä tiedosto uudelleen; se on ehkä lähetetty ennen kuin se oli tallennettu
F104 = tiedosto on katkennut: sen loppu puuttuu
    .help = lähetä tiedosto uudelleen; sen kopiointi tai lähettäminen on luultavasti keskeytynyt
F105 = tiedosto on { $kind ->
        [pdf] PDF-asiakirja
        [word] Word-asiakirja
        [powerpoint] PowerPoint-esitys
        [numbers] Apple Numbers -asiakirja
        [opendocument] OpenDocument-teksti tai -piirros
        [rtf] RTF-asiakirja
        [mail] sähköpostiviesti
        [picture] kuva
        [archive] pakattu arkisto
        [old-excel] Excel 95:n tai sitä vanhempi työkirja
       *[unknown] tuntematonta tyyppiä
    } eikä työkirja, jonka ohjelma voi lukea
    .help = lähetä luvut lomakkeella tai tallenna ne .xlsx-, .ods- tai .csv-muodossa
F106 = tiedosto on { $kind ->
        [html] verkkosivu
       *[xml] XML-tiedosto
    }, vaikka sen nimi viittaa muuhun
    .help = avaa se Excelissä tai LibreOfficessa, valitse "Tallenna nimellä" ja muodoksi .xlsx ja lähetä näin syntynyt tiedosto
F107 = { $what ->
        [file] tiedosto on suurempi kuin { $limit } Mt
        [inflated] työkirja kasvaa purettaessa yli { $limit } Mt:n
        [text] tiedostossa on tekstiä yli { $limit } Mt
        [parts] työkirjan paketissa on yli { $limit } osaa
        [sheets] työkirjassa on yli { $limit } taulukkoa
        [rows] taulukossa on yli { $limit } riviä
        [columns] rivillä on yli { $limit } saraketta
       *[cells] tiedostossa on yli { $limit } solua
    }
    .help = jätä vain pyydetyt taulukot ja rivit ja tallenna tiedosto uudelleen
F108 = työkirjan osa `{ $found }` on vaurioitunut
    .help = avaa tiedosto Excelissä tai LibreOfficessa, anna ohjelman korjata se ja tallenna se uutena .xlsx-tiedostona
F109 = työkirjassa ei ole yhtään taulukkoa, jossa on soluja
    .help = lähetä työkirja, jossa luvut ovat; pelkkiä kaavioita ei voi lukea
F110 = työkirjan paketin osa `{ $found }` on sellainen, jollaista mikään taulukkolaskentaohjelma ei tee
    .help = älä avaa tiedostoa; pyydä lähettäjältä uusi tiedosto
    .help-sender = tee työkirja uudelleen Excelissä tai LibreOfficessa ja lähetä se; älä avaa tätä tiedostoa, jos et ole itse tehnyt sitä
F201 = tekstitiedoston merkistöksi arvioitiin `{ $found }`
    .help = tarkista, että å, ä ja ö näkyvät oikein; varmimmin ne säilyvät, kun tallennat tiedoston muotoon "CSV UTF-8"
F202 = tästä alkavaa lainausta ei ole päätetty, joten tiedoston loppuosa luetaan yhdeksi kentäksi
    .help = lisää puuttuva lainausmerkki tai poista tässä oleva
F203 = { $count ->
        [one] tiedostossa on yksi kohta, jota ei voi lukea merkistön `{ $found }` merkkinä
       *[other] tiedostossa on { $count } kohtaa, joita ei voi lukea merkistön `{ $found }` merkkeinä
    }
    .help = tallenna tiedosto uudelleen muotoon "CSV UTF-8" ohjelmassa, jolla se on tehty
F204 = tiedoston kenttien erotin voi olla `{ $found }` tai `{ $rival }`; erottimeksi valittiin `{ $found }`
    .help = kirjoita lainausmerkkeihin ne kentät, joiden tekstissä on jompikumpi merkki
F301 = tiedoston nimen pääte on `.{ $found }`, mutta sisältö on muotoa `.{ $expected }`; tiedosto luettiin sisältönsä mukaan
    .help = muuta nimen päätteeksi `.{ $expected }`
F302 = solun tallennettua arvoa `{ $found }` ei voi tulkita
    .help = kirjoita solun arvo uudelleen ja tallenna tiedosto
F303 = { $count ->
        [one] solun arvo tulee toisesta työkirjasta sellaisena kuin se oli, kun tiedosto viimeksi tallennettiin
       *[other] { $count } solun arvot, tästä alkaen, tulevat toisesta työkirjasta sellaisina kuin ne olivat, kun tiedosto viimeksi tallennettiin
    }
    .help = tarkista, että arvot ovat ajan tasalla, ja liitä ne kaavojen tilalle arvoina
F304 = { $count ->
        [one] solun kaava on tallennettu ilman tulosta
       *[other] { $count } kaavaa, tästä alkaen, on tallennettu ilman tulosta
    }
    .help = avaa tiedosto Excelissä tai LibreOfficessa, anna sen laskea ja tallenna se uudelleen
