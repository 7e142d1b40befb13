# Enskilda värden.
V101 = `{ $found }` är inte ett tal
    .help = skriv talet med siffror, eller orsaken till att det saknas
V102 = tecknet `{ $found }` säger inte varför talet saknas
    .help = skriv 0 om talet är noll; annars `..` eller `uppgift saknas`, `ej tillämpligt`, `sekretess`; eller ange tecknets betydelse under [missing] i strategin
    .help-sender = skriv 0 om talet är noll; annars `..` eller `uppgift saknas`, `ej tillämpligt`, `sekretess`
V103 = cellen innehåller kalkylprogrammets fel `{ $found }`
    .help = rätta formeln, eller skriv det som hör hemma i cellen
V104 = resultatet av cellens formel har inte sparats i filen
    .help = öppna filen, låt den räkna, spara och skicka den på nytt
V105 = `{ $found }` är ett datum, inte ett tal
    .help = om { $expected } skrevs i cellen tog programmet det för ett datum: formatera cellen som tal och skriv talet på nytt
V106 = `{ $found }` är ett sanningsvärde, inte ett tal
    .help = skriv talet med siffror
V107 = `{ $found }` är ett intervall
    .help = skriv ett tal, och intervallet som anmärkning
V108 = `{ $found }` har förlorat siffror i grundpotensform
    .help = formatera kolumnen som tal och spara på nytt, eller skriv hela talet
V109 = `{ $found }` står inom parentes: negativt eller osäkert
    .help = skriv ett minustecken om talet är negativt; annars talet utan parentes och förbehållet som anmärkning
V110 = `{ $found }` är en text med ett tal i
    .help = skriv bara talet i cellen, och resten som anmärkning
V111 = `{ $found }` har fler siffror än vad som kan bevaras
    .help = kontrollera talet; tal i en rapport har långt färre siffror
V112 = `{ $found }` har en bokstav bland siffrorna
    .help = skriv talet på nytt med enbart siffror
V113 = `{ $found }` är en formel som har sparats som text och aldrig beräknats
    .help = ändra cellens format till tal och tryck på F2 och Enter så att formeln beräknas, eller skriv själva talet
V114 = cellen innehåller mer än ett tal: `{ $found }`
    .help = skriv det tal som gäller i cellen och det andra som anmärkning
V115 = `{ $found }` är ett klockslag, inte ett tal
    .help = formatera cellen som tal och skriv talet på nytt: { $typed } om det var vad som skrevs, eller { $sixtieths } om det står sextiondelar efter kolonet
V201 = `{ $found }` är antingen { $decimal } eller { $grouped }
    .help = skriv talet utan tusentalsavgränsare, eller så att kolumnens övriga tal visar vilket decimaltecknet är
V202 = siffrorna i `{ $found }` är grupperade som i inget tal
    .help = gruppera tusental i tre siffror, och använd ett decimaltecken
V203 = { $of ->
        [row] enheten `{ $found }` är en annan än `{ $expected }`{ $count ->
            [one] {""}
           *[other] ; den gäller { $count } tal
        }
       *[cell] `{ $found }` har en annan enhet än `{ $expected }`
    }
    .help = ge talet i { $expected }, eller ange omvandlingen i strategy.toml
    .help-sender = ge talet i { $expected }; om det inte går, kom överens med stadskansliet om hur det omvandlas
V204 = cellen `{ $found }` har enheten `{ $unit }`, men i raden eller kolumnen står `{ $expected }`
    .help = gör enheterna förenliga
V205 = `{ $found }` har lästs med `{ $mark }` som decimaltecken, som i kolumnens övriga tal
    .help = kontrollera talet; inget behöver göras om det har lästs rätt
V206 = `{ $found }` har `{ $mark }` som decimaltecken, till skillnad från kolumnens övriga tal
    .help = kontrollera talet; inget behöver göras om det har lästs rätt
V207 = `{ $found }` har ett plustecken: det kan vara en förändring och inte en nivå
    .help = skriv nivån utan tecknet
V208 = `{ $found }` läses som { $read }: siffror efter den femtonde är brus från programmet
    .help = inget behöver göras
V301 = procenttalet `{ $found }` kan vara avsett som { $percent } %
    .help = skriv talet i procent, till exempel { $percent } %; kvittera anmärkningen om talet är rätt som det står
    .help-sender = skriv talet i procent, till exempel { $percent } %; om det är rätt som det står, meddela stadskansliet
V302 = `{ $found }` är mindre än { $limit }, det minsta som `{ $indicator }` kan vara
    .help = kontrollera talet och dess enhet, eller rätta mätarregistret
    .help-sender = kontrollera talet och dess enhet; om båda är rätt, be stadskansliet rätta mätarens gränser
V303 = `{ $found }` är större än { $limit }, det största som `{ $indicator }` kan vara
    .help = kontrollera talet och dess enhet, eller rätta mätarregistret
    .help-sender = kontrollera talet och dess enhet; om båda är rätt, be stadskansliet rätta mätarens gränser
V304 = { $count ->
        [one] `{ $found }` har en stjärna, och ingen rad på bladet säger vad den betyder; talet tolkas som preliminärt
       *[other] `{ $found }` och andra tal, sammanlagt { $count }, har en stjärna, och ingen rad på bladet säger vad den betyder; talen tolkas som preliminära
    }
    .help = lägg till en rad under talen, till exempel `* preliminär uppgift`, eller ta bort stjärnan
