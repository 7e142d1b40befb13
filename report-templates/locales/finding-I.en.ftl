# Findings of strategy.toml and the indicator register, and of `lint`.
I101 = `{ $found }` { $problem ->
        [duplicate] gives a key or a table a second time
        [unclosed] opens a bracket that is not closed
        [comma] has a comma too many or too few
        [quotes] has a text that is not well quoted
        [value] has no value that TOML knows
        [key] has no well-formed key
        [encoding] is not the encoding of this file
       *[other] is not well-formed TOML
    }
    .help = { $problem ->
        [duplicate] keep one of the two, or write a list of tables with two brackets: [[…]]
        [unclosed] close the bracket, or remove it
        [comma] put one comma between two entries; the lines of a table have none
        [quotes] write a text between two straight quotation marks
        [value] write a text in quotation marks, a date as 2023-06-30, a number as 0.95, or true or false
        [key] write the key in small letters with hyphens, then an equals sign
        [encoding] save the file as UTF-8
       *[other] compare the line with the same one in a new folder made by `seuranta init`
    }
I102 = key `{ $found }` is not known in `{ $table }`
    .help = correct the key or remove it; what it says is not read
I103 = `{ $found }` cannot be the value of `{ $key }`
    .help = { $form ->
        [text] write a text in quotation marks: { $expected }
        [flag] write true or false, without quotation marks
        [date] write a day without quotation marks and without a time: { $expected }
        [number] write a number with a decimal point and without quotation marks: { $expected }
        [tables] write each one as a table of its own under { $expected }
        [texts] write a list of texts: { $expected }
       *[table] write a table: { $expected }
    }
I104 = `{ $key }` is missing from `{ $table }`
    .help = add { $expected }
I105 = `{ $found }` cannot be an id
    .help = an id is of small letters, digits and hyphens, an indicator’s of capitals too; it is not `today` or `summary`, and not like a finding’s code such as `V203`
I106 = `{ $found }` is already the { $noun ->
        [organisation] id of an organisation
        [goal] id of a goal
        [priority] id of a priority
        [indicator] id of an indicator
        [checkpoint] id of a checkpoint
        [programme] id of a programme
        [abbreviation] short form of an abbreviation
        [unit] unit of another entry
        [conversion] conversion of another entry
        [language] language of another entry
        [file] file of another entry
       *[strategy] id of a strategy
    }
    .help = give each its own; texts, overrides and returns refer to things by these
I107 = there is no { $noun ->
        [organisation] organisation
        [goal] goal
        [indicator] indicator
       *[other] thing
    } `{ $found }`
    .help = correct the name, or declare what it names
I108 = `{ $found }` is not after `{ $key }`, which is { $other }
    .help = correct one of the two
I109 = `{ $found }` is not allowed here
    .help = write one of: { $expected }
I110 = `{ $found }` is not a factor to multiply by
    .help = write a decimal number above zero as a text, so that it stays exact: { $expected }
I201 = no indicator register is found here
    .help = write one row an indicator into indicators.csv, .xlsx or .ods, under the headings { $expected }
I202 = the register has no column `{ $expected }`
    .help = add the column; its heading may be in Finnish, Swedish or English
I203 = column `{ $found }` is not known; its cells are kept as they are and nothing is made of them
    .help = rename the column if it should mean something
I204 = `{ $found }` is a second column for `{ $column }`
    .help = keep one of the two
I205 = `{ $column }` is empty
    .help = fill the cell in
I206 = `{ $found }` is not a number for `{ $column }`
    .help = write a number alone, without words or signs beside it: { $expected }
I207 = `{ $found }` has more than one reading: { $expected }
    .help = use one decimal mark in the whole file, and group thousands by spaces or not at all
I208 = `{ $found }` is in `{ $written }`, the row’s unit is `{ $expected }`
    .help = give the figure in the row’s unit; the register is never converted
I209 = `{ $found }` is not a period or day for `{ $column }`
    .help = write it like one of these: { $expected }
I210 = `{ $found }` cannot be read in `{ $column }`
    .help = write the entries like this, none of them twice: { $expected }
I211 = the limits `{ $found }` are the wrong way round
    .help = it has to be { $expected }
I212 = { $problem ->
        [several] { $organisations } organisations report { $indicator }, and the register does not say how their figures become one
       *[no-weight] the figures of { $indicator } are weighted, and the register does not say by what
    }
    .help = { $problem ->
        [several] write one of these as the aggregate: { $expected }
       *[no-weight] name the indicator whose figures are the weights, or choose another aggregate
    }
I213 = method `{ $found }` does not fit the kind or direction of { $indicator }
    .help = choose one of: { $expected }; or correct the kind or the direction
I214 = `{ $found }` is a second register and is not read
    .help = keep one of the two; `{ $expected }` is the one that is read
I301 = goal `{ $found }` has no indicator
    .help = add one to the register: a figure, stages, or one that is judged
I302 = { $indicator } has no `{ $expected }`, which its method or frequency is counted from
    .help = say when the baseline was measured; its value may come with the returns
I303 = { $indicator } has no `{ $expected }`, which its method `{ $method }` is measured against
    .help = add it, or choose the method trend or judged
I304 = the target of { $indicator }, `{ $found }`, is its baseline: it is met before anything is done
    .help = correct one of the two, or choose the method level if the aim is to hold it
I305 = the target of { $indicator }, `{ $found }`, lies on the wrong side of its baseline `{ $baseline }` for the direction `{ $direction }`
    .help = correct the direction or the figures, or choose the method level if the aim is a floor or ceiling
I306 = { $problem ->
        [no-width] the band of { $indicator } has no width
       *[one-sided] the band of { $indicator } has only one end
    }
    .help = { $problem ->
        [no-width] set the two ends apart; the distance from a band is measured in its width
       *[one-sided] add the other end, or choose the method level with a direction
    }
