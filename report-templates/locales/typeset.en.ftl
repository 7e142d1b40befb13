page-of = page { $page } of { $pages }
contents = Contents
notes = Notes
note = note
back-to-text = back to the text
draft-mark = Draft
task-done = done
task-undone = not done
