stage-not-started = inte påbörjat
stage-started = påbörjat
stage-under-way = pågår
stage-done = klart

sentence-latest = Det senaste värdet är { $value } ({ $period }).
sentence-latest-stage = Skede: { $value } ({ $period }).
sentence-baseline = Utgångsnivån är { $value } ({ $period }).
sentence-compared = Jämförelsetalet är { $value } ({ $period }).
sentence-target = Målet är { $value } ({ $period }).
sentence-target-undated = Målet är { $value }.
sentence-at-least = Målnivån är minst { $value }.
sentence-at-most = Målnivån är högst { $value }.
sentence-at-least-then = Målnivån är minst { $value } ({ $period }) och { $then } ({ $later }).
sentence-at-most-then = Målnivån är högst { $value } ({ $period }) och { $then } ({ $later }).
sentence-band = Målet är att hålla sig inom { $low }–{ $high }.
sentence-planned = Skede enligt planen: { $value } ({ $period }).
sentence-done-late = Slutförandet skedde senare än planerat: { $period } (planen { $planned }).
sentence-nothing-planned = Inga skeden har planerats.
sentence-share = Av den förväntade förändringen har { $value } genomförts.
sentence-whole-share = Av den eftersträvade förändringen genomfördes { $value }.
sentence-backwards = Utvecklingen har sedan utgångsnivån gått bort från målet.
sentence-held-never = { $measured ->
    [one] Kravet uppfylldes inte i periodens enda uppmätta tidsavsnitt.
   *[other] Kravet uppfylldes inte i något av periodens { $measured } uppmätta tidsavsnitt.
}
sentence-held-always = { $measured ->
    [one] Kravet uppfylldes i periodens enda uppmätta tidsavsnitt.
   *[other] Kravet uppfylldes i alla periodens { $measured } uppmätta tidsavsnitt.
}
sentence-held-times = Kravet uppfylldes i { $kept } av periodens { $measured } uppmätta tidsavsnitt.

projection = Om utvecklingen fortsätter som hittills blir värdet { $value } ({ $period }): en rät linje anpassad till { $count } siffror, ingen prognos.
projection-no-direction = Siffrorna har ingen tydlig riktning: linjen förklarar mindre än hälften av deras variation.
projection-interval = Värdet ligger med 80 procents sannolikhet mellan { $low } och { $high }.
projection-differs = Ett annat beräkningssätt ger { $theil-sen }, och med det skulle statusen vara ”{ $median }”.
projection-forecast = Organisationens egen prognos pekar åt andra hållet: { $value } ({ $period }).

basis-preliminary = enligt preliminära uppgifter
basis-estimate = enligt en uppskattad siffra
basis-bound = enligt en gräns
basis-in-cell-preliminary = preliminärt
basis-in-cell-estimate = uppskattad siffra
basis-in-cell-bound = ingen exakt siffra

flag-preliminary = Siffran är preliminär.
flag-estimate = Siffran är en uppskattning.
flag-bound = Ingen exakt siffra har angetts, endast en gräns.
flag-partial-year = Siffran gäller endast en del av året ({ $period }).
flag-old = Någon nyare siffra finns inte.
flag-near-edge = Resultatet är ett gränsfall: { $cases }.
flag-near-edge-error = Resultatet är ett gränsfall, eftersom siffrans publicerade felmarginal är ± { $reach }: { $cases }.
flag-near-edge-case = redan med värdet { $x } skulle statusen vara ”{ $status }”
flag-target-not-yet-measured = Siffran för måltidpunkten har ännu inte mätts.
flag-target-beyond-term = Måltidpunkten ligger efter fullmäktigeperioden.

