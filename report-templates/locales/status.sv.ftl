spring = våren
autumn = hösten
phrase-half = { $number ->
    [1] första
   *[other] andra
} halvåret { $year }
phrase-quarter = { $number ->
    [1] första
    [2] andra
    [3] tredje
   *[other] fjärde
} kvartalet { $year }
status-achieved = uppnått
status-at-target-level = på målnivå
status-on-track = framskrider
status-at-risk = i riskzonen
status-off-track = framskrider inte
status-partly-achieved = delvis uppnått
status-not-achieved = inte uppnått
status-not-assessable = svårbedömt
status-not-reported = inte rapporterat
