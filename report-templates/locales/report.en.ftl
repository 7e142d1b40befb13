# Cover and headings
title-mid-term = { $strategy }: mid-term report
title-end-of-term = { $strategy }: end-of-term report
title-interim = { $strategy }: interim report
title-draft = { $title } (draft)
subtitle = { $owner }, monitoring of the city strategy { $years }
cover-term = Council term
cover-plan = Plan that targets are compared with
cover-as-of = Data as of
cover-number = Case number
cover-body = Deciding body
cover-meeting = Meeting
cover-proposal = Proposal
cover-draft = This is a draft that has not been confirmed. The findings of the check are annexed.
annex-title = Annex { $number }. { $name }
range = { $from } – { $to }
range-of-values = { $from }–{ $to }
value-at = { $value } ({ $period })
nothing-set = not set
nothing-received = not received
nothing-numeric = no figure
nothing-in-use = not in use

# Languages
language-in-fi = in Finnish
language-in-sv = in Swedish
language-in-en = in English
notice-original = The original text is { $languages }.
notice-some = Some of the original texts are { $languages }.
notice-languages = Texts are published in the language in which they were written. Some of them are { $languages }.

# Summary
summary = Summary
summary-strategy = { $priorities ->
    [one] The strategy has one priority area
   *[other] The strategy has { $priorities } priority areas
}, { $goals ->
    [one] one goal
   *[other] { $goals } goals
} and { $indicators ->
    [one] one indicator
   *[other] { $indicators } indicators
}.
summary-as-of = The report describes the situation on { $date }: figures of later periods are not included. The returns with their judgements may have come after that day.
summary-counts = The statuses of the indicators are: { $counts }.
summary-coverage = Of { $owed } figures asked for, { $came } were received ({ $share }).
summary-answered = Data was asked of { $organisations ->
    [one] one organisation
   *[other] { $organisations } organisations
}, of which { $answered } answered.
summary-all-answered = Data was asked of { $organisations ->
    [one] one organisation, and it answered
   *[other] { $organisations } organisations, and all of them answered
}.
summary-status-heading = Status of the indicators
status-legend = Every status has a mark and a word. Annex { $annex } tells how a status is worked out.
status-own = An organisation’s own judgement is of the whole goal and an indicator’s status only of its figures, so the two may differ.
counts-sentence = Statuses of the indicators: { $counts }.
summary-achieved-heading-mid-term = Indicators at target level
summary-achieved-heading-end-of-term = Indicators achieved
summary-achieved-heading-interim = Indicators at target level
summary-achieved-none-mid-term = No indicator is at its target level yet.
summary-achieved-none-end-of-term = No indicator was achieved.
summary-achieved-none-interim = No indicator is at its target level yet.
summary-risks-heading-mid-term = Indicators at risk or off track
summary-risks-heading-end-of-term = Indicators not achieved, at risk or off track
summary-risks-heading-interim = Deviations
summary-risks-none-mid-term = No indicator is at risk.
summary-risks-none-end-of-term = All assessed indicators were achieved or are on track.
summary-risks-none-interim = There are no deviations.
summary-others-heading = Other indicators
summary-coverage-heading = Coverage of the data
target-is = target { $target }
risks-explained = For all of these indicators the explanation and the measures that the status calls for have been given.
risks-unexplained = The explanation or the measures that the status calls for are missing, wholly or in part: { $indicators }. For the other indicators they have been given.
coverage-silent = No answer from: { $organisations }.
coverage-all-answered = All organisations answered.
coverage-late = Answered after the due date: { $organisations }.

