# Anmärkningar om strategy.toml och mätarregistret samt från `lint`.
I101 = `{ $found }` { $problem ->
        [duplicate] anger en nyckel eller tabell en andra gång
        [unclosed] öppnar en parentes som inte stängs
        [comma] har ett kommatecken för mycket eller för lite
        [quotes] har en text med fel citattecken
        [value] har inget värde som TOML känner till
        [key] har ingen riktig nyckel
        [encoding] är inte filens teckenkodning
       *[other] är inte välformad TOML
    }
    .help = { $problem ->
        [duplicate] behåll den ena, eller skriv en lista av tabeller med dubbla hakparenteser: [[…]]
        [unclosed] stäng parentesen eller ta bort den
        [comma] skriv ett kommatecken mellan två poster; raderna i en tabell har inget
        [quotes] skriv texten mellan två raka citattecken
        [value] skriv en text inom citattecken, en dag som 2023-06-30, ett tal som 0.95, eller true eller false
        [key] skriv nyckeln med små bokstäver och bindestreck, sedan ett likhetstecken
        [encoding] spara filen som UTF-8
       *[other] jämför raden med samma rad i en ny mapp som `seuranta init` skapar
    }
I102 = nyckeln `{ $found }` är inte känd i `{ $table }`
    .help = rätta eller ta bort nyckeln; innehållet läses inte
I103 = `{ $found }` duger inte som värde för `{ $key }`
    .help = { $form ->
        [text] skriv en text inom citattecken: { $expected }
        [flag] skriv true eller false utan citattecken
        [date] skriv en dag utan citattecken och klockslag: { $expected }
        [number] skriv ett tal med decimalpunkt och utan citattecken: { $expected }
        [tables] skriv var och en som en egen tabell under { $expected }
        [texts] skriv en lista av texter: { $expected }
       *[table] skriv en tabell: { $expected }
    }
I104 = `{ $key }` saknas i `{ $table }`
    .help = lägg till { $expected }
I105 = `{ $found }` duger inte som beteckning
    .help = en beteckning har små bokstäver (a–z), siffror och bindestreck, en mätares även stora bokstäver; den är inte `today` eller `summary` och liknar inte en anmärkningskod som `V203`
I106 = `{ $found }` är redan { $noun ->
        [organisation] en organisations beteckning
        [goal] ett måls beteckning
        [priority] ett fokusområdes beteckning
        [indicator] en mätares beteckning
        [checkpoint] en uppföljningspunkts beteckning
        [programme] en programgrupps beteckning
        [abbreviation] en annan posts förkortning
        [unit] en annan posts enhet
        [conversion] en annan posts omräkning
        [language] en annan posts språk
        [file] en annan posts fil
       *[strategy] en strategis beteckning
    }
    .help = ge var och en sin egen; texter, åsidosättanden och svar hänvisar till dem
I107 = det finns { $noun ->
        [organisation] ingen organisation
        [goal] inget mål
        [indicator] ingen mätare
       *[other] ingenting
    } med beteckningen `{ $found }`
    .help = rätta beteckningen, eller lägg till det som den syftar på
I108 = `{ $found }` är inte senare än `{ $key }`, som är { $other }
    .help = rätta det ena
I109 = `{ $found }` är inte tillåtet här
    .help = skriv något av följande: { $expected }
I110 = `{ $found }` är ingen faktor
    .help = skriv ett decimaltal större än noll som text, så att det förblir exakt: { $expected }
I201 = inget mätarregister hittas här
    .help = skriv en rad per mätare i indicators.csv, .xlsx eller .ods under rubrikerna { $expected }
I202 = registret saknar kolumnen `{ $expected }`
    .help = lägg till kolumnen; rubriken kan vara på finska, svenska eller engelska
I203 = kolumnen `{ $found }` är inte känd; dess celler behålls som de är och används inte
    .help = byt namn på kolumnen om den ska betyda något
I204 = `{ $found }` är en andra kolumn för `{ $column }`
    .help = behåll den ena
I205 = `{ $column }` är tom
    .help = fyll i cellen
I206 = `{ $found }` är inget tal för `{ $column }`
    .help = skriv enbart ett tal, utan ord eller tecken bredvid: { $expected }
I207 = `{ $found }` kan läsas på mer än ett sätt: { $expected }
    .help = använd ett decimaltecken i hela filen, och gruppera tusental med mellanslag eller inte alls
I208 = `{ $found }` är i `{ $written }`, radens enhet är `{ $expected }`
    .help = ange siffran i radens enhet; registret räknas aldrig om
I209 = `{ $found }` är ingen tidpunkt för `{ $column }`
    .help = skriv den på något av följande sätt: { $expected }
