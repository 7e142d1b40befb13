R101 = HTML-merkintää `{ $found }` ei käytetä raporteissa{ $times ->
        [one] {""}
       *[other] {" "}({ $times } kertaa tällä rivillä)
    }; { $kept ->
        [no] se jätettiin pois sisältöineen
       *[yes] siitä säilytettiin vain teksti
    }
    .help = kirjoita sama Markdownina; HTML:stä vain `<span lang="…">`, `<abbr title="…">`, `<sup>`, `<sub>`, `<small>` ja `<br>` säilyttävät merkityksensä
R102 = asiakirjan alkutiedot eivät ole kelvollista YAMLia kohdassa `{ $found }`
    .help = kirjoita kahden `---`-rivin väliin yksi `avain: arvo` riviä kohti ja kirjoita kaksoispisteen sisältävä arvo lainausmerkkeihin
R103 = otsikko `{ $found }` on yli yhden tason syvemmällä kuin edellinen otsikko
    .help = aloita otsikko merkeillä `{ $expected }`; se ladottiin tälle tasolle
R104 = asiakirjassa on useita ylimmän tason otsikoita, toisena `{ $found }`
    .help = varaa `#` asiakirjan nimelle ja aloita luvut merkeillä `##`; ylimmän tason otsikot ladottiin luvuiksi ja niiden alla olevat tasoa syvemmälle
R105 = kuvaa `{ $found }` ei voi käyttää: { $problem ->
        [missing] tiedostoa ei ole
        [web] se on verkossa, eikä sieltä haeta mitään
        [written-out] osoitteen paikalle kirjoitettu kuva on rikki
        [denied] tiedostoa ei saa lukea
        [folder] se on kansio
        [format] se ei ole SVG, PNG eikä JPEG, vaan: { $detail }
        [bytes] tiedosto on liian suuri ({ $detail })
        [pixels] siinä on liikaa kuvapisteitä ({ $detail })
        [broken] { $detail }-tiedosto on rikki
        [frames] se on animaatio
        [cmyk] sen värit on tarkoitettu painokoneelle (CMYK)
        [no-pixels] siinä ei ole kuvapisteitä
        [mask] sen maski peittää tekstiä tai on liian raskas piirtää
        [outside] se viittaa toiseen tiedostoon, jota ei lueta
        [turned] siinä on käännetty kuva, joka on liian raskas piirtää
        [unfolds] siitä tulee yli miljoona kuviota
        [within] siinä on kuva, jonka tiedostomuotoa ei piirretä
       *[unreadable] tiedostoa ei voi lukea
    }
    .help = { $problem ->
        [web] tallenna kuva Markdown-tiedoston viereen ja viittaa siihen; siihen asti kuvan paikalla on sen tekstivastine
        [mask] tallenna kuva PNG-muodossa ja nimeä se Markdown-tekstissä; siihen asti kuvan paikalla on sen tekstivastine
        [turned] tallenna kuva PNG-muodossa ja nimeä se Markdown-tekstissä; siihen asti kuvan paikalla on sen tekstivastine
        [unfolds] tallenna kuva PNG-muodossa ja nimeä se Markdown-tekstissä; siihen asti kuvan paikalla on sen tekstivastine
        [within] tallenna kuva PNG-muodossa ja nimeä se Markdown-tekstissä; siihen asti kuvan paikalla on sen tekstivastine
       *[other] vie paikalle toimiva SVG-, PNG- tai JPEG-tiedosto; siihen asti kuvan paikalla on sen tekstivastine
    }
R106 = kuva `{ $found }` on otsikossa tai taulukossa, joten siitä ladottiin vain tekstivastine
    .help = anna kuvalle oma kappale
R107 = taulukon rivillä on enemmän soluja kuin otsikkorivillä, ensimmäisenä `{ $found }`
    .help = lisää otsikoita tai kirjoita tekstiin kuuluva `|` muodossa `\|`; teksti lisättiin viimeiseen soluun
R108 = { $is-near ->
        [yes] ohjetta `{ $found }` ei ymmärretä; tarkoititko `{ $near }`?
        [widths] ohjeen `{ $found }` leveyksiä on { $widths }, mutta sarakkeita { $columns }
       *[no] ohjetta `{ $found }` ei ymmärretä
    }
    .help = { $is-near ->
        [widths] kirjoita yksi luku saraketta kohti; siihen asti sarakkeiden leveys määräytyy niiden teksteistä
       *[other] kirjoita esimerkiksi `<!-- widths: 3 1 1 -->`, `<!-- caption: … -->` tai `<!-- toc -->`
    }