I307 = `{ $found }` has no { $expected ->
        [fi] Finnish
        [sv] Swedish
       *[en] English
    } text
    .help = add the text; until then the report prints the original under a notice
I308 = `{ $found }` and `{ $other }` do not say the same: the one tells of { $says ->
    [planned] what was permitted
    [started] what was started
   *[completed] what was completed
}, the other of { $other_says ->
    [planned] what was permitted
    [started] what was started
   *[completed] what was completed
}
    .help = look up what the figures count, and say so in both
I309 = { $organisations } report { $indicator } but not `{ $found }`, by which it is weighted
    .help = let them report the weights too, or choose another aggregate
I310 = `{ $found }` of { $indicator } is outside its own legal range { $expected }
    .help = correct the figure or the range
I311 = the milestones of { $indicator } go back and forth: { $found }
    .help = correct the one that goes the wrong way
I312 = { $indicator } is in use { $found }, outside the term { $expected }
    .help = correct the days, or remove the row: no report will show it
I313 = no indicator asks anything of organisation `{ $found }`
    .help = name it in the register where it reports, or remove it
I314 = the register does not say who decided the target of { $indicator }
    .help = name the body, day and section; the annex prints it
I315 = the register does not say which way is better for { $indicator }; method `{ $method }` cannot judge it
    .help = write one of: { $expected }
I316 = nobody reports { $indicator }
    .help = name the organisations that report it
I317 = `{ $found }` is also what { $other } is called
    .help = tell them apart: a return that names it could mean either
I318 = no rate of growth leads from the baseline of { $indicator } to its target: `{ $found }`
    .help = choose the method linear; growth needs two figures of the same sign, neither of them zero
I319 = goal `{ $found }` has only indicators that people judge
    .help = add a figure or stages that can be checked; until then the report says that the status is a judgement
I320 = goal `{ $found }` tells of what is completed, but its indicators count what is { $says ->
        [started] started
       *[planned] permitted
    }: { $indicators }
    .help = add an indicator that counts what was completed, or say in the goal what is aimed at
I321 = { $organisation } gives `{ $found }` as the target of { $indicator } for { $period }; the register has `{ $expected }`
    .help = if the target was decided anew, write it into the register with the decision; if not, correct the return
    .help-sender = if the target was decided anew, tell the chancellery who decided it and when; if not, correct the target in the file
I322 = the target of { $indicator }, `{ $found }`, needs { $needed } { $unit } a year from now on; the fastest so far was { $fastest } { $unit } a year
    .help = ask who decided the target whether it still holds, and how such a pace is to be reached
I323 = the weights by which { $indicator } is weighted, `{ $found }`, come to nothing
    .help = check the weights in the returns, or choose another aggregate
I324 = { $organisation } gives `{ $found }` for { $indicator } in { $period }, the baseline’s period; the register’s baseline is `{ $expected }`
    .help = find out which is right: correct the return, or the register with the decision that changed the baseline
    .help-sender = find out which is right: correct the figure in the file, or tell the chancellery of the decision that changed the baseline
I401 = `{ $found }` is not a { $form ->
        [colour] colour
       *[measure] measure that fits here
    }
    .help = { $form ->
        [colour] write the colour as six hexadecimal digits after a hash: { $expected }
       *[measure] write a number within { $expected }; margins and widths are in millimetres, sizes of type in points
    }
I402 = `{ $found }` has a contrast of { $ratio } on { $ground }, where { $expected } is needed
    .help = choose a darker colour; text needs 4.5:1, the marks of charts 3:1
I403 = `{ $found }` { $problem ->
        [missing] is not in the strategy folder
        [no-picture] is no picture that can be drawn
        [no-faces] holds no typeface
        [no-outlines] holds no TrueType outlines
        [variable] is a variable font
        [restricted] does not allow that it be embedded
        [too-large] is too large
        [too-many] is one typeface too many
        [ambiguous] is of the same style and weight as another of the folder
       *[other] is no typeface that can be read
    }
    .help = { $problem ->
        [missing] put the file there, or correct its path, which is counted from the strategy folder
        [no-picture] save the logo as SVG, PNG or JPEG
        [no-faces] put the .ttf files of regular, bold, italic and bold italic into the folder
        [restricted] ask the typeface’s maker for a licence to embed it, or choose another
        [ambiguous] keep the one that is meant in the folder, and take the other out
       *[other] put the .ttf files of regular, bold, italic and bold italic there, one file for each
    }
I404 = `{ $found }` lacks: { $letters }
    .help = these are set in the built-in typeface; choose a fuller edition of the typeface
I405 = the typeface in `{ $found }` has no { $style ->
        [bold] bold
        [italic] italic
        [bold-italic] bold italic
       *[regular] regular
    }
    .help = the built-in typeface is set there; add the missing .ttf file
I502 = the way to the target of { $indicator }, { $way } { $unit }, is no longer than the figure’s published error, ± { $error } { $unit }
    .help = ask for a target that the survey can tell from its baseline, or choose the method trend
I503 = the baseline of { $indicator } is measured for { $found }, after the last checkpoint’s cut-off ({ $last })
    .help = choose an earlier baseline; without one nothing can be judged in this term
I504 = no figure of { $indicator } is due at any checkpoint of the term
    .help = { $count ->
        [0] compare its frequency, its validity and the checkpoints’ cut-offs
       *[other] compare its frequency, its lag of { $count } months, its validity and the checkpoints’ cut-offs
    }
I505 = { $indicator } has a least publishable count, `{ $found }`, and its unit `{ $unit }` is none of counts
    .help = remove it; give the least count on the indicator whose figures are counts
