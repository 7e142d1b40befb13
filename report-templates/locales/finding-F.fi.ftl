F101 = tiedosto on sisällöltään `{ $found }`, mutta sitä ei voi lukea sellaisena
    .help = avaa tiedosto ohjelmassa, jolla se on tehty, tallenna se .xlsx-muodossa ja lähetä uudelleen
F102 = työkirja on suojattu salasanalla
    .help = poista salasana ja lähetä tiedosto uudelleen
F103 = tiedosto on tyhjä
    .help = lähetä tiedosto uudelleen; se on ehkä tallennettu tai lähetetty keskeneräisenä
F104 = tiedosto on katkennut: sen loppu puuttuu
    .help = lähetä tiedosto uudelleen; sen kopiointi tai lataaminen on luultavasti jäänyt kesken
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
       *[unknown] tuntematonta lajia
    } eikä työkirja, jonka voi lukea
    .help = lähetä luvut lomakkeella tai tallenna ne .xlsx-, .ods- tai .csv-muodossa
F106 = tiedosto on { $kind ->
        [html] verkkosivu
       *[xml] XML-tiedosto
    }, jolla on työkirjan nimi
    .help = avaa se Excelissä tai LibreOfficessa, valitse "Tallenna nimellä" ja .xlsx, ja lähetä se tiedosto
F107 = { $what ->
        [file] tiedosto on suurempi kuin { $limit } Mt
        [inflated] työkirja kasvaa purettaessa yli { $limit } Mt:n
        [text] tiedostossa on tekstiä yli { $limit } Mt
        [parts] työkirjan paketissa on yli { $limit } osaa
        [sheets] työkirjassa on yli { $limit } taulukkoa
        [rows] taulukossa on yli { $limit } riviä
        [columns] rivillä on yli { $limit } saraketta
        [extent] taulukon harvat solut ovat niin kaukana toisistaan, että niiden välisellä alueella on yli { $limit } solua
       *[cells] tiedostossa on yli { $limit } solua
    }
    .help = { $what ->
        [extent] poista se, mikä on kaukana taulukon alapuolella tai oikealla, ja tallenna tiedosto uudelleen
       *[other] jätä vain pyydetyt taulukot ja rivit ja tallenna tiedosto uudelleen
    }
F108 = työkirjan osa `{ $found }` on vaurioitunut
    .help = avaa tiedosto Excelissä tai LibreOfficessa, anna ohjelman korjata se ja tallenna se uutena .xlsx-tiedostona
F109 = työkirjassa ei ole yhtään taulukkoa, jossa on soluja
    .help = lähetä työkirja, jossa luvut ovat; pelkkiä kaavioita ei voi lukea
F110 = työkirjan paketissa on `{ $found }`, jollaista mikään taulukkolaskentaohjelma ei kirjoita
    .help = älä avaa tiedostoa; pyydä lähettäjältä uusi
F201 = tekstitiedoston merkistön arvattiin olevan `{ $found }`
    .help = katso, ovatko å, ä ja ö oikein; varmuuden saa tallentamalla tiedoston muotoon "CSV UTF-8"
F202 = tästä alkaa lainaus, joka ei pääty, joten loput tiedostosta luetaan yhdeksi kentäksi
    .help = lisää päättävä lainausmerkki tai poista aloittava
F203 = { $count ->
        [one] tiedostossa on yksi kohta, joka ei ole merkki merkistössä `{ $found }`
       *[other] tiedostossa on { $count } kohtaa, jotka eivät ole merkkejä merkistössä `{ $found }`
    }
    .help = tallenna tiedosto uudelleen muotoon "CSV UTF-8" ohjelmassa, jolla se on tehty
F204 = tiedoston kentät voi erottaa `{ $found }` tai `{ $rival }`; erottimeksi otettiin `{ $found }`
    .help = kirjoita lainausmerkkeihin ne kentät, joissa on jompaakumpaa merkkiä
F301 = nimen pääte on `.{ $found }`, mutta sisältö on `.{ $expected }`; tiedosto luettiin sellaisena
    .help = muuta nimen päätteeksi `.{ $expected }`
F302 = solun tallennettua arvoa `{ $found }` ei voi tulkita
    .help = kirjoita solun arvo uudelleen ja tallenna tiedosto
F303 = { $count ->
        [one] solun arvo tulee toisesta työkirjasta sellaisena kuin se oli, kun tiedosto viimeksi tallennettiin
       *[other] { $count } solun arvot, tästä alkaen, tulevat toisesta työkirjasta sellaisina kuin ne olivat, kun tiedosto viimeksi tallennettiin
    }
    .help = tarkista, että arvot ovat ajan tasalla, ja liitä ne arvoina
F304 = { $count ->
        [one] solun kaava on tallennettu ilman tulosta
       *[other] { $count } kaavaa, tästä alkaen, on tallennettu ilman tulosta
    }
    .help = avaa tiedosto Excelissä tai LibreOfficessa, anna sen laskea ja tallenna se uudelleen
