C101 = { $organisation } har inte uppgett `{ $indicator }`{ $breakdown ->
    [none] {""}
   *[other] {" "}i gruppen { $breakdown }
} för { $periods }
    .help = fyll i talet, eller orsaken till att det saknas
C102 = { $organisation } har inte skickat något; tal saknas för { $count ->
    [one] { $count } mätare
   *[other] { $count } mätare
}
    .help = skicka en påminnelse; i rapporten visas mätarna som inte rapporterade
C103 = { $organisation } har inte uppgett det nyaste talet för `{ $indicator }`{ $breakdown ->
    [none] {""}
   *[other] {" "}i gruppen { $breakdown }
}, { $periods }
    .help = fyll i talet, eller skriv som anmärkning när det blir klart
C201 = `{ $indicator }` har status { $status }, och organisationen berättar inte varför
    .help = skriv en utredning om målet `{ $goal }` eller mätaren på bedömningsbladet
C202 = `{ $indicator }` har status { $status }, och organisationen berättar inte vad den gör åt det
    .help = skriv åtgärderna för målet `{ $goal }` eller mätaren på bedömningsbladet
C301 = svaret från { $organisation } kom { $found }, efter sista dagen { $expected }
    .help = inget behöver göras; det syns i rapportens tabell över svaren
