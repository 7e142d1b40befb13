# Vad som begärdes vid en uppföljningspunkt och vad som kom in.
owed-heading = Täckning, { $checkpoint }: uppgifter per { $date }
owed-heading-due = Täckning, { $checkpoint }: uppgifter per { $date }, inlämning senast { $due }
owed-organisation = organisation
owed-figure = siffror
owed-text = texter
owed-status = bedömningar
owed-reasons = utredningar
owed-received = inkom
owed-approved = godkänd av
owed-late = { $date }, sent
owed-no-answer = inget svar
owed-lacks-figure = siffror som saknas
owed-lacks-text = texter om målen som saknas
owed-lacks-status = egna bedömningar av målen som saknas
owed-lacks-explanation = utredningar som saknas
owed-lacks-measures = åtgärder som saknas
owed-rejected = uppgifter som förkastats på grund av fel
owed-rejected-period = { $period } (förkastad)
owed-closing = Av { $organisations ->
    [one] en organisation
   *[other] { $organisations } organisationer
} svarade { $answered }. Av { $owed } begärda uppgifter kom { $came } in, { $open ->
    [0] och ingenting saknas
    [one] och en saknas
   *[other] och { $open } saknas
}{ $accepted ->
    [0] .
   *[other] ; { $accepted } får saknas enligt beslut.
}

# Påminnelser
reminder-none = ingenting att påminna om: { $organisations }
reminder-title = Påminnelse: uppgifter för uppföljningen av stadsstrategin
reminder-title-rejected = Påminnelse och begäran om rättelse: uppgifter för uppföljningen av stadsstrategin
reminder-to = Mottagare: { $organisation }
reminder-of = { $owner } samlar in uppgifter för rapporten ”{ $report }”. Uppgifterna beskriver läget { $date }.
reminder-nothing-came = Vi har ännu inte fått något av er.
reminder-lacks = Era uppgifter har kommit in. Följande saknas ännu.
reminder-lacks-all = Vi ber er lämna följande uppgifter.
reminder-due = Sista inlämningsdag är { $due }. Vi ber er skicka det som saknas senast då, eller utan dröjsmål om dagen redan har passerat.
reminder-no-due = Vi ber er skicka det som saknas.
reminder-reason = Om en siffra inte finns, ange orsaken i dess ställe, till exempel ”..” (inte tillgänglig).
reminder-rejected = Följande har skickats men kan inte användas. Vi ber er rätta det och skicka filen på nytt.
reminder-figure = Siffror
reminder-text = Texter om målen
reminder-status = Egna bedömningar av målen
reminder-explanation = Utredningar om mätare som inte framskrider enligt målet
reminder-measures = Åtgärder för mätare som inte framskrider enligt målet
reminder-thanks = Tack för hjälpen.

# I rapporten
owed-chart = Inkomna och begärda uppgifter per organisation
owed-chart-came = inkommit
owed-chart-open = saknas
owed-chart-row = { $organisation } { $came }/{ $owed }
owed-section = Täckning per organisation
owed-section-intro = Begärda uppgifter är siffror, texter om målen och egna bedömningar av dem samt en utredning och åtgärder för varje mätare vars status kräver dem.
owed-caption = Inkommit/begärt, per organisation
heading-texts = Texter
heading-judgements = Egna bedömningar
heading-reasons = Utredningar och åtgärder

# Siffror i texter
quotes = Siffror i texten
quotes-intro = Programmet har infogat dessa siffror i texten.
heading-quote = Text och rad

# En körning som bevakar
watch-begins = strategimappen bevakas; Ctrl-C avslutar
watch-done = { $checkpoint }: { $files ->
    [one] en fil
   *[other] { $files } filer
} skrivna till { $folder }
watch-refused = { $checkpoint }: inte skriven, { $errors ->
    [one] ett fel
   *[other] { $errors } fel
} i uppgifterna (`seuranta check { $checkpoint }`)
watch-failed = { $checkpoint }: inte skriven, { $problem }
