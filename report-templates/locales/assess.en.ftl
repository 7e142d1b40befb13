stage-not-started = not started
stage-started = started
stage-under-way = under way
stage-done = done

sentence-latest = The latest value is { $value } ({ $period }).
sentence-latest-stage = The stage is { $value } ({ $period }).
sentence-baseline = The baseline is { $value } ({ $period }).
sentence-compared = It is compared with { $value } ({ $period }).
sentence-target = The target is { $value } ({ $period }).
sentence-target-undated = The target is { $value }.
sentence-at-least = The target level is at least { $value }.
sentence-at-most = The target level is at most { $value }.
sentence-at-least-then = The target level is at least { $value } ({ $period }) and { $then } ({ $later }).
sentence-at-most-then = The target level is at most { $value } ({ $period }) and { $then } ({ $later }).
sentence-band = The target is to stay within { $low }–{ $high }.
sentence-planned = The stage planned is { $value } ({ $period }).
sentence-done-late = Completion came later than planned: { $period } (planned { $planned }).
sentence-nothing-planned = No stages have been planned.
sentence-share = Of the change expected by then, { $value } has been made.
sentence-whole-share = Of the change aimed at, { $value } was made.
sentence-backwards = The figures have moved from the baseline away from the target.
sentence-held-never = { $measured ->
    [one] The requirement was not met in the term’s only measured period.
   *[other] The requirement was met in none of the term’s { $measured } measured periods.
}
sentence-held-always = { $measured ->
    [one] The requirement was met in the term’s only measured period.
   *[other] The requirement was met in all of the term’s { $measured } measured periods.
}
sentence-held-times = The requirement was met in { $kept } of the term’s { $measured } measured periods.

projection = If development goes on as before, the value will be { $value } ({ $period }): a straight line fitted to { $count } figures, not a forecast.
projection-no-direction = The figures have no clear direction: the line explains less than half of their variation.
projection-interval = With a probability of 80 per cent the value will lie between { $low } and { $high }.
projection-differs = Another method gives { $theil-sen }, with which the status would be “{ $median }”.
projection-forecast = The organisation’s own forecast points the other way: { $value } ({ $period }).

basis-preliminary = on preliminary figures
basis-estimate = on an estimated figure
basis-bound = on a bound
basis-in-cell-preliminary = preliminary
basis-in-cell-estimate = estimated figure
basis-in-cell-bound = no exact figure

flag-preliminary = The figure is preliminary.
flag-estimate = The figure is an estimate.
flag-bound = No exact figure was given, only a bound.
flag-partial-year = The figure covers only a part of the year ({ $period }).
flag-old = No newer figure is available.
flag-near-edge = The result is a borderline case: { $cases }.
flag-near-edge-error = The result is a borderline case, for the figure’s published error is ± { $reach }: { $cases }.
flag-near-edge-case = with the value { $x } the status would be “{ $status }”
flag-target-not-yet-measured = The figure for the target period has not been measured yet.
flag-target-beyond-term = The target period lies beyond the council term.

reason-no-baseline = There is no baseline.
reason-no-target = There is no target.
reason-zero-baseline = The baseline is zero, from which no rate of growth can be worked out.
reason-zero-target = The target is zero, towards which no rate of growth can be worked out.
reason-sign-change = Baseline, value and target lie on different sides of zero, so no rate of growth can be worked out.
reason-target-equals-baseline = The target is the same as the baseline.
reason-wrong-way-target = The target lies in the wrong direction from the baseline.
reason-not-after-baseline = The latest figure is not from after the baseline.
reason-empty-band = The limits of the target range are equal or the wrong way round.
reason-single-point = There is one figure only, so no change can be worked out.
reason-stale-value = The newest figure that should have been reported is missing.
reason-stale-value-of = The newest figure that should have been reported is missing ({ $period }).
reason-series-break = The scope or definition of the figure has changed since the baseline.
reason-missing-part = A part of the figure is missing: { $parts }.
reason-missing-part-of = A part of the figure for { $period } is missing: { $parts }.
reason-confidential = The newest figure is withheld: it is confidential, or a count too small to be published.
reason-confidential-of = The newest figure ({ $period }) is withheld: it is confidential, or a count too small to be published.
reason-older-not-used = The older figure ({ $older }) is not used to work out the status.
reason-zero-weights = The weights come to nothing, so no weighted mean can be worked out.
reason-zero-weights-of = The weights come to nothing ({ $period }), so no weighted mean can be worked out.
reason-not-judged = No organisation has judged the indicator.
reason-no-figure = There is no figure to judge.
reason-out-of-range = The figures have more digits than can be reckoned with exactly.

method-linear = Straight path to the target
    .formula = The expected value e lies on the straight line from the baseline b to the target T (or on the broken line through the milestones) at the time of the latest figure; after the target period it is the target itself. The share p = (x − b) / (e − b) tells how much of the expected change has been made, x being the latest figure. Where the expected value is no nearer to the target than the baseline, p = 1 − (distance from the expected) / |T − b|. Where x is at the target or better, the target level is reached. At the end of term, with the target period measured, q = (x − b) / (T − b) decides, its limit being { $at_risk }.
