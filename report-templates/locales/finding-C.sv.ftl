C101 = { $organisation } har inte uppgett { $count ->
    [one] talet
   *[other] talen
} för mätaren `{ $indicator }`{ $breakdown ->
    [none] {""}
    [one] {" "}i gruppen { $groups }
    [several] {" "}i grupperna { $groups }
   *[every] {" "}i någon av dess grupper
}, { $periods }
    .help = fyll i talet eller orsaken till att det saknas
C102 = { $organisation } har inte skickat något; tal saknas för { $count ->
    [one] { $count } mätare
   *[other] { $count } mätare
}
    .help = skicka en påminnelse; i rapporten visas mätarna som inte rapporterade
C103 = { $organisation } har inte uppgett { $count ->
    [one] det nyaste talet
   *[other] de nyaste talen
} för mätaren `{ $indicator }`{ $breakdown ->
    [none] {""}
    [one] {" "}i gruppen { $groups }
    [several] {" "}i grupperna { $groups }
   *[every] {" "}i någon av dess grupper
}, { $periods }
    .help = fyll i talet, eller skriv som anmärkning när det blir klart
C201 = mätaren `{ $indicator }` har statusen "{ $status ->
    [at-risk] { status-at-risk }
    [not-achieved] { status-not-achieved }
   *[other] { status-off-track }
}", och organisationen har inte uppgett orsaken
    .help = skriv en utredning om målet `{ $goal }` eller mätaren på bedömningsbladet
C202 = mätaren `{ $indicator }` har statusen "{ $status ->
    [at-risk] { status-at-risk }
    [not-achieved] { status-not-achieved }
   *[other] { status-off-track }
}", och organisationen har inte uppgett vilka åtgärder den vidtar
    .help = skriv åtgärderna för målet `{ $goal }` eller mätaren på bedömningsbladet
C203 = { $organisation } bedömer `{ $subject }` som `{ $found }`, men { $lacking ->
    [explanation] utredningen saknas
    [measures] åtgärderna saknas
   *[both] utredningen och åtgärderna saknas
}
    .help = skriv på samma rad { $lacking ->
        [explanation] vad det beror på
        [measures] vilka åtgärder som vidtas
       *[both] vad det beror på och vilka åtgärder som vidtas
    }
C204 = { $organisation } skriver om `{ $subject }` men bedömer det inte: cellen för bedömningen är tom
    .help = skriv i cellen hur läget är, eller `svårbedömt` om det ännu inte går att säga
C301 = svaret från { $organisation } kom { $received }, och sista dagen var { $due }
    .help = inga åtgärder behövs; ankomstdagen visas i rapportens tabell över svaren
C302 = { $organisation } har skickat tillbaka sin blankett utan att fylla i den: de gula cellerna är tomma, och de grå talen är från tidigare
    .help = fyll i de gula cellerna, eller skriv i talets ställe varför det saknas, och skicka blanketten på nytt