# Priority areas, goals and indicators
priority-counts = The priority area has { $goals ->
    [one] one goal
   *[other] { $goals } goals
} and { $indicators ->
    [one] one indicator
   *[other] { $indicators } indicators
}.
priority-as-a-whole = The priority area as a whole
goal-binding = Binding goal: it is achieved only if the target level is reached in all of its indicators.
goal-status = Status of the goal
indicator-status = Status
own-status = Own judgement
own-judgement-of-goal = Own judgement of the goal, { $organisation }: { $status }.
own-judgements-of-goal = Own judgements of the goal:
own-judgement-of-indicator = Own judgement of the indicator, { $organisation }: { $status }.
own-judgements-of-indicator = Own judgements of the indicator:
judged-by = The status is the organisation’s own judgement: { $organisation }.
set-status = Status set
own-differs = The own judgement differs from the computed status.
overridden = The status has been set by judgement to { $status }.
overridden-why = Reason
overridden-who = Decided by
overridden-computed = The computed status would be { $status }.
indicator-lacks-explanation = The status calls for an explanation and measures, but they have not been given.
indicator-lacks-only-explanation = The status calls for an explanation, but none has been given.
indicator-lacks-only-measures = The status calls for measures, but none have been given.
accounts-of-goal = { $organisations ->
    [one] The organisation’s judgement of the goal
   *[other] The organisations’ judgements of the goal
}
account-of-indicator = On the indicator: { $organisation }
topic-successes = Successes
topic-challenges = Challenges
topic-impacts = Impacts
topic-explanation = Explanation
topic-measures = Measures
topic-recommendations = Recommendations

# Table of an indicator
part-baseline = baseline
part-actual = actual
whole-year = whole of { $year }
from-period = from { $period }
part-actual-or-ahead = actual or forecast
part-actual-or-line = actual or fitted line
part-actual-ahead-or-line = actual, forecast or fitted line
part-forecast = forecast
part-budget = budget
part-plan = plan
part-own-target = own target
part-expected = expected path
part-floor = at least
part-ceiling = at most
part-planned = planned stage
part-ahead = forecast or plan
part-earlier-forecast = earlier forecast
part-milestone = interim target
part-target = target
part-projection = on the line
note-part-of-year = part of the year
note-overlap = overlaps other periods
note-overlap-counted = overlaps other periods, but is counted among those measured
part-weighted = { $part } (weight { $weight })
figure-preliminary = preliminary
figure-estimate = estimate
note-preliminary = preliminary
note-estimate = estimate
note-as-reported = reported as “{ $text }”
qualifier-exact = { $value }
qualifier-about = about { $value }
qualifier-below = below { $value }
qualifier-above = above { $value }
qualifier-at-most = at most { $value }
qualifier-at-least = at least { $value }
target-at-least = at least { $value }
target-at-most = at most { $value }
group-school = school level
group-sex = sex
group-language = language
group-fi = Finnish
group-sv = Swedish
group-age = age
group-area = area
group-level = level
caption-in-unit = Figures
caption-parts = Parts by organisation
caption-breakdown = By { $dimension }

# Programme groups
programmes = Programme groups
programmes-intro = The programme groups advance the goals of the strategy across the administration. A goal may belong to several groups.
programme-counts = The group has { $goals ->
    [one] one goal
   *[other] { $goals } goals
} and { $indicators ->
    [one] one indicator
   *[other] { $indicators } indicators
}.
binding-short = binding

# Organisations
organisations = Reporting by the organisations
organisations-intro = The tables show what was asked of the organisations and what they delivered, when the answer was received and who approved it.
organisations-division = Divisions
organisations-chancellery = City Executive Office
organisations-enterprise = Municipal enterprises
did-not-answer = did not answer
late = late
minutes-section = section { $section }
owed-section-annex = Annex { $annex } has the coverage by kind of item.
nothing-told = not told
organisation-lacks = { $organisation }: what is missing

# The term compared
comparison = Development over the council term
comparison-intro = The table shows the baselines of the indicators, their latest values at mid-term and at the end of the term, and their targets. Beneath a figure stands the period that it is about. The last column tells how the figure changed since mid-term.
comparison-without = { $count ->
    [one] The table leaves out the indicator that has no figure and whose status is the organisation’s own judgement: { $names }.
   *[other] The table leaves out the indicators that have no figures and whose status is the organisation’s own judgement: { $names }.
}
changes-since-middle = What changed since the mid-term
changes-intro = The change of a figure is read in the direction that its indicator aims at; a change within the margin of error is unchanged, and figures are not compared where one is only a bound or is about a time of another length. At mid-term a status tells whether the indicator is moving towards its target, at the end of the term mostly whether the target was achieved. Below stands from which status to which the indicators went; better or worse is said only where both statuses are of one scale.
changes-counts = Figures that became better: { $better }; worse: { $worse }; unchanged: { $same }.
change-better = better
change-worse = worse
change-none = unchanged
change-no-figure = no new figure
move-better = better
move-worse = worse
move-none = unchanged
move-assessable = can now be judged
move-not-assessable = can no longer be judged
comparison-revised = { $count ->
    [0] No figure reported earlier has been revised.
    [one] One figure reported earlier has been revised (annex { $annex }).
   *[other] { $count } figures reported earlier have been revised (annex { $annex }).
}
goals-achieved = Goals achieved and not achieved
goals-counts = All indicators reached their target levels in { $every } of the goals, some of them in { $some } and none in { $nowhere }.
recommendations = Recommendations for the next strategy
recommendations-of-organisations = Recommendations by the organisations

