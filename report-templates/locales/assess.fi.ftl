stage-not-started = ei aloitettu
stage-started = aloitettu
stage-under-way = käynnissä
stage-done = valmis

sentence-latest = Uusin arvo on { $value } ({ $period }).
sentence-latest-stage = Vaihe on { $value } ({ $period }).
sentence-baseline = Lähtötaso on { $value } ({ $period }).
sentence-compared = Vertailuluku on { $value } ({ $period }).
sentence-target = Tavoite on { $value } ({ $period }).
sentence-target-undated = Tavoite on { $value }.
sentence-at-least = Tavoitetaso on vähintään { $value }.
sentence-at-most = Tavoitetaso on enintään { $value }.
sentence-at-least-then = Tavoitetaso on vähintään { $value } ({ $period }) ja { $then } ({ $later }).
sentence-at-most-then = Tavoitetaso on enintään { $value } ({ $period }) ja { $then } ({ $later }).
sentence-band = Tavoitteena on pysyä välillä { $low }–{ $high }.
sentence-planned = Suunnitelman mukainen vaihe on { $value } ({ $period }).
sentence-done-late = Valmistuminen viivästyi suunnitellusta: { $period } (suunnitelma { $planned }).
sentence-nothing-planned = Vaiheita ei ole suunniteltu.
sentence-share = Odotetusta muutoksesta on toteutunut { $value }.
sentence-whole-share = Tavoitellusta muutoksesta toteutui { $value }.
sentence-backwards = Kehitys on lähtötasoon verrattuna kulkenut poispäin tavoitteesta.
sentence-held-never = { $measured ->
    [one] Vaatimus ei täyttynyt kauden ainoassa mitatussa jaksossa.
   *[other] Vaatimus ei täyttynyt yhdessäkään kauden { $measured } mitatusta jaksosta.
}
sentence-held-always = { $measured ->
    [one] Vaatimus täyttyi kauden ainoassa mitatussa jaksossa.
   *[other] Vaatimus täyttyi kauden kaikissa { $measured } mitatussa jaksossa.
}
sentence-held-times = { $kept ->
    [one] Vaatimus täyttyi kauden { $measured } mitatusta jaksosta yhdessä.
   *[other] Vaatimus täyttyi kauden { $measured } mitatusta jaksosta { $kept } jaksossa.
}

projection = Jos kehitys jatkuu entisellään, arvo on { $value } ({ $period }): { $count } lukuun sovitettu suora, ei ennuste.
projection-no-direction = Luvuilla ei ole selvää suuntaa: suora selittää niiden vaihtelusta alle puolet.
projection-interval = Arvo on 80 prosentin todennäköisyydellä välillä { $low }–{ $high }.
projection-differs = Toisella laskutavalla arvo olisi { $theil-sen } ja tila ”{ $median }”.
projection-forecast = Organisaation oma ennuste osoittaa toiseen suuntaan: { $value } ({ $period }).

basis-preliminary = ennakkotietojen perusteella
basis-estimate = arvioidun luvun perusteella
basis-bound = rajan perusteella
basis-in-cell-preliminary = ennakkotieto
basis-in-cell-estimate = arvioitu luku
basis-in-cell-bound = ei tarkka luku

flag-preliminary = Luku on ennakkotieto.
flag-estimate = Luku on arvio.
flag-bound = Tarkkaa lukua ei ole annettu, vain raja.
flag-partial-year = Luku koskee vain osaa vuodesta ({ $period }).
flag-old = Uudempaa lukua ei ole saatavilla.
flag-near-edge = Tulos on rajatapaus: { $cases }.
flag-near-edge-error = Tulos on rajatapaus, sillä luvun julkaistu virhemarginaali on ± { $reach }: { $cases }.
flag-near-edge-case = jo arvolla { $x } tila olisi ”{ $status }”
flag-target-not-yet-measured = Tavoiteajankohdan lukua ei ole vielä mitattu.
flag-target-beyond-term = Tavoiteajankohta on valtuustokauden jälkeen.

