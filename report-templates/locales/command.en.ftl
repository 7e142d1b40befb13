# What is said on the terminal.
severity-error = error
severity-warning = warning
severity-note = note
help-label = help:
sheet-label = sheet
did-you-mean = did you mean `{ $near }`? If not, { $help }
count-errors = { $errors ->
    [one] { $errors } error
   *[other] { $errors } errors
}
no-organisation = (no organisation)
no-findings = nothing found
see-label = see
count-warnings = { $warnings ->
    [one] { $warnings } warning
   *[other] { $warnings } warnings
}
count-notes = { $notes ->
    [one] { $notes } note
   *[other] { $notes } notes
}
count-waived = { $waived } waived
closing-check = { $errors ->
    [one] { $errors } error
   *[other] { $errors } errors
}, { $warnings ->
    [one] { $warnings } warning
   *[other] { $warnings } warnings
}, { $notes ->
    [one] { $notes } note
   *[other] { $notes } notes
}, { $waived } waived; { $observations ->
    [one] { $observations } observation
   *[other] { $observations } observations
} from { $files ->
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
explain-baseline = baseline
explain-target = target
explain-decided = decided
explain-status = status
explain-figures = figures
explain-earlier = earlier:
explain-no-figures = none
column-indicator = indicator
column-status = status
column-latest = latest
column-share = share
column-projection = projection
missing-zero = zero
missing-not-applicable = not applicable
missing-not-available = not available
missing-confidential = confidential
missing-not-reported = not reported
kind-actual = actual
kind-forecast = forecast
kind-budget = budget
kind-plan = financial plan
kind-target = target
report-refused = no report was written: mend the errors, or write a draft with --draft
recognised-layout = layout:
recognised-figures = figures or texts
assess-overridden = computed: { $computed }; the status was set by { $name }: { $reason }
assess-own = { $organisation } judges itself: { $status }
assess-rounding = Printed figures are rounded, exact halves to the even digit; statuses are decided on unrounded figures.
report-kept = `{ $file }` keeps what was edited by hand
