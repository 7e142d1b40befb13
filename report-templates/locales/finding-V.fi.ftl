# Yksittäiset arvot.
V101 = `{ $found }` ei ole luku
    .help = kirjoita luku numeroin tai syy siihen, ettei lukua ole
V102 = merkki `{ $found }` ei kerro, miksi luku puuttuu
    .help = kirjoita 0, jos luku on nolla; muuten `..` tai `ei tietoa`, `ei sovellettavissa`, `salainen`; tai määritä merkin merkitys strategian kohdassa [missing]
    .help-sender = kirjoita 0, jos luku on nolla; muuten `..` tai `ei tietoa`, `ei sovellettavissa`, `salainen`
V103 = solussa on taulukkolaskentaohjelman virhe `{ $found }`
    .help = korjaa kaava tai kirjoita se, mikä soluun kuuluu
V104 = solun kaavan tulosta ei ole tallennettu tiedostoon
    .help = avaa tiedosto, anna sen laskea, tallenna ja lähetä uudelleen
V105 = `{ $found }` on päivämäärä eikä luku
    .help = jos soluun kirjoitettiin { $expected }, ohjelma luuli sitä päiväksi: muotoile solu luvuksi ja kirjoita luku uudelleen
V106 = `{ $found }` on totuusarvo eikä luku
    .help = kirjoita luku numeroin
V107 = `{ $found }` on vaihteluväli
    .help = kirjoita yksi luku ja väli lisätietoon
V108 = luvusta `{ $found }` on kadonnut numeroita kymmenpotenssimuotoon
    .help = muotoile sarake luvuksi ja tallenna uudelleen, tai kirjoita luku kokonaan
V109 = `{ $found }` on suluissa: joko negatiivinen tai epävarma
    .help = kirjoita miinus, jos luku on negatiivinen; muuten luku ilman sulkuja ja varaus lisätietoon
V110 = `{ $found }` on tekstiä, jossa on luku
    .help = kirjoita soluun vain luku ja muu lisätietoon
V111 = luvussa `{ $found }` on enemmän numeroita kuin voidaan säilyttää
    .help = tarkista luku; raportin luvuissa on paljon vähemmän numeroita
V112 = arvossa `{ $found }` on kirjain numeroiden joukossa
    .help = kirjoita luku uudelleen pelkin numeroin
V113 = `{ $found }` on kaava, joka on tallentunut tekstinä eikä sitä ole laskettu
    .help = vaihda solun muotoiluksi luku ja paina F2 ja Enter, jotta kaava lasketaan, tai kirjoita luku itse
V114 = solussa on useampi kuin yksi luku: `{ $found }`
    .help = kirjoita soluun se luku, joka pitää paikkansa, ja toinen lisätietoon
V115 = `{ $found }` on kellonaika eikä luku
    .help = muotoile solu luvuksi ja kirjoita luku uudelleen: { $typed }, jos soluun kirjoitettiin niin, tai { $sixtieths }, jos kaksoispisteen jälkeen on kuudeskymmenesosia
V201 = `{ $found }` on joko { $decimal } tai { $grouped }
    .help = kirjoita luku ilman tuhaterotinta, tai niin että sarakkeen muista luvuista näkee, kumpi on desimaalierotin
V202 = luvun `{ $found }` numerot on ryhmitelty niin kuin mikään luku ei ole
    .help = ryhmittele tuhannet kolmen numeron ryhmiin ja käytä yhtä desimaalierotinta
V203 = { $of ->
        [row] yksikkö `{ $found }` on muu kuin `{ $expected }`{ $count ->
            [one] {""}
           *[other] ; se koskee { $count } lukua
        }
       *[cell] `{ $found }` on muussa yksikössä kuin `{ $expected }`
    }
    .help = anna luku yksikössä { $expected }, tai lisää muunnos tiedostoon strategy.toml
    .help-sender = anna luku yksikössä { $expected }; jos se ei onnistu, sovi muunnoksesta kaupunginkanslian kanssa
V204 = solun `{ $found }` yksikkö on `{ $unit }`, mutta rivillä tai sarakkeessa lukee `{ $expected }`
    .help = korjaa yksiköt yhtäpitäviksi