# Interim report
interim-accounts-intro = By priority area, the first sentences of the organisations’ texts are printed, and only what is new since the previous follow-up; […] tells that the text goes on in the organisation’s return, and (+2) that there are two other texts.
interim-more = (+{ $count })
interim-more-exceptions = { $count ->
    [one] One more exception is left out for want of room; the command seuranta assess gives all.
   *[other] { $count } more exceptions are left out for want of room; the command seuranta assess gives all.
}
interim-quiet = Nothing new on the priority areas
interim-sources = A source is a file’s number, sheet and cell. The files are among the returns, and their SHA-256 hashes are in the manifest of the publication (manifest.json):
interim-method = The method of assessment is described in the annexes of the mid-term and end-of-term reports.

# Columns
heading-status = Status
heading-indicators = Indicators
heading-share = Share
heading-indicator = Indicator
heading-latest = Latest value
heading-target = Target
heading-year = Year
heading-period = Period
heading-kind = Kind
heading-value = Value
heading-in-unit = { $heading } ({ $unit })
heading-note = Note
heading-goal = Goal of the strategy
heading-priority = Priority area
heading-counts = Statuses of the indicators
heading-organisation = Organisation
heading-organisations = Organisations
heading-figures = Figures
heading-received = Received
heading-approved = Approved by
heading-baseline = Baseline
heading-middle = Mid-term
heading-end = End of term
heading-change = Change
heading-unit = Unit
heading-definition = Definition
heading-source = Source
heading-reporters = Reported by
heading-decided = Decided
heading-row = Row
heading-from = In use from
heading-to = In use until
heading-old = Earlier figure and its place
heading-new = Present figure and its place
heading-missing-periods = Missing periods
heading-reason = Reason
heading-subject = Indicator or goal
heading-computed = Computed status
heading-judged = Status set
heading-effective = Status in force
heading-own = Own judgement
heading-why = Reason
heading-who = Decided by
heading-judge = Judged by
heading-date = Date
heading-code = Code
heading-expires = Valid until
heading-number = No.
heading-file = File
heading-source-number = Source no.
heading-sheet = Sheet
heading-cell = Cell
heading-raw = Text of the cell
heading-abbreviation = Abbreviation
heading-meaning = Meaning
heading-severity = Severity
heading-place = Place
heading-message = Finding

# Captions
caption-counts = Indicators by status on { $date }
caption-by-priority = Indicators by priority area and status on { $date }
caption-comparison = Indicators from the baseline to the end of the term
caption-indicators = All indicators on { $date }
caption-definitions = Definitions, sources and decisions of the indicators
caption-changes = Indicators introduced or withdrawn during the term
caption-missing = Figures asked for that were not received
caption-reasons = Figures in whose place a reason was given
caption-overrides = Statuses set by judgement
caption-disagreements = Own judgements that differ from the computed status
caption-figures = Provenance of the figures
caption-findings = Open findings

