# Varför programmet inte kan fortsätta.
problem-unknown = det finns { $what ->
    [checkpoint] ingen uppföljningspunkt
    [organisation] ingen organisation
   *[subject] ingen mätare eller kod
} `{ $name }`{ $is-near ->
    [yes] ; menade du `{ $near }`?
   *[no] { "" }
}
    kända: { $known }
problem-no-strategy = det finns ingen `strategy.toml` i `{ $path }`; gör en mapp med `seuranta init` eller ange en annan med --strategy
problem-no-strategy-above = det finns ingen `strategy.toml` i `{ $path }` eller ovanför den; gör en mapp med `seuranta init` eller ange en med --strategy
problem-strategy-broken = strategy.toml eller mätarregistret har fel; rätta dem först (`seuranta lint`)
problem-no-returns = ingen uppföljningspunkt har ännu svar; lägg dem i `returns/<uppföljningspunkt>/`
problem-outside = `{ $path }` finns inte i strategimappen `{ $folder }`
problem-period = `{ $name }` är ingen period; skriv till exempel 2022, 2022-H1 eller 2022-Q1
problem-language = strategin har inte språket `{ $name }`; lägg till det under `languages` i strategy.toml
problem-holds-report = `{ $path }` innehåller annat som programmet skrivit; ange en annan mapp
problem-package-folder = ett datapaket består av flera filer; ange en mapp för det med --out
problem-unreadable = kan inte läsa `{ $path }`: { $source }
problem-unwritable = kan inte skriva `{ $path }`: { $source }
problem-locked = en annan körning skriver till `{ $path }`; försök igen när den är klar