reason-no-baseline = Lähtötasoa ei ole.
reason-no-target = Tavoitetta ei ole.
reason-zero-baseline = Lähtötaso on nolla, josta kasvuvauhtia ei voi laskea.
reason-zero-target = Tavoite on nolla, johon kasvuvauhtia ei voi laskea.
reason-sign-change = Lähtötaso, arvo ja tavoite ovat eri puolilla nollaa, joten kasvuvauhtia ei voi laskea.
reason-target-equals-baseline = Tavoite on sama kuin lähtötaso.
reason-wrong-way-target = Tavoite on lähtötasosta väärään suuntaan.
reason-not-after-baseline = Uusin luku ei ole lähtötason jälkeiseltä ajalta.
reason-empty-band = Tavoitevälin rajat ovat samat tai väärin päin.
reason-single-point = Lukuja on vain yksi, joten muutosta ei voi laskea.
reason-stale-value = Uusin luku, joka olisi pitänyt raportoida, puuttuu.
reason-stale-value-of = Uusin luku, joka olisi pitänyt raportoida, puuttuu ({ $period }).
reason-series-break = Luvun rajaus tai määritelmä on muuttunut lähtötason jälkeen.
reason-missing-part = Osa luvusta puuttuu: { $parts }.
reason-missing-part-of = Osa luvusta puuttuu ajalta { $period }: { $parts }.
reason-confidential = Uusinta lukua ei julkaista: se on salassa pidettävä tai niin pieni, että siitä voisi tunnistaa henkilön.
reason-confidential-of = Uusinta lukua ({ $period }) ei julkaista: se on salassa pidettävä tai niin pieni, että siitä voisi tunnistaa henkilön.
reason-older-not-used = Vanhempaa lukua ({ $older }) ei käytetä tilan päättelyyn.
reason-zero-weights = Painojen summa on nolla, joten painotettua keskiarvoa ei voi laskea.
reason-zero-weights-of = Painojen summa on nolla ({ $period }), joten painotettua keskiarvoa ei voi laskea.
reason-not-judged = Yksikään organisaatio ei ole arvioinut mittaria.
reason-no-figure = Arvioitavaa lukua ei ole saatavilla.
reason-out-of-range = Luvuissa on enemmän numeroita kuin voidaan laskea tarkasti.

method-linear = Suora polku tavoitteeseen
    .formula = Odotettu arvo e on lähtötasosta b tavoitteeseen T kulkevalla suoralla (tai välitavoitteiden kautta kulkevalla murtoviivalla) uusimman luvun ajankohtana, ja tavoiteajankohdan jälkeen se on tavoite itse. Osuus p = (x − b) / (e − b) kertoo, kuinka suuri osa odotetusta muutoksesta on toteutunut, kun x on uusin luku. Jos odotettu arvo ei ole lähtötasoa lähempänä tavoitetta, p = 1 − (etäisyys odotetusta) / |T − b|. Kun x on tavoitteessa tai sitä parempi, tavoitetaso on saavutettu. Kauden lopussa, kun tavoiteajankohta on mitattu, ratkaisee q = (x − b) / (T − b), jonka raja on { $at_risk }.
method-level = Pidettävä taso
    .formula = Taso L on vähimmäis- tai enimmäistaso, joka voi muuttua portaittain: se on uusin mittarin portaista, joka on alkanut jakson päättymiseen mennessä, ja tavoite, jos portaita ei ole tai niistä ensimmäinen ei ole vielä alkanut. Portaat luetellaan mittarin laskelmassa; taulukossa portaan rivi voi olla nimeltään tavoite, ja se on porras siinä missä muutkin. Taso pitää, kun x on L tai sitä parempi. Muutoin p = 1 − (puuttuva määrä) / |L|. Kauden lopussa lasketaan, monessako kauden mitatuista jaksoista taso piti: kaikissa on toteutunut, viimeisimmässä tai vähintään puolessa osittain toteutunut, muutoin ei toteutunut; jos tavoitteella on oma ajankohtansa, jota ei ole mitattu, pitävä taso on toteutunut, ja jos taso ei pidä, tila päätellään kuten matkan varrella. Tila: pitävä taso etenee; jos taso ei pidä, mutta p on vähintään ylempi raja { $on_track }, tila on vaarassa; muutoin ei etene.
