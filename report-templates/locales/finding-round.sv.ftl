# Findings over a whole round, and on the analyst's own tables.
F801 = filer av detta slag läses inte
    .help = kontrollera vad filen innehåller; om den innehåller tal eller texter som ska rapporteras, be att få dem som kalkylark
    .help-sender = skicka filens tal och texter på blanketten, eller som .xlsx, .ods eller .csv
F802 = det har inte kommit några svar för denna uppföljningspunkt
    .help = lägg organisationernas filer i denna mapp, eller jämför mappens namn med uppföljningspunktens id
K301 = talet för { $indicator }, { $period }, är här `{ $found }` men i en annan fil från samma organisation `{ $expected }`
    .help = ta bort den föråldrade filen, eller rätta talen så att de är lika
K302 = talet för { $indicator }, { $period }, är här `{ $found }` men i svaret från { $other } `{ $expected }`; enligt registret finns det bara ett tal
    .help = kom överens om talet; om vartdera är en del av helheten, ange i registrets kolumn `aggregate` hur delarna läggs samman
    .help-sender = kom överens om talet med { $other }; om ni har var sin del av helheten, meddela stadskansliet hur delarna läggs samman
I901 = kolumnen `{ $found }` är okänd och läses inte
    .help = rätta kolumnens namn eller ta bort kolumnen
I902 = tabellen saknar kolumnen `{ $expected }`
    .help = lägg till kolumnen
I903 = `{ $found }` duger inte i kolumnen `{ $column }`
    .help = { $many ->
        [yes] skriv en mätares id som i registret eller ett måls id som i strategy.toml
       *[no] skriv något av dessa: { $expected }
    }
I904 = raden saknar `{ $expected }`
    .help = skriv vem som beslutade och varför; båda visas i rapporten
I905 = godkännandet av koden { $found } gäller ingen iakttagelse
    .help = ta bort det, så att det inte döljer ett senare fel
I906 = godkännandet av koden { $found } upphörde att gälla { $expires }
    .help = rätta felet eller förnya godkännandet
I907 = den status som har beslutats för `{ $indicator }`, `{ $found }`, är densamma som den beräknade
    .help = ta bort raden, eller kontrollera om en annan mätare avsågs
I501 = { $column ->
    [found] godkännandet av { $found } anger inte vad som stod i cellen och skulle tysta vilket annat fel som helst
   *[other] godkännandet av { $found } anger varken mätare, period eller fil och tystar alla fynd med samma kod
}
    .help = { $column ->
        [found] skriv `{ $expected }` i kolumnen `found`
       *[other] ange den mätare, den period eller den fil som godkännandet gäller
    }