V205 = `{ $found }` on luettu niin, että desimaalierotin on `{ $mark }`, kuten sarakkeen muissa luvuissa
    .help = tarkista luku; mitään ei tarvitse tehdä, jos se on luettu oikein
V206 = luvun `{ $found }` desimaalierotin on `{ $mark }`, toisin kuin sarakkeen muissa luvuissa
    .help = tarkista luku; mitään ei tarvitse tehdä, jos se on luettu oikein
V207 = luvussa `{ $found }` on plusmerkki: se voi olla muutos eikä taso
    .help = kirjoita taso ilman merkkiä
V208 = `{ $found }` luetaan luvuksi { $read }: viidennentoista jälkeiset numerot ovat ohjelman kohinaa
    .help = mitään ei tarvitse tehdä
V301 = prosenttiluku `{ $found }` voi tarkoittaa arvoa { $percent } %
    .help = kirjoita luku prosentteina, esimerkiksi { $percent } %; jos se on oikein näin, kuittaa havainto
    .help-sender = kirjoita luku prosentteina, esimerkiksi { $percent } %; jos se on oikein näin, ilmoita siitä kaupunginkanslialle
V302 = `{ $found }` on pienempi kuin { $limit }, mittarin `{ $indicator }` pienin mahdollinen arvo
    .help = tarkista luku ja sen yksikkö, tai korjaa mittarirekisteri
    .help-sender = tarkista luku ja sen yksikkö; jos ne ovat oikein, pyydä kaupunginkansliaa korjaamaan mittarin rajat
V303 = `{ $found }` on suurempi kuin { $limit }, mittarin `{ $indicator }` suurin mahdollinen arvo
    .help = tarkista luku ja sen yksikkö, tai korjaa mittarirekisteri
    .help-sender = tarkista luku ja sen yksikkö; jos ne ovat oikein, pyydä kaupunginkansliaa korjaamaan mittarin rajat
V304 = { $count ->
        [one] luvussa `{ $found }` on tähti, eikä taulukossa ole riviä, joka kertoo sen merkityksen; luku tulkitaan ennakkotiedoksi
       *[other] luvussa `{ $found }` ja muissa, yhteensä { $count } luvussa, on tähti, eikä taulukossa ole riviä, joka kertoo sen merkityksen; luvut tulkitaan ennakkotiedoiksi
    }
    .help = lisää lukujen alle rivi, esimerkiksi `* ennakkotieto`, tai poista tähti
V401 = `{ $found }` ei ole ajankohta
    .help = kirjoita vuosi, 2022/I, Q1/2023, 1–8/2023, syksy 2021 tai päivä, esimerkiksi 31.3.2024
V402 = `{ $found }` kattaa useita vuosia
    .help = kirjoita se yksi vuosi, jolta luku on
V403 = ajankohdan `{ $found }` vuosi on kaksinumeroinen
    .help = kirjoita vuosi neljällä numerolla
V404 = ajankohdan `{ $found }` voi lukea kahdella tavalla
    .help = kirjoita puolivuodet muodossa 2022/I ja 2022/II, neljännekset Q3/2022, päivät 3.4.2024
V405 = ajankohdan `{ $found }` päivää, kuukautta tai neljännestä ei ole
    .help = korjaa ajankohta
V406 = `{ $found }` on päivän järjestysluku, jollaisina taulukkolaskentaohjelmat päivät tallentavat
    .help = muotoile solu päiväksi tai kirjoita ajankohta tekstinä
V407 = luvulta puuttuu ajankohta
    .help = täytä ajankohta
V408 = `{ $found }` ei ole päivä
    .help = kirjoita tiedon päivä muodossa 30.6.2023
V409 = `{ $found }` ei ole mikään luvun laji
    .help = kirjoita toteuma (TP), ennuste (ENN), talousarvio (TA), taloussuunnitelma (TS) tai tavoite
V410 = ajankohdan mukaan laji on { $found ->
        [actual] toteuma
        [forecast] ennuste
        [budget] talousarvio
        [plan] taloussuunnitelma
       *[target] tavoite
    }, rivin mukaan { $expected ->
        [actual] toteuma
        [forecast] ennuste
        [budget] talousarvio
        [plan] taloussuunnitelma
       *[target] tavoite
    }
    .help = korjaa lajit yhtäpitäviksi
