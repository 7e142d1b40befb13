# What was owed at a checkpoint, and what of it came.
owed-heading = Coverage of { $checkpoint }: data as of { $date }
owed-heading-due = Coverage of { $checkpoint }: data as of { $date }, returns due by { $due }
owed-organisation = organisation
owed-figure = figures
owed-text = texts
owed-status = judged
owed-reasons = reasons
owed-received = received
owed-approved = approved by
owed-late = { $date }, late
owed-no-answer = nothing came
owed-lacks-figure = figures missing
owed-lacks-text = texts missing on the goals
owed-lacks-status = own judgements missing on the goals
owed-lacks-explanation = explanations missing
owed-lacks-measures = measures missing
owed-rejected = rejected over errors
owed-rejected-period = { $period } (rejected)
owed-closing = { $answered } of { $organisations ->
    [one] one organisation
   *[other] { $organisations } organisations
} answered. Of { $owed } items asked for, { $came } came and { $open ->
    [0] none is missing
    [one] one is missing
   *[other] { $open } are missing
}{ $accepted ->
    [0] .
   *[other] ; { $accepted } accepted as absent.
}

# Reminders
reminder-none = nothing to remind of: { $organisations }
reminder-title = Reminder: data for monitoring the city strategy
reminder-title-rejected = Reminder and corrections: data for monitoring the city strategy
reminder-to = To: { $organisation }
reminder-of = { $owner } collects data for the report “{ $report }”. The data describes the situation on { $date }.
reminder-nothing-came = Nothing has come from you yet.
reminder-lacks = What you sent has come. The following is still missing.
reminder-lacks-all = We ask you for the following.
reminder-due = Returns are due by { $due }. Please send what is missing by then, or without delay if that day has passed.
reminder-no-due = Please send what is missing.
reminder-reason = If a figure does not exist, give the reason in its place, for example “..” (not available).
reminder-rejected = The following was sent but could not be used. Please correct it and send the file again.
reminder-figure = Figures
reminder-text = Texts on the goals
reminder-status = Own judgements on the goals
reminder-explanation = Explanations of indicators that are not on track
reminder-measures = Measures for indicators that are not on track
reminder-thanks = Thank you for your help.

# In the report
owed-chart = Received of what was asked for, by organisation
owed-chart-came = received
owed-chart-open = missing
owed-chart-row = { $organisation } { $came } of { $owed }
owed-section = Coverage by organisation
owed-section-intro = Asked for are figures, texts and own judgements on the goals, and an explanation and measures for each indicator whose status calls for them.
owed-caption = Received/asked for, by organisation
heading-texts = Texts
heading-judgements = Own judgements
heading-reasons = Explanations and measures

# Figures in narratives
quotes = Figures in the analyst’s text
quotes-intro = These figures were put into the text by the program.
heading-quote = Text and line

# A watching run
watch-begins = watching the strategy folder; Ctrl-C ends
watch-done = { $checkpoint }: { $files ->
    [one] one file
   *[other] { $files } files
} written to { $folder }
watch-refused = { $checkpoint }: not written, { $errors ->
    [one] one error
   *[other] { $errors } errors
} in the data (`seuranta check { $checkpoint }`)
watch-failed = { $checkpoint }: not written, { $problem }
