# Keys, organisations and duplicates within a file.
K101 = indicator `{ $found }` is not in the register
    .help = write the indicator’s id or name as the form has it; or add it to the register, or this name to its aliases
    .help-sender = write the indicator’s id or name as the form has it; if the indicator is new, ask the chancellery to take it into use
K102 = the row has figures but names no indicator
    .help = write the indicator’s id or name into the row
K103 = `{ $found }` is the name of several: { $ids }
    .help = write the id instead of the name
K104 = `{ $found }` and `{ $expected }` on the same row are two different indicators
    .help = correct the id or the name
K105 = `{ $indicator }` { $when ->
        [before] is in use from { $day } on
       *[after] was in use until { $day } only
    }, and the figure is for { $period }
    .help = give the figure of the indicator that was in use then, or correct its validity in the register
    .help-sender = give the figure of the indicator that was in use then; if this one was, ask the chancellery to correct its validity
K201 = neither the file’s name, which begins with `{ $found }`, nor its rows tell whose it is
    .help = begin the file’s name with the organisation’s id, add a column for the organisation, or name the file under [[source]] in strategy.toml
    .help-sender = begin the file’s name with your organisation’s id, or add a column for the organisation; the chancellery knows the id
K202 = organisation `{ $found }` is not known
    .help = write the organisation’s id, short name or name as strategy.toml has it
    .help-sender = write the organisation’s name as the form has it, or ask the chancellery for its id
K203 = the row is for `{ $found }`, but the file is `{ $expected }`’s
    .help = move the row to that organisation’s file, or correct the name
    .help-sender = remove the row, which that organisation has to send itself, or correct the name
K204 = `{ $found }` does not report `{ $indicator }`; it belongs to { $expected }
    .help = remove the row, or add the organisation to the indicator in the register
    .help-sender = remove the row; if the indicator is yours to report, ask the chancellery to add your organisation to it
K205 = `{ $found }` does not exist on { $day }
    .help = ask for the return of the organisation that carries its figures on, or correct its validity; successors: { $expected }
    .help-sender = agree with the chancellery on who sends this return; successors: { $expected }
K206 = the row does not say which organisation it is of
    .help = write the organisation’s id, short name or name in this cell, or name the file under [[source]] in strategy.toml
    .help-sender = write the name of the organisation in this cell, as the other rows do
K303 = the figure of `{ $indicator }` for { $period } stands already at { $related }, with the same value
    .help = remove one of the two
K304 = `{ $found }` for `{ $indicator }`, { $period }, but `{ $expected }` at { $related }
    .help = remove the one that is wrong; if both are right, tell them apart by breakdown, scope or day of the data
K305 = `{ $indicator }` has no breakdown `{ $found }`
    .help = write one of these: { $groups }; or leave the cell empty for the whole
K401 = `{ $found }` is no goal, priority or indicator of the strategy
    .help = write its id or name as strategy.toml has it
    .help-sender = write the id or name of the goal, priority or indicator as the form has it
K402 = the row does not say what it is about
    .help = write the goal’s id or name into the row
K403 = `{ $subject }` has another judgement or text at { $related }
    .help = keep one of the two, or join them in one cell
K404 = `{ $found }` is not the { $of ->
        [goal] goal
       *[priority] priority
    } of `{ $subject }`; the strategy has it under `{ $expected }`
    .help = correct it, or the name beside it
