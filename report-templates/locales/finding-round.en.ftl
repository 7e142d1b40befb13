# Findings over a whole round, and on the analyst's own tables.
F801 = files of this kind are not read
    .help = look into it; if it holds figures or texts, ask for them as a spreadsheet
    .help-sender = send its figures and texts on the form, or as .xlsx, .ods or .csv
F802 = no return has come for this checkpoint
    .help = put the organisations’ files into this folder, or compare its name with the checkpoint’s id
K301 = { $indicator } for { $period } is `{ $found }` here, but `{ $expected }` in another file of the same organisation
    .help = remove the outdated file, or make the two agree
K302 = { $indicator } for { $period } is `{ $found }` here, but `{ $expected }` in the return of { $other }; the register says that there is one figure
    .help = agree on the figure; if each is a part of it, write in the register’s column `aggregate` how the parts are put together
    .help-sender = agree on the figure with { $other }; if each of you has a part of it, tell the chancellery how the parts are put together
I901 = column `{ $found }` is not known and is not read
    .help = rename the column, or remove it
I902 = the table has no column `{ $expected }`
    .help = add the column
I903 = `{ $found }` cannot stand in column `{ $column }`
    .help = { $many ->
        [yes] write the id of an indicator as the register has it, or of a goal as strategy.toml has it
       *[no] write one of these: { $expected }
    }
I904 = the row has no `{ $expected }`
    .help = write who decided so, and why; both are printed in the report
I905 = the waiver of { $found } applies to no finding
    .help = remove it, or it may hide a fault to come
I906 = the waiver of { $found } ended on { $expires }
    .help = mend the fault, or waive it again
I907 = the override of `{ $indicator }` gives `{ $found }`, which is what is computed anyway
    .help = remove it, or check whether another indicator was meant
I501 = { $column ->
    [found] the waiver of { $found } does not say what was found, and would silence any other fault there
   *[other] the waiver of { $found } names neither indicator, period nor file, and silences all findings of its code
}
    .help = { $column ->
        [found] write `{ $expected }` in its column `found`
       *[other] name the indicator, the period or the file that it is for
    }
