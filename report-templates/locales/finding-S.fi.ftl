# Taulukot, otsikot ja asettelu.
S101 = tiedoston missään taulukossa ei ole tunnistettavia otsikoita
    .help = kirjoita lukujen yläpuolelle otsikkorivi, esimerkiksi Mittari, Ajankohta, Arvo, tai tekstien yläpuolelle Tavoite, Oma arvio, Onnistumiset
S102 = taulukossa `{ $found }` on lukuja mutta ei tunnistettavia otsikoita; siitä ei lueta mitään
    .help = kirjoita lukujen yläpuolelle otsikkorivi tai poista taulukko
S103 = otsikoista `{ $found }` puuttuu `{ $columns }`
    .help = lisää sarake; ilman sitä rivejä ei voi lukea
S104 = toinen sarake `{ $found }` tarkoittaa samaa kuin sarake kohdassa { $related }
    .help = poista toinen sarake tai anna sille sen sisältöä vastaava otsikko
S105 = otsikkoa `{ $found }` ei voi lukea yhdeksi ajankohdaksi
    .help = kirjoita vuosi, 2022/I, Q1/2023, 1–8/2023 tai päivä, ja sen eteen ENN, TA, TS tai Tavoite, jos luku ei ole toteuma
S201 = otsikko `{ $found }` luetaan otsikoksi `{ $expected }`
    .help = korjaa otsikko, niin kenenkään ei tarvitse arvata
S202 = saraketta `{ $found }` ei tunneta, eikä sitä lueta
    .help = mitään ei tarvitse tehdä, jos saraketta ei ole tarkoitettu raporttiin; muuten anna sille lomakkeen otsikko
S203 = sarakkeen `{ $found }` otsikossa ei ole ajankohtaa, eikä saraketta lueta
    .help = kirjoita ajankohta otsikkoon, esimerkiksi `Tavoite 2023`
S204 = { $empty ->
        [yes] rivillä on kenttä enemmän kuin otsikoita, eikä kentässä ole mitään
       *[no] `{ $found }` on kaikkien otsikoiden oikealla puolella
    }
    .help = etsi riviltä ylimääräinen erotin, ja laita lainausmerkkeihin tekstit, joissa on erotin
S205 = rivillä on kenttä liikaa: `{ $whole }` ja `{ $found }` ovat luultavasti kahtia katkennut luku { $expected }, eikä rivistä lueta mitään
    .help = kirjoita luku desimaalipilkulla, ja lainausmerkkeihin, jos pilkku erottaa myös kentät
S206 = `{ $found }` on sarakkeessa `{ $heading }`, ja sarakkeen `{ $expected }` kenttä on tyhjä: rivi on luultavasti siirtynyt, eikä siitä lueta mitään
    .help = siirrä luku ja sen oikealla puolella olevat kentät omien otsikoidensa alle
S301 = taulukko `{ $found }` on piilotettu, ja se luetaan
    .help = tuo taulukko näkyviin, tai poista se, jos sen lukuja ei ole tarkoitettu lähetettäviksi
S302 = { $count ->
        [one] { $count } piilotettu rivi luetaan
       *[other] { $count } piilotettua riviä luetaan
    }: { $rows }
    .help = tuo rivit näkyviin, tai poista ne, jos niiden lukuja ei ole tarkoitettu lähetettäviksi
S303 = { $count ->
        [one] { $count } piilotettu sarake luetaan
       *[other] { $count } piilotettua saraketta luetaan
    }: { $columns }
    .help = tuo sarakkeet näkyviin, tai poista ne, jos niiden lukuja ei ole tarkoitettu lähetettäviksi
S304 = `{ $found }` on yhdistetyissä soluissa { $cells } ja luetaan kerran, niiden vasemmasta yläsolusta
    .help = pura yhdistys ja kirjoita luku jokaiseen soluun, jota se koskee
S401 = otsikoiden alla ei ole mitään
    .help = täytä rivit tai poista taulukko
S501 = { $kept ->
        [yes] luvun `{ $found }` kommentti säilyy sen lisätietona: `{ $said }`
       *[no] solussa on kommentti, josta ei lueta mitään: `{ $said }`
    }
    .help = mitään ei tarvitse tehdä; lukijalle tarkoitettu tieto kannattaa kirjoittaa lisätietosarakkeeseen
S502 = vain kommentti kutsuu lukua `{ $found }` { $mark ->
        [preliminary] ennakkotiedoksi
       *[estimate] arvioksi
    }: `{ $said }`; luku käsitellään sellaisena
    .help = kirjoita tieto luvun yhteyteen tai lisätietosarakkeeseen, ettei se jää huomaamatta
S503 = kohteen `{ $found }` arvio on pelkkä väri ilman sanaa{ $known ->
        [yes] ; selitteen mukaan väri tarkoittaa `{ $legend }`
       *[no] {""}
    }; arviota ei lueta
    .help = kirjoita soluun sana: toteutunut, etenee, vaarassa, ei etene tai ei arvioitavissa
S504 = taulukon vieressä on toinen taulukko, jonka otsikot ovat alueella { $found }; kumpikin luetaan erikseen
    .help = mitään ei tarvitse tehdä; allekkain tai omilla välilehdillään taulukot on helpompi tarkistaa
S505 = rivillä ei ole mittaria, ja se luetaan mittariksi `{ $indicator }` kuten yllä oleva rivi{ $count ->
        [0] {""}
        [one] {""}
       *[other] ; samoin luetaan yhteensä { $count } välilehden riviä
    }
    .help = kirjoita mittari jokaiselle riville
S506 = `{ $found }` luetaan yllä olevan mittarin `{ $indicator }` ryhmäksi{ $count ->
        [0] {""}
        [one] {""}
       *[other] ; näin luetaan yhteensä { $count } välilehden riviä
    }
    .help = mitään ei tarvitse tehdä; oma sarake ryhmille poistaa epävarmuuden
