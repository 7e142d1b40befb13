T101 = värdet på { $indicator } för { $period } är nu `{ $found }`; vid uppföljningspunkten { $checkpoint } var det `{ $expected }`
    .help = om statistiken har reviderats, skriv det som anmärkning; i annat fall, återställ det tidigare talet
T102 = `{ $found }` anges som utfall för { $period }, som inte hade gått ut på referensdagen { $as_of }
    .help = ange talet som prognos eller lämna cellen tom; det används inte
T103 = talet är från en senare dag än referensdagen { $as_of }
    .help = ange talet så som det var på referensdagen; detta tal används inte
T104 = värdet på { $indicator } för { $period } är här `{ $found }`, men per { $day } `{ $expected }` vid { $related }; det senare talet gäller
    .help = inget behöver göras; om det tidigare talet är rätt, rätta eller ta bort det senare
T201 = värdet på { $indicator } ändras { $period } från `{ $expected }` till `{ $found }`, alltså med mer än { $limit } % på en gång
    .help = kontrollera talet och enheten; om det är rätt, skriv som anmärkning vad ändringen beror på
T301 = `{ $found }` anges som talet för { $period }, men `{ $said }` visar att det gäller bara en del av året
    .help = skriv perioden som { $written }, eller ange talet för hela året
T302 = talet på { $indicator } för { $period } är räknat från årets början (`{ $said }`){ $count ->
        [0] {""}
        [one] {""}
       *[other] , liksom årets övriga tal, sammanlagt { $count }
    }
    .help = skriv perioden som { $written }, eller ange talet för enbart den perioden
T303 = { $indicator } efterfrågas { $every ->
        [year] årsvis
        [half] halvårsvis
        [quarter] kvartalsvis
       *[month] månadsvis
    }, men tal anges för { $length ->
        [longer] längre
       *[shorter] kortare
    } perioder: { $periods }
    .help = { $length ->
        [longer] ange ett tal för var och en av de kortare perioderna
       *[shorter] ange talet för hela perioden när det finns; en del av den kan nämnas i anmärkningen
    }
T304 = `{ $found }` anges som utfall för { $period }, men { $by ->
        [cell] cellen
       *[note] anmärkningen
    } kallar det { $expected ->
        [forecast] en prognos
        [budget] ett budgettal
        [plan] ett tal ur ekonomiplanen
       *[target] ett mål
    }: `{ $said }`
    .help = skriv talets slag i kolumnen för slag eller vid perioden, eller rätta { $by ->
        [cell] cellen
       *[note] anmärkningen
    }
T305 = { $change ->
        [named] { $indicator } har avgränsningen `{ $found }` { $period } men ingen { $before }
        [unnamed] { $indicator } har ingen avgränsning { $period } men `{ $expected }` { $before }
        [register] avgränsningen för { $indicator }, { $period }, är `{ $found }`, men i registret är den `{ $expected }`
       *[other] { $indicator } har avgränsningen `{ $found }` { $period }; { $before } var den `{ $expected }`
    }
    .help = ange en period med båda avgränsningarna, eller alla med samma; tal med två avgränsningar bildar ingen serie
T306 = källan för { $indicator }, { $period }, är `{ $found }`, men de övriga talen är ur `{ $expected }`
    .help = ange tal ur samma källa; om källan har bytts, skriv som anmärkning om talen är jämförbara
T601 = posten för { $record } slutar för tidigt, på rad { $line }
    .help = återställ filen ur en säkerhetskopia eller versionshanteringen; utan den är { $record } inte fryst
T602 = posten för { $record } har formatet { $found } och är skriven av version { $program }; det här programmet läser högst { $expected }
    .help = använd den nyare versionen av programmet
T603 = posten för { $record } är inte som den skrevs: innehållet stämmer inte med kontrollsumman
    .help = återställ filen ur en säkerhetskopia eller versionshanteringen; en fryst uppföljningspunkt rättas genom att rätta filerna och frysa på nytt med --supersede och --name
T604 = posten för { $record } går inte att tolka: `{ $found }`
    .help = återställ filen ur en säkerhetskopia eller versionshanteringen
T605 = { $change ->
    [added] talet för { $indicator } { $period } är `{ $found }`, men den frysta posten har inget sådant tal
    [gone] talet för { $indicator } { $period } saknas; i den frysta posten är det `{ $expected }`
   *[changed] talet för { $indicator } { $period } är `{ $found }`; i den frysta posten är det `{ $expected }`
}
    .help = återställ filen eller rätta posten med freeze --supersede och --name; till dess gäller posten
    .help-sender = skriv in det tidigare talet igen; om det har reviderats, meddela stadskansliet, som avgör om rapporten rättas
T611 = { $indicator }: { $aspect ->
    [baseline] utgångsnivån
    [milestones] delmålen
    [method] metoden
   *[target] målet
} är { $found }; vid { $checkpoint } var det { $expected }. Beslut: { $decided }
    .help = ingenting behöver göras; rapporten nämner det bland ändringarna i mätarna
T612 = { $indicator }: { $aspect ->
    [baseline] utgångsnivån
    [milestones] delmålen
    [method] metoden
   *[target] målet
} är { $found }; vid { $checkpoint } var det { $expected }, och registret anger inget nytt beslut
    .help = skriv i kolumnen `decided` vem som beslutade så och när, eller återställ den tidigare uppgiften
T613 = { $indicator } finns i posten för { $checkpoint } men inte i registret
    .help = behåll raden och ange sista dagen i `valid_to`, så att det som rapporterats går att följa
T621 = { $indicator } användes vid { $checkpoint } och togs ur bruk { $day } ({ $decided })
    .help = inget behöver göras; i rapportens bilaga finns ändringen bland mätarnas ändringar
T622 = { $indicator } användes vid { $checkpoint } och togs ur bruk { $day }, men inget nytt beslut anges
    .help = skriv i kolumnen `decided` vem som beslutade att mätaren tas ur bruk och när