reason-no-baseline = Utgångsnivå saknas.
reason-no-target = Mål saknas.
reason-zero-baseline = Utgångsnivån är noll, och därifrån kan ingen tillväxttakt beräknas.
reason-zero-target = Målet är noll, och dit kan ingen tillväxttakt beräknas.
reason-sign-change = Utgångsnivån, värdet och målet ligger på olika sidor om noll, så tillväxttakten kan inte beräknas.
reason-target-equals-baseline = Målet är detsamma som utgångsnivån.
reason-wrong-way-target = Målet ligger åt fel håll från utgångsnivån.
reason-not-after-baseline = Den senaste siffran gäller inte tiden efter utgångsnivån.
reason-empty-band = Målintervallets gränser är lika eller i omvänd ordning.
reason-single-point = Det finns bara en siffra, så förändringen kan inte beräknas.
reason-stale-value = Den senaste siffran som borde ha rapporterats saknas.
reason-stale-value-of = Den senaste siffran som borde ha rapporterats saknas ({ $period }).
reason-series-break = Siffrans avgränsning eller definition har ändrats efter utgångsnivån.
reason-missing-part = En del av siffran saknas: { $parts }.
reason-missing-part-of = En del av siffran för { $period } saknas: { $parts }.
reason-confidential = Den senaste uppgiften publiceras inte: den är sekretessbelagd eller så liten att en person kunde identifieras.
reason-confidential-of = Den senaste uppgiften ({ $period }) publiceras inte: den är sekretessbelagd eller så liten att en person kunde identifieras.
reason-older-not-used = Den äldre siffran ({ $older }) används inte när statusen avgörs.
reason-zero-weights = Vikternas summa är noll, så inget vägt medelvärde kan räknas ut.
reason-zero-weights-of = Vikternas summa är noll ({ $period }), så inget vägt medelvärde kan räknas ut.
reason-not-judged = Ingen organisation har bedömt mätaren.
reason-no-figure = Det finns ingen siffra att bedöma.
reason-out-of-range = Siffrorna har fler siffertecken än vad som kan beräknas exakt.

method-linear = Rak väg mot målet
    .formula = Det förväntade värdet e ligger på en rät linje från utgångsnivån b till målet T (eller på en bruten linje genom delmålen) vid tidpunkten för den senaste siffran; efter måltidpunkten är det målet självt. Andelen p = (x − b) / (e − b) visar hur stor del av den förväntade förändringen som har genomförts, då x är den senaste siffran. Om det förväntade värdet inte ligger närmare målet än utgångsnivån är p = 1 − (avståndet till det förväntade) / |T − b|. När x är lika med målet eller bättre har målnivån nåtts. I slutet av perioden, när måltidpunkten har mätts, avgör q = (x − b) / (T − b), vars gräns är { $at_risk }.
method-level = Nivå som ska hållas
    .formula = Nivån L är en lägsta eller högsta nivå som kan ändras stegvis: den är det senaste av mätarens steg som har börjat när tidsavsnittet slutar, och målet om det inte finns några steg eller det första ännu inte har börjat. Stegen räknas upp i mätarens beräkning; i tabellen kan raden för ett steg heta mål, och den gäller som ett steg bland de andra. Nivån hålls när x är L eller bättre. Annars är p = 1 − (det som fattas) / |L|. I slutet av perioden räknas i hur många av periodens uppmätta tidsavsnitt nivån hölls: i alla är uppnått, i det senaste eller i minst hälften delvis uppnått, annars inte uppnått; om målet har en egen tidpunkt som inte har mätts är en nivå som hålls uppnådd, och en som inte hålls bedöms på samma sätt som under perioden. Status: en nivå som hålls framskrider; hålls den inte men p är minst den övre gränsen { $on_track } är den i riskzonen; annars framskrider den inte.
method-cagr = Årlig tillväxttakt
    .formula =
        Den faktiska takten per år är o, den takt som krävs r och andelen p:

        o = (x / b)^(12 / månader) − 1

        r = (T / b)^(12 / månader) − 1

        p = o / r

        Takterna trycks med så många decimaler som andelen kräver. När x är lika med målet eller bättre har målnivån nåtts. I slutet av perioden, när måltidpunkten har mätts, avgör q = (x − b) / (T − b), vars gräns är { $at_risk }. Utan mål framskrider en tillväxt på minst 1,5 procent om året, och en på minst 0,5 procent är i riskzonen, långsammare framskrider inte.
method-band = Målintervall
    .formula = Värdet ska hålla sig mellan gränserna. Om värdet ligger avståndet d utanför gränserna och intervallets bredd är w, är p = 1 − d / w. I slutet av perioden räknas i hur många av de uppmätta tidsavsnitten värdet låg inom intervallet. Status: inom intervallet framskrider; utanför det i riskzonen om p är minst den nedre gränsen { $at_risk }; annars framskrider inte. I slutet av perioden avgörs statusen som för en nivå som ska hållas.
method-milestone = Skeden
    .formula = Skedena har ordningstal: inte påbörjat 0, påbörjat 1, pågår 2, klart 3. Det uppnådda skedet jämförs med det skede som var planerat senast vid uppgifternas referensdag. Samma skede eller ett senare framskrider, ett skede efter planen är i riskzonen, mer än så framskrider inte. I slutet av perioden är klart uppnått och pågående delvis uppnått, tidigare skeden inte uppnått; om planens sista skede ska nås först senare avgör det skede som planerats till referensdagen på samma sätt som under perioden.