V401 = `{ $found }` är ingen period
    .help = skriv ett år, 2022/I, Q1/2023, 1–8/2023, hösten 2021 eller en dag, till exempel 31.3.2024
V402 = `{ $found }` omfattar flera år
    .help = skriv det år som talet gäller
V403 = året i `{ $found }` har två siffror
    .help = skriv året med fyra siffror
V404 = `{ $found }` kan läsas på två sätt
    .help = skriv halvår som 2022/I och 2022/II, kvartal som Q3/2022, dagar som 3.4.2024
V405 = `{ $found }` anger en dag, månad eller ett kvartal som inte finns
    .help = rätta perioden
V406 = `{ $found }` är en dags ordningsnummer, så som kalkylprogram lagrar dagar
    .help = formatera cellen som datum, eller skriv perioden som text
V407 = talet saknar period
    .help = fyll i perioden
V408 = `{ $found }` är ingen dag
    .help = skriv uppgiftens dag som 30.6.2023
V409 = `{ $found }` är inget slag av tal
    .help = skriv utfall, prognos, budget, ekonomiplan eller mål
V410 = perioden säger { $found ->
        [actual] utfall
        [forecast] prognos
        [budget] budget
        [plan] ekonomiplan
       *[target] mål
    }, raden säger { $expected ->
        [actual] utfall
        [forecast] prognos
        [budget] budget
        [plan] ekonomiplan
       *[target] mål
    }
    .help = gör dem förenliga
V411 = `{ $found }` är året { $expected } i en cell som visar det som en dag
    .help = formatera cellen som tal, så att den visar { $expected }
V501 = `{ $found }` är inget skede
    .help = skriv ej påbörjat, påbörjat, pågår eller klart
V502 = `{ $found }` är ett tal, men `{ $indicator }` följs upp i skeden
    .help = skriv ej påbörjat, påbörjat, pågår eller klart
V503 = `{ $found }` är ingen av de kända bedömningarna
    .help = skriv uppnått, framskrider, i riskzonen, framskrider inte, delvis uppnått, inte uppnått eller svårbedömt, och resten som utredning
V504 = värdet `{ $found }` för `{ $indicator }` avviker från { $than ->
        [series] storleksordningen hos seriens övriga tal
       *[register] registrets storleksordning
    } (× { $times }); { $fits } skulle passa
    .help = kontrollera om talet är i registrets enhet; kvittera anmärkningen om talet är rätt som det står
    .help-sender = kontrollera om talet är i mätarens enhet; om det är rätt som det står, meddela stadskansliet
V505 = totalen `{ $found }` är inte summan av sina { $of ->
        [rows] rader
       *[groups] grupper
    }, { $sum }
    .help = rätta det tal som är fel; om en del inte hör till någon { $of ->
        [rows] rad
       *[groups] grupp
    }, skriv det intill och kvittera anmärkningen
    .help-sender = rätta det tal som är fel; om en del inte hör till någon { $of ->
        [rows] rad
       *[groups] grupp
    }, skriv det intill
V506 = totalen `{ $found }` ligger utanför sina grupper, { $least }–{ $most }
    .help = rätta det tal som är fel; totalen av andelar eller medeltal kan inte vara mindre än den minsta gruppen eller större än den största
V507 = `{ $found }` är en färg; den läses som { $status ->
    [on-track] { status-on-track }
    [at-risk] { status-at-risk }
    [off-track] { status-off-track }
    [not-assessable] { status-not-assessable }
   *[other] { status-not-reported }
}
    .help = skriv statusen med ord: enbart en färg kan inte läsas av alla och betyder inte samma sak överallt
V508 = { $taken ->
    [yes] anmärkningen kallar siffran
   *[no] anmärkningen kallar kanske siffran
} `{ $found }` { $mark ->
    [preliminary] preliminär
   *[estimate] en uppskattning
}{ $taken ->
    [yes] {" "}med egna ord
   *[no] {""}
}: `{ $said }`; { $taken ->
    [yes] siffran behandlas som sådan
   *[no] siffran behandlas inte som sådan
}
    .help = { $taken ->
    [yes] skriv anmärkningen på annat sätt om siffran är slutlig
   *[no] om siffran är { $mark ->
        [preliminary] preliminär, börja anmärkningen med ordet preliminär
       *[estimate] en uppskattning, börja anmärkningen med ordet uppskattning
    }; annars behöver ingenting göras
}
V601 = { $indicator } för { $period } är ett antal under { $expected }, det minsta som får publiceras; uppgiften publiceras inte
    .help = inget behöver göras; uppgiften kan också begäras för en större grupp eller en längre period
    .help-sender = inget behöver göras; uppgiften kan också lämnas för en större grupp eller en längre period
V602 = { $indicator } för { $period } skulle avslöja ett dolt antal ({ $groups }), eftersom totalen och de övriga grupperna är kända; inte heller den publiceras
    .help = inget behöver göras; uppgifterna kan också begäras för större grupper
    .help-sender = inget behöver göras; uppgifterna kan också lämnas för större grupper