method-level = Level to hold
    .formula = The level L is a floor or a ceiling that may change in steps: it is the newest of the indicator’s steps that has begun by the end of the period, and the target where there are no steps or the first of them has not begun yet. The steps are listed with the indicator’s calculation; in its table the row of a step may be called target, and it counts as a step like the others. It is held where x is L or better. Otherwise p = 1 − (what is lacking) / |L|. At the end of term it is counted in how many of the measured periods of the term the level was held: all of them is achieved, the latest or at least half is partly achieved, otherwise not achieved; where the target has a period of its own that has not been measured, a level that is held is achieved, and one that is not is judged as on the way. Status: a level that is held is on track; not held, but with p at least the upper limit { $on_track }, at risk; else off track.
method-cagr = Yearly rate of growth
    .formula =
        The observed rate a year is o, the required one r, and the share p:

        o = (x / b)^(12 / months) − 1

        r = (T / b)^(12 / months) − 1

        p = o / r

        Rates are printed with as many places as the share needs. Where x is at the target or better, the target level is reached. At the end of term, with the target period measured, q = (x − b) / (T − b) decides, its limit being { $at_risk }. Without a target, growth of at least 1.5 per cent a year is on track and of at least 0.5 per cent at risk, and less than that off track.
method-band = Target range
    .formula = The value is to stay between the limits. Where it lies a distance d outside them and the width of the range is w, p = 1 − d / w. At the end of term it is counted in how many of the measured periods the value was within the range. Status: within the range is on track; outside it at risk where p is at least the lower limit { $at_risk }; else off track. At the end of term the status follows as for a level to hold.
method-milestone = Stages
    .formula = Stages have ranks: not started 0, started 1, under way 2, done 3. The stage reached is compared with the stage planned by the cut-off date. The same stage or a later one is on track, one stage behind is at risk, more than that is off track. At the end of term, done is achieved, under way is partly achieved, and anything less is not achieved; where the last stage of the plan is due only later, the stage planned by the cut-off date decides as on the way.
method-trend = Direction of development
    .formula = There is no target. The change from the baseline (or the first figure of the term) to the latest figure is an improvement where it exceeds the tolerance and a decline where it is below minus the tolerance; otherwise the situation is unchanged. An improvement is on track, an unchanged situation at risk, a decline off track, also at the end of term. Where the register gives no tolerance, it is half of the last printed digit.
method-judged = The organisation’s own judgement
    .formula = The indicator has no figure. Its status is the reporting organisation’s own judgement; of several, the weakest.

settings-made = A figure is made { $frequency } and is due { $lag ->
    [0] when its period has ended
    [one] one month after the end of its period
   *[other] { $lag } months after the end of its period
}.
settings-year = every year
settings-half = every half-year
settings-quarter = every quarter
settings-month = every month
settings-survey = every { $years } years from the baseline on
settings-tolerance = Tolerance: { $value }.
settings-error = Published error: ± { $value }.
settings-steps = Steps: { $steps }.
settings-step = { $value } (from { $period })
settings-weight = Weighted by the indicator { $name }.