method-trend = Utvecklingsriktning
    .formula = Det finns inget mål. Förändringen från utgångsnivån (eller periodens första siffra) till den senaste siffran är en förbättring om den överstiger toleransen och en försämring om den understiger toleransens motsatta tal; annars är läget oförändrat. En förbättring framskrider, ett oförändrat läge är i riskzonen och en försämring framskrider inte, också i slutet av perioden. Om registret inte anger någon tolerans är den hälften av den sista tryckta siffran.
method-judged = Organisationens egen bedömning
    .formula = Mätaren har inget siffervärde. Statusen är den rapporterande organisationens egen bedömning; om det finns flera, den svagaste av dem.

settings-made = Siffran tas fram { $frequency } och ska rapporteras { $lag ->
    [0] genast då tidsavsnittet har gått ut
    [one] en månad efter att tidsavsnittet har gått ut
   *[other] { $lag } månader efter att tidsavsnittet har gått ut
}.
settings-year = varje år
settings-half = varje halvår
settings-quarter = varje kvartal
settings-month = varje månad
settings-survey = med { $years } års mellanrum från utgångsnivån
settings-tolerance = Tolerans: { $value }.
settings-error = Publicerad felmarginal: ± { $value }.
settings-steps = Steg: { $steps }.
settings-step = { $value } (från { $period })
settings-weight = Vägs med mätaren { $name }.

step-baseline = Utgångsnivå b = { $value } ({ $period }).
step-target = Mål T = { $value } ({ $period }).
step-latest = Senaste värde x = { $value } ({ $period }).
step-baseline-bound = Utgångsnivå b = { $value } ({ $period }); i beräkningen används { $value-n }.
step-latest-bound = Senaste värde x = { $value } ({ $period }); i beräkningen används { $value-n }.
step-sum = Delarnas summa: { $parts-n } = { $x }.
step-mean = Delarnas medelvärde: ({ $parts-n }) / { $count } = { $x }.
step-weighted-mean = Vägt medelvärde: ({ $parts }) / { $weights } = { $x }.
step-min = Den minsta av delarna ({ $parts }) är { $x }.
step-max = Den största av delarna ({ $parts }) är { $x }.
step-expected = Förväntat värde e = { $from-n } + ({ $to-n } − { $from-n }) × { $passed } / { $span } = { $e }: från { $from-period } (t = { $from-time }) har det gått { $passed } månader (t = { $time }), till { $to-period } (t = { $to-time }) är det { $span } månader.
step-expected-milestones = Förväntat värde genom delmålen e = { $from-n } + ({ $to-n } − { $from-n }) × { $passed } / { $span } = { $e }: från { $from-period } (t = { $from-time }) har det gått { $passed } månader (t = { $time }), till { $to-period } (t = { $to-time }) är det { $span } månader.
step-expected-after = Måltidpunkten har passerats, så det förväntade värdet är målet: e = { $e }.
step-share = Andel av den förväntade förändringen p = (x − b) / (e − b) = ({ $x-n } − { $b-n }) / ({ $e-n } − { $b-n }) = { $share }.
step-share-of-distance = Andel p = 1 − ({ $first-n } − { $second-n }) / |T − b| = 1 − ({ $first-n } − { $second-n }) / { $distance-n } = { $share }.
step-whole-way = Andel av hela förändringen q = (x − b) / (T − b) = ({ $x-n } − { $b-n }) / ({ $target-n } − { $b-n }) = { $share }.
step-reached = { $x-n } { $sign } { $target-n }: målets nivå har nåtts, status { $status }.
step-share-from = { $share-n } ≥ { $lower }: { $status }.
step-share-between = { $lower } ≤ { $share-n } < { $upper }: { $status }.
step-share-below = { $share-n } < { $upper }: { $status }.
step-level-met = { $x-q } { $sign } { $level-n }: nivån hålls ({ $period }).
step-level-not-met = { $x-q } { $sign } { $level-n }: nivån hålls inte ({ $period }).
step-level-share = Andel p = 1 − ({ $first-n } − { $second-n }) / { $size-n } = { $share }.
step-level-held = Kravet uppfylls: { $status }.
step-level-times = Uppmätta tidsavsnitt under perioden: { $measured }; kravet uppfylldes i { $kept } av dem.
step-level-term = Hela periodens status: { $status }.
step-band-inside = { $low-n } ≤ { $x-n } ≤ { $high-n }: värdet ligger inom målintervallet.
step-band-outside = Värdet { $x-n } ligger { $distance } utanför målintervallet { $low-n }–{ $high-n }.
step-band-period-inside = { $low-n } ≤ { $x-q } ≤ { $high-n }: inom målintervallet ({ $period }).
step-band-period-outside = { $x-q } ligger utanför målintervallet { $low-n }–{ $high-n } ({ $period }).
step-band-share = Andel p = 1 − ({ $first-n } − { $second-n }) / { $width-n } = { $share }.
step-rate-observed = Faktisk takt o = (x / b)^(12 / månader) − 1 = ({ $to-n } / { $from-n })^(12 / { $months }) − 1 = { $rate }: från { $from-period } (t = { $from-time }) till { $to-period } (t = { $to-time }) är det { $months } månader.
step-rate-required = Takt som krävs r = (T / b)^(12 / månader) − 1 = ({ $to-n } / { $from-n })^(12 / { $months }) − 1 = { $rate }: från { $from-period } (t = { $from-time }) till { $to-period } (t = { $to-time }) är det { $months } månader.
step-rate-share = Andel p = o / r = { $observed-n } / { $required-n } = { $share }.
step-rate-turned = Tillväxt i den bättre riktningen: −({ $rate }) = { $growth }.
step-stages = Uppnått skede: { $reached } ({ $reached-rank }), planerat skede: { $planned } ({ $planned-rank }) senast { $as-of }; skillnad { $difference }.
step-stage-not-due = Planens sista skede ska nås först { $period }, så statusen avgörs av det skede som planerats hit.
step-stage-status = Status: { $status }.
step-trend-change = Förändring till det bättre Δ = { $first-n } − { $second-n } = { $change } från { $from-period }.
step-trend-better = Δ > { $tolerance }, förbättring: { $status }.
step-trend-unchanged = |Δ| ≤ { $tolerance }, oförändrat: { $status }.
step-trend-worse = Δ < −{ $tolerance }, försämring: { $status }.
step-judged = Organisationens egen bedömning: { $status }.
step-near-edge-digit = Nära gränsen: med värdet { $x-n } skulle statusen vara { $status } (hälften av den sista tryckta siffran är { $reach }).
step-near-edge-error = Nära gränsen: med värdet { $x-n } skulle statusen vara { $status } (siffrans publicerade felmarginal är ± { $reach }).

