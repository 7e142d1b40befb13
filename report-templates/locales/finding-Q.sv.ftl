Q101 = texten om `{ $subject }` är bara en platshållare: `{ $found }`
    .help = skriv texten eller lämna cellen tom
Q102 = texten om `{ $subject }` är så kort att den inte ger någon information: `{ $found }`
    .help = skriv en mening om vad som hände och vad det ledde till
Q103 = texten om `{ $subject }` är densamma som i { $related }
    .help = skriv en text som gäller just denna uppföljningspunkt och denna organisation
Q201 = cellen innehåller en personbeteckning; den har dolts i allt som programmet skriver
    .help = ta bort den ur filen och skicka filen på nytt
Q202 = här står en e-postadress; den har dolts i allt som programmet skriver
    .help = ta bort den; en adress som ska publiceras hör hemma i analytikerns egen text
    .help-sender = ta bort den och skicka filen på nytt; om rapporten behöver en adress, kom överens om den med stadskansliet
Q203 = här står ett telefonnummer; det har dolts i allt som programmet skriver
    .help = ta bort det; ett nummer som ska publiceras hör hemma i analytikerns egen text
    .help-sender = ta bort det och skicka filen på nytt; om rapporten behöver ett nummer, kom överens om det med stadskansliet
Q204 = här står ett kontonummer; det har dolts i allt som programmet skriver
    .help = ta bort det ur filen och skicka filen på nytt
Q205 = här namnges en person som kontaktperson; namnet har dolts i allt som programmet skriver
    .help = ta bort namnet; i rapporten nämns organisationer, och den som godkänt svaret antecknas i received.csv
    .help-sender = ta bort namnet och skicka filen på nytt; i rapporten nämns organisationer, inte personer
Q301 = `{ $subject }` bedöms som `{ $found }` utan ett ord om varför
    .help = säg i en mening vad bedömningen grundar sig på
Q302 = { $count ->
    [one] texten om `{ $subject }`
   *[other] { $count } texter på bladet ({ $cells })
} verkar vara på { $language ->
    [fi] finska
    [sv] svenska
   *[other] engelska
}, men organisationens språk är { $expected ->
    [fi] finska
    [sv] svenska
   *[other] engelska
}
    .help = skriv texten på organisationens språk eller ändra organisationens språk (`language`) i strategy.toml
    .help-sender = skriv texten på din organisations språk; om ett annat språk har avtalats, meddela stadskansliet
Q401 = filen är byte för byte densamma som en fil vid uppföljningspunkten `{ $checkpoint }`
    .help = be om svaret för denna uppföljningspunkt; uppgifter som fortfarande gäller behöver inte skickas på nytt
    .help-sender = skicka svaret för denna uppföljningspunkt; uppgifter som fortfarande gäller behöver inte skickas på nytt
Q501 = tecknen i `{ $found }` har förvanskats på vägen{ $count ->
        [one] {""}
       *[other] {""}, liksom i sammanlagt { $count } celler på bladet
    }
    .help = texten var troligen `{ $expected }`; spara filen på nytt från originalet, som UTF-8 eller .xlsx