method-cagr = Vuotuinen kasvuvauhti
    .formula =
        Toteutunut vauhti vuodessa on o, vaadittu vauhti r ja osuus p:

        o = (x / b)^(12 / kuukaudet) − 1

        r = (T / b)^(12 / kuukaudet) − 1

        p = o / r

        Vauhdit tulostetaan niin monella desimaalilla kuin osuus vaatii. Kun x on tavoitteessa tai sitä parempi, tavoitetaso on saavutettu. Kauden lopussa, kun tavoiteajankohta on mitattu, ratkaisee q = (x − b) / (T − b), jonka raja on { $at_risk }. Ilman tavoitetta vähintään 1,5 prosentin vuosikasvu etenee ja vähintään 0,5 prosentin on vaarassa, hitaampi ei etene.
method-band = Tavoiteväli
    .formula = Arvon pitää pysyä rajojen välissä. Jos arvo on etäisyyden d verran rajojen ulkopuolella ja välin leveys on w, p = 1 − d / w. Kauden lopussa lasketaan, monessako mitatuista jaksoista arvo oli välissä. Tila: välissä etenee; välin ulkopuolella vaarassa, jos p on vähintään alempi raja { $at_risk }; muutoin ei etene. Kauden lopussa tila päätellään kuten pidettävän tason.
method-milestone = Vaiheet
    .formula = Vaiheilla on järjestysluvut: ei aloitettu 0, aloitettu 1, käynnissä 2, valmis 3. Saavutettua vaihetta verrataan vaiheeseen, joka oli suunniteltu tietojen tilannepäivään mennessä. Sama tai pidempi vaihe etenee, yhden vaiheen jälkeenjääneisyys on vaarassa, suurempi ei etene. Kauden lopussa valmis on toteutunut ja käynnissä oleva osittain toteutunut, varhaisempi ei toteutunut; jos suunnitelman viimeisen vaiheen määräaika on myöhemmin, ratkaisee tilannepäivään mennessä suunniteltu vaihe kuten matkan varrella.
method-trend = Kehityssuunta
    .formula = Tavoitetta ei ole. Muutos lähtötasosta (tai kauden ensimmäisestä luvusta) uusimpaan lukuun on parannus, jos se ylittää toleranssin, ja heikennys, jos se alittaa sen vastaluvun; muutoin tilanne on ennallaan. Parannus etenee, ennallaan oleva tilanne on vaarassa ja heikennys ei etene, myös kauden lopussa. Jos rekisterissä ei ole toleranssia, se on viimeisen painetun numeron puolikas.
method-judged = Organisaation oma arvio
    .formula = Mittarilla ei ole lukuarvoa. Tila on raportoivan organisaation oma arvio; jos arvioita on useita, niistä heikoin.

settings-made = Luku saadaan { $frequency }, ja se on määrä raportoida { $lag ->
    [0] heti jakson päätyttyä
    [one] kuukauden kuluttua jakson päättymisestä
   *[other] { $lag } kuukauden kuluttua jakson päättymisestä
}.
settings-year = joka vuosi
settings-half = puolivuosittain
settings-quarter = neljännesvuosittain
settings-month = joka kuukausi
settings-survey = { $years } vuoden välein lähtötasosta alkaen
settings-tolerance = Toleranssi: { $value }.
settings-error = Julkaistu virhemarginaali: ± { $value }.
settings-steps = Portaat: { $steps }.
settings-step = { $value } ({ $period } alkaen)
settings-weight = Painotuksena mittari { $name }.

