T101 = { $indicator } for { $period } is now `{ $found }`; at checkpoint { $checkpoint } it was `{ $expected }`
    .help = if the statistic was revised, say so in the note column; if not, put the earlier figure back
T102 = `{ $found }` is given as the actual of { $period }, but the period had not ended at the cut-off, { $as_of }
    .help = give it as a forecast, or leave the cell empty; it is not used
T103 = the figure is of a later day than the cut-off, { $as_of }
    .help = give the figure as it stood at the cut-off; this one is not used
T104 = { $indicator } for { $period } is `{ $found }` here, but `{ $expected }` as of { $day } at { $related }; the later figure holds
    .help = nothing need be done; if the earlier figure is the right one, correct or remove the later
T201 = { $indicator } goes from `{ $expected }` to `{ $found }` in { $period }, more than { $limit } % in one step
    .help = check the figure and its unit; if it is right, say in the note column what happened
T301 = `{ $found }` is given as the figure of { $period }, but `{ $said }` tells that it is of a part of the year
    .help = write the period as { $written }, or give the figure of the whole year
T302 = { $indicator } for { $period } is counted from the beginning of the year (`{ $said }`){ $count ->
        [0] {""}
        [one] {""}
       *[other] , as are { $count } figures of the year in all
    }
    .help = write the period as { $written }, or give the figure of the one period alone
T303 = { $indicator } is asked for by { $every ->
        [year] the year
        [half] the half-year
        [quarter] the quarter
       *[month] the month
    }, but { $length ->
        [longer] longer
       *[shorter] shorter
    } periods are given: { $periods }
    .help = give { $length ->
        [longer] a figure for each of the shorter periods
       *[shorter] the figure of the whole period when it exists; a part of it can be told in the note
    }
T304 = `{ $found }` is given as the actual of { $period }, but { $by ->
        [cell] its own cell
       *[note] its note
    } calls it { $expected ->
        [forecast] a forecast
        [budget] a budget’s figure
        [plan] a plan’s figure
       *[target] a target
    }: `{ $said }`
    .help = write its kind into the column of kinds or beside the period, or correct the { $by ->
        [cell] cell
       *[note] note
    }
T305 = { $change ->
        [named] { $indicator } has the scope `{ $found }` in { $period } and none in { $before }
        [unnamed] { $indicator } has no scope in { $period } and `{ $expected }` in { $before }
        [register] the scope of { $indicator } for { $period } is `{ $found }`; the register has `{ $expected }`
       *[other] { $indicator } goes on in the scope `{ $found }` in { $period }; in { $before } it was `{ $expected }`
    }
    .help = give one period in both scopes, or all in one; figures of two scopes make no series
T306 = `{ $found }` is the source of { $indicator } for { $period }; the other figures are from `{ $expected }`
    .help = give figures of one source; if the source has changed, say in the note whether they can be compared
T601 = the record of { $record } ends too early, in line { $line }
    .help = bring the file back from a backup or from version control; without it { $record } is not frozen
T602 = the record of { $record } is of format { $found }, written by version { $program }; this program reads up to { $expected }
    .help = use the newer version of the program
T603 = the record of { $record } is not as it was written: its contents do not agree with their hash
    .help = bring the file back from a backup or from version control; to correct a frozen checkpoint, mend the files and freeze with --supersede and --name
T604 = the record of { $record } cannot be understood: `{ $found }`
    .help = bring the file back from a backup or from version control
T605 = { $change ->
    [added] { $indicator } for { $period } is `{ $found }`, but the frozen record has no such figure
    [gone] { $indicator } for { $period } is gone; the frozen record has `{ $expected }`
   *[changed] { $indicator } for { $period } is `{ $found }`; the frozen record has `{ $expected }`
}
    .help = put the file back as it was, or correct the record with freeze --supersede and --name; until then the record holds
    .help-sender = put the figure back as it was; if it has been revised, tell the chancellery, which decides whether the report is corrected
T611 = { $indicator }: { $aspect ->
    [baseline] the baseline
    [milestones] the milestones
    [method] the method
   *[target] the target
} is { $found }; at { $checkpoint } it was { $expected }. Decided: { $decided }
    .help = nothing need be done; the report lists it among the changes in the indicators
T612 = { $indicator }: { $aspect ->
    [baseline] the baseline
    [milestones] the milestones
    [method] the method
   *[target] the target
} is { $found }; at { $checkpoint } it was { $expected }, and the register names no new decision
    .help = write into the column `decided` who decided so and when, or put the earlier one back
T613 = { $indicator } is in the record of { $checkpoint }, but not in the register
    .help = keep its row and give the last day in `valid_to`, so that what was reported can be followed
T621 = { $indicator } was in use at { $checkpoint }, and its use ended on { $day } ({ $decided })
    .help = nothing need be done; the report’s annex has it among the changes in indicators
T622 = { $indicator } was in use at { $checkpoint }, and its use ended on { $day }, but no new decision is named
    .help = say in the column `decided` who decided to end its use, and when
