page-of = sivu { $page }/{ $pages }
contents = Sisällys
notes = Viitteet
note = viite
back-to-text = takaisin tekstiin
draft-mark = Luonnos
task-done = tehty
task-undone = tekemättä