R109 = { $hint ->
        [toc] sisällysluettelolla ei ole otsikoita lueteltavaksi
       *[block] ohjetta ei seuraa mikään, mitä se voisi koskea
    }
    .help = { $hint ->
        [toc] aloita luvut merkeillä `##` tai poista ohje; siihen asti sisällysluettelo jätetään pois
       *[block] siirrä ohje heti sen taulukon, kuvan, kappaleen tai luettelon yläpuolelle, jota se koskee, tai poista se
    }
R110 = linkki `{ $found }` ei johda mihinkään
    .help = anna kohteeksi tämän asiakirjan otsikko muodossa `#otsikon-tunnus` taikka verkko- tai sähköpostiosoite
R111 = lainauksia tai luetteloita on liian monta sisäkkäin; sisimmät ladottiin ylemmälle tasolle
    .help = vähennä sisäkkäisiä tasoja
R112 = raportin kirjasimista puuttuu `{ $found }` ({ $names })
    .help = ilmaise asia toisin; paikalla näkyy korvausmerkki, ja alkuperäinen säilyy kopiointia ja ruudunlukijoita varten
R113 = taulukko ei mahdu vaakasivullekaan pienimmällä tekstikoolla, joten sen sanoja katkottiin
    .help = jaa taulukko osiin tai jätä sarakkeita pois
R114 = ohjelmalla ei ole sanoja eikä tavutussääntöjä kielelle `{ $found }`
    .help = tarkista kielitunnus; ohjelman omat sanat, kuten sivunumero, ovat englanniksi, eikä sanoja tavuteta. Ohjelman omat kielet ovat { $known }
R115 = { $key ->
        [date] päiväys `{ $found }` ei ole päivä
        [no-text] avaimen `{ $of }` arvo `{ $found }` ei ole teksti
        [status-near] tila `{ $found }` on tuntematon
        [status-unknown] tila `{ $found }` on tuntematon; se näkyy kannessa, eikä asiakirja ole luonnos
       *[status] tila `{ $found }` näkyisi kannessa, mutta asiakirjalla ei ole kantta
    }
    .help = { $key ->
        [date] kirjoita se muodossa `2023-12-31` tai `31.12.2023`; siihen asti asiakirjalla ei ole päiväystä
        [no-text] kirjoita merkinnän `{ $of }:` perään yksi teksti; siihen asti tieto puuttuu asiakirjasta
        [status-near] kirjoita luonnoksen tilaksi pelkkä `luonnos`, `draft` tai `utkast`; siihen asti asiakirjaa pidetään luonnoksena
        [status-unknown] kirjoita luonnoksen tilaksi `luonnos`, `draft` tai `utkast`; muun asiakirjan tilan alkuun kuuluu esimerkiksi `valmis`, `hyväksytty` tai `ehdotus`, tai tila jätetään pois
       *[status] lisää alkutietoihin `title`, jolloin asiakirja saa kannen, tai kirjoita `status: draft`
    }
R116 = `{ $found }` ei ole kielitunnus
    .help = kirjoita BCP 47:n mukainen tunnus, esimerkiksi `fi`, `sv` tai `en`; siihen asti { $where ->
        [document] asiakirja luetaan englanniksi
       *[passage] kohta luetaan ympäröivän tekstin kielellä
    }