V411 = `{ $found }` on vuosi { $expected } solussa, joka näyttää sen päivänä
    .help = muotoile solu luvuksi, niin että siinä näkyy { $expected }
V501 = `{ $found }` ei ole mikään vaihe
    .help = kirjoita ei aloitettu, aloitettu, käynnissä tai valmis
V502 = `{ $found }` on luku, mutta mittaria `{ $indicator }` seurataan vaiheina
    .help = kirjoita ei aloitettu, aloitettu, käynnissä tai valmis
V503 = `{ $found }` ei ole mikään tunnettu arvio
    .help = kirjoita toteutunut, etenee, vaarassa, ei etene, osittain toteutunut, ei toteutunut tai ei arvioitavissa, ja muu selvitykseen
V504 = mittarin `{ $indicator }` arvo `{ $found }` poikkeaa { $than ->
        [series] sarjan muiden lukujen
       *[register] rekisterin
    } suuruusluokasta (× { $times }); { $fits } sopisi
    .help = tarkista, onko luku rekisterin yksikössä; jos se on oikein näin, kuittaa havainto
    .help-sender = tarkista, onko luku mittarin yksikössä; jos se on oikein näin, ilmoita siitä kaupunginkanslialle
V505 = summa `{ $found }` ei ole { $of ->
        [rows] riviensä
       *[groups] ryhmiensä
    } summa { $sum }
    .help = korjaa virheellinen luku; jos osa ei kuulu mihinkään { $of ->
        [rows] riviin
       *[groups] ryhmään
    }, kerro se lisätiedossa ja kuittaa havainto
    .help-sender = korjaa virheellinen luku; jos osa ei kuulu mihinkään { $of ->
        [rows] riviin
       *[groups] ryhmään
    }, kerro se lisätiedossa
V506 = kokonaisluku `{ $found }` ei ole ryhmiensä välillä { $least }–{ $most }
    .help = korjaa virheellinen luku; osuuksien tai keskiarvojen kokonaisluku ei voi olla pienempi kuin ryhmistä pienin eikä suurempi kuin suurin
V507 = `{ $found }` on väri; se luetaan tilaksi { $status ->
    [on-track] { status-on-track }
    [at-risk] { status-at-risk }
    [off-track] { status-off-track }
    [not-assessable] { status-not-assessable }
   *[other] { status-not-reported }
}
    .help = kirjoita tila sanoin: pelkkä väri ei ole kaikkien luettavissa eikä tarkoita kaikkialla samaa
V508 = { $taken ->
    [yes] huomautus kutsuu lukua
   *[no] huomautus saattaa kutsua lukua
} `{ $found }` { $mark ->
    [preliminary] ennakkotiedoksi
   *[estimate] arvioksi
}{ $taken ->
    [yes] {" "}omin sanoin
   *[no] {""}
}: `{ $said }`; { $taken ->
    [yes] luku käsitellään sellaisena
   *[no] lukua ei käsitellä sellaisena
}
    .help = { $taken ->
    [yes] jos luku on lopullinen, kirjoita huomautus toisin
   *[no] jos luku on { $mark ->
        [preliminary] ennakkotieto
       *[estimate] arvio
    }, aloita huomautus tällä sanalla; muutoin mitään ei tarvitse tehdä
}
V601 = mittarin { $indicator } luku kaudelta { $period } on pienempi kuin { $expected }, joka on pienin julkaistava; sitä ei julkaista
    .help = toimenpiteitä ei tarvita; luvun voi myös pyytää suuremmasta ryhmästä tai pidemmältä kaudelta
    .help-sender = toimenpiteitä ei tarvita; luvun voi myös ilmoittaa suuremmasta ryhmästä tai pidemmältä kaudelta
V602 = mittarin { $indicator } luvusta kaudelta { $period } voisi laskea salattavan luvun ({ $groups }), koska kokonaismäärä ja muut ryhmät tunnetaan; sitäkään ei julkaista
    .help = toimenpiteitä ei tarvita; luvut voi myös pyytää suuremmista ryhmistä
    .help-sender = toimenpiteitä ei tarvita; luvut voi myös ilmoittaa suuremmista ryhmistä
