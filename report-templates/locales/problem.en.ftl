# Why the program cannot go on.
problem-unknown = no { $what ->
    [checkpoint] checkpoint
    [organisation] organisation
   *[subject] indicator or code
} `{ $name }`{ $is-near ->
    [yes] ; did you mean `{ $near }`?
   *[no] { "" }
}
    known: { $known }
problem-no-strategy = there is no `strategy.toml` in `{ $path }`; make a folder with `seuranta init`, or name another with --strategy
problem-no-strategy-above = there is no `strategy.toml` in `{ $path }` nor above it; make a folder with `seuranta init`, or name one with --strategy
problem-strategy-broken = strategy.toml or the register has errors; mend them first (`seuranta lint`)
problem-no-returns = no checkpoint has returns yet; put them into `returns/<checkpoint>/`
problem-outside = `{ $path }` is not within the strategy folder `{ $folder }`
problem-period = `{ $name }` is no period; write it as 2022, 2022-H1 or 2022-Q1
problem-language = the strategy has no language `{ $name }`; add it to `languages` in strategy.toml
problem-holds-report = `{ $path }` holds other outputs; name another folder
problem-package-folder = a data package is several files; name a folder for it with --out
problem-unreadable = cannot read `{ $path }`: { $source }
problem-output-is-source = `{ $path }` is the Markdown itself, and the PDF would take its place; name another file with -o
problem-encoding = `{ $path }` is not in UTF-8: line { $line } has bytes that are no character; save the file again in the encoding UTF-8
problem-unwritable = cannot write `{ $path }`: { $source }
problem-locked = another run is writing to `{ $path }`; try again when it has ended
problem-io-not-found = there is no such file or folder
problem-io-denied = permission denied
problem-io-read-only = the file system is read-only
problem-io-full = no space is left
problem-io-in-the-way = something else is there in its place
problem-io-folder = it is a folder
problem-not-empty = `{ $path }` is there already and is not an empty folder; name a new one
problem-form = the form of `{ $organisation }` cannot be made
problem-extract = the extract of `{ $organisation }` cannot be made
problem-report = the report in language `{ $language }` cannot be made
problem-feedback = feedback on `{ $path }` cannot be made
problem-record = the record `{ $path }` cannot be relied on
problem-record-moved = the record of `{ $name }` changed while it was being superseded; try again
problem-superseded-gone = the record of `{ $name }` superseded an older one, whose file `{ $path }` is not there; bring it back, for the report says what was corrected
problem-say-something = --supersede and --name must both say something
problem-among-returns = `{ $path }` is among the returns, where feedback would be read as a return; name another folder
problem-today = `today` and `today` name no checkpoint; write the id of one: `today:mid-term`
problem-no-state = `{ $name }` names no state; write `mid-term`, `mid-term@1` or `today`
problem-never-frozen = `{ $name }` was never frozen; freeze it with `seuranta freeze { $name }`, or compare its files as they are now: `today:{ $name }`
problem-no-such-record = there is no record `{ $name }`: nothing of that number was superseded
problem-changed-while-read = `{ $path }` changed while it was read; run again when it is saved
problem-command = no command `{ $name }`
problem-command-missing = a command is missing
problem-argument-unknown = `{ $name }` is not an argument of this command
problem-argument-missing = missing: { $names }
problem-argument-conflict = `{ $name }` cannot stand with { $others }
problem-argument-twice = `{ $name }` can be given only once
problem-value-missing = `{ $name }` needs a value
problem-value-wrong = `{ $value }` is no value of `{ $name }`
problem-value-too-many = `{ $value }` is one value too many for `{ $name }`
problem-command-line = the command line cannot be read
problem-not-text = the command line holds letters that are not UTF-8
problem-values = values: { $values }
problem-commands = commands: { $values }
problem-did-you-mean = did you mean { $names }?
problem-hint-date = write a date as 2023-06-30
problem-hint-number = write a whole number, 0 or greater
problem-hint-language = languages: fi, sv, en
problem-usage = usage:
problem-see-help = more: { $command } --help
