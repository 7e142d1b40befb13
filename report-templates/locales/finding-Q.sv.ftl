Q101 = texten om `{ $subject }` är bara en platshållare: `{ $found }`
    .help = skriv texten eller lämna cellen tom
Q102 = texten om `{ $subject }` är så kort att den inte ger någon information: `{ $found }`
    .help = skriv en mening om vad som hände och vad det ledde till
Q103 = texten om `{ $subject }` är densamma som i { $related }
    .help = skriv en text som gäller just denna kontrollpunkt och denna organisation
Q201 = cellen innehåller en personbeteckning; den har dolts i allt som programmet skriver
    .help = ta bort den ur filen och skicka filen på nytt
