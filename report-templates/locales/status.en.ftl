spring = spring
autumn = autumn
phrase-half = the { $number ->
    [1] first
   *[other] second
} half of { $year }
phrase-quarter = the { $number ->
    [1] first
    [2] second
    [3] third
   *[other] fourth
} quarter of { $year }
status-achieved = achieved
status-at-target-level = at target level
status-on-track = on track
status-at-risk = at risk
status-off-track = off track
status-partly-achieved = partly achieved
status-not-achieved = not achieved
status-not-assessable = not assessable
status-not-reported = not reported
