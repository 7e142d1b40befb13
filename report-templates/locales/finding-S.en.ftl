# Sheets, headings and layout.
S101 = no sheet of the file has headings that are recognised
    .help = put a row of headings above the figures, such as Indicator, Period, Value, or above the texts, such as Goal, Own assessment, Successes
S102 = sheet `{ $found }` holds figures but no headings that are recognised; nothing is read from it
    .help = put a row of headings above the figures, or remove the sheet
S103 = the headings `{ $found }` lack `{ $columns }`
    .help = add the column; without it the rows cannot be read
S104 = a second column `{ $found }` means the same as the one at { $related }
    .help = remove one of the columns, or give it the heading of what it holds
S105 = heading `{ $found }` cannot be read as one period
    .help = write a year, 2022/I, Q1/2023, 1–8/2023 or a day, with TP, ENN, TA, TS or Target before it where it is not an actual
S201 = heading `{ $found }` is read as `{ $expected }`
    .help = correct the heading, so that nobody need guess
S202 = column `{ $found }` is not known and is passed over
    .help = nothing need be done if the column is not meant for the report; else give it a heading of the form
S203 = column `{ $found }` names no period and is passed over
    .help = write the period into the heading, such as `Target 2023`
S204 = { $empty ->
        [yes] the line has a field more than there are headings, and nothing stands in it
       *[no] `{ $found }` stands to the right of all headings
    }
    .help = look for a delimiter too many in the line, and put texts that hold one in quotation marks
S205 = the row has a field too many: `{ $whole }` and `{ $found }` seem to be { $expected } cut in two, and nothing of the row is read
    .help = write the figure with its decimal mark, in quotation marks where that is the delimiter as well
S206 = `{ $found }` stands under `{ $heading }`, and the field under `{ $expected }` is empty: the row seems to be shifted, and nothing of it is read
    .help = move the figure, and what stands to the right of it, under their own headings
S301 = sheet `{ $found }` is hidden and is read
    .help = show the sheet, or remove it if its figures are not meant to be sent
S302 = { $count ->
        [one] { $count } hidden row is read
       *[other] { $count } hidden rows are read
    }: { $rows }
    .help = show the rows, or remove them if their figures are not meant to be sent
S303 = { $count ->
        [one] { $count } hidden column is read
       *[other] { $count } hidden columns are read
    }: { $columns }
    .help = show the columns, or remove them if their figures are not meant to be sent
S304 = `{ $found }` stands in the merged cells { $cells } and is taken once, at their upper left cell
    .help = split the cells, and write the figure into each cell that it is for
S401 = nothing stands below the headings
    .help = fill in the rows, or remove the sheet
S501 = { $kept ->
        [yes] the comment on `{ $found }` is kept as its note: `{ $said }`
       *[no] a comment stands here, and nothing is read from it: `{ $said }`
    }
    .help = nothing need be done; what readers should know is better written into the note column
S502 = only its comment calls `{ $found }` { $mark ->
        [preliminary] preliminary
       *[estimate] an estimate
    }: `{ $said }`; it is taken as such
    .help = write it beside the figure or into the note column, so that no one overlooks it
S503 = the judgement of `{ $found }` is a colour and no word{ $known ->
        [yes] ; by the legend it means `{ $legend }`
       *[no] {""}
    }; no judgement is read
    .help = write the word into the cell: achieved, on track, at risk, off track or not assessable
S504 = a table stands beside another, its headings in { $found }; each is read by itself
    .help = nothing need be done; tables below one another, or on sheets of their own, are easier to check
S505 = the row names no indicator and is taken for `{ $indicator }`, as the one above it{ $count ->
        [0] {""}
        [one] {""}
       *[other] ; so are { $count } rows of the sheet in all
    }
    .help = write the indicator into every row
S506 = `{ $found }` is read as a group of `{ $indicator }` above it{ $count ->
        [0] {""}
        [one] {""}
       *[other] ; { $count } rows of the sheet are read so
    }
    .help = nothing need be done; a column for groups makes it certain
