Q101 = the text on `{ $subject }` is only a placeholder: `{ $found }`
    .help = write the text, or leave the cell empty
Q102 = the text on `{ $subject }` is too short to tell anything: `{ $found }`
    .help = say in a sentence what happened and what it meant
Q103 = the text on `{ $subject }` is the same as at { $related }
    .help = write what is true of this checkpoint and this organisation
Q201 = the cell holds a personal identity code; it is masked in everything that the program writes
    .help = remove it from the file, and send the file again
