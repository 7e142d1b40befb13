# Findings on the program's own forms.
F701 = { $emptied ->
        [yes] the form had `{ $expected }` here, and the cell is empty now
       *[no] the form had `{ $expected }` here, and the cell holds `{ $found }` now
    }
    .help = { $emptied ->
        [yes] put the figure back; if it is withdrawn, write “not available” and say why in the note column
       *[no] if the figure was revised, say why in the note column; if not, put the earlier figure back
    }
F702 = the form’s hidden sheet `{ $found }` is not as the program wrote it; all figures are taken as newly reported
    .help = check the figures that were reported earlier, or ask for the return on a form as it was sent out
    .help-sender = check the figures that were reported earlier; if the form cannot be restored, ask the chancellery for a new one
F703 = the form asks for checkpoint `{ $found }`, and the file is among the returns of `{ $expected }`
    .help = move the file to the returns of its own checkpoint, or ask for the return on this checkpoint’s form
    .help-sender = fill in the form of this checkpoint and send that; if you do not have it, ask the chancellery for it
F704 = the form was made by a newer program (form version `{ $found }`); all figures are taken as newly reported
    .help = update the program, or check the figures that were reported earlier
    .help-sender = check the figures that were reported earlier, and tell the chancellery which form you filled in
F705 = `{ $found }` is not a qualifier
    .help = choose one from the list: preliminary, estimate, about, below, above, at most, at least
K701 = the form was made for `{ $expected }`, and the file’s name says `{ $found }`; the figures are taken as those of `{ $expected }`
    .help = check who filled in the form, and rename the file after its organisation
    .help-sender = send the figures on your own organisation’s form, and begin the file’s name with its id
K702 = the form was made for `{ $found }`, which is not an organisation of this strategy
    .help = check that the form is of this strategy folder, or restore the organisation’s id in strategy.toml
    .help-sender = ask the chancellery for your organisation’s form
K703 = the form belongs to the strategy `{ $found }` and not to `{ $expected }`
    .help = move the file to its own strategy folder, or ask for the return on this strategy’s form
    .help-sender = fill in the form of this strategy; if you do not have it, ask the chancellery for it
