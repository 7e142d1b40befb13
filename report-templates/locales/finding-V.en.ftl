# Single values.
V101 = `{ $found }` is not a number
    .help = write the figure in digits, or the reason why there is none
V102 = the mark `{ $found }` does not say why the figure is missing
    .help = write 0 if it is zero; else `..` or `not available`, `not applicable`, `confidential`; or let the strategy’s [missing] say what the mark means
    .help-sender = write 0 if it is zero; else `..` or `not available`, `not applicable`, `confidential`
V103 = the cell holds the error `{ $found }` of the spreadsheet program
    .help = mend the formula, or write what belongs in the cell
V104 = the result of the cell’s formula was not saved with the file
    .help = open the file, let it calculate, save it, and send it again
V105 = `{ $found }` is a date, not a figure
    .help = if { $expected } was typed, the program took it for a date: format the cell as a number and type the figure again
V106 = `{ $found }` is a truth value, not a figure
    .help = write the figure in digits
V107 = `{ $found }` is a range
    .help = write one figure, and the range as a note
V108 = `{ $found }` has lost digits to scientific notation
    .help = format the column as a number, save again, or write the figure in full
V109 = `{ $found }` stands in brackets: negative, or uncertain
    .help = write a minus where it is negative; else the figure without brackets, and the reservation as a note
V110 = `{ $found }` is a text with a figure in it
    .help = write the figure alone, and the rest as a note
V111 = `{ $found }` has more digits than can be kept
    .help = check the figure; a figure of a report has far fewer digits
V112 = `{ $found }` has a letter among its digits
    .help = type the figure anew with digits alone
V113 = `{ $found }` is a formula that was kept as text and never calculated
    .help = set the cell’s format to a number, press F2 and Enter so that it is calculated, or type the figure itself
V114 = `{ $found }` holds more than one figure
    .help = write the one that holds, and the other as a note
V115 = `{ $found }` is a time, not a figure
    .help = format the cell as a number and type the figure again, { $typed } if that was typed, or { $sixtieths } if sixtieths stand after the colon
V201 = `{ $found }` is either { $decimal } or { $grouped }
    .help = write the figure without thousands, or with more figures of the column that show which mark is the decimal one
V202 = the digits of `{ $found }` are grouped as no number is
    .help = group thousands in threes, and use one decimal mark
V203 = { $of ->
        [row] the unit `{ $found }` is another than `{ $expected }`{ $count ->
            [one] {""}
           *[other] ; it concerns { $count } figures
        }
       *[cell] `{ $found }` is in another unit than `{ $expected }`
    }
    .help = give the figure in { $expected }, or declare the conversion in strategy.toml
    .help-sender = give the figure in { $expected }; if that cannot be done, agree with the chancellery on how it is converted
V204 = the cell `{ $found }` has unit `{ $unit }`, but its row or column says `{ $expected }`
    .help = make the two agree
V205 = `{ $found }` is read with `{ $mark }` as the decimal mark, as the column’s other figures have it
    .help = check the figure; nothing need be done if it is read rightly
V206 = `{ $found }` has `{ $mark }` as its decimal mark, unlike the column’s other figures
    .help = check the figure; nothing need be done if it is read rightly
V207 = `{ $found }` has a plus sign: it may be a change rather than a level
    .help = write the level without the sign
V208 = `{ $found }` is read as { $read }: digits beyond the fifteenth are noise of the program
    .help = nothing need be done
V301 = `{ $found }` for a percentage may be meant as { $percent }%
    .help = write the figure in percent, such as { $percent }%; waive the finding if it is meant as it stands
    .help-sender = write the figure in percent, such as { $percent }%; if it is right as it stands, tell the chancellery
V302 = `{ $found }` is below { $limit }, the least that `{ $indicator }` can have
    .help = check the figure and its unit; or correct the register
    .help-sender = check the figure and its unit; if both are right, ask the chancellery to correct the indicator’s limits
V303 = `{ $found }` is above { $limit }, the most that `{ $indicator }` can have
    .help = check the figure and its unit; or correct the register
    .help-sender = check the figure and its unit; if both are right, ask the chancellery to correct the indicator’s limits
V304 = { $count ->
        [one] `{ $found }` has a star, and no line of the sheet says what it means; it is taken as preliminary
       *[other] `{ $found }` and other figures, { $count } in all, have a star, and no line of the sheet says what it means; they are taken as preliminary
    }
    .help = add a line such as `* preliminary` below the figures, or remove the star
