# What is said on the terminal.
severity-error = fel
severity-warning = varning
severity-note = anmärkning
help-label = råd:
sheet-label = blad
did-you-mean = menade du `{ $near }`?
count-errors = { $errors } fel
closing-check = { $errors } fel, { $warnings ->
    [one] { $warnings } varning
   *[other] { $warnings } varningar
}, { $notes ->
    [one] { $notes } anmärkning
   *[other] { $notes } anmärkningar
}, { $waived } godkända; { $observations } observationer ur { $files ->
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
