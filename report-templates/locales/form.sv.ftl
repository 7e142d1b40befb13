# Blanketter: blad, rubriker, anvisningar.
form-sheet-instructions = Anvisning
form-sheet-figures = Mätare
form-sheet-assessment = Bedömning

form-title = { $organisation }: { $checkpoint ->
        [mid-term] uppföljning i mitten av fullmäktigeperioden
        [end-of-term] uppföljning i slutet av fullmäktigeperioden
       *[interim] mellanuppföljning
    }, läget { $as-of }
form-title-figures = Mätarnas värden – { $organisation }, läget { $as-of }
form-title-assessment = Bedömning av målen – { $organisation }, läget { $as-of }
form-intro = På den här blanketten lämnar { $organisation } uppföljningsuppgifterna för strategin ”{ $strategy }”: mätarnas värden och sin egen bedömning av målen. Uppgifterna beskriver läget { $as-of }.
form-due = Returnera blanketten senast { $due }.

form-how = Så fyller du i blanketten
form-how-figures = På bladet Mätare finns en rad för varje begärt värde. Skriv värdet i den gula cellen Värde, i mätarens enhet och utan att skriva ut enheten. En cell som lämnas tom betyder att inget värde har rapporterats.
form-how-missing = Om det inte finns något värde att vänta, skriv: uppgift saknas. Om det inte kan finnas något värde, skriv: ej tillämplig.
form-how-kind = Välj prognos i kolumnen Slag om värdet inte är ett utfall. I kolumnen Precisering kan du ange att värdet är preliminärt, en uppskattning eller ungefärligt. I kolumnen Anmärkning kan du skriva tilläggsuppgifter om värdet.
form-how-known = Gråa värden har lämnats tidigare. Om ett värde har preciserats efter det, skriv det nya i stället och ange orsaken i kolumnen Anmärkning.
form-how-assessment = Välj på bladet Bedömning en egen bedömning av varje mål ur listan och beskriv framgångar, utmaningar och effekter. Om målet inte framskrider som planerat, skriv också en utredning och åtgärderna.
form-how-free = Ingenting är låst: rader kan läggas till och sorteras. Ta inte bort kolumnen Kod, för raden känns igen på den.
form-legend = Cellernas färger
form-legend-open = Gul: cell att fylla i
form-legend-known = Grå: uppgift som lämnats tidigare

form-hint-figures = Fyll i de gula cellerna. Om det inte finns något värde, skriv: uppgift saknas.
form-hint-assessment = Välj din egen bedömning ur listan och skriv texterna i de gula cellerna.
form-alternative-figures = Mätarnas värden: en rad för varje mätare, grupp och tidpunkt
form-alternative-assessment = Bedömning av målen: en rad för varje mål

form-column-id = Kod
form-column-indicator = Mätare
form-column-breakdown = Grupp
form-column-period = Tidpunkt
form-column-value = Värde
form-column-unit = Enhet
form-column-kind = Slag
form-column-qualifier = Precisering
form-column-note = Anmärkning
form-column-definition = Definition
form-column-goal = Mål
form-column-status = Egen bedömning

form-breakdown-whole = alla
form-qualifier-preliminary = preliminär uppgift
form-qualifier-estimate = uppskattning
form-qualifier-about = ungefär
form-qualifier-below = under
form-qualifier-above = över
form-qualifier-at-most = högst
form-qualifier-at-least = minst

form-about-baseline = Utgångsnivå: { $value } ({ $period }).
form-about-target = Mål: { $value } ({ $period }).
form-before-status = Bedömning vid den förra uppföljningen: { $status }

form-value-limits = { $has-unit ->
        [no] Ange ett tal
       *[other] Ange ett tal i enheten { $unit }
    }{ $range ->
        [both] {", "}mellan { $min } och { $max }
        [min] {", "}minst { $min }
        [max] {", "}högst { $max }
       *[none] { "" }
    }.
form-value-advice = { $limits } Om det inte finns något värde, skriv: uppgift saknas.
form-value-unusual = Avvikande värde
form-value-warning = { $limits } Även ”uppgift saknas” duger. Ska värdet stå kvar i cellen?
form-list-other-title = Finns inte i listan
form-list-other = Välj ett alternativ ur listan. Ett annat ord känns kanske inte igen. Ska det stå kvar i cellen?

form-style-title = Seuranta rubrik
form-style-heading = Seuranta mellanrubrik
form-style-text = Seuranta text
form-style-table-heading = Seuranta tabellrubrik
form-style-fixed = Seuranta färdig uppgift
form-style-known = Seuranta tidigare värde
form-style-open = Seuranta att fylla i
form-style-open-text = Seuranta text att fylla i
form-style-faulty = Seuranta att rätta

form-nothing-to-ask = { $organisation }: inget att fråga, ingen blankett gjordes

# Palaute / respons / feedback.
feedback-sheet = Respons
feedback-title = Respons på filen { $file }
feedback-advice = { $count ->
        [0] Inget att anmärka på.
        [one] En anmärkning. Cellen att rätta är färgad och har en kommentar; länken leder till cellen.
       *[other] { $count } anmärkningar. Cellerna att rätta är färgade och har en kommentar; länkarna leder till cellerna.
    }
feedback-column-place = Plats
feedback-column-severity = Vikt
feedback-column-code = Beteckning
feedback-column-message = Anmärkning
feedback-column-help = Att göra
feedback-column-about = Gäller
feedback-whole-file = hela filen
feedback-line = rad { $line }, fält { $column }
feedback-more = Dessutom { $count } anmärkningar som inte räknas upp.
feedback-written = respons skriven: { $file }
feedback-none = { $file }: inget att anmärka på, ingen respons skrevs
