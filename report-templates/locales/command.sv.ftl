# What is said on the terminal.
severity-error = fel
severity-warning = varning
severity-note = anmärkning
help-label = råd:
sheet-label = blad
did-you-mean = menade du `{ $near }`? Om inte, { $help }
count-errors = { $errors } fel
no-organisation = (ingen organisation)
no-findings = inga brister
see-label = se
count-warnings = { $warnings ->
    [one] { $warnings } varning
   *[other] { $warnings } varningar
}
count-notes = { $notes ->
    [one] { $notes } anmärkning
   *[other] { $notes } anmärkningar
}
count-waived = { $waived ->
    [one] { $waived } godkänd
   *[other] { $waived } godkända
}
closing-check = { $errors } fel, { $warnings ->
    [one] { $warnings } varning
   *[other] { $warnings } varningar
}, { $notes ->
    [one] { $notes } anmärkning
   *[other] { $notes } anmärkningar
}, { $waived } godkända; { $observations ->
    [one] { $observations } observation
   *[other] { $observations } observationer
} ur { $files ->
    [one] { $files } fil
   *[other] { $files } filer
}
closing-lint = { $errors } fel, { $warnings ->
    [one] { $warnings } varning
   *[other] { $warnings } varningar
}, { $notes ->
    [one] { $notes } anmärkning
   *[other] { $notes } anmärkningar
}
explain-baseline = utgångsnivå
explain-target = mål
explain-decided = beslutat
explain-status = status
explain-figures = tal
explain-earlier = tidigare:
explain-no-figures = inga tal
column-indicator = mätare
column-status = status
column-latest = senaste
column-share = andel
column-projection = framskrivning
missing-zero = noll
missing-not-applicable = inte tillämpligt
missing-not-available = inte tillgängligt
missing-confidential = sekretessbelagt
missing-not-reported = inte uppgivet
kind-actual = utfall
kind-forecast = prognos
kind-budget = budget
kind-plan = ekonomiplan
kind-target = mål
report-refused = ingen rapport skrevs: rätta felen eller skriv ett utkast med --draft
recognised-layout = uppställning:
recognised-figures = tal eller texter
assess-overridden = beräknat: { $computed }; statusen sattes av { $name }: { $reason }
assess-own = { $organisation } bedömer själv: { $status }
assess-rounding = De utskrivna siffrorna är avrundade, exakta halvor till jämn siffra; statusarna avgörs med oavrundade siffror.
report-kept = den för hand redigerade versionen finns kvar som `{ $file }`
