# What is said on the terminal.
severity-error = error
severity-warning = warning
severity-note = note
help-label = help:
sheet-label = sheet
did-you-mean = did you mean `{ $near }`?
count-errors = { $errors ->
    [one] { $errors } error
   *[other] { $errors } errors
}
closing-check = { $errors ->
    [one] { $errors } error
   *[other] { $errors } errors
}, { $warnings ->
    [one] { $warnings } warning
   *[other] { $warnings } warnings
}, { $notes ->
    [one] { $notes } note
   *[other] { $notes } notes
}, { $waived } waived; { $observations } observations from { $files ->
    [one] { $files } file
   *[other] { $files } files
}
closing-lint = { $errors ->
    [one] { $errors } error
   *[other] { $errors } errors
}, { $warnings ->
    [one] { $warnings } warning
   *[other] { $warnings } warnings
}, { $notes ->
    [one] { $notes } note
   *[other] { $notes } notes
}
