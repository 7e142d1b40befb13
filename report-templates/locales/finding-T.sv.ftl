T101 = värdet på { $indicator } för { $period } är nu `{ $found }`; vid kontrollpunkten { $checkpoint } var det `{ $expected }`
    .help = om statistiken har reviderats, skriv det som anmärkning; i annat fall, återställ det tidigare talet
T102 = `{ $found }` anges som utfall för { $period }, som inte hade gått ut på rapporteringsdagen { $as_of }
    .help = ange talet som prognos eller lämna cellen tom; det används inte
T103 = talet är från en senare dag än rapporteringsdagen { $as_of }
    .help = ange talet så som det var på rapporteringsdagen; detta tal används inte
T201 = värdet på { $indicator } ändras { $period } från `{ $expected }` till `{ $found }`, alltså med mer än { $limit } % på en gång
    .help = kontrollera talet och enheten; om det är rätt, skriv som anmärkning vad ändringen beror på