step-baseline = Lähtötaso b = { $value } ({ $period }).
step-target = Tavoite T = { $value } ({ $period }).
step-latest = Uusin arvo x = { $value } ({ $period }).
step-baseline-bound = Lähtötaso b = { $value } ({ $period }); laskussa käytetään lukua { $value-n }.
step-latest-bound = Uusin arvo x = { $value } ({ $period }); laskussa käytetään lukua { $value-n }.
step-sum = Osien summa: { $parts-n } = { $x }.
step-mean = Osien keskiarvo: ({ $parts-n }) / { $count } = { $x }.
step-weighted-mean = Painotettu keskiarvo: ({ $parts }) / { $weights } = { $x }.
step-min = Osista pienin ({ $parts }) on { $x }.
step-max = Osista suurin ({ $parts }) on { $x }.
step-expected = Odotettu arvo e = { $from-n } + ({ $to-n } − { $from-n }) × { $passed } / { $span } = { $e }: jaksosta { $from-period } (t = { $from-time }) on kulunut { $passed } kuukautta (t = { $time }), jaksoon { $to-period } (t = { $to-time }) on { $span } kuukautta.
step-expected-milestones = Odotettu arvo välitavoitteiden kautta e = { $from-n } + ({ $to-n } − { $from-n }) × { $passed } / { $span } = { $e }: jaksosta { $from-period } (t = { $from-time }) on kulunut { $passed } kuukautta (t = { $time }), jaksoon { $to-period } (t = { $to-time }) on { $span } kuukautta.
step-expected-after = Tavoiteajankohta on ohitettu, joten odotettu arvo on tavoite: e = { $e }.
step-share = Osuus odotetusta muutoksesta p = (x − b) / (e − b) = ({ $x-n } − { $b-n }) / ({ $e-n } − { $b-n }) = { $share }.
step-share-of-distance = Osuus p = 1 − ({ $first-n } − { $second-n }) / |T − b| = 1 − ({ $first-n } − { $second-n }) / { $distance-n } = { $share }.
step-whole-way = Osuus koko muutoksesta q = (x − b) / (T − b) = ({ $x-n } − { $b-n }) / ({ $target-n } − { $b-n }) = { $share }.
step-reached = { $x-n } { $sign } { $target-n }: tavoitteen taso on saavutettu, tila { $status }.
step-share-from = { $share-n } ≥ { $lower }: { $status }.
step-share-between = { $lower } ≤ { $share-n } < { $upper }: { $status }.
step-share-below = { $share-n } < { $upper }: { $status }.
step-level-met = { $x-q } { $sign } { $level-n }: taso pitää ({ $period }).
step-level-not-met = { $x-q } { $sign } { $level-n }: taso ei pidä ({ $period }).
step-level-share = Osuus p = 1 − ({ $first-n } − { $second-n }) / { $size-n } = { $share }.
step-level-held = Vaatimus täyttyy: { $status }.
step-level-times = Kauden mitattuja jaksoja: { $measured }; vaatimus täyttyi { $kept } jaksossa.
step-level-term = Koko kauden tila: { $status }.
step-band-inside = { $low-n } ≤ { $x-n } ≤ { $high-n }: arvo on tavoitevälissä.
step-band-outside = Arvo { $x-n } on { $distance } tavoitevälin { $low-n }–{ $high-n } ulkopuolella.
step-band-period-inside = { $low-n } ≤ { $x-q } ≤ { $high-n }: tavoitevälissä ({ $period }).
step-band-period-outside = { $x-q } on tavoitevälin { $low-n }–{ $high-n } ulkopuolella ({ $period }).
step-band-share = Osuus p = 1 − ({ $first-n } − { $second-n }) / { $width-n } = { $share }.
step-rate-observed = Toteutunut vauhti o = (x / b)^(12 / kuukaudet) − 1 = ({ $to-n } / { $from-n })^(12 / { $months }) − 1 = { $rate }: jaksosta { $from-period } (t = { $from-time }) jaksoon { $to-period } (t = { $to-time }) on { $months } kuukautta.
step-rate-required = Vaadittu vauhti r = (T / b)^(12 / kuukaudet) − 1 = ({ $to-n } / { $from-n })^(12 / { $months }) − 1 = { $rate }: jaksosta { $from-period } (t = { $from-time }) jaksoon { $to-period } (t = { $to-time }) on { $months } kuukautta.
step-rate-share = Osuus p = o / r = { $observed-n } / { $required-n } = { $share }.
step-rate-turned = Kasvu parempaan suuntaan: −({ $rate }) = { $growth }.
step-stages = Saavutettu vaihe on { $reached } ({ $reached-rank }), suunniteltu { $planned } ({ $planned-rank }) viimeistään { $as-of }; erotus { $difference }.
step-stage-not-due = Suunnitelman viimeinen vaihe on määrä saavuttaa vasta { $period }, joten tilan ratkaisee vaihe, joka oli suunniteltu tähän mennessä.
step-stage-status = Tila: { $status }.
step-trend-change = Muutos parempaan Δ = { $first-n } − { $second-n } = { $change } jaksosta { $from-period }.
step-trend-better = Δ > { $tolerance }, parannusta: { $status }.
step-trend-unchanged = |Δ| ≤ { $tolerance }, ennallaan: { $status }.
step-trend-worse = Δ < −{ $tolerance }, heikennystä: { $status }.
step-judged = Organisaation oma arvio: { $status }.
step-near-edge-digit = Lähellä rajaa: arvolla { $x-n } tila olisi { $status } (viimeisen painetun numeron puolikas on { $reach }).
step-near-edge-error = Lähellä rajaa: arvolla { $x-n } tila olisi { $status } (luvun julkaistu virhemarginaali on ± { $reach }).