step-projection-figures = Använda siffror, n = { $count }, var och en med sitt u: { $figures }.
step-projection-means = ū = Σu / n = { $times } / { $count } = { $mean-time }; ȳ = Σy / n = { $values-n } / { $count } = { $mean-value }.
step-projection-slope = Riktningskoefficient k = (n × Σuy − Σu × Σy) / (n × Σu² − (Σu)²) = ({ $count } × { $products-n } − { $times } × { $values-n }) / ({ $count } × { $squares } − { $times }²) = { $slope } per år; konstantterm a = ȳ − k × ū = { $mean-value-n } − { $slope-n } × { $mean-time } = { $intercept }.
step-projection-value = Framskrivet värde ŷ = ȳ + k × (u − ū) = { $mean-value-n } + { $slope-n } × ({ $span } − { $mean-time }) = { $value } ({ $period }, u = { $span }).
step-projection-fit = Förklaringsgrad R² = 1 − Σ(y − a − k × u)² / Σ(y − ȳ)² = 1 − { $residuals } / { $variation } = { $share }.
step-projection-error = Residualspridning s = √(Σ(y − a − k × u)² / (n − 2)) = √({ $residuals } / { $freedom }) = { $error }.
step-projection-interval = 80 procents prognosintervall: h = t × s × √(1 + 1 / n + (u − ū)² / Σ(u − ū)²) = { $quantile } × { $error-n } × √(1 + 1 / { $count } + ({ $span } − { $mean-time })² / { $spread }) = { $half }; nedre gräns { $value-n } − { $half-n } = { $low }, övre gräns { $value-n } + { $half-n } = { $high }.
step-projection-slopes = Theil–Sen: riktningskoefficienterna mellan paren av siffror (skillnaden mellan värdena / skillnaden mellan deras u) från den minsta till den största: { $slopes }; de är { $count }, och deras median är k′ = { $slope } per år.
step-projection-slopes-many = Theil–Sen: riktningskoefficienterna mellan paren av siffror (skillnaden mellan värdena / skillnaden mellan deras u) är { $count }, och deras median är k′ = { $slope } per år.
step-projection-median = Theil–Sen: k′ = { $slope } per år, a′ = { $intercept }; a′ + k′ × u = { $intercept-n } + { $slope-n } × { $span } = { $value }.
step-projection-outlook = Statusen vid måltidpunkten vore enligt det framskrivna värdet: { $least }; enligt Theil–Sen: { $median }.
