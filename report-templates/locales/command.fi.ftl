# What is said on the terminal.
severity-error = virhe
severity-warning = varoitus
severity-note = huomio
help-label = ohje:
sheet-label = taulukko
did-you-mean = tarkoititko `{ $near }`?
count-errors = { $errors ->
    [one] { $errors } virhe
   *[other] { $errors } virhettä
}
closing-check = { $errors ->
    [one] { $errors } virhe
   *[other] { $errors } virhettä
}, { $warnings ->
    [one] { $warnings } varoitus
   *[other] { $warnings } varoitusta
}, { $notes ->
    [one] { $notes } huomio
   *[other] { $notes } huomiota
}, { $waived } hyväksytty; { $observations } havaintoa { $files ->
    [one] { $files } tiedostosta
   *[other] { $files } tiedostosta
}
closing-lint = { $errors ->
    [one] { $errors } virhe
   *[other] { $errors } virhettä
}, { $warnings ->
    [one] { $warnings } varoitus
   *[other] { $warnings } varoitusta
}, { $notes ->
    [one] { $notes } huomio
   *[other] { $notes } huomiota
}