step-projection-figures = Käytetyt luvut, n = { $count }, kullakin oma u: { $figures }.
step-projection-means = ū = Σu / n = { $times } / { $count } = { $mean-time }; ȳ = Σy / n = { $values-n } / { $count } = { $mean-value }.
step-projection-slope = Kulmakerroin k = (n × Σuy − Σu × Σy) / (n × Σu² − (Σu)²) = ({ $count } × { $products-n } − { $times } × { $values-n }) / ({ $count } × { $squares } − { $times }²) = { $slope } vuodessa; vakiotermi a = ȳ − k × ū = { $mean-value-n } − { $slope-n } × { $mean-time } = { $intercept }.
step-projection-value = Ennakoitu arvo ŷ = ȳ + k × (u − ū) = { $mean-value-n } + { $slope-n } × ({ $span } − { $mean-time }) = { $value } ({ $period }, u = { $span }).
step-projection-fit = Selitysaste R² = 1 − Σ(y − a − k × u)² / Σ(y − ȳ)² = 1 − { $residuals } / { $variation } = { $share }.
step-projection-error = Jäännöshajonta s = √(Σ(y − a − k × u)² / (n − 2)) = √({ $residuals } / { $freedom }) = { $error }.
step-projection-interval = 80 prosentin ennusteväli: h = t × s × √(1 + 1 / n + (u − ū)² / Σ(u − ū)²) = { $quantile } × { $error-n } × √(1 + 1 / { $count } + ({ $span } − { $mean-time })² / { $spread }) = { $half }; alaraja { $value-n } − { $half-n } = { $low }, yläraja { $value-n } + { $half-n } = { $high }.
step-projection-slopes = Theil–Sen: lukuparien kulmakertoimet (arvojen erotus / aikojen u erotus) pienimmästä suurimpaan: { $slopes }; niitä on { $count }, ja mediaani on k′ = { $slope } vuodessa.
step-projection-slopes-many = Theil–Sen: lukuparien kulmakertoimia (arvojen erotus / aikojen u erotus) on { $count }, ja niiden mediaani on k′ = { $slope } vuodessa.
step-projection-median = Theil–Sen: k′ = { $slope } vuodessa, a′ = { $intercept }; a′ + k′ × u = { $intercept-n } + { $slope-n } × { $span } = { $value }.
step-projection-outlook = Tila tavoiteajankohtana olisi ennakoidun arvon mukaan: { $least }; Theil–Senin mukaan: { $median }.
