C101 = { $organisation } has not given `{ $indicator }`{ $breakdown ->
    [none] {""}
    [one] {" "}in group { $groups }
    [several] {" "}in groups { $groups }
   *[every] {" "}in any of its groups
} for { $periods }
    .help = fill in the figure, or the reason why there is none
C102 = { $organisation } has sent nothing; it owes { $count ->
    [one] figures of { $count } indicator
   *[other] figures of { $count } indicators
}
    .help = send the organisation a reminder; the report shows its indicators as not reported
C103 = { $organisation } has not given the newest { $count ->
    [one] figure
   *[other] figures
} of `{ $indicator }`{ $breakdown ->
    [none] {""}
    [one] {" "}in group { $groups }
    [several] {" "}in groups { $groups }
   *[every] {" "}in any of its groups
}, for { $periods }
    .help = fill in the figure, or say in the note column when it will be out
C201 = `{ $indicator }` is { $status ->
    [at-risk] { status-at-risk }
    [not-achieved] { status-not-achieved }
   *[other] { status-off-track }
}, and its organisation does not say why
    .help = write the explanation for goal `{ $goal }` or for the indicator on the assessment sheet
C202 = `{ $indicator }` is { $status ->
    [at-risk] { status-at-risk }
    [not-achieved] { status-not-achieved }
   *[other] { status-off-track }
}, and its organisation does not say what it does about it
    .help = write the measures for goal `{ $goal }` or for the indicator on the assessment sheet
C203 = `{ $organisation }` judges `{ $subject }` to be `{ $found }`, and gives { $lacking ->
    [explanation] no explanation
    [measures] no measures
   *[both] neither an explanation nor measures
}
    .help = write on the same row { $lacking ->
        [explanation] why it is so
        [measures] what is done about it
       *[both] why it is so, and what is done about it
    }
C204 = `{ $organisation }` writes about `{ $subject }` and does not judge it: the cell for the judgement is empty
    .help = write in the cell how it stands, or `not assessable` where that cannot be told yet
C301 = the return of { $organisation } came on { $received }, and was due on { $due }
    .help = nothing need be done; the report’s table of returns shows the day
C302 = { $organisation } has sent its form back with nothing filled in: the yellow cells are empty, and the grey figures are from before
    .help = fill in the yellow cells, or write in a figure’s place why there is none, and send the form again
