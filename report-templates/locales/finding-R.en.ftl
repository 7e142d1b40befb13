R101 = the HTML element `{ $found }` is not used in reports{ $times ->
        [one] {""}
       *[other] {" "}(it stands { $times } times on this line)
    }; { $kept ->
        [no] it was left out with what it holds
       *[yes] only its text was kept
    }
    .help = write the same in Markdown; of HTML, only `<span lang="…">`, `<abbr title="…">`, `<sup>`, `<sub>`, `<small>` and `<br>` carry meaning
R102 = the front matter is not well-formed YAML at `{ $found }`
    .help = write one `key: value` on a line between the two lines of `---`, and put values with a colon in quotes
R103 = the heading `{ $found }` is more than one level deeper than the heading before it
    .help = begin it with `{ $expected }`; it was set at that level
R104 = the document has several headings of the first level, the second of them `{ $found }`
    .help = keep `#` for the title and begin chapters with `##`; headings of the first level were set as chapters, and what stands below them one level deeper
R105 = the picture `{ $found }` cannot be used: { $problem ->
        [missing] there is no such file
        [web] it is on the web, and nothing is fetched from there
        [written-out] what is written out in place of an address is broken
        [denied] the file may not be read
        [folder] it is a folder
        [format] it is no SVG, PNG or JPEG, but: { $detail }
        [bytes] the file is too large ({ $detail })
        [pixels] it has too many pixels ({ $detail })
        [broken] the { $detail } file is broken
        [frames] it is an animation
        [cmyk] its colours are for a printing press (CMYK)
        [no-pixels] it has no pixels
        [mask] it has a mask over texts, or one that is too much to draw
        [outside] it names another file, which is not read
        [turned] it holds a turned picture that is too much to draw
        [unfolds] it becomes more than a million shapes
        [within] it holds a picture of a kind that is not drawn
       *[unreadable] the file cannot be read
    }
    .help = { $problem ->
        [web] save the picture beside the Markdown and name it there; until then its text alternative stands in its place
        [mask] save the picture as PNG and name that in the Markdown; until then its text alternative stands in its place
        [turned] save the picture as PNG and name that in the Markdown; until then its text alternative stands in its place
        [unfolds] save the picture as PNG and name that in the Markdown; until then its text alternative stands in its place
        [within] save the picture as PNG and name that in the Markdown; until then its text alternative stands in its place
       *[other] put a readable SVG, PNG or JPEG file there; until then its text alternative stands in its place
    }
R106 = the picture `{ $found }` stands in a heading or a table, where only its text alternative is set
    .help = give the picture a paragraph of its own
R107 = a row of the table has more cells than its heading row, the first of them `{ $found }`
    .help = add headings, or write a `|` within text as `\|`; the text was added to the last cell
R108 = the hint `{ $found }` { $is-near ->
        [yes] cannot be understood; did you mean `{ $near }`?
        [widths] has { $widths } widths for { $columns } columns
       *[no] cannot be understood
    }
    .help = { $is-near ->
        [widths] write one number for each column; until then the columns have the widths that their texts give them
       *[other] write for example `<!-- widths: 3 1 1 -->`, `<!-- caption: … -->` or `<!-- toc -->`
    }
R109 = { $hint ->
        [toc] there are no headings for this table of contents to list
       *[block] nothing that this hint is for follows it
    }
    .help = { $hint ->
        [toc] begin chapters with `##`, or remove the comment; until then the table of contents is left out
       *[block] put the comment directly above its table, picture, paragraph or list, or remove it
    }
R110 = the link `{ $found }` leads nowhere
    .help = link to a heading of this document as `#its-id`, or to a web or e-mail address
R111 = quotations or lists lie too deep within each other; the innermost were set less deep
    .help = write the text with fewer levels
R112 = the report’s typefaces do not have `{ $found }` ({ $names })
    .help = say it in another way; a replacement is shown, and the original is kept for copying and for screen readers
R113 = the table is too wide even for a landscape page in the smallest type, and words in it were broken
    .help = divide the table, or leave columns out
R114 = the program has neither words nor rules of division in the language `{ $found }`
    .help = see that the tag is right; the program’s own words, such as the page number, are in English, and no word is divided. Its own languages are { $known }
R115 = { $key ->
        [date] the date `{ $found }` is no day
        [no-text] the value `{ $found }` of `{ $of }` is no text
        [status-near] the status `{ $found }` is not known
        [status-unknown] the status `{ $found }` is not known; it stands on the cover, and the document is no draft
       *[status] the status `{ $found }` would stand on the cover, and the document has none
    }
    .help = { $key ->
        [date] write it as `2023-12-31` or `31.12.2023`; until then the document has no date
        [no-text] write one text after `{ $of }:`; until then the document has none
        [status-near] write `draft`, `luonnos` or `utkast` alone for a draft; until then the document is taken for one
        [status-unknown] write `draft`, `luonnos` or `utkast` for a draft; what is none begins with a word such as `final`, `approved` or `proposal`, or has no status
       *[status] add a `title`, with which the document has a cover, or write `status: draft`
    }
