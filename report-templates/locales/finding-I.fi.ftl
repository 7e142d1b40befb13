# Huomiot strategy.toml-tiedostosta ja mittarirekisteristä sekä `lint`-komennosta.
I101 = `{ $found }` { $problem ->
        [duplicate] antaa avaimen tai taulukon toiseen kertaan
        [unclosed] avaa hakasulun tai aaltosulun, jota ei suljeta
        [comma] sisältää liian monta tai liian vähän pilkkuja
        [quotes] sisältää tekstin, jonka lainausmerkit ovat väärin
        [value] sisältää arvon, jota TOML ei tunne
        [key] sisältää virheellisen avaimen
        [encoding] ei ole tämän tiedoston merkistö
       *[other] ei ole oikein muodostettua TOMLia
    }
    .help = { $problem ->
        [duplicate] jätä toinen pois tai kirjoita taulukkoluettelo kaksin hakasuluin: [[…]]
        [unclosed] sulje sulku tai poista se
        [comma] kirjoita yksi pilkku kahden kohdan väliin; taulukon rivien perään ei tule pilkkua
        [quotes] kirjoita teksti kahden suoran lainausmerkin väliin
        [value] kirjoita teksti lainausmerkkeihin, päivä muodossa 2023-06-30, luku muodossa 0.95, tai true tai false
        [key] kirjoita avain pienin kirjaimin ja yhdysmerkein, sitten yhtäsuuruusmerkki
        [encoding] tallenna tiedosto UTF-8-muodossa
       *[other] vertaa riviä samaan riviin uudessa kansiossa, jonka `seuranta init` tekee
    }
I102 = avainta `{ $found }` ei tunneta: `{ $table }`
    .help = korjaa tai poista avain; sen sisältöä ei lueta
I103 = `{ $found }` ei käy avaimen `{ $key }` arvoksi
    .help = { $form ->
        [text] kirjoita teksti lainausmerkkeihin: { $expected }
        [flag] kirjoita true tai false ilman lainausmerkkejä
        [date] kirjoita päivä ilman lainausmerkkejä ja kellonaikaa: { $expected }
        [number] kirjoita luku desimaalipisteellä ja ilman lainausmerkkejä: { $expected }
        [tables] kirjoita jokainen omaksi taulukokseen otsikon { $expected } alle
        [texts] kirjoita luettelo tekstejä: { $expected }
       *[table] kirjoita taulukko: { $expected }
    }
I104 = `{ $key }` puuttuu: `{ $table }`
    .help = lisää { $expected }
I105 = `{ $found }` ei käy tunnukseksi
    .help = tunnuksessa on pieniä kirjaimia (a–z), numeroita ja yhdysmerkkejä, mittarin tunnuksessa myös isoja kirjaimia; se ei ole `today` eikä `summary` eikä huomion koodin kaltainen, kuten `V203`
I106 = `{ $found }` on jo käytössä: { $noun ->
        [organisation] organisaation tunnus
        [goal] tavoitteen tunnus
        [priority] painopisteen tunnus
        [indicator] mittarin tunnus
        [checkpoint] seurantapisteen tunnus
        [programme] ohjelmaryhmän tunnus
        [abbreviation] toinen samanlainen lyhenne
        [unit] toinen samanlainen yksikkö
        [conversion] toinen samanlainen muunnos
        [language] toinen samanlainen kieli
        [file] toinen samanlainen tiedosto
       *[strategy] strategian tunnus
    }
    .help = anna kummallekin oma; tekstit, kumoamiset ja palautukset viittaavat niihin
I107 = tunnuksella `{ $found }` ei ole { $noun ->
        [organisation] organisaatiota
        [goal] tavoitetta
        [indicator] mittaria
       *[other] mitään
    }
    .help = korjaa tunnus tai lisää se, mihin se viittaa
I108 = `{ $found }` ei ole myöhempi kuin `{ $key }`, joka on { $other }
    .help = korjaa jompikumpi
I109 = `{ $found }` ei käy tähän
    .help = kirjoita jokin näistä: { $expected }
I110 = `{ $found }` ei ole kerroin
    .help = kirjoita nollaa suurempi desimaaliluku tekstinä, jotta se säilyy tarkkana: { $expected }