V401 = `{ $found }` is not a period
    .help = write a year, 2022/I, Q1/2023, 1–8/2023, autumn 2021 or a day such as 31.3.2024
V402 = `{ $found }` spans several years
    .help = write the one year that the figure is of
V403 = the year in `{ $found }` has two digits
    .help = write the year with four digits
V404 = `{ $found }` has two readings
    .help = write halves as 2022/I and 2022/II, quarters as Q3/2022, days as 3.4.2024
V405 = `{ $found }` names a day, month or quarter that does not exist
    .help = correct the period
V406 = `{ $found }` is the number of a day, as spreadsheet programs count them
    .help = format the cell as a date, or write the period as text
V407 = the figure has no period
    .help = fill in the period
V408 = `{ $found }` is not a day
    .help = write the day of the data as 30.6.2023
V409 = `{ $found }` is no kind of figure
    .help = write actual (TP), forecast (ENN), budget (TA), plan (TS) or target
V410 = the period says { $found ->
        [actual] actual
        [forecast] forecast
        [budget] budget
        [plan] plan
       *[target] target
    }, the row says { $expected ->
        [actual] actual
        [forecast] forecast
        [budget] budget
        [plan] plan
       *[target] target
    }
    .help = make the two agree
V411 = `{ $found }` is the year { $expected } in a cell that shows it as a day
    .help = format the cell as a number, so that it shows { $expected }
V501 = `{ $found }` is no stage
    .help = write not started, started, under way or done
V502 = `{ $found }` is a number, but `{ $indicator }` is followed by stages
    .help = write not started, started, under way or done
V503 = `{ $found }` is none of the known judgements
    .help = write achieved, on track, at risk, off track, partly achieved, not achieved or not assessable, and the rest as explanation
V504 = `{ $found }` for `{ $indicator }` is × { $times } what { $than ->
        [series] the other figures of its series lead
       *[register] the register leads
    } one to expect; { $fits } would fit
    .help = check whether the figure is in the unit of the register; waive the finding if it is meant as it stands
    .help-sender = check whether the figure is in the indicator’s unit; if it is right as it stands, tell the chancellery
V505 = the total `{ $found }` is not the sum of its { $of ->
        [rows] rows
       *[groups] groups
    }, { $sum }
    .help = correct the figure that is wrong; if some belong to no { $of ->
        [rows] row
       *[groups] group
    }, say so in the note and waive the finding
    .help-sender = correct the figure that is wrong; if some belong to no { $of ->
        [rows] row
       *[groups] group
    }, say so in the note
V506 = the total `{ $found }` lies outside its groups, { $least }–{ $most }
    .help = correct the figure that is wrong; the total of shares or means cannot be less than the least of them or more than the greatest
V507 = `{ $found }` is a colour; it is read as { $status ->
    [on-track] { status-on-track }
    [at-risk] { status-at-risk }
    [off-track] { status-off-track }
    [not-assessable] { status-not-assessable }
   *[other] { status-not-reported }
}
    .help = write the status in words: a colour alone cannot be read by all, and does not mean the same everywhere
V508 = { $taken ->
    [yes] a note calls
   *[no] the note may call
} `{ $found }` { $mark ->
    [preliminary] preliminary
   *[estimate] an estimate
}{ $taken ->
    [yes] {" "}in words of its own
   *[no] {""}
}: `{ $said }`; { $taken ->
    [yes] it is taken as such
   *[no] it is not taken as such
}
    .help = { $taken ->
    [yes] word the note otherwise if the figure is final
   *[no] if the figure is { $mark ->
        [preliminary] preliminary, begin the note with the word preliminary
       *[estimate] an estimate, begin the note with the word estimate
    }; else nothing has to be done
}
V601 = { $indicator } for { $period } is a count below { $expected }, the least that may be published; it is withheld
    .help = nothing need be done, or have the figure given for a larger group or a longer period
    .help-sender = nothing need be done; you may also give the figure for a larger group or a longer period
V602 = { $indicator } for { $period } would give away a withheld count ({ $groups }), for the whole and the other groups are known; it is withheld too
    .help = nothing need be done, or have the figures given for larger groups
    .help-sender = nothing need be done; you may also give the figures for larger groups
