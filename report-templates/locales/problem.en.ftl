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
problem-unwritable = cannot write `{ $path }`: { $source }
problem-locked = another run is writing to `{ $path }`; try again when it has ended