I201 = mittarirekisteriä ei löydy tästä
    .help = kirjoita mittarit riveittäin tiedostoon indicators.csv, .xlsx tai .ods otsikoiden { $expected } alle
I202 = rekisteristä puuttuu sarake `{ $expected }`
    .help = lisää sarake; otsikko voi olla suomeksi, ruotsiksi tai englanniksi
I203 = saraketta `{ $found }` ei tunneta; sen solut säilytetään sellaisinaan, eikä niitä käytetä
    .help = nimeä sarake uudelleen, jos sillä on merkitys
I204 = `{ $found }` on toinen sarake tiedolle `{ $column }`
    .help = jätä toinen pois
I205 = `{ $column }` on tyhjä
    .help = täytä solu
I206 = `{ $found }` ei ole luku sarakkeeseen `{ $column }`
    .help = kirjoita pelkkä luku ilman sanoja tai merkkejä sen vieressä: { $expected }
I207 = `{ $found }` voidaan lukea useammalla tavalla: { $expected }
    .help = käytä koko tiedostossa yhtä desimaalimerkkiä ja erota tuhannet välilyönnillä tai jätä erottamatta
I208 = `{ $found }` on yksikössä `{ $written }`, rivin yksikkö on `{ $expected }`
    .help = anna luku rivin yksikössä; rekisterin lukuja ei muunneta
I209 = `{ $found }` ei ole ajankohta sarakkeeseen `{ $column }`
    .help = kirjoita se jollakin näistä tavoista: { $expected }
I210 = merkintää `{ $found }` ei voi lukea sarakkeessa `{ $column }`
    .help = kirjoita kohdat näin, kukin vain kerran: { $expected }
I211 = rajat `{ $found }` ovat väärin päin
    .help = oikein on { $expected }
I212 = { $problem ->
        [several] mittarin { $indicator } raportoi { $organisations } organisaatiota, eikä rekisteri kerro, miten luvut yhdistetään
       *[no-weight] mittarin { $indicator } luvut painotetaan, eikä rekisteri kerro, millä
    }
    .help = { $problem ->
        [several] kirjoita yhdistämistavaksi jokin näistä: { $expected }
       *[no-weight] nimeä mittari, jonka luvut ovat painoja, tai valitse toinen yhdistämistapa
    }
I213 = menetelmä `{ $found }` ei sovi mittarin { $indicator } lajiin tai suuntaan
    .help = valitse jokin näistä: { $expected }; tai korjaa laji tai suunta
I214 = `{ $found }` on toinen rekisteri, eikä sitä lueta
    .help = jätä toinen pois; `{ $expected }` on se, joka luetaan
I301 = tavoitteella `{ $found }` ei ole mittaria
    .help = lisää rekisteriin luku, vaiheet tai arvioitava mittari
I302 = mittarilta { $indicator } puuttuu `{ $expected }`, josta sen menetelmä tai tiheys lasketaan
    .help = kerro, milloin lähtötaso mitattiin; arvo voi tulla palautusten mukana
I303 = mittarilta { $indicator } puuttuu `{ $expected }`, johon sen menetelmä `{ $method }` vertaa
    .help = lisää se tai valitse menetelmäksi trend tai judged
I304 = mittarin { $indicator } tavoite `{ $found }` on sama kuin lähtötaso: se on saavutettu ennen kuin mitään on tehty
    .help = korjaa jompikumpi tai valitse menetelmäksi level, jos tarkoitus on pitää taso
I305 = mittarin { $indicator } tavoite `{ $found }` on lähtötason `{ $baseline }` väärällä puolella, kun suunta on `{ $direction }`
    .help = korjaa suunta tai luvut, tai valitse menetelmäksi level, jos tarkoitus on ylittää tai alittaa raja
I306 = { $problem ->
        [no-width] mittarin { $indicator } vaihteluvälillä ei ole leveyttä
       *[one-sided] mittarin { $indicator } vaihteluvälillä on vain toinen raja
    }
    .help = { $problem ->
        [no-width] aseta rajat erilleen; etäisyys välistä mitataan sen leveydellä
       *[one-sided] lisää toinen raja tai valitse menetelmäksi level ja anna suunta
    }
