# Frozen checkpoints: what is said of them, of what differs from them, and what the report tells of both.
record-frozen = `{ $file }` holds { $checkpoint } from now on: { $figures ->
    [one] { $figures } figure
   *[other] { $figures } figures
}, { $statuses ->
    [one] { $statuses } status
   *[other] { $statuses } statuses
}
record-superseded = `{ $file }` takes the place of the older record, which is kept as `{ $kept }`
record-refused = { $checkpoint } was not frozen: mend the errors first
record-there = { $checkpoint } is frozen already. To correct it, say why and who decided: --supersede REASON --name NAME
record-nothing = { $checkpoint } was never frozen: seuranta freeze { $checkpoint }
record-nothing-to-supersede = { $checkpoint } was never frozen, so there is nothing to supersede: freeze it without --supersede
record-holds = today’s files still give what was frozen as { $checkpoint }
record-files = { $count ->
    [one] One file is not the one that was frozen, but figures, statuses and texts are the same: { $files }
   *[other] { $count } files are not those that were frozen, but figures, statuses and texts are the same: { $files }
}
record-differs = { $count ->
    [one] { $checkpoint } is frozen and is told as its record has it. Today’s files would change one thing:
   *[other] { $checkpoint } is frozen and is told as its record has it. Today’s files would change { $count } things:
}
record-templates = { $checkpoint } is frozen and is set with the templates that it was decided on with. Otherwise now: { $files }
record-see = all of it: seuranta diff { $checkpoint } today
record-other-day = { $checkpoint } is frozen as of { $as_of }; with another cut-off it is told from today’s files
difference-title = From { $old } to { $new }
difference-none = { $old } and { $new } do not differ.
difference-revised = Revised figures: { $count }
difference-statuses = Statuses that moved: { $count }
difference-register = Indicators whose row of the register changed: { $count }
difference-added = New figures: { $count }
difference-gone = Figures that are gone: { $count }
difference-texts = Changed texts and facts: { $count }
difference-then = before: { $what }
difference-now = now: { $what }
difference-set = set by { $name }: { $reason }
difference-decided = decided: { $who }
difference-own = own judgement
difference-text = { $what }: the text changed
difference-more = { $count ->
    [one] and one thing more
   *[other] and { $count } more
}
aspect-added = taken into use
aspect-dropped = dropped
aspect-baseline = baseline
aspect-target = target
aspect-milestones = milestones
aspect-method = method
aspect-definition = definition
aspect-validity = time in use
aspect-whole-term = whole term
direction-increase = more is better
direction-decrease = less is better
direction-keep = to be kept
# The report.
erratum = Corrections to an earlier version
erratum-intro = This report takes the place of an earlier version. What follows has been corrected in it.
erratum-number = Version { $number }
erratum-reason = Why
erratum-name = Decided by
erratum-figures = Corrected figures
erratum-statuses = Corrected statuses
erratum-texts = Corrected texts and facts
erratum-register = Corrections to indicators
erratum-setting = fact of the strategy or the register: { $what }
erratum-receipt = receipt of a return: { $whose }
erratum-nothing = No figure, status, text or indicator is different from the earlier version.
heading-before = Before
heading-now = Now
heading-corrected = Corrected
heading-what = What changed
heading-compared-with = Compared with
heading-replaced-by = Replaced by
heading-revised-by = Revised by
indicators-exchanged = Exchanged indicators
indicators-moved = Moved targets, baselines and methods
indicators-moved-intro = Compared with the checkpoints that were decided on, these indicators are now defined or judged otherwise. The status is judged by what holds now.
caption-moved = Moved targets, baselines and methods
no-new-decision = no new decision named
comparison-changed = { $count ->
    [one] One indicator has been exchanged or judged otherwise since the mid-term (annex { $annex }).
   *[other] { $count } indicators have been exchanged or judged otherwise since the mid-term (annex { $annex }).
}
