R101 = HTML-elementet `{ $found }` används inte i rapporter{ $times ->
        [one] {""}
       *[other] {" "}({ $times } gånger på denna rad)
    }; { $kept ->
        [no] det har lämnats bort med sitt innehåll
       *[yes] bara dess text har behållits
    }
    .help = skriv samma sak i Markdown; av HTML är det bara `<span lang="…">`, `<abbr title="…">`, `<sup>`, `<sub>`, `<small>` och `<br>` som behåller sin betydelse
R102 = dokumentets inledande uppgifter är inte giltig YAML vid `{ $found }`
    .help = skriv ett `nyckel: värde` per rad mellan de två raderna `---` och sätt värden med kolon inom citattecken
R103 = rubriken `{ $found }` är mer än en nivå djupare än rubriken före
    .help = börja rubriken med `{ $expected }`; den sattes på den nivån
R104 = dokumentet har flera rubriker på den högsta nivån, den andra är `{ $found }`
    .help = spara `#` för dokumentets namn och börja kapitlen med `##`; rubrikerna på den högsta nivån sattes som kapitel och det som står under dem en nivå djupare
R105 = bilden `{ $found }` kan inte användas: { $problem ->
        [missing] filen finns inte
        [web] den finns på webben, och därifrån hämtas ingenting
        [written-out] bilden som står utskriven i adressens ställe är trasig
        [denied] filen får inte läsas
        [folder] den är en mapp
        [format] den är inte SVG, PNG eller JPEG utan: { $detail }
        [bytes] filen är för stor ({ $detail })
        [pixels] den har för många bildpunkter ({ $detail })
        [broken] { $detail }-filen är trasig
        [frames] den är en animation
        [cmyk] dess färger är avsedda för tryckpress (CMYK)
        [no-pixels] den har inga bildpunkter
        [mask] dess mask täcker text eller är för tung att rita
        [outside] den hänvisar till en annan fil, som inte läses
        [turned] den innehåller en vriden bild som är för tung att rita
        [unfolds] den blir mer än en miljon former
        [within] den innehåller en bild av ett slag som inte ritas
       *[unreadable] filen kan inte läsas
    }
    .help = { $problem ->
        [web] spara bilden bredvid Markdown-filen och hänvisa till den; tills dess står bildens textalternativ på dess plats
        [mask] spara bilden som PNG och ange den i Markdown-texten; tills dess står bildens textalternativ på dess plats
        [turned] spara bilden som PNG och ange den i Markdown-texten; tills dess står bildens textalternativ på dess plats
        [unfolds] spara bilden som PNG och ange den i Markdown-texten; tills dess står bildens textalternativ på dess plats
        [within] spara bilden som PNG och ange den i Markdown-texten; tills dess står bildens textalternativ på dess plats
       *[other] lägg en läsbar SVG-, PNG- eller JPEG-fil där; tills dess står bildens textalternativ på dess plats
    }
R106 = bilden `{ $found }` står i en rubrik eller en tabell, där bara dess textalternativ sätts
    .help = ge bilden ett eget stycke
R107 = en rad i tabellen har fler celler än rubrikraden, den första av dem `{ $found }`
    .help = lägg till rubriker eller skriv ett `|` i texten som `\|`; texten lades till i den sista cellen
R108 = anvisningen `{ $found }` { $is-near ->
        [yes] går inte att förstå; menade du `{ $near }`?
        [widths] har { $widths } bredder men tabellen { $columns } kolumner
       *[no] går inte att förstå
    }
    .help = { $is-near ->
        [widths] skriv ett tal per kolumn; tills dess bestäms kolumnernas bredder av deras texter
       *[other] skriv till exempel `<!-- widths: 3 1 1 -->`, `<!-- caption: … -->` eller `<!-- toc -->`
    }
R109 = { $hint ->
        [toc] det finns inga rubriker för innehållsförteckningen att räkna upp
       *[block] anvisningen följs inte av något som den kan gälla
    }
    .help = { $hint ->
        [toc] börja kapitlen med `##` eller ta bort anvisningen; tills dess lämnas innehållsförteckningen bort
       *[block] sätt anvisningen genast ovanför den tabell, den bild, det stycke eller den lista som den gäller, eller ta bort den
    }
R110 = länken `{ $found }` leder ingenstans
    .help = länka till en rubrik i detta dokument som `#rubrikens-id`, eller till en webb- eller e-postadress
R111 = citat eller listor ligger för djupt i varandra; de innersta sattes på en högre nivå
    .help = använd färre nivåer
R112 = rapportens typsnitt saknar `{ $found }` ({ $names })
    .help = uttryck saken på annat sätt; ett ersättningstecken visas, och originalet finns kvar för kopiering och skärmläsare
R113 = tabellen ryms inte ens på en liggande sida med den minsta textstorleken, så ord i den bröts
    .help = dela upp tabellen eller lämna bort kolumner
R114 = programmet har varken ord eller avstavningsregler för språket `{ $found }`
    .help = kontrollera språkkoden; programmets egna ord, såsom sidnumret, står på engelska och inga ord avstavas. Programmets egna språk är { $known }
R115 = { $key ->
        [date] datumet `{ $found }` är ingen dag
        [no-text] värdet `{ $found }` för `{ $of }` är ingen text
        [status-near] statusen `{ $found }` är okänd
        [status-unknown] statusen `{ $found }` är okänd; den står på omslaget, och dokumentet är inget utkast
       *[status] statusen `{ $found }` skulle stå på omslaget, men dokumentet har inget omslag
    }
    .help = { $key ->
        [date] skriv det som `2023-12-31` eller `31.12.2023`; tills dess saknar dokumentet datum
        [no-text] skriv en text efter `{ $of }:`; tills dess saknar dokumentet uppgiften
        [status-near] skriv bara `utkast`, `draft` eller `luonnos` för ett utkast; tills dess betraktas dokumentet som ett utkast
        [status-unknown] skriv `utkast`, `draft` eller `luonnos` för ett utkast; andra statusar börjar till exempel med `slutlig`, `godkänd` eller `förslag`, eller utelämnas
       *[status] lägg till `title`, så att dokumentet får ett omslag, eller skriv `status: draft`
    }
