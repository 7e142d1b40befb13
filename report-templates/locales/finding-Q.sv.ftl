Q101 = texten om `{ $subject }` håller bara platsen för en text: `{ $found }`
    .help = skriv texten eller lämna cellen tom
Q102 = texten om `{ $subject }` är för kort för att säga något: `{ $found }`
    .help = berätta med en mening vad som hände och vad det innebar
Q103 = texten om `{ $subject }` är densamma som på { $related }
    .help = skriv det som gäller denna kontrollpunkt och denna organisation
Q201 = cellen innehåller en personbeteckning, som döljs överallt
    .help = ta bort den ur filen och skicka filen på nytt
