T101 = mittarin { $indicator } arvo kaudelta { $period } on nyt `{ $found }`, seurantapisteessä { $checkpoint } se oli `{ $expected }`
    .help = jos tilasto on tarkentunut, kerro siitä lisätiedossa; muussa tapauksessa palauta aiempi luku
T102 = `{ $found }` on ilmoitettu toteumaksi kaudelta { $period }, joka ei ollut päättynyt tilannepäivänä { $as_of }
    .help = ilmoita luku ennusteena tai jätä solu tyhjäksi; lukua ei käytetä
T103 = luku on myöhemmältä päivältä kuin raportin tilannepäivä { $as_of }
    .help = ilmoita luku sellaisena kuin se oli tilannepäivänä; tätä lukua ei käytetä
T104 = mittarin { $indicator } arvo kaudelta { $period } on tässä `{ $found }`, mutta { $day } päivitettynä `{ $expected }` kohdassa { $related }; myöhempi luku on voimassa
    .help = mitään ei tarvitse tehdä; jos aiempi luku on oikea, korjaa tai poista myöhempi
T201 = mittarin { $indicator } arvo muuttuu kaudella { $period } luvusta `{ $expected }` lukuun `{ $found }` eli yli { $limit } % kerralla
    .help = tarkista luku ja sen yksikkö; jos luku on oikea, kerro lisätiedossa, mistä muutos johtuu
T301 = `{ $found }` on ilmoitettu vuoden { $period } luvuksi, mutta `{ $said }` kertoo, että se koskee vain osaa vuodesta
    .help = kirjoita ajankohdaksi { $written } tai ilmoita koko vuoden luku
T302 = mittarin { $indicator } luku kaudelta { $period } on laskettu vuoden alusta (`{ $said }`){ $count ->
        [0] {""}
        [one] {""}
       *[other] , samoin kuin vuoden muut luvut, yhteensä { $count }
    }
    .help = kirjoita ajankohdaksi { $written } tai ilmoita luku vain kyseiseltä kaudelta
T303 = mittarin { $indicator } luvut pyydetään { $every ->
        [year] vuosittain
        [half] puolivuosittain
        [quarter] neljännesvuosittain
       *[month] kuukausittain
    }, mutta ne on ilmoitettu { $length ->
        [longer] pidemmiltä
       *[shorter] lyhyemmiltä
    } kausilta: { $periods }
    .help = { $length ->
        [longer] ilmoita luku jokaiselta lyhyemmältä kaudelta
       *[shorter] ilmoita koko kauden luku, kun se valmistuu; osan kaudesta voi kertoa lisätiedossa
    }
T304 = `{ $found }` on ilmoitettu toteumaksi kaudelta { $period }, mutta { $by ->
        [cell] sen solu
       *[note] sen lisätieto
    } kutsuu sitä { $expected ->
        [forecast] ennusteeksi
        [budget] talousarvion luvuksi
        [plan] taloussuunnitelman luvuksi
       *[target] tavoitteeksi
    }: `{ $said }`
    .help = kirjoita luvun laji lajisarakkeeseen tai ajankohdan yhteyteen, tai korjaa { $by ->
        [cell] solu
       *[note] lisätieto
    }
T305 = { $change ->
        [named] mittarilla { $indicator } on kaudella { $period } rajaus `{ $found }`, kaudella { $before } ei mitään rajausta
        [unnamed] mittarilla { $indicator } ei ole kaudella { $period } rajausta, kaudella { $before } se on `{ $expected }`
        [register] mittarin { $indicator } luvun rajaus kaudelta { $period } on `{ $found }`, mutta rekisterissä se on `{ $expected }`
       *[other] mittarin { $indicator } rajaus on kaudella { $period } `{ $found }`, kaudella { $before } se oli `{ $expected }`
    }
    .help = ilmoita yksi kausi kummallakin rajauksella tai kaikki kaudet samalla; kahden rajauksen luvuista ei synny sarjaa
T306 = mittarin { $indicator } luvun lähde kaudelta { $period } on `{ $found }`, mutta muut luvut ovat lähteestä `{ $expected }`
    .help = ilmoita luvut samasta lähteestä; jos lähde on vaihtunut, kerro lisätiedossa, ovatko luvut vertailukelpoisia
T601 = seurantapisteen { $record } tallenne katkeaa kesken, riville { $line }
    .help = palauta tiedosto varmuuskopiosta tai versionhallinnasta; ilman sitä { $record } ei ole jäädytetty
T602 = seurantapisteen { $record } tallenne on muotoa { $found }, ohjelmaversion { $program } kirjoittama; tämä ohjelma lukee muotoja { $expected } saakka
    .help = käytä ohjelman uudempaa versiota
T603 = seurantapisteen { $record } tallenne ei ole sellainen kuin se kirjoitettiin: sisältö ei täsmää tiivisteeseen
    .help = palauta tiedosto varmuuskopiosta tai versionhallinnasta; jäädytetty seurantapiste oikaistaan korjaamalla tiedostot ja jäädyttämällä uudelleen valinnoilla --supersede ja --name
T604 = seurantapisteen { $record } tallennetta ei voi tulkita: `{ $found }`
    .help = palauta tiedosto varmuuskopiosta tai versionhallinnasta
T605 = { $change ->
    [added] mittarin { $indicator } luku kaudelta { $period } on `{ $found }`, mutta jäädytetyssä tallenteessa lukua ei ole
    [gone] mittarin { $indicator } luku kaudelta { $period } puuttuu; jäädytetyssä tallenteessa se on `{ $expected }`
   *[changed] mittarin { $indicator } luku kaudelta { $period } on `{ $found }`; jäädytetyssä tallenteessa se on `{ $expected }`
}
    .help = palauta tiedosto ennalleen tai oikaise tallenne komennolla freeze --supersede ja --name; siihen asti tallenne on voimassa
    .help-sender = palauta luku ennalleen; jos se on tarkentunut, ilmoita siitä kaupunginkanslialle, joka päättää, oikaistaanko raportti
T611 = { $indicator }: { $aspect ->
    [baseline] lähtötaso
    [milestones] välitavoitteet
    [method] menetelmä
   *[target] tavoite
} on nyt { $found }, seurantapisteessä { $checkpoint } { $expected }. Päätetty: { $decided }
    .help = mitään ei tarvitse tehdä; raportti luettelee muutoksen liitteessä Muutokset mittareissa
T612 = { $indicator }: { $aspect ->
    [baseline] lähtötaso
    [milestones] välitavoitteet
    [method] menetelmä
   *[target] tavoite
} on nyt { $found }, seurantapisteessä { $checkpoint } { $expected }, eikä rekisterissä ole uutta päätöstä
    .help = merkitse sarakkeeseen `decided`, kuka muutoksesta päätti ja milloin, tai palauta aiempi tieto
T613 = { $indicator } on seurantapisteen { $checkpoint } tallenteessa mutta ei rekisterissä
    .help = säilytä mittarin rivi ja merkitse viimeinen käyttöpäivä sarakkeeseen `valid_to`, jotta raportoitua voi seurata
T621 = { $indicator } oli käytössä seurantapisteessä { $checkpoint }, ja sen käyttö päättyi { $day } ({ $decided })
    .help = mitään ei tarvitse tehdä; raportin liitteessä muutos on mittareiden muutosten joukossa
T622 = { $indicator } oli käytössä seurantapisteessä { $checkpoint }, ja sen käyttö päättyi { $day }, mutta uutta päätöstä ei ole nimetty
    .help = merkitse sarakkeeseen `decided`, kuka päätti luopua mittarista ja milloin
