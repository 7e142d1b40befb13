# Nycklar, organisationer och dubbletter inom en fil.
K101 = mätaren `{ $found }` finns inte i mätarregistret
    .help = skriv mätarens kod eller namn som i blanketten; eller lägg till mätaren i registret, eller detta namn bland dess andra namn
    .help-sender = skriv mätarens kod eller namn som i blanketten; om mätaren är ny, be stadskansliet ta den i bruk
K102 = raden har tal men ingen mätare
    .help = skriv mätarens kod eller namn på raden
K103 = `{ $found }` är namnet på flera: { $ids }
    .help = skriv koden i stället för namnet
K104 = `{ $found }` och `{ $expected }` på samma rad är två olika mätare
    .help = rätta koden eller namnet
K105 = mätaren `{ $indicator }` { $when ->
        [before] används först från { $day }
       *[after] användes bara till { $day }
    }, och talet gäller { $period }
    .help = ge talet för den mätare som användes då, eller rätta giltigheten i registret
    .help-sender = ge talet för den mätare som användes då; om det var den här, be stadskansliet rätta dess giltighet
K201 = varken filens namn, som börjar med `{ $found }`, eller dess rader säger vems den är
    .help = börja filens namn med organisationens kod, lägg till en kolumn för organisationen, eller ange filen under [[source]] i strategy.toml
    .help-sender = börja filens namn med din organisations kod, eller lägg till en kolumn för organisationen; koden får du av stadskansliet
K202 = organisationen `{ $found }` är okänd
    .help = skriv organisationens kod, förkortning eller namn som i strategy.toml
    .help-sender = skriv organisationens namn som i blanketten, eller be stadskansliet om dess kod
K203 = raden gäller `{ $found }`, men filen är från `{ $expected }`
    .help = flytta raden till den organisationens fil, eller rätta namnet
    .help-sender = ta bort raden, som den organisationen själv ska skicka, eller rätta namnet
K204 = `{ $found }` rapporterar inte `{ $indicator }`; det gör { $expected }
    .help = ta bort raden, eller lägg till organisationen för mätaren i registret
    .help-sender = ta bort raden; om din organisation ska rapportera mätaren, be stadskansliet lägga till den
K205 = `{ $found }` finns inte den { $day }
    .help = begär svaret av den organisation som fortsätter dess tal, eller rätta giltigheten; efterföljare: { $expected }
    .help-sender = kom överens med stadskansliet om vem som skickar svaret; efterföljare: { $expected }
K206 = raden säger inte vilken organisation den gäller
    .help = skriv organisationens kod, förkortning eller namn i den här cellen, eller ange filen under [[source]] i strategy.toml
    .help-sender = skriv organisationens namn i den här cellen, som på de andra raderna
K303 = talet för `{ $indicator }`, { $period }, står redan vid { $related } med samma värde
    .help = ta bort det ena
K304 = `{ $found }` för `{ $indicator }`, { $period }, men `{ $expected }` vid { $related }
    .help = ta bort det som är fel; om båda är rätt, skilj dem åt med fördelning, avgränsning eller uppgiftens dag
K305 = `{ $indicator }` har ingen fördelning `{ $found }`
    .help = skriv en av dessa: { $groups }; eller lämna cellen tom om talet gäller helheten
K401 = `{ $found }` är inget mål, fokusområde och ingen mätare i strategin
    .help = skriv koden eller namnet som i strategy.toml
    .help-sender = skriv målets, fokusområdets eller mätarens kod eller namn som i blanketten
K402 = raden säger inte vad den gäller
    .help = skriv målets kod eller namn på raden
K403 = `{ $subject }` har en annan bedömning eller text vid { $related }
    .help = behåll den ena, eller foga samman dem i en cell
K404 = `{ $found }` är inte { $of ->
        [goal] målet
       *[priority] fokusområdet
    } för `{ $subject }`; i strategin hör det till `{ $expected }`
    .help = rätta det eller namnet bredvid
