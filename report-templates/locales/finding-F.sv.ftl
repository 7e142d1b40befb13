F101 = filens innehåll är `.{ $found }`, men det följer inte formatets regler och kan inte läsas
    .help = öppna filen i programmet som den har gjorts med, spara den som .xlsx och skicka den sparade filen
F102 = arbetsboken är skyddad med ett lösenord
    .help = ta bort lösenordet och skicka filen på nytt
F103 = filen är tom
    .help = skicka filen på nytt; den kan ha sparats eller skickats innan den var färdig
F104 = filen är ofullständig: slutet saknas
    .help = skicka filen på nytt; kopieringen eller uppladdningen har sannolikt avbrutits
F105 = filen är { $kind ->
        [pdf] ett PDF-dokument
        [word] ett Word-dokument
        [powerpoint] en PowerPoint-presentation
        [numbers] ett Apple Numbers-dokument
        [opendocument] en OpenDocument-text eller -teckning
        [rtf] ett RTF-dokument
        [mail] ett e-postmeddelande
        [picture] en bild
        [archive] ett packat arkiv
        [old-excel] en arbetsbok från Excel 95 eller äldre
       *[unknown] av okänt slag
    } och inte en arbetsbok som kan läsas
    .help = skicka siffrorna på blanketten eller spara dem som .xlsx, .ods eller .csv
F106 = filen är { $kind ->
        [html] en webbsida
       *[xml] en XML-fil
    }, även om namnet antyder något annat
    .help = öppna den i Excel eller LibreOffice, välj "Spara som" och formatet .xlsx, och skicka den sparade filen
F107 = { $what ->
        [file] filen är större än { $limit } MB
        [inflated] arbetsboken växer till över { $limit } MB när den packas upp
        [text] filen innehåller över { $limit } MB text
        [parts] arbetsbokens paket har över { $limit } delar
        [sheets] arbetsboken har över { $limit } blad
        [rows] ett blad har över { $limit } rader
        [columns] en rad har över { $limit } kolumner
       *[cells] filen har över { $limit } celler
    }
    .help = behåll bara de blad och rader som begärts och spara filen på nytt
F108 = arbetsbokens del `{ $found }` är skadad
    .help = öppna filen i Excel eller LibreOffice, låt programmet reparera den och spara den som en ny .xlsx-fil
F109 = arbetsboken har inget blad med celler
    .help = skicka arbetsboken som innehåller siffrorna; enbart diagram kan inte läsas
F110 = delen `{ $found }` i arbetsbokens paket är sådan som inget kalkylprogram skriver
    .help = öppna inte filen; be avsändaren om en ny
    .help-sender = gör arbetsboken på nytt i Excel eller LibreOffice och skicka den; öppna inte den här filen om du inte själv har gjort den
F201 = textfilens teckenkodning bedömdes vara `{ $found }`
    .help = kontrollera att å, ä och ö visas rätt; för säkerhets skull kan du spara filen som "CSV UTF-8"
F202 = här börjar ett citat som aldrig avslutas, så resten av filen räknas som ett enda fält
    .help = lägg till det avslutande citattecknet eller ta bort det inledande
F203 = { $count ->
        [one] ett ställe i filen kan inte läsas som ett tecken i `{ $found }`
       *[other] { $count } ställen i filen kan inte läsas som tecken i `{ $found }`
    }
    .help = spara filen på nytt som "CSV UTF-8" i programmet som den har gjorts med
F204 = filens fält kan vara åtskilda av `{ $found }` eller av `{ $rival }`; `{ $found }` valdes
    .help = sätt citattecken kring de fält som innehåller någotdera tecknet
F301 = filens namn slutar på `.{ $found }`, men innehållet är `.{ $expected }`; filen lästes enligt innehållet
    .help = ändra namnets slut till `.{ $expected }`
F302 = cellens sparade värde `{ $found }` kan inte tolkas
    .help = skriv cellens värde på nytt och spara filen
F303 = { $count ->
        [one] cellens värde kommer från en annan arbetsbok, så som det var när filen senast sparades
       *[other] värdena i { $count } celler, från och med denna, kommer från en annan arbetsbok, så som de var när filen senast sparades
    }
    .help = kontrollera att värdena är aktuella och klistra in dem som värden i stället för formlerna
F304 = { $count ->
        [one] formeln i cellen har sparats utan resultat
       *[other] { $count } formler, från och med denna, har sparats utan resultat
    }
    .help = öppna filen i Excel eller LibreOffice, låt den räkna och spara den på nytt
