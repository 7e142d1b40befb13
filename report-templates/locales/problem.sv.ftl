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
problem-output-is-source = `{ $path }` är själva Markdown-filen, som PDF-filen skulle ersätta; ange en annan fil med -o
problem-encoding = `{ $path }` är inte i UTF-8: rad { $line } innehåller byte som inte bildar något tecken; spara filen på nytt med kodningen UTF-8
problem-unwritable = kan inte skriva `{ $path }`: { $source }
problem-locked = en annan körning skriver till `{ $path }`; försök igen när den är klar
problem-io-not-found = filen eller mappen finns inte
problem-io-denied = rättigheterna räcker inte
problem-io-read-only = filsystemet kan bara läsas
problem-io-full = utrymmet är slut
problem-io-in-the-way = något annat finns redan på dess plats
problem-io-folder = det är en mapp
problem-not-empty = `{ $path }` finns redan och är ingen tom mapp; ange en ny
problem-form = blanketten för `{ $organisation }` kan inte göras
problem-extract = utdraget för `{ $organisation }` kan inte göras
problem-report = rapporten på språket `{ $language }` kan inte göras
problem-feedback = respons på `{ $path }` kan inte göras
problem-record = posten `{ $path }` går inte att lita på
problem-record-moved = posten för `{ $name }` ändrades medan den ersattes; försök igen
problem-superseded-gone = posten för `{ $name }` ersatte en äldre, vars fil `{ $path }` inte finns; ta tillbaka den, för rapporten berättar vad som rättades
problem-say-something = både --supersede och --name ska säga något
problem-among-returns = `{ $path }` ligger bland svaren, där responsen skulle läsas som ett svar; ange en annan mapp
problem-today = `today` och `today` anger ingen uppföljningspunkt; skriv dess kod: `today:mid-term`
problem-no-state = `{ $name }` anger inget läge; skriv `mid-term`, `mid-term@1` eller `today`
problem-never-frozen = `{ $name }` har aldrig frysts; frys den med `seuranta freeze { $name }`, eller jämför filerna sådana de är nu: `today:{ $name }`
problem-no-such-record = posten `{ $name }` finns inte: ingen med det numret har ersatts
problem-changed-while-read = `{ $path }` ändrades medan den lästes; kör på nytt när den är sparad
problem-command = kommandot `{ $name }` finns inte
problem-command-missing = kommandot saknas
problem-argument-unknown = `{ $name }` hör inte till det här kommandot
problem-argument-missing = saknas: { $names }
problem-argument-conflict = `{ $name }` går inte ihop med { $others }
problem-argument-twice = `{ $name }` kan anges bara en gång
problem-value-missing = `{ $name }` behöver ett värde
problem-value-wrong = `{ $value }` duger inte som värde: `{ $name }`
problem-value-too-many = `{ $value }` är ett värde för mycket: `{ $name }`
problem-command-line = kommandoraden kan inte läsas
problem-not-text = kommandoraden har tecken som inte är UTF-8
problem-values = värden: { $values }
problem-commands = kommandon: { $values }
problem-did-you-mean = menade du { $names }?
problem-hint-date = skriv datumet som 2023-06-30
problem-hint-number = skriv ett heltal, minst 0
problem-hint-language = språk: fi, sv, en
problem-usage = användning:
problem-see-help = mer: { $command } --help
