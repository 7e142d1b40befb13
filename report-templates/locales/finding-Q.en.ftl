Q101 = the text on `{ $subject }` is only a placeholder: `{ $found }`
    .help = write the text, or leave the cell empty
Q102 = the text on `{ $subject }` is too short to tell anything: `{ $found }`
    .help = say in a sentence what happened and what it meant
Q103 = the text on `{ $subject }` is the same as at { $related }
    .help = write what is true of this checkpoint and this organisation
Q201 = the cell holds a personal identity code; it is masked in everything that the program writes
    .help = remove it from the file, and send the file again
Q202 = an address of electronic mail stands here; it is masked in everything that the program writes
    .help = remove it; an address that is to be published belongs in the analyst’s narrative
    .help-sender = remove it and send the file again; if the report needs an address, agree on it with the chancellery
Q203 = a telephone number stands here; it is masked in everything that the program writes
    .help = remove it; a number that is to be published belongs in the analyst’s narrative
    .help-sender = remove it and send the file again; if the report needs a number, agree on it with the chancellery
Q204 = the number of a bank account stands here; it is masked in everything that the program writes
    .help = remove it from the file, and send the file again
Q205 = a person is named here as a contact; the name is masked in everything that the program writes
    .help = remove the name; the report names organisations, and received.csv who approved a return
    .help-sender = remove the name and send the file again; the report names organisations, not persons
Q301 = `{ $subject }` is judged `{ $found }` without a word about it
    .help = say in a sentence what the judgement rests on
Q302 = { $count ->
    [one] the text on `{ $subject }` seems
   *[other] { $count } texts of the sheet ({ $cells }) seem
} to be in { $language ->
    [fi] Finnish
    [sv] Swedish
   *[other] English
}, and the organisation writes in { $expected ->
    [fi] Finnish
    [sv] Swedish
   *[other] English
}
    .help = write it in the organisation’s language, or set `language` of the organisation in strategy.toml
    .help-sender = write it in your organisation’s language; if another language was agreed on, tell the chancellery
Q401 = the file is the same, byte for byte, as one of checkpoint `{ $checkpoint }`
    .help = ask for the return of this checkpoint; figures that still hold need not be sent again
    .help-sender = send the return of this checkpoint; figures that still hold need not be sent again
Q501 = `{ $found }` went through a wrong encoding on its way{ $count ->
        [one] {""}
       *[other] {""}, as did { $count } cells of the sheet in all
    }
    .help = it was probably `{ $expected }`; have the file saved anew from its source, as UTF-8 or as .xlsx