step-baseline = Baseline b = { $value } ({ $period }).
step-target = Target T = { $value } ({ $period }).
step-latest = Latest value x = { $value } ({ $period }).
step-baseline-bound = Baseline b = { $value } ({ $period }); it is reckoned as { $value-n }.
step-latest-bound = Latest value x = { $value } ({ $period }); it is reckoned as { $value-n }.
step-sum = Sum of the parts: { $parts-n } = { $x }.
step-mean = Mean of the parts: ({ $parts-n }) / { $count } = { $x }.
step-weighted-mean = Weighted mean: ({ $parts }) / { $weights } = { $x }.
step-min = The least of the parts ({ $parts }) is { $x }.
step-max = The greatest of the parts ({ $parts }) is { $x }.
step-expected = Expected value e = { $from-n } + ({ $to-n } − { $from-n }) × { $passed } / { $span } = { $e }: from { $from-period } (t = { $from-time }) { $passed } months have passed (t = { $time }), to { $to-period } (t = { $to-time }) there are { $span } months.
step-expected-milestones = Expected value through the milestones e = { $from-n } + ({ $to-n } − { $from-n }) × { $passed } / { $span } = { $e }: from { $from-period } (t = { $from-time }) { $passed } months have passed (t = { $time }), to { $to-period } (t = { $to-time }) there are { $span } months.
step-expected-after = The target period is past, so the expected value is the target: e = { $e }.
step-share = Share of the expected change p = (x − b) / (e − b) = ({ $x-n } − { $b-n }) / ({ $e-n } − { $b-n }) = { $share }.
step-share-of-distance = Share p = 1 − ({ $first-n } − { $second-n }) / |T − b| = 1 − ({ $first-n } − { $second-n }) / { $distance-n } = { $share }.
step-whole-way = Share of the whole change q = (x − b) / (T − b) = ({ $x-n } − { $b-n }) / ({ $target-n } − { $b-n }) = { $share }.
step-reached = { $x-n } { $sign } { $target-n }: the level of the target is reached, status { $status }.
step-share-from = { $share-n } ≥ { $lower }: { $status }.
step-share-between = { $lower } ≤ { $share-n } < { $upper }: { $status }.
step-share-below = { $share-n } < { $upper }: { $status }.
step-level-met = { $x-q } { $sign } { $level-n }: the level is held ({ $period }).
step-level-not-met = { $x-q } { $sign } { $level-n }: the level is not held ({ $period }).
step-level-share = Share p = 1 − ({ $first-n } − { $second-n }) / { $size-n } = { $share }.
step-level-held = The requirement is met: { $status }.
step-level-times = Measured periods of the term: { $measured }; the requirement was met in { $kept } of them.
step-level-term = Status of the whole term: { $status }.
step-band-inside = { $low-n } ≤ { $x-n } ≤ { $high-n }: the value is within the target range.
step-band-outside = The value { $x-n } is { $distance } outside the target range { $low-n }–{ $high-n }.
step-band-period-inside = { $low-n } ≤ { $x-q } ≤ { $high-n }: within the target range ({ $period }).
step-band-period-outside = { $x-q } is outside the target range { $low-n }–{ $high-n } ({ $period }).
step-band-share = Share p = 1 − ({ $first-n } − { $second-n }) / { $width-n } = { $share }.
step-rate-observed = Observed rate o = (x / b)^(12 / months) − 1 = ({ $to-n } / { $from-n })^(12 / { $months }) − 1 = { $rate }: from { $from-period } (t = { $from-time }) to { $to-period } (t = { $to-time }) there are { $months } months.
step-rate-required = Required rate r = (T / b)^(12 / months) − 1 = ({ $to-n } / { $from-n })^(12 / { $months }) − 1 = { $rate }: from { $from-period } (t = { $from-time }) to { $to-period } (t = { $to-time }) there are { $months } months.
step-rate-share = Share p = o / r = { $observed-n } / { $required-n } = { $share }.
step-rate-turned = Growth in the better direction: −({ $rate }) = { $growth }.
step-stages = Stage reached { $reached } ({ $reached-rank }), planned { $planned } ({ $planned-rank }) by { $as-of }; difference { $difference }.
step-stage-not-due = The last stage of the plan is due only in { $period }, so the stage planned by now decides.
step-stage-status = Status: { $status }.
step-trend-change = Change for the better Δ = { $first-n } − { $second-n } = { $change } since { $from-period }.
step-trend-better = Δ > { $tolerance }, better: { $status }.
step-trend-unchanged = |Δ| ≤ { $tolerance }, unchanged: { $status }.
step-trend-worse = Δ < −{ $tolerance }, worse: { $status }.
step-judged = The organisation’s own judgement: { $status }.
step-near-edge-digit = Near the limit: with the value { $x-n } the status would be { $status } (half of the last printed digit is { $reach }).
step-near-edge-error = Near the limit: with the value { $x-n } the status would be { $status } (the figure’s published error is ± { $reach }).

step-projection-figures = Figures used, n = { $count }, each with its u: { $figures }.
step-projection-means = ū = Σu / n = { $times } / { $count } = { $mean-time }; ȳ = Σy / n = { $values-n } / { $count } = { $mean-value }.
step-projection-slope = Slope k = (n × Σuy − Σu × Σy) / (n × Σu² − (Σu)²) = ({ $count } × { $products-n } − { $times } × { $values-n }) / ({ $count } × { $squares } − { $times }²) = { $slope } a year; intercept a = ȳ − k × ū = { $mean-value-n } − { $slope-n } × { $mean-time } = { $intercept }.
step-projection-value = Projection ŷ = ȳ + k × (u − ū) = { $mean-value-n } + { $slope-n } × ({ $span } − { $mean-time }) = { $value } ({ $period }, u = { $span }).
step-projection-fit = Coefficient of determination R² = 1 − Σ(y − a − k × u)² / Σ(y − ȳ)² = 1 − { $residuals } / { $variation } = { $share }.
step-projection-error = Residual error s = √(Σ(y − a − k × u)² / (n − 2)) = √({ $residuals } / { $freedom }) = { $error }.
step-projection-interval = Interval of 80 per cent: h = t × s × √(1 + 1 / n + (u − ū)² / Σ(u − ū)²) = { $quantile } × { $error-n } × √(1 + 1 / { $count } + ({ $span } − { $mean-time })² / { $spread }) = { $half }; from { $value-n } − { $half-n } = { $low } to { $value-n } + { $half-n } = { $high }.
step-projection-slopes = Theil–Sen: the slopes between pairs of figures (difference of the values / difference of their u), from the smallest to the largest: { $slopes }; there are { $count }, and their median is k′ = { $slope } a year.
step-projection-slopes-many = Theil–Sen: there are { $count } slopes between pairs of figures (difference of the values / difference of their u), and their median is k′ = { $slope } a year.
step-projection-median = Theil–Sen: k′ = { $slope } a year, a′ = { $intercept }; a′ + k′ × u = { $intercept-n } + { $slope-n } × { $span } = { $value }.
step-projection-outlook = The status in the target period would be, by the projection: { $least }; by Theil–Sen: { $median }.
