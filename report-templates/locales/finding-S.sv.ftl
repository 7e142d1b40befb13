# Blad, rubriker och uppställning.
S101 = inget blad i filen har rubriker som känns igen
    .help = skriv en rad med rubriker ovanför talen, till exempel Mätare, Period, Värde, eller ovanför texterna, till exempel Mål, Egen bedömning, Framgångar
S102 = bladet `{ $found }` innehåller tal men inga rubriker som känns igen; inget läses från det
    .help = skriv en rad med rubriker ovanför talen, eller ta bort bladet
S103 = bland rubrikerna `{ $found }` saknas `{ $columns }`
    .help = lägg till kolumnen; utan den kan raderna inte läsas
S104 = en andra kolumn `{ $found }` betyder detsamma som den vid { $related }
    .help = ta bort den ena kolumnen, eller ge den en rubrik som motsvarar innehållet
S105 = rubriken `{ $found }` kan inte läsas som en period
    .help = skriv ett år, 2022/I, Q1/2023, 1–8/2023 eller en dag, och framför den Prognos, Budget, Ekonomiplan eller Mål om talet inte är ett utfall
S201 = rubriken `{ $found }` läses som `{ $expected }`
    .help = rätta rubriken, så behöver ingen gissa
S202 = kolumnen `{ $found }` är okänd och läses inte
    .help = inget behöver göras om kolumnen inte är avsedd för rapporten; ge den annars en rubrik ur blanketten
S203 = rubriken `{ $found }` anger ingen period, och kolumnen läses inte
    .help = skriv perioden i rubriken, till exempel `Mål 2023`
S204 = { $empty ->
        [yes] raden har ett fält fler än det finns rubriker, och ingenting står i det
       *[no] `{ $found }` står till höger om alla rubriker
    }
    .help = leta efter ett avgränsningstecken för mycket på raden, och sätt texter som innehåller ett inom citattecken
S205 = raden har ett fält för mycket: `{ $whole }` och `{ $found }` är troligen talet { $expected } som delats i två, och ingenting på raden läses
    .help = skriv talet med decimalkomma, och inom citattecken om kommatecknet också skiljer fälten åt
S206 = `{ $found }` står under `{ $heading }`, och fältet under `{ $expected }` är tomt: raden har troligen förskjutits, och ingenting på den läses
    .help = flytta talet och det som står till höger om det under deras egna rubriker
S301 = bladet `{ $found }` är dolt och läses
    .help = visa bladet, eller ta bort det om talen inte är avsedda att skickas
S302 = { $count ->
        [one] { $count } dold rad läses
       *[other] { $count } dolda rader läses
    }: { $rows }
    .help = visa raderna, eller ta bort dem om talen inte är avsedda att skickas
S303 = { $count ->
        [one] { $count } dold kolumn läses
       *[other] { $count } dolda kolumner läses
    }: { $columns }
    .help = visa kolumnerna, eller ta bort dem om talen inte är avsedda att skickas
S304 = `{ $found }` står i de sammanslagna cellerna { $cells } och läses en gång, i cellen uppe till vänster
    .help = dela cellerna och skriv talet i varje cell som det gäller
S401 = inget står under rubrikerna
    .help = fyll i raderna, eller ta bort bladet
S501 = { $kept ->
        [yes] kommentaren till `{ $found }` bevaras som dess anmärkning: `{ $said }`
       *[no] här finns en kommentar som ingenting läses ur: `{ $said }`
    }
    .help = ingenting behöver göras; det som läsarna bör veta skrivs hellre i kolumnen för anmärkningar
S502 = bara kommentaren kallar `{ $found }` { $mark ->
        [preliminary] preliminärt
       *[estimate] en uppskattning
    }: `{ $said }`; talet behandlas så
    .help = skriv det intill talet eller i kolumnen för anmärkningar, så att ingen förbiser det
S503 = bedömningen av `{ $found }` är bara en färg och inget ord{ $known ->
        [yes] ; enligt teckenförklaringen betyder den `{ $legend }`
       *[no] {""}
    }; ingen bedömning läses
    .help = skriv ordet i cellen: uppnått, framskrider, i riskzonen, framskrider inte eller svårbedömt
S504 = en tabell står bredvid en annan, med sina rubriker i { $found }; de läses var för sig
    .help = ingenting behöver göras; tabeller under varandra eller på egna blad är lättare att kontrollera
S505 = raden nämner ingen mätare och läses som `{ $indicator }`, liksom raden ovanför{ $count ->
        [0] {""}
        [one] {""}
       *[other] ; så läses sammanlagt { $count } rader på bladet
    }
    .help = skriv mätaren på varje rad
S506 = `{ $found }` läses som en grupp av mätaren `{ $indicator }` ovanför{ $count ->
        [0] {""}
        [one] {""}
       *[other] ; så läses sammanlagt { $count } rader på bladet
    }
    .help = ingenting behöver göras; en egen kolumn för grupper gör saken säker