# Annexes
annex-indicators = All indicators
annex-definitions = Definitions, sources and decisions
annex-changes = Changes in the indicators
annex-revisions = Revised figures
annex-missing = Missing data
annex-exceptions = Decisions by judgement
annex-provenance = Provenance of the figures
annex-method = Method of assessment and calculations
annex-abbreviations = Abbreviations
annex-findings = Findings of the check
definitions-intro = The last column gives the row of the indicator register that the baseline and the target come from.
day-to-come = to be introduced on { $date }
day-to-go = to be withdrawn on { $date }
changes-in-indicators-intro = The following indicators are not in use for the whole council term.
changes-in-indicators-none = All indicators are in use for the whole council term.
revisions-intro = The following figures have changed from what was reported earlier. The report uses the present figure.
revisions-none = No figure reported earlier has been changed.
missing-intro = The following figures were asked for but not received.
missing-none = All figures asked for were received.
reasons-intro = In place of the following figures the organisation told why there is no figure.
overrides = Statuses set
overrides-none = No status has been set otherwise than it was computed.
disagreements = Differing own judgements
disagreements-none = The organisations’ own judgements of indicators and of binding goals do not differ from the computed statuses. Other goals have no computed status to differ from.
waivers = Accepted findings
waivers-intro = The following findings of the check have been accepted as they are.
waivers-none = No finding of the check has been accepted as it is.
provenance-intro = Every figure that the organisations gave comes from one cell of one file; a sum or a mean comes from several, each on a row of its own. Baselines, targets, steps, tolerances and margins of error come from the indicator register; a baseline whose value it does not give is the figure that was reported for its period, and has its row here. The SHA-256 hash shows that the file is the same.
provenance-register = The file of the indicator register has the source number { $numbers }; the row of an indicator in it stands in the annex of definitions.
source-register = indicator register
source-overrides = statuses set by judgement
judgements = Judgements and statuses set
judgements-intro = A status that rests on a judgement and not on a figure comes from these places. The date of an own judgement is the day on which the return was received, that of a status that was set the day on which it was.
sources = Source files
figures = Figures
place-row = row { $row }
place-field = line { $line }, field { $field }
method-intro = The status of an indicator is worked out with the method named in the indicator register. The organisation’s own judgement, the computed status and a status set by judgement are kept apart, and all are told.
method-rounding = The calculation uses unrounded figures, and statuses are decided on them; only printed figures are rounded. An exact half is rounded to the even digit: 0.9125 is printed as 0.912 and 0.9135 as 0.914. A calculator that rounds halves up may therefore show a last digit one higher.
method-bands = Where the method gives a share p, the indicator is on track if p is at least the upper limit { $on_track }, at risk if p is at least the lower limit { $at_risk }, and otherwise off track, unless the method says otherwise. Differences, such as the change Δ, a tolerance or a margin of error, are in the indicator’s unit; differences of percentages are in percentage points.
method-end = At the end of term, once the figure for the target period has been measured, the share q of the whole change decides instead of p (it has been measured once there is a figure whose time t is that of the target period or later): the indicator is partly achieved if q is at least the lower limit { $at_risk }, and otherwise not achieved. Where the target period has not been measured yet or lies beyond the term, p decides as on the way, and this is said.
method-time = The time t of a period is its end in years: t = year − 1 + months passed / 12. The year 2022 is t = 2022 − 1 + 12/12 = 2022, the first half of 2022 is t = 2022 − 1 + 6/12 = 2021.5, and January to August 2022 is t = 2022 − 1 + 8/12 = 2021.667. Spring counts as the first half of the year and autumn as the second. Of a date count the months that have passed and the day’s part of its month. Times between two periods are in months: 12 × the difference of their t.
method-figures = Figures are used whose periods end by { $as_of }. The periods of the term are those that end between { $from } and { $to }; those are measured for which a figure was reported. A baseline that the register gives is therefore no measured period, unless a figure was reported for the same period as well. Where the register names the baseline’s period but no value, the figure reported for that period is the baseline. A figure is owed where its period has ended and the months named with the indicator have passed by { $as_of }; where the newest figure owed is missing and only an older one is there, the indicator is not assessable, and where nothing that was owed came, it is not reported.
method-reasons = An indicator is not assessable, and the reason stands with it, where something that the method needs is missing (a baseline, a target, a judgement, or a part of a sum or mean), where the latest figure is not later than the baseline, where the figures are too old or withheld, where the scope changed after the baseline, or where the formula is not defined (a zero baseline or target in a growth rate, a change of sign, a target equal to the baseline or on its wrong side, an empty band, a single figure).
method-marks = A figure is preliminary where a star (*) stands after it, or where its cell, column, row, note or comment says so: preliminary, provisional (in Finnish ennakkotieto, ennakollinen or alustava, in Swedish preliminär). It is an estimate where they call it an estimate (arvio, uppskattning), or where about, ca or ~ stands before it (noin, lähes, cirka). It is a bound where below, above, at most or at least stands before it (alle, yli, enintään, vähintään; under, över, högst, minst), or <, >, ≤ or ≥. A forecast is a figure whose kind, column or row is a forecast (ennuste, ENN, prognos); no status is worked out from a forecast. After a status it is said where it rests on a preliminary figure, an estimate or a bound; where all measured periods of the term decide, this is so if any of their figures is one.
method-bounds = Where only a bound was reported (below, above, at most, at least), or a figure as about so much, the calculation uses the figure that was given as it is.
method-near-edge = A status is near its limit if it would be another had the latest value been smaller or greater by half of its last printed digit or, where one is given and it is larger, by its published error. The calculation names the status on either side where it is another.
method-goals = The status of a binding goal is the worst of its indicators’ statuses. From the worst to the best they are: { $order }. Other goals have no computed status, only the counts of their indicators by status.
methods = Methods
method-count = { $count ->
    [one] The method is used for one indicator.
   *[other] The method is used for { $count } indicators.
}
method-projection = Projection
method-projection-what = A projection tells where the value would be in the target period if development went on as before. It is not a status, and it never reaches beyond the target period. It uses the actual figures from the baseline on, or all of them where there is no baseline, at least three; where no figure was reported for the baseline’s period, the baseline of the register is used.
method-projection-line =
    The line is that of least squares. The value is y, and u is the number of years from the end of the first period used to the end of the period in question, that is, the difference of their t; n is the number of figures, and ū and ȳ are the means. The slope k, the intercept *a* and the projection ŷ, in which u is that of the target period, are:

    k = (n × Σuy − Σu × Σy) / (n × Σu² − (Σu)²)

    a = ȳ − k × ū

    ŷ = ȳ + k × (u − ū)