I210 = `{ $found }` kan inte läsas i `{ $column }`
    .help = skriv posterna så här, var och en bara en gång: { $expected }
I211 = gränserna `{ $found }` är omvända
    .help = det ska vara { $expected }
I212 = { $problem ->
        [several] { $organisations } organisationer rapporterar { $indicator }, och registret säger inte hur siffrorna slås ihop
       *[no-weight] siffrorna för { $indicator } vägs, och registret säger inte med vad
    }
    .help = { $problem ->
        [several] skriv något av följande som sätt att slå ihop: { $expected }
       *[no-weight] nämn mätaren vars siffror är vikter, eller välj ett annat sätt att slå ihop
    }
I213 = metoden `{ $found }` passar inte slaget eller riktningen hos { $indicator }
    .help = välj något av följande: { $expected }; eller rätta slaget eller riktningen
I214 = `{ $found }` är ett andra register och läses inte
    .help = behåll det ena; `{ $expected }` är det som läses
I301 = målet `{ $found }` har ingen mätare
    .help = lägg till en i registret: ett tal, skeden eller en som bedöms
I302 = { $indicator } saknar `{ $expected }`, som metoden eller frekvensen räknas från
    .help = ange när utgångsnivån mättes; värdet kan komma med svaren
I303 = { $indicator } saknar `{ $expected }`, som metoden `{ $method }` jämför med
    .help = lägg till det, eller välj metoden trend eller judged
I304 = målet för { $indicator }, `{ $found }`, är detsamma som utgångsnivån: det är nått innan något har gjorts
    .help = rätta det ena, eller välj metoden level om avsikten är att hålla nivån
I305 = målet för { $indicator }, `{ $found }`, ligger på fel sida om utgångsnivån `{ $baseline }` för riktningen `{ $direction }`
    .help = rätta riktningen eller siffrorna, eller välj metoden level om avsikten är ett golv eller ett tak
I306 = { $problem ->
        [no-width] intervallet för { $indicator } har ingen bredd
       *[one-sided] intervallet för { $indicator } har bara en gräns
    }
    .help = { $problem ->
        [no-width] sätt isär gränserna; avståndet från ett intervall mäts i dess bredd
       *[one-sided] lägg till den andra gränsen, eller välj metoden level med en riktning
    }
I307 = `{ $found }` saknar { $expected ->
        [fi] finsk
        [sv] svensk
       *[en] engelsk
    } text
    .help = lägg till texten; tills dess trycks originalet under en anmärkning i rapporten
I308 = `{ $found }` och `{ $other }` säger inte detsamma: det ena gäller { $says ->
    [planned] beviljade tillstånd
    [started] påbörjade
   *[completed] färdigställda
}, det andra { $other_says ->
    [planned] beviljade tillstånd
    [started] påbörjade
   *[completed] färdigställda
}
    .help = ta reda på vad siffrorna räknar, och säg det på båda ställena
I309 = { $organisations } rapporterar { $indicator } men inte `{ $found }`, som den vägs med
    .help = låt dem rapportera vikterna också, eller välj ett annat sätt att slå ihop
I310 = `{ $found }` för { $indicator } ligger utanför mätarens eget tillåtna område { $expected }
    .help = rätta siffran eller området
I311 = delmålen för { $indicator } går fram och tillbaka: { $found }
    .help = rätta det som går åt fel håll
I312 = { $indicator } är i bruk { $found }, utanför mandatperioden { $expected }
    .help = rätta dagarna eller ta bort raden: ingen rapport visar den
I313 = ingen mätare frågar något av organisationen `{ $found }`
    .help = nämn den i registret där den rapporterar, eller ta bort den
I314 = registret säger inte vem som beslutade om målet för { $indicator }
    .help = nämn organet, dagen och paragrafen; bilagan återger dem
I315 = registret säger inte åt vilket håll det är bättre för { $indicator }; metoden `{ $method }` kan inte bedöma den
    .help = skriv något av följande: { $expected }
I316 = ingen rapporterar { $indicator }
    .help = nämn organisationerna som rapporterar den
I317 = även { $other } kallas `{ $found }`
    .help = skilj dem åt: ett svar som nämner namnet kan avse vilken som helst
I318 = ingen tillväxttakt leder från utgångsnivån till målet för { $indicator }: `{ $found }`
    .help = välj metoden linear; tillväxt kräver två tal med samma tecken, inget av dem noll
I319 = målet `{ $found }` har bara mätare som människor bedömer
    .help = lägg till ett tal eller skeden som kan kontrolleras; tills dess säger rapporten att statusen är en bedömning
