# Frysta uppföljningspunkter: vad som sägs om dem, vad som avviker från dem och vad rapporten berättar om båda.
record-frozen = `{ $file }` är från och med nu uppföljningspunkten { $checkpoint }: { $figures } tal, { $statuses ->
    [one] { $statuses } status
   *[other] { $statuses } statusar
}
record-superseded = `{ $file }` ersätter den äldre posten, som sparas som `{ $kept }`
record-refused = { $checkpoint } frystes inte: rätta först felen
record-there = { $checkpoint } har redan frysts. Om den ska rättas, ange orsak och beslutsfattare: --supersede ORSAK --name NAMN
record-nothing = { $checkpoint } har inte frysts: seuranta freeze { $checkpoint }
record-nothing-to-supersede = { $checkpoint } har inte frysts och det finns alltså inget att ersätta: frys den utan --supersede
record-holds = dagens filer ger fortfarande det som frystes som { $checkpoint }
record-files = { $count ->
    [one] En fil är inte den som frystes, men talen, statusarna och texterna är desamma: { $files }
   *[other] { $count } filer är inte de som frystes, men talen, statusarna och texterna är desamma: { $files }
}
record-differs = { $count ->
    [one] { $checkpoint } är fryst och återges enligt sin post. Dagens filer skulle ändra en sak:
   *[other] { $checkpoint } är fryst och återges enligt sin post. Dagens filer skulle ändra { $count } saker:
}
record-templates = { $checkpoint } är fryst och sätts med de mallar som gällde när den beslutades. Nu annorlunda: { $files }
record-see = alla ändringar: seuranta diff { $checkpoint } today
record-other-day = { $checkpoint } är fryst per { $as_of }; med en annan referensdag läses uppgifterna ur dagens filer
difference-title = Ändringar: { $old } → { $new }
difference-none = { $old } och { $new } skiljer sig inte åt.
difference-revised = Reviderade tal: { $count }
difference-statuses = Ändrade statusar: { $count }
difference-register = Mätare vars registeruppgifter har ändrats: { $count }
difference-added = Nya tal: { $count }
difference-gone = Tal som har fallit bort: { $count }
difference-texts = Ändrade texter och uppgifter: { $count }
difference-then = förut: { $what }
difference-now = nu: { $what }
difference-set = statusen har satts av { $name }: { $reason }
difference-decided = beslut: { $who }
difference-own = egen bedömning
difference-text = { $what }: texten har ändrats
difference-more = { $count ->
    [one] och en till
   *[other] och { $count } till
}
aspect-added = tagen i bruk
aspect-dropped = slopad
aspect-baseline = utgångsnivå
aspect-target = mål
aspect-milestones = delmål
aspect-method = metod
aspect-definition = definition
aspect-validity = brukstid
aspect-whole-term = hela perioden
direction-increase = mer är bättre
direction-decrease = mindre är bättre
direction-keep = hålls oförändrad
# Rapporten.
erratum = Rättelser till en tidigare version
erratum-intro = Den här rapporten ersätter en tidigare version. Följande har rättats i den.
erratum-number = Version { $number }
erratum-reason = Orsak
erratum-name = Beslut av
erratum-figures = Rättade tal
erratum-statuses = Rättade statusar
erratum-texts = Rättade texter och uppgifter
erratum-register = Rättelser som gäller mätare
erratum-setting = uppgift om strategin eller mätarregistret: { $what }
erratum-receipt = uppgift om en inlämnad rapportering: { $whose }
erratum-nothing = Tal, statusar, texter och mätare är desamma som i den tidigare versionen.
heading-before = Förut
heading-now = Nu
heading-corrected = Rättat
heading-what = Vad som ändrades
heading-compared-with = Jämfört med
heading-replaced-by = Ersätts av
heading-revised-by = Reviderat av
indicators-exchanged = Utbytta mätare
indicators-moved = Ändrade mål, utgångsnivåer och metoder
indicators-moved-intro = Följande mätare definieras eller bedöms nu på ett annat sätt än vid de uppföljningspunkter som det har beslutats om. Statusen bedöms enligt det som gäller nu.
caption-moved = Ändrade mål, utgångsnivåer och metoder
no-new-decision = inget nytt beslut anges
comparison-changed = { $count ->
    [one] En mätare har bytts ut eller bedöms på ett annat sätt efter mitten av perioden (bilaga { $annex }).
   *[other] { $count } mätare har bytts ut eller bedöms på ett annat sätt efter mitten av perioden (bilaga { $annex }).
}