method-projection-fit =
    The coefficient of determination R² tells how large a part of the variation of the figures the line explains. Where it is below 0.5, it is said with the projection that the figures have no clear direction. It is not worked out where all figures are equal.

    R² = 1 − Σ(y − a − k × u)² / Σ(y − ȳ)²
method-projection-interval =
    With five figures or more the value will lie with a probability of 80 per cent between ŷ − h and ŷ + h. The half interval h and the residual error s are:

    h = t × s × √(1 + 1 / n + (u − ū)² / Σ(u − ū)²)

    s = √(Σ(y − a − k × u)² / (n − 2))

    Here t is the 0.9 quantile of Student’s distribution with n − 2 degrees of freedom, to six places.
method-projection-median = Beside it stands the line of Theil and Sen, which withstands outliers. Its slope k′ is the median of the slopes between all pairs of figures, each the difference of the values divided by the difference of their u, and its intercept a′ the median of y − k′ × u. Of an even number the median is the mean of the two in the middle. The slopes are listed where there are six figures at most. What both lines would mean in the target period is judged by the indicator’s own method, a path or a growth as at the end of term; where they differ, that is said.
method-projection-places = Sums are printed with all their decimals, nine at most; the sums of squares in R² and s have as many as these take, and R² has two. The means ū and ȳ and the slope k have as many as it takes for *a* and ŷ, worked out from them, to come out as printed; the intercept *a* has at least one decimal more than the indicator’s figures. The residual error s and the half interval h have as many as it takes for the limits to come out as printed, and k′ and a′ as many as it takes for a′ + k′ × u. The time t has three decimals at most. Zeros at the end are left out. The shares p and q that the projection would give come from figures that are not rounded. In text, table and chart the projected value is rounded to be as precise as the figures that it comes from.
arithmetic = Calculations
arithmetic-intro = Every status can be worked out again from the following figures.
arithmetic-method = Method: { $method }. Computed status: { $status }.
arithmetic-judged = Set by judgement: { $status }.
arithmetic-projection = Projection:
findings-intro = These findings are open. Errors block publication.
findings-none = There are no open findings.