R116 = `{ $found }` is no language tag
    .help = write a tag of BCP 47, such as `fi`, `sv` or `en`; until then { $where ->
        [document] the document is read as English
       *[passage] the passage is read in the language of the text around it
    }
R117 = `{ $found }` is begun and not ended
    .help = { $kind ->
        [comment] end the comment with `-->`; its line was left out, and what follows was set
        [front-matter] put a line `---` below the values; they were set as text
        [fence] end the code with a line of the same marks; what follows was set as code
        [element] add the tag that ends it
       *[text] end it within its paragraph, or write `\` before it where it is to be text
    }
R118 = there is no footnote `{ $found }`
    .help = write its text on a line of its own that begins with `{ $found }:`; until then the mark stands in the text as it is
R119 = the heading `{ $found }` stands within a list, a quotation or a footnote, where it was set as bold text
    .help = begin it at the left edge, for it to stand in the outline and the table of contents, or write it as `**text**`
R120 = the table has { $found } columns, and fits a landscape page only in type too small to be read in print
    .help = divide the table, leave columns out, or turn it so that its columns become rows
R131 = the footnote `{ $found }` is mentioned nowhere
    .help = mention it in the text as `{ $found }`, or remove it; until then it stands after the others
R132 = the key `{ $found }` of the front matter says nothing to the program
    .help = the keys that do are { $known }
R133 = { $rows ->
        [one] a row of the table has
       *[other] { $rows } rows of the table have fewer cells than the heading row; the first has
    } { $cells ->
        [one] { $cells } cell
       *[other] { $cells } cells
    } for { $columns } columns
    .help = write a `|` for each cell that is empty, and an empty line before text that is none of the table; the cells that lack were left empty
R134 = { $kind ->
        [uneven] the table has a heading row of { $heads ->
            [one] { $heads } cell
           *[other] { $heads } cells
        }, but a row of hyphens of { $marks }, and was set as text
       *[other] lines with bars have no row of hyphens below the first, and were set as text
    }
    .help = { $kind ->
        [uneven] give both rows as many cells; a bar within a cell is written `\|`
       *[other] write a row such as `|---|---|` below the heading row, with a cell for each column
    }
R701 = { $what ->
        [indicator] there is no indicator `{ $found }`
        [period] there is no figure for the period `{ $found }`
        [kind] there is no kind or group `{ $found }`
       *[function] there is no function `{ $found }`
    }
    .help = { $what ->
        [indicator] write an indicator’s id as in the register
        [period] ask for one of these periods: { $expected }
        [kind] write one of these: { $expected }
       *[function] ask for figures with { "`{{ value(\"id\", \"2022\") }}`" } and for names with { "`{{ name(\"id\") }}`" }
    }
R702 = { $problem ->
        [unclosed] `{ $found }` is not closed
        [no-call] `{ $found }` asks for neither a figure nor a name
       *[syntax] `{ $found }` cannot be read
    }
    .help = write { "`{{ value(\"id\", \"2022\") }}`" } or { "`{{ name(\"id\") }}`" }; two braces that are to be text belong into backticks
R703 = `{ $found }` is no figure of this checkpoint
    .help = put the figure in with { "`{{ value(\"id\", \"2022\") }}`" }, or see that it is right
R704 = `{ $found }` does not stand in the generated report
    .help = see that the figure is right, for nothing traces it to a source
R705 = no part of the report is called `{ $found }`
    .help = name the file `summary.md` or `recommendations.md`, or after the id of a priority area, goal or programme group
R751 = the summary of the executive group’s review has { $found } characters; there is room for { $expected }
    .help = shorten the summary, for the review has six pages at most
R901 = the picture `{ $found }` is drawn in a simpler way: { $what ->
        [pixels] what lines cannot show is drawn as pixels
        [gradient] some of its gradients are one colour each
        [pattern] its patterns are grey
        [clip] what reaches over the edge of a cut-out is drawn whole
        [filter] its shadows, blurs and other filters are left out
        [blend] its colours are not mixed with what lies beneath them
        [letters] some of its text is drawn as shapes, which can be seen but not selected
        [script] nothing in it moves and no script runs
        [foreign] its HTML is left out
       *[outside] what it takes from other files is left out
    }
    .help = look at the page, and save the picture in a simpler way or as PNG where it matters
