T101 = värdet på { $indicator } för { $period } är nu `{ $found }`; vid kontrollpunkten { $checkpoint } var det `{ $expected }`
    .help = om statistiken har reviderats, skriv det som anmärkning; om inte, återställ det tidigare talet
T102 = `{ $found }` anges som utfall för { $period }, som inte hade slutat { $as_of }
    .help = ange talet som prognos eller lämna cellen tom; det används inte
T103 = talet är från en senare dag än stoppdagen { $as_of }
    .help = ange talet som det var på stoppdagen; detta tal används inte
T201 = { $indicator } går från `{ $expected }` till `{ $found }` { $period }, mer än { $limit } % på en gång
    .help = kontrollera talet och enheten; om det är rätt, skriv som anmärkning vad som hände