R116 = `{ $found }` är ingen språkkod
    .help = skriv en kod enligt BCP 47, till exempel `fi`, `sv` eller `en`; tills dess läses { $where ->
        [document] dokumentet på engelska
       *[passage] stället på samma språk som texten omkring det
    }
R117 = `{ $found }` börjar men slutar inte
    .help = { $kind ->
        [comment] avsluta kommentaren med `-->`; dess rad lämnades bort och det som följer sattes
        [front-matter] sätt en rad `---` under uppgifterna; nu sattes de som text
        [fence] avsluta koden med en rad av samma tecken; nu sattes det som följer som kod
        [element] lägg till taggen som avslutar det
       *[text] avsluta märkningen i samma stycke, eller skriv `\` framför den om den ska vara text
    }
R118 = det finns ingen fotnot `{ $found }`
    .help = skriv dess text på en egen rad som börjar med `{ $found }:`; tills dess står märket i texten som det är
R119 = rubriken `{ $found }` står i en lista, ett citat eller en fotnot, där den sattes som fet text
    .help = börja den vid vänsterkanten, så att den kommer med i rubrikstrukturen och innehållsförteckningen, eller skriv den som `**text**`
R120 = tabellen har { $found } kolumner och ryms på en liggande sida bara med så liten text att den inte går att läsa på papper
    .help = dela upp tabellen, lämna bort kolumner eller gör kolumnerna till rader
R131 = fotnoten `{ $found }` nämns ingenstans
    .help = hänvisa till den i texten med `{ $found }` eller ta bort den; tills dess står den efter de andra
R132 = nyckeln `{ $found }` i dokumentets inledande uppgifter säger programmet ingenting
    .help = de nycklar som programmet känner till är { $known }
R133 = { $rows ->
        [one] en rad i tabellen har
       *[other] { $rows } rader i tabellen har färre celler än rubrikraden; den första har
    } { $cells ->
        [one] { $cells } cell
       *[other] { $cells } celler
    } men tabellen { $columns } kolumner
    .help = skriv ett `|` för varje tom cell och en tom rad före text som inte hör till tabellen; de celler som saknas lämnades tomma
R134 = { $kind ->
        [uneven] tabellens rubrikrad har { $heads ->
            [one] { $heads } cell
           *[other] { $heads } celler
        } men raden med streck { $marks }, och tabellen sattes som text
       *[other] rader med lodstreck saknar en rad med streck under den första, och sattes som text
    }
    .help = { $kind ->
        [uneven] ge båda raderna lika många celler; ett lodstreck i en cell skrivs `\|`
       *[other] skriv en rad som `|---|---|` under rubrikraden, med en cell för varje kolumn
    }
R701 = { $what ->
        [indicator] det finns ingen mätare `{ $found }`
        [period] det finns ingen siffra för perioden `{ $found }`
        [kind] det finns inget slag och ingen grupp `{ $found }`
       *[function] det finns ingen funktion `{ $found }`
    }
    .help = { $what ->
        [indicator] skriv mätarens kod så som i registret
        [period] be om någon av dessa perioder: { $expected }
        [kind] skriv något av dessa: { $expected }
       *[function] be om siffror med { "`{{ value(\"kod\", \"2022\") }}`" } och om namn med { "`{{ name(\"kod\") }}`" }
    }
R702 = { $problem ->
        [unclosed] `{ $found }` avslutas inte
        [no-call] `{ $found }` ber varken om en siffra eller om ett namn
       *[syntax] `{ $found }` kan inte tolkas
    }
    .help = skriv { "`{{ value(\"kod\", \"2022\") }}`" } eller { "`{{ name(\"kod\") }}`" }; dubbla klammerparenteser som ska vara text hör hemma inom grava accenter
R703 = `{ $found }` är ingen av uppföljningspunktens siffror
    .help = infoga siffran med { "`{{ value(\"kod\", \"2022\") }}`" }, eller försäkra dig om att den är rätt
R704 = siffran `{ $found }` finns inte i den rapport som programmet gjorde
    .help = försäkra dig om att siffran är rätt, för ingenting visar dess källa
R705 = ingen del av rapporten heter `{ $found }`
    .help = ge filen namnet `summary.md` eller `recommendations.md`, eller koden för ett fokusområde, ett mål eller en programgrupp
R751 = sammanfattningen i ledningsgruppens översikt är { $found } tecken lång; { $expected } ryms
    .help = förkorta sammanfattningen, för översikten har högst sex sidor
R901 = bilden `{ $found }` ritas på ett enklare sätt: { $what ->
        [pixels] det som linjer inte kan visa ritas med bildpunkter
        [gradient] en del av dess toningar är enfärgade
        [pattern] dess mönster är grå
        [clip] det som sträcker sig över kanten på ett urklipp ritas i sin helhet
        [filter] dess skuggor, oskärpa och andra filter utelämnas
        [blend] dess färger blandas inte med det som ligger under
        [letters] en del av dess text är ritad som former, som syns men inte kan markeras
        [script] inget i den rör sig och inga skript körs
        [foreign] dess HTML-innehåll utelämnas
       *[outside] det som den hämtar ur andra filer utelämnas
    }
    .help = se på sidan, och spara bilden i enklare form eller som PNG om skillnaden stör
