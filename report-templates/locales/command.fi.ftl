# What is said on the terminal.
severity-error = virhe
severity-warning = varoitus
severity-note = huomio
help-label = ohje:
sheet-label = taulukko
did-you-mean = tarkoititko `{ $near }`? Jos et, { $help }
count-errors = { $errors ->
    [one] { $errors } virhe
   *[other] { $errors } virhettä
}
no-organisation = (ei organisaatiota)
no-findings = ei puutteita
see-label = ks.
count-warnings = { $warnings ->
    [one] { $warnings } varoitus
   *[other] { $warnings } varoitusta
}
count-notes = { $notes ->
    [one] { $notes } huomio
   *[other] { $notes } huomiota
}
count-waived = { $waived ->
    [one] { $waived } hyväksytty
   *[other] { $waived } hyväksyttyä
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
}, { $waived ->
    [one] { $waived } hyväksytty
   *[other] { $waived } hyväksyttyä
}; { $observations ->
    [one] { $observations } luku
   *[other] { $observations } lukua
} { $files ->
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
explain-baseline = lähtötaso
explain-target = tavoite
explain-decided = päätetty
explain-status = tila
explain-figures = luvut
explain-earlier = aiemmin:
explain-no-figures = ei lukuja
column-indicator = mittari
column-status = tila
column-latest = uusin
column-share = osuus
column-projection = ennakointi
missing-zero = nolla
missing-not-applicable = ei sovellu
missing-not-available = ei saatavilla
missing-confidential = salassa pidettävä
missing-not-reported = ei ilmoitettu
kind-actual = toteuma
kind-forecast = ennuste
kind-budget = talousarvio
kind-plan = taloussuunnitelma
kind-target = tavoite
report-refused = raporttia ei kirjoitettu: korjaa virheet tai kirjoita luonnos valinnalla --draft
recognised-layout = asettelu:
recognised-figures = lukua tai tekstiä
assess-overridden = laskettu: { $computed }; tilan asetti { $name }: { $reason }
assess-own = { $organisation } arvioi itse: { $status }
assess-rounding = Tulostetut luvut on pyöristetty, tarkat puolikkaat parilliseen numeroon; tilat ratkaistaan pyöristämättömillä luvuilla.
report-kept = käsin muokattu versio säilytettiin: `{ $file }`
