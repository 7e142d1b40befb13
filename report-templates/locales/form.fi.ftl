# Lomakkeet: välilehdet, otsikot, ohjeet.
form-sheet-instructions = Ohje
form-sheet-figures = Mittarit
form-sheet-assessment = Arviointi

form-title = { $organisation }: { $checkpoint ->
        [mid-term] puolivälin seuranta
        [end-of-term] valtuustokauden lopun seuranta
       *[interim] väliseuranta
    }, tilanne { $as-of }
form-title-figures = Mittareiden arvot – { $organisation }, tilanne { $as-of }
form-title-assessment = Tavoitteiden arviointi – { $organisation }, tilanne { $as-of }
form-intro = Tällä lomakkeella { $organisation } ilmoittaa strategian ”{ $strategy }” seurantatiedot: mittareiden arvot ja oman arvionsa tavoitteista. Tiedot kuvaavat tilannetta { $as-of }.
form-due = Palauta lomake viimeistään { $due }.

form-how = Näin täytät lomakkeen
form-how-figures = Mittarit-välilehdellä on rivi jokaista pyydettyä lukua varten. Kirjoita luku keltaiseen Arvo-soluun mittarin yksikössä, ilman yksikköä. Tyhjäksi jätetty solu tarkoittaa, ettei lukua ole ilmoitettu.
form-how-missing = Jos lukua ei ole eikä tule, kirjoita soluun: ei tietoa. Jos lukua ei voi olla, kirjoita: ei sovellu.
form-how-kind = Valitse Laji-sarakkeesta ennuste, jos luku ei ole toteuma. Tarkenne-sarakkeessa voit kertoa, että luku on ennakkotieto, arvio tai likimääräinen. Huomautus-sarakkeeseen voit kirjoittaa lukua koskevan lisätiedon.
form-how-known = Harmaat luvut on ilmoitettu aiemmin. Jos luku on sittemmin tarkentunut, kirjoita uusi luku sen tilalle ja kerro syy Huomautus-sarakkeessa.
form-how-assessment = Valitse Arviointi-välilehdellä jokaiselle tavoitteelle oma arvio luettelosta ja kirjoita onnistumiset, haasteet ja vaikutukset. Jos tavoite ei etene suunnitellusti, kirjoita myös selvitys ja toimenpiteet.
form-how-free = Mitään ei ole lukittu: rivejä voi lisätä ja järjestää. Älä poista Tunnus-saraketta, sillä sen perusteella rivi tunnistetaan.
form-legend = Solujen värit
form-legend-open = Keltainen: täytettävä solu
form-legend-known = Harmaa: aiemmin ilmoitettu tieto

form-hint-figures = Täytä keltaiset solut. Jos lukua ei ole, kirjoita: ei tietoa.
form-hint-assessment = Valitse oma arvio luettelosta ja kirjoita tekstit keltaisiin soluihin.
form-alternative-figures = Mittareiden arvot: rivi jokaista mittaria, ryhmää ja ajankohtaa varten
form-alternative-assessment = Tavoitteiden arviointi: rivi jokaista tavoitetta varten

form-column-id = Tunnus
form-column-indicator = Mittari
form-column-breakdown = Ryhmittely
form-column-period = Ajankohta
form-column-value = Arvo
form-column-unit = Yksikkö
form-column-kind = Laji
form-column-qualifier = Tarkenne
form-column-note = Huomautus
form-column-definition = Määritelmä
form-column-goal = Tavoite
form-column-status = Oma arvio

form-breakdown-whole = kaikki
form-qualifier-preliminary = ennakkotieto
form-qualifier-estimate = arvio
form-qualifier-about = noin
form-qualifier-below = alle
form-qualifier-above = yli
form-qualifier-at-most = enintään
form-qualifier-at-least = vähintään

form-about-baseline = Lähtötaso: { $value } ({ $period }).
form-about-target = Tavoite: { $value } ({ $period }).
form-before-status = Arvio edellisessä seurannassa: { $status }

form-value-limits = { $has-unit ->
        [no] Anna luku
       *[other] Anna luku yksikössä { $unit }
    }{ $range ->
        [both] {", "}väliltä { $min }–{ $max }
        [min] {", "}vähintään { $min }
        [max] {", "}enintään { $max }
       *[none] { "" }
    }.
form-value-advice = { $limits } Jos lukua ei ole, kirjoita: ei tietoa.
form-value-unusual = Poikkeava arvo
form-value-warning = { $limits } Myös merkintä ”ei tietoa” kelpaa. Jätetäänkö arvo soluun?
form-list-other-title = Ei luettelossa
form-list-other = Valitse vaihtoehto luettelosta. Muuta sanaa ei ehkä tunnisteta. Jätetäänkö se soluun?

form-style-title = Seuranta otsikko
form-style-heading = Seuranta väliotsikko
form-style-text = Seuranta teksti
form-style-table-heading = Seuranta taulukon otsikko
form-style-fixed = Seuranta valmis tieto
form-style-known = Seuranta aiempi arvo
form-style-open = Seuranta täytettävä
form-style-open-text = Seuranta täytettävä teksti
form-style-faulty = Seuranta korjattava

form-nothing-to-ask = { $organisation }: ei kysyttävää, lomaketta ei tehty

# Palaute / respons / feedback.
feedback-sheet = Palaute
feedback-title = Palaute tiedostosta { $file }
feedback-advice = { $count ->
        [0] Huomautettavaa ei ole.
        [one] Yksi havainto. Korjattava solu on väritetty ja siinä on kommentti; linkki vie soluun.
       *[other] { $count } havaintoa. Korjattavat solut on väritetty ja niissä on kommentti; linkit vievät soluihin.
    }
feedback-column-place = Paikka
feedback-column-severity = Vakavuus
feedback-column-code = Tunniste
feedback-column-message = Havainto
feedback-column-help = Mitä tehdä
feedback-column-about = Mistä
feedback-whole-file = koko tiedosto
feedback-line = rivi { $line }, kenttä { $column }
feedback-more = Lisäksi { $count } havaintoa, joita ei luetella.
feedback-written = palaute kirjoitettu: { $file }
feedback-none = { $file }: ei huomautettavaa, palautetta ei kirjoitettu
