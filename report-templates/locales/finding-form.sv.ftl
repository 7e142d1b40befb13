# Anmärkningar på programmets egna blanketter.
F701 = { $emptied ->
        [yes] det förhandsifyllda värdet `{ $expected }` har tagits bort ur cellen
       *[no] det förhandsifyllda värdet `{ $expected }` har ändrats: nu står det `{ $found }` i cellen
    }
    .help = { $emptied ->
        [yes] skriv in värdet igen; om det dras tillbaka, skriv ”uppgift saknas” och ange orsaken i kolumnen Anmärkning
       *[no] om värdet har preciserats, ange orsaken i kolumnen Anmärkning; annars skriv in det tidigare värdet igen
    }
F702 = blankettens dolda blad `{ $found }` har ändrats; alla värden behandlas som nya
    .help = kontrollera de värden som lämnats tidigare, eller be om uppgifterna på en blankett som inte har ändrats
    .help-sender = kontrollera de värden som lämnats tidigare; be stadskansliet om en ny blankett om den här inte kan återställas
F703 = blanketten gäller uppföljningspunkten `{ $found }`, men filen ligger bland svaren för `{ $expected }`
    .help = flytta filen till svaren för sin egen uppföljningspunkt, eller be om uppgifterna på den här uppföljningspunktens blankett
    .help-sender = fyll i och skicka den här uppföljningspunktens blankett; be stadskansliet om den om du inte har den
F704 = blanketten är gjord med en nyare programversion (blankettversion `{ $found }`); alla värden behandlas som nya
    .help = uppdatera programmet, eller kontrollera de värden som lämnats tidigare
    .help-sender = kontrollera de värden som lämnats tidigare, och meddela stadskansliet vilken blankett du har fyllt i
F705 = `{ $found }` är ingen av preciseringarna
    .help = välj en precisering ur listan: preliminär uppgift, uppskattning, ungefär, under, över, högst, minst
K701 = blanketten är gjord för `{ $expected }`, men i filens namn står `{ $found }`; värdena räknas till `{ $expected }`
    .help = kontrollera vem som har fyllt i blanketten, och ge filen namn efter sin organisation
    .help-sender = skicka talen på din egen organisations blankett, och börja filens namn med dess kod
K702 = blanketten är gjord för `{ $found }`, som inte finns bland strategins organisationer
    .help = kontrollera att blanketten hör till den här strategimappen, eller återställ organisationens id i strategy.toml
    .help-sender = be stadskansliet om din organisations blankett
K703 = blanketten hör till strategin `{ $found }` och inte till `{ $expected }`
    .help = flytta filen till sin egen strategis mapp, eller be om uppgifterna på den här strategins blankett
    .help-sender = fyll i den här strategins blankett; be stadskansliet om den om du inte har den
