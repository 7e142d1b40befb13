T101 = { $indicator } for { $period } is now `{ $found }`; at checkpoint { $checkpoint } it was `{ $expected }`
    .help = if the statistic was revised, say so in the note column; if not, put the earlier figure back
T102 = `{ $found }` is given as the actual of { $period }, but the period had not ended at the cut-off, { $as_of }
    .help = give it as a forecast, or leave the cell empty; it is not used
T103 = the figure is of a later day than the cut-off, { $as_of }
    .help = give the figure as it stood at the cut-off; this one is not used
T201 = { $indicator } goes from `{ $expected }` to `{ $found }` in { $period }, more than { $limit } % in one step
    .help = check the figure and its unit; if it is right, say in the note column what happened