R117 = `{ $found }` alkaa mutta ei pääty
    .help = { $kind ->
        [comment] päätä kommentti merkkeihin `-->`; sen rivi jätettiin pois ja sen jälkeinen ladottiin
        [front-matter] lisää alkutietojen alle rivi `---`; nyt ne ladottiin tekstinä
        [fence] päätä koodi riviin, jolla on samat merkit; nyt sen jälkeinen ladottiin koodina
        [element] lisää sen päättävä merkintä
       *[text] päätä merkintä samassa kappaleessa, tai kirjoita sen eteen `\`, jos se on tarkoitettu tekstiksi
    }
R118 = alaviitettä `{ $found }` ei ole
    .help = kirjoita sen teksti omalle rivilleen, jonka alussa on `{ $found }:`; siihen asti merkintä näkyy tekstissä sellaisenaan
R119 = otsikko `{ $found }` on luettelossa, lainauksessa tai alaviitteessä, joten se ladottiin lihavoituna tekstinä
    .help = aloita se vasemmasta reunasta, jotta se tulee otsikkorakenteeseen ja sisällysluetteloon, tai kirjoita se muodossa `**teksti**`
R120 = taulukossa on { $found } saraketta, ja se mahtuu vaakasivulle vain niin pienellä tekstillä, ettei sitä voi paperilta lukea
    .help = jaa taulukko osiin, jätä sarakkeita pois tai käännä sarakkeet riveiksi
R131 = alaviitteeseen `{ $found }` ei viitata missään
    .help = viittaa siihen tekstissä merkinnällä `{ $found }` tai poista se; siihen asti se on muiden alaviitteiden jäljessä
R132 = alkutietojen avain `{ $found }` ei sano ohjelmalle mitään
    .help = ohjelman tuntemat avaimet ovat { $known }
R133 = { $rows ->
        [one] taulukon rivillä on
       *[other] taulukon { $rows } rivillä on vähemmän soluja kuin otsikkorivillä; ensimmäisellä on
    } { $cells ->
        [one] { $cells } solu
       *[other] { $cells } solua
    }, mutta sarakkeita on { $columns }
    .help = kirjoita `|` jokaista tyhjää solua kohti ja tyhjä rivi ennen tekstiä, joka ei kuulu taulukkoon; puuttuvat solut jätettiin tyhjiksi
R134 = { $kind ->
        [uneven] taulukon otsikkorivillä on { $heads ->
            [one] { $heads } solu
           *[other] { $heads } solua
        } mutta viivarivillä { $marks }, joten se ladottiin tekstinä
       *[other] pystyviivoilla jaetuilla riveillä ei ole viivariviä ensimmäisen alla, joten ne ladottiin tekstinä
    }
    .help = { $kind ->
        [uneven] kirjoita kummallekin riville yhtä monta solua; solun sisällä pystyviiva kirjoitetaan `\|`
       *[other] kirjoita otsikkorivin alle rivi `|---|---|`, jossa on solu joka sarakkeelle
    }
R701 = { $what ->
        [indicator] mittaria `{ $found }` ei ole
        [period] ajankohdalta `{ $found }` ei ole lukua
        [kind] lajia tai ryhmää `{ $found }` ei ole
       *[function] funktiota `{ $found }` ei ole
    }
    .help = { $what ->
        [indicator] kirjoita mittarin tunnus niin kuin rekisterissä
        [period] pyydä jotakin näistä ajankohdista: { $expected }
        [kind] kirjoita jokin näistä: { $expected }
       *[function] pyydä lukuja kirjoittamalla { "`{{ value(\"tunnus\", \"2022\") }}`" } ja nimiä kirjoittamalla { "`{{ name(\"tunnus\") }}`" }
    }
R702 = { $problem ->
        [unclosed] merkintä `{ $found }` jää auki
        [no-call] merkintä `{ $found }` ei pyydä lukua eikä nimeä
       *[syntax] merkintää `{ $found }` ei voida tulkita
    }
    .help = kirjoita { "`{{ value(\"tunnus\", \"2022\") }}`" } tai { "`{{ name(\"tunnus\") }}`" }; tekstiksi tarkoitetut kaksoisaaltosulkeet kuuluvat takahipsujen sisään
R703 = `{ $found }` ei ole mikään tämän seurantapisteen luku
    .help = liitä luku kirjoittamalla { "`{{ value(\"tunnus\", \"2022\") }}`" } tai varmista, että se on oikein
R704 = lukua `{ $found }` ei ole ohjelman tekemässä raportissa
    .help = varmista, että luku on oikein, sillä mikään ei osoita sen lähdettä
R705 = minkään raportin osan nimi ei ole `{ $found }`
    .help = anna tiedostolle nimeksi `summary.md` tai `recommendations.md` tai painopistealueen, tavoitteen tai ohjelmaryhmän tunnus
R751 = johtoryhmän katsauksen yhteenveto on { $found } merkkiä pitkä; { $expected } mahtuu
    .help = lyhennä yhteenvetoa, sillä katsauksessa on enintään kuusi sivua
R901 = kuva `{ $found }` piirretään yksinkertaisemmin: { $what ->
        [pixels] mitä viivoin ei voi esittää, piirretään kuvapisteinä
        [gradient] osa sen liukuväreistä on yksivärisiä
        [pattern] sen kuvioinnit ovat harmaita
        [clip] rajauksen reunan ylittävät osat piirretään kokonaan
        [filter] sen varjot, sumennukset ja muut suotimet jäävät pois
        [blend] sen värejä ei sekoiteta alla oleviin
        [letters] osa sen tekstistä on piirretty kuvioina, jotka näkee mutta joita ei voi valita
        [script] mikään siinä ei liiku eikä komentosarjoja ajeta
        [foreign] sen HTML-sisältö jää pois
       *[outside] muista tiedostoista haettavat osat jäävät pois
    }
    .help = katso sivu, ja jos ero haittaa, tallenna kuva yksinkertaisempana tai PNG-muodossa