I307 = tekstiltä `{ $found }` puuttuu { $expected ->
        [fi] suomenkielinen
        [sv] ruotsinkielinen
       *[en] englanninkielinen
    } vastine
    .help = lisää teksti; siihen asti raportti painaa alkuperäisen huomautuksen alle
I308 = `{ $found }` ja `{ $other }` eivät sano samaa: toinen kertoo { $says ->
    [planned] luvitetuista
    [started] aloitetuista
   *[completed] valmistuneista
}, toinen { $other_says ->
    [planned] luvitetuista
    [started] aloitetuista
   *[completed] valmistuneista
}
    .help = selvitä, mitä luvut laskevat, ja sano se molemmissa
I309 = { $organisations } raportoi mittarin { $indicator } mutta ei mittaria `{ $found }`, jolla se painotetaan
    .help = pyydä painot samoilta tai valitse toinen yhdistämistapa
I310 = mittarin { $indicator } luku `{ $found }` on sen oman sallitun alueen { $expected } ulkopuolella
    .help = korjaa luku tai alue
I311 = mittarin { $indicator } välitavoitteet kulkevat edestakaisin: { $found }
    .help = korjaa se, joka kulkee väärään suuntaan
I312 = mittari { $indicator } on käytössä { $found }, valtuustokauden { $expected } ulkopuolella
    .help = korjaa päivät tai poista rivi: mikään raportti ei näytä sitä
I313 = yksikään mittari ei kysy mitään organisaatiolta `{ $found }`
    .help = nimeä se rekisterissä siellä, missä se raportoi, tai poista se
I314 = rekisteri ei kerro, kuka päätti mittarin { $indicator } tavoitteen
    .help = nimeä toimielin, päivä ja pykälä; ne painetaan liitteeseen
I315 = rekisteri ei kerro, kumpi suunta on parempi mittarille { $indicator }; menetelmä `{ $method }` ei voi arvioida sitä
    .help = kirjoita jokin näistä: { $expected }
I316 = kukaan ei raportoi mittaria { $indicator }
    .help = nimeä organisaatiot, jotka raportoivat sen
I317 = myös mittaria { $other } kutsutaan nimellä `{ $found }`
    .help = erota ne toisistaan: nimellä viittaava palautus voisi tarkoittaa kumpaakin
I318 = mikään kasvuvauhti ei vie mittaria { $indicator } lähtötasosta tavoitteeseen: `{ $found }`
    .help = valitse menetelmäksi linear; kasvu vaatii kaksi samanmerkkistä lukua, joista kumpikaan ei ole nolla
I319 = tavoitteella `{ $found }` on vain ihmisten arvioimia mittareita
    .help = lisää luku tai vaiheet, jotka voi tarkistaa; siihen asti raportti kertoo, että tila on arvio
I320 = tavoite `{ $found }` kertoo valmistuvasta, mutta sen mittarit laskevat { $says ->
        [started] aloitettua
       *[planned] luvitettua
    }: { $indicators }
    .help = lisää mittari, joka laskee valmistuneet, tai kerro tavoitteessa, mihin pyritään
I321 = { $organisation } antaa mittarin { $indicator } tavoitteeksi `{ $found }` ({ $period }), mutta rekisterissä on `{ $expected }`
    .help = jos tavoitteesta on päätetty uudelleen, kirjoita se päätöksineen rekisteriin; muuten korjaa palautus
    .help-sender = jos tavoitteesta on päätetty uudelleen, ilmoita kaupunginkanslialle, kuka päätti ja milloin; muussa tapauksessa korjaa tavoite tiedostoon
I322 = mittarin { $indicator } tavoite `{ $found }` vaatii tästä eteenpäin { $needed } { $unit } vuodessa; nopein muutos tähän asti on { $fastest } { $unit } vuodessa
    .help = kysy tavoitteesta päättäneeltä, onko se yhä voimassa ja miten vauhtiin päästään
I323 = mittarin { $indicator } painojen `{ $found }` summa on nolla
    .help = tarkista palautusten painot tai valitse toinen yhdistämistapa
