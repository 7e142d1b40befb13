# Mitä seurantapisteessä pyydettiin ja mitä siitä saatiin.
owed-heading = Kattavuus, { $checkpoint }: tiedot { $date }
owed-heading-due = Kattavuus, { $checkpoint }: tiedot { $date }, palautettava viimeistään { $due }
owed-organisation = organisaatio
owed-figure = luvut
owed-text = tekstit
owed-status = arviot
owed-reasons = selvitykset
owed-received = saapui
owed-approved = hyväksynyt
owed-late = { $date }, myöhässä
owed-no-answer = ei vastausta
owed-lacks-figure = puuttuvat luvut
owed-lacks-text = puuttuvat tekstit tavoitteista
owed-lacks-status = puuttuvat omat arviot tavoitteista
owed-lacks-explanation = puuttuvat selvitykset
owed-lacks-measures = puuttuvat toimenpiteet
owed-rejected = virheiden vuoksi hylätyt tiedot
owed-rejected-period = { $period } (hylätty)
owed-closing = { $organisations ->
    [one] Yhdestä organisaatiosta
   *[other] { $organisations } organisaatiosta
} vastasi { $answered }. Pyydetyistä { $owed } tiedosta saatiin { $came }, { $open ->
    [0] eikä mitään puutu
    [one] ja yksi puuttuu
   *[other] ja { $open } puuttuu
}{ $accepted ->
    [0] .
   *[other] ; { $accepted } on hyväksytty puuttuvaksi.
}

# Muistutukset
reminder-none = ei muistutettavaa: { $organisations }
reminder-title = Muistutus: tiedot kaupunkistrategian seurantaan
reminder-title-rejected = Muistutus ja korjauspyyntö: tiedot kaupunkistrategian seurantaan
reminder-to = Vastaanottaja: { $organisation }
reminder-of = { $owner } kokoaa tietoja raporttiin ”{ $report }”. Tiedot kuvaavat tilannetta { $date }.
reminder-nothing-came = Teiltä ei ole vielä saatu mitään.
reminder-lacks = Lähettämänne tiedot on saatu. Niistä puuttuu vielä seuraavaa.
reminder-lacks-all = Pyydämme teiltä seuraavat tiedot.
reminder-due = Palautusten määräpäivä on { $due }. Pyydämme lähettämään puuttuvat tiedot siihen mennessä, tai viipymättä, jos päivä on jo ohi.
reminder-no-due = Pyydämme lähettämään puuttuvat tiedot.
reminder-reason = Jos lukua ei ole, kirjoittakaa sen paikalle syy, esimerkiksi ”..” (ei saatavilla).
reminder-rejected = Seuraavat tiedot on lähetetty, mutta niitä ei voida käyttää. Pyydämme korjaamaan ne ja lähettämään tiedoston uudelleen.
reminder-figure = Luvut
reminder-text = Tekstit tavoitteista
reminder-status = Omat arviot tavoitteista
reminder-explanation = Selvitykset mittareista, jotka eivät etene tavoitteen mukaisesti
reminder-measures = Toimenpiteet mittareista, jotka eivät etene tavoitteen mukaisesti
reminder-thanks = Kiitos avustanne.

# Raportissa
owed-chart = Saadut ja pyydetyt tiedot organisaatioittain
owed-chart-came = saatu
owed-chart-open = puuttuu
owed-chart-row = { $organisation } { $came }/{ $owed }
owed-section = Kattavuus organisaatioittain
owed-section-intro = Pyydettyjä tietoja ovat luvut, tekstit ja omat arviot tavoitteista sekä selvitys ja toimenpiteet jokaisesta mittarista, jonka tila niitä edellyttää.
owed-caption = Saatu/pyydetty organisaatioittain
heading-texts = Tekstit
heading-judgements = Omat arviot
heading-reasons = Selvitykset ja toimenpiteet

# Luvut teksteissä
quotes = Tekstiin liitetyt luvut
quotes-intro = Ohjelma on liittänyt nämä luvut tekstiin.
heading-quote = Teksti ja rivi

# Seuraava ajo
watch-begins = strategiakansiota seurataan; Ctrl-C lopettaa
watch-done = { $checkpoint }: { $files ->
    [one] yksi tiedosto
   *[other] { $files } tiedostoa
} kirjoitettu kansioon { $folder }
watch-refused = { $checkpoint }: ei kirjoitettu, tiedoissa { $errors ->
    [one] yksi virhe
   *[other] { $errors } virhettä
} (`seuranta check { $checkpoint }`)
watch-failed = { $checkpoint }: ei kirjoitettu, { $problem }
