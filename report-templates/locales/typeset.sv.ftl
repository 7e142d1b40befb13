page-of = sida { $page } av { $pages }
contents = Innehåll
notes = Noter
note = not
back-to-text = tillbaka till texten
draft-mark = Utkast
task-done = klart
task-undone = inte klart