I324 = { $organisation } antaa mittarille { $indicator } lähtötason ajankohdalta ({ $period }) arvon `{ $found }`, mutta rekisterin lähtötaso on `{ $expected }`
    .help = selvitä, kumpi on oikein: korjaa palautus, tai rekisteri ja merkitse siihen päätös, jolla lähtötaso muuttui
    .help-sender = selvitä, kumpi on oikein: korjaa luku tiedostoon tai ilmoita kaupunginkanslialle päätöksestä, joka muutti lähtötasoa
I401 = `{ $found }` ei ole { $form ->
        [colour] väri
       *[measure] tähän sopiva mitta
    }
    .help = { $form ->
        [colour] kirjoita väri kuutena heksadesimaalinumerona ristikkomerkin jälkeen: { $expected }
       *[measure] kirjoita luku väliltä { $expected }; marginaalit ja leveydet ovat millimetrejä, kirjainkoot pisteitä
    }
I402 = värin `{ $found }` kontrasti taustalla { $ground } on { $ratio }, kun tarvitaan { $expected }
    .help = valitse tummempi väri; teksti tarvitsee kontrastin 4.5:1, kaavioiden merkit 3:1
I403 = `{ $found }` { $problem ->
        [missing] puuttuu strategiakansiosta
        [no-picture] ei ole kuva, jonka voi piirtää
        [no-faces] ei sisällä kirjasintiedostoja
        [no-outlines] ei sisällä TrueType-ääriviivoja
        [variable] on muuttuva kirjasin
        [restricted] ei salli upottamista
        [too-large] on liian suuri
        [too-many] on yksi kirjasin liikaa
        [ambiguous] on samaa tyyliä ja vahvuutta kuin toinen kansion kirjasin
       *[other] ei ole luettavissa oleva kirjasin
    }
    .help = { $problem ->
        [missing] lisää tiedosto tai korjaa polku, joka luetaan strategiakansiosta alkaen
        [no-picture] tallenna tunnus SVG-, PNG- tai JPEG-muodossa
        [no-faces] lisää kansioon tavallisen, lihavoidun, kursivoidun ja lihavoidun kursiivin .ttf-tiedostot
        [restricted] pyydä kirjasimen tekijältä lupa upottamiseen tai valitse toinen kirjasin
        [ambiguous] jätä kansioon se, jota tarkoitat, ja poista toinen
       *[other] lisää tavallisen, lihavoidun, kursivoidun ja lihavoidun kursiivin .ttf-tiedostot, kukin omanaan
    }
I404 = kirjasimesta `{ $found }` puuttuu: { $letters }
    .help = nämä ladotaan ohjelman omalla kirjasimella; valitse kirjasimen laajempi versio
I405 = kansion `{ $found }` kirjasimelta puuttuu { $style ->
        [bold] lihavointi
        [italic] kursiivi
        [bold-italic] lihavoitu kursiivi
       *[regular] tavallinen leikkaus
    }
    .help = sen sijasta ladotaan ohjelman omaa kirjasinta; lisää puuttuva .ttf-tiedosto
I502 = mittarin { $indicator } matka tavoitteeseen, { $way } { $unit }, ei ole pidempi kuin luvun julkaistu virhe, ± { $error } { $unit }
    .help = pyydä tavoite, jonka kysely pystyy erottamaan lähtötasosta, tai valitse menetelmä trend
I503 = mittarin { $indicator } lähtötaso mitataan kaudelta { $found }, siis vasta viimeisen seurantapisteen tilannepäivän { $last } jälkeen
    .help = valitse aiempi lähtötaso; ilman sitä tällä valtuustokaudella ei voi arvioida mitään
I504 = mittarista { $indicator } ei valmistu yhtään lukua minkään seurantapisteen tilannepäivään mennessä
    .help = { $count ->
        [0] vertaa sen mittausväliä, voimassaoloa ja seurantapisteiden tilannepäiviä
       *[other] vertaa sen mittausväliä, { $count } kuukauden viivettä, voimassaoloa ja seurantapisteiden tilannepäiviä
    }
I505 = mittarilla { $indicator } on pienin julkaistava lukumäärä, `{ $found }`, mutta sen yksikkö `{ $unit }` ei ole lukumäärien
    .help = poista se; anna pienin lukumäärä mittarille, jonka luvut ovat lukumääriä
