# Forms: sheets, headings, instructions.
form-sheet-instructions = Instructions
form-sheet-figures = Indicators
form-sheet-assessment = Assessment

form-title = { $organisation }: { $checkpoint ->
        [mid-term] mid-term follow-up
        [end-of-term] end-of-term follow-up
       *[interim] interim follow-up
    }, as of { $as-of }
form-title-figures = Indicator values – { $organisation }, as of { $as-of }
form-title-assessment = Assessment of the goals – { $organisation }, as of { $as-of }
form-intro = With this form, { $organisation } reports on the strategy “{ $strategy }”: the values of its indicators and its own assessment of the goals. The information is as of { $as-of }.
form-due = Please return the form by { $due }.

form-how = How to fill in the form
form-how-figures = The sheet Indicators has a row for every figure that is asked for. Write the figure into the yellow cell Value, in the indicator’s unit and without writing the unit. A cell left empty means that the figure was not reported.
form-how-missing = If there is no figure and none will come, write: not available. If there can be no figure, write: not applicable.
form-how-kind = Choose forecast in the column Kind if the figure is not an actual. In the column Qualifier you can say that the figure is preliminary, an estimate or approximate. The column Note takes anything else about the figure.
form-how-known = Grey figures were reported earlier. If a figure has been revised since, write the new one in its place and give the reason in the column Note.
form-how-assessment = On the sheet Assessment, choose your own assessment of every goal from the list and describe successes, challenges and impacts. If the goal is not on track, also write an explanation and the measures taken.
form-how-free = Nothing is locked: rows can be added and sorted. Do not remove the column ID, for it tells what a row is about.
form-legend = Colours of cells
form-legend-open = Yellow: a cell to fill in
form-legend-known = Grey: reported earlier

form-hint-figures = Fill in the yellow cells. If there is no figure, write: not available.
form-hint-assessment = Choose your own assessment from the list and write the texts into the yellow cells.
form-alternative-figures = Indicator values: a row for every indicator, group and period
form-alternative-assessment = Assessment of the goals: a row for every goal

form-column-id = ID
form-column-indicator = Indicator
form-column-breakdown = Breakdown
form-column-period = Period
form-column-value = Value
form-column-unit = Unit
form-column-kind = Kind
form-column-qualifier = Qualifier
form-column-note = Note
form-column-definition = Definition
form-column-goal = Goal
form-column-status = Own assessment

form-breakdown-whole = all
form-qualifier-preliminary = preliminary
form-qualifier-estimate = estimate
form-qualifier-about = about
form-qualifier-below = below
form-qualifier-above = above
form-qualifier-at-most = at most
form-qualifier-at-least = at least

form-about-baseline = Baseline: { $value } ({ $period }).
form-about-target = Target: { $value } ({ $period }).
form-before-status = Assessment at the last follow-up: { $status }

form-value-limits = { $has-unit ->
        [no] Enter a number
       *[other] Enter a number in { $unit }
    }{ $range ->
        [both] {", "}from { $min } to { $max }
        [min] {", "}at least { $min }
        [max] {", "}at most { $max }
       *[none] { "" }
    }.
form-value-advice = { $limits } If there is no figure, write: not available.
form-value-unusual = Unusual value
form-value-warning = { $limits } “Not available” is also accepted. Keep the value in the cell?
form-list-other-title = Not in the list
form-list-other = Choose one of the list. Another word may not be recognised. Keep it in the cell?

form-style-title = Seuranta title
form-style-heading = Seuranta heading
form-style-text = Seuranta text
form-style-table-heading = Seuranta table heading
form-style-fixed = Seuranta filled in
form-style-known = Seuranta earlier value
form-style-open = Seuranta to fill in
form-style-open-text = Seuranta text to fill in
form-style-faulty = Seuranta to correct

form-nothing-to-ask = { $organisation }: nothing to ask, no form made

# Palaute / respons / feedback.
feedback-sheet = Feedback
feedback-title = Feedback on { $file }
feedback-advice = { $count ->
        [0] Nothing to remark.
        [one] One finding. The cell to correct is coloured and has a comment; the link leads to it.
       *[other] { $count } findings. The cells to correct are coloured and have a comment; the links lead to them.
    }
feedback-column-place = Place
feedback-column-severity = Severity
feedback-column-code = Finding code
feedback-column-message = Finding
feedback-column-help = What to do
feedback-column-about = About
feedback-whole-file = the whole file
feedback-line = line { $line }, field { $column }
feedback-more = And { $count } more findings that are not listed.
feedback-written = feedback written: { $file }
feedback-none = { $file }: nothing to remark, no feedback written
