Q101 = the text on `{ $subject }` only holds the place of one: `{ $found }`
    .help = write the text, or leave the cell empty
Q102 = the text on `{ $subject }` is too short to tell anything: `{ $found }`
    .help = say in a sentence what happened and what it meant
Q103 = the text on `{ $subject }` is the same as at { $related }
    .help = write what is true of this checkpoint and this organisation
Q201 = the cell holds a personal identity code, which is masked everywhere
    .help = remove it from the file, and send the file again
