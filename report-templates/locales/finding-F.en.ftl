F101 = the content of the file is `.{ $found }`, but it breaks the rules of that format and cannot be read
    .help = open it in the program that made it, save it as .xlsx and send that file
F102 = the workbook is protected with a password
    .help = remove the password and send the file again
F103 = the file is empty
    .help = send the file again; it may have been saved or sent before it was ready
F104 = the file is cut off: its end is missing
    .help = send the file again; it was probably not copied or uploaded to its end
F105 = the file is { $kind ->
        [pdf] a PDF document
        [word] a Word document
        [powerpoint] a PowerPoint presentation
        [numbers] an Apple Numbers document
        [opendocument] an OpenDocument text or drawing
        [rtf] a rich text document
        [mail] an e-mail message
        [picture] a picture
        [archive] a packed archive
        [old-excel] a workbook of Excel 95 or older
       *[unknown] of an unknown kind
    }, not a workbook that can be read
    .help = send the figures in the form, or save them as .xlsx, .ods or .csv
F106 = the file is { $kind ->
        [html] a web page
       *[xml] an XML file
    }, whatever its name says
    .help = open it in Excel or LibreOffice, choose "Save as" and .xlsx, and send that file
F107 = { $what ->
        [file] the file is larger than { $limit } MB
        [inflated] the workbook grows beyond { $limit } MB when it is unpacked
        [text] the file holds more than { $limit } MB of text
        [parts] the workbook’s package has more than { $limit } parts
        [sheets] the workbook has more than { $limit } sheets
        [rows] a sheet has more than { $limit } rows
        [columns] a row has more than { $limit } columns
       *[cells] the file has more than { $limit } cells
    }
    .help = keep only the sheets and rows that are asked for, and save the file again
F108 = the part `{ $found }` of the workbook is damaged
    .help = open the file in Excel or LibreOffice, let it be repaired, and save it as a new .xlsx
F109 = the workbook has no sheet with cells
    .help = send the workbook that holds the figures; charts alone cannot be read
F110 = the part `{ $found }` of the workbook’s package is such as no spreadsheet program writes
    .help = do not open the file; ask its sender for a new one
    .help-sender = make the workbook anew in Excel or LibreOffice and send that; if you did not make this file, do not open it
F201 = the encoding of the text file was guessed to be `{ $found }`
    .help = check that å, ä and ö are right; to be sure, save the file as "CSV UTF-8"
F202 = a quotation mark opens here and is never closed, so the rest of the file counts as one field
    .help = close the quotation mark, or remove it
F203 = { $count ->
        [one] one place in the file cannot be read as a character of `{ $found }`
       *[other] { $count } places in the file cannot be read as characters of `{ $found }`
    }
    .help = save the file again as "CSV UTF-8" in the program that made it
F204 = the fields of the file may be divided by `{ $found }` or by `{ $rival }`; `{ $found }` was taken
    .help = put fields that hold either character in quotation marks
F301 = the name ends in `.{ $found }`, but the content is `.{ $expected }`; it was read as that
    .help = change the ending of the name to `.{ $expected }`
F302 = the stored value `{ $found }` of the cell cannot be understood
    .help = type the value of the cell again and save the file
F303 = { $count ->
        [one] the cell takes its value from another workbook, as it was when the file was last saved
       *[other] { $count } cells, from this one on, take their values from another workbook, as they were when the file was last saved
    }
    .help = check that the values are up to date, and paste them over the formulas as values
F304 = { $count ->
        [one] the formula in the cell was saved without its result
       *[other] { $count } formulas, from this one on, were saved without their results
    }
    .help = open the file in Excel or LibreOffice, let it calculate, and save it again