I320 = målet `{ $found }` talar om det som färdigställs, men dess mätare räknar det som { $says ->
        [started] påbörjats
       *[planned] beviljats lov
    }: { $indicators }
    .help = lägg till en mätare som räknar det färdigställda, eller säg i målet vad som eftersträvas
I321 = { $organisation } anger `{ $found }` som mål för { $indicator } ({ $period }), men registret har `{ $expected }`
    .help = om målet har beslutats på nytt, skriv in det i registret med beslutet; annars rätta svaret
    .help-sender = om ett nytt mål har beslutats, meddela stadskansliet vem som beslutade det och när; rätta annars målet i filen
I322 = målet för { $indicator }, `{ $found }`, kräver { $needed } { $unit } om året från och med nu; den snabbaste förändringen hittills är { $fastest } { $unit } om året
    .help = fråga den som beslutade om målet om det fortfarande gäller och hur en sådan takt ska nås
I323 = vikterna `{ $found }` för { $indicator } har summan noll
    .help = kontrollera vikterna i svaren, eller välj ett annat sätt att slå ihop siffrorna
I324 = { $organisation } anger `{ $found }` för { $indicator } för utgångsnivåns period ({ $period }), men registrets utgångsnivå är `{ $expected }`
    .help = ta reda på vilketdera som stämmer: rätta svaret, eller registret med det beslut som ändrade utgångsnivån
    .help-sender = ta reda på vilket som är rätt: rätta talet i filen, eller meddela stadskansliet beslutet som ändrade utgångsnivån
I401 = `{ $found }` är inte { $form ->
        [colour] en färg
       *[measure] ett mått som passar här
    }
    .help = { $form ->
        [colour] skriv färgen som sex hexadecimala siffror efter ett nummertecken: { $expected }
       *[measure] skriv ett tal inom { $expected }; marginaler och bredder anges i millimeter, teckenstorlekar i punkter
    }
I402 = kontrasten för `{ $found }` mot { $ground } är { $ratio }, men det behövs { $expected }
    .help = välj en mörkare färg; text behöver kontrasten 4.5:1, märkena i diagram 3:1
I403 = `{ $found }` { $problem ->
        [missing] finns inte i strategimappen
        [no-picture] är inte en bild som kan ritas
        [no-faces] innehåller inget typsnitt
        [no-outlines] innehåller inga TrueType-konturer
        [variable] är ett variabelt typsnitt
        [restricted] får inte bäddas in
        [too-large] är för stort
        [too-many] är ett typsnitt för mycket
        [ambiguous] har samma stil och vikt som ett annat i mappen
       *[other] är inte ett typsnitt som kan läsas
    }
    .help = { $problem ->
        [missing] lägg till filen eller rätta sökvägen, som räknas från strategimappen
        [no-picture] spara logotypen som SVG, PNG eller JPEG
        [no-faces] lägg in .ttf-filerna för normal, fet, kursiv och fet kursiv i mappen
        [restricted] be typsnittets upphovsman om tillstånd att bädda in det, eller välj ett annat
        [ambiguous] låt det som avses stå kvar i mappen och ta bort det andra
       *[other] lägg in .ttf-filerna för normal, fet, kursiv och fet kursiv, en fil för varje
    }
I404 = typsnittet `{ $found }` saknar: { $letters }
    .help = dessa sätts med det inbyggda typsnittet; välj en fylligare utgåva av typsnittet
I405 = typsnittet i `{ $found }` saknar { $style ->
        [bold] fet stil
        [italic] kursiv
        [bold-italic] fet kursiv
       *[regular] normal stil
    }
    .help = där sätts det inbyggda typsnittet; lägg till .ttf-filen som saknas
I502 = vägen till målet för { $indicator }, { $way } { $unit }, är inte längre än sifferuppgiftens publicerade fel, ± { $error } { $unit }
    .help = be om ett mål som enkäten kan skilja från utgångsnivån, eller välj metoden trend
I503 = utgångsnivån för { $indicator } mäts för { $found }, alltså först efter den sista uppföljningspunktens lägesdatum { $last }
    .help = välj en tidigare utgångsnivå; utan den kan ingenting bedömas under fullmäktigeperioden
I504 = ingen uppgift om { $indicator } blir klar till någon av periodens uppföljningspunkter
    .help = { $count ->
        [0] jämför mätintervallet, giltighetstiden och uppföljningspunkternas lägesdatum
       *[other] jämför mätintervallet, fördröjningen på { $count } månader, giltighetstiden och uppföljningspunkternas lägesdatum
    }
I505 = { $indicator } har ett minsta antal som får publiceras, `{ $found }`, men enheten `{ $unit }` gäller inte antal
    .help = ta bort det; ange det minsta antalet för den mätare vars uppgifter är antal
