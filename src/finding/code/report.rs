//! `R`: the report, its templates and its Markdown.

use super::codes;

codes! { Report:
    UNKNOWN_HTML = "R101" "html-reduced" Note, "HTML in Markdown was reduced to its text";
    FRONT_MATTER = "R102" "front-matter-unreadable" Error, "the front matter is not well-formed YAML";
    HEADING_SKIPPED = "R103" "heading-level-skipped" Note, "a heading is more than one level deeper than the one before";
    SEVERAL_TITLES = "R104" "several-titles" Note, "more than one heading of the first level";
    PICTURE_UNREADABLE = "R105" "picture-unreadable" Warning, "a picture could not be had or drawn, and its alternative stands in its place";
    PICTURE_IN_LINE = "R106" "picture-in-line" Note, "a picture in a heading or a cell is set as its alternative";
    EXTRA_CELL = "R107" "cell-beyond-headings" Warning, "a row of a table has more cells than its heading row";
    HINT_NOT_UNDERSTOOD = "R108" "hint-not-understood" Warning, "the value of a hint cannot be read";
    HINT_UNUSED = "R109" "hint-unused" Note, "nothing that a hint is for follows it";
    LINK_LEADS_NOWHERE = "R110" "link-leads-nowhere" Warning, "a link names no heading of the document, or an address that is not allowed";
    NESTED_TOO_DEEP = "R111" "nested-too-deep" Note, "quotations or lists lie too deep within each other";
    CHARACTER_REPLACED = "R112" "character-replaced" Warning, "no typeface has a character, and a replacement is shown";
    TABLE_TOO_WIDE = "R113" "table-too-wide" Warning, "a table is too wide for a landscape page even in its smallest type, and words are broken";
    LANGUAGE_WITHOUT_WORDS = "R114" "language-without-words" Note, "the program has neither words nor rules of division in the language of a document";
    FRONT_MATTER_VALUE = "R115" "front-matter-value-unused" Warning, "a value of the front matter cannot be used";
    NO_LANGUAGE_TAG = "R116" "no-language-tag" Warning, "a language is named by what is no language tag";
    UNCLOSED_MARKUP = "R117" "unclosed-markup" Warning, "markup is begun and not ended";
    FOOTNOTE_WITHOUT_TEXT = "R118" "footnote-without-text" Warning, "a footnote is mentioned that is not written anywhere";
    HEADING_WITHIN = "R119" "heading-within" Note, "a heading within a list, a quotation or a footnote is set as a paragraph in bold type";
    TABLE_TOO_SMALL = "R120" "table-too-small" Warning, "a table has so many columns that its type is too small to be read";
    FOOTNOTE_UNUSED = "R131" "footnote-unused" Note, "a footnote is written that is mentioned nowhere";
    FRONT_MATTER_KEY = "R132" "front-matter-key-unknown" Note, "the front matter has a key that says nothing to the program";
    SHORT_ROW = "R133" "row-with-too-few-cells" Note, "a row of a table has fewer cells than its heading row";
    TABLE_AS_TEXT = "R134" "table-as-text" Warning, "lines with bars, which are no table of Markdown, are set as text";
    NARRATIVE_FIGURE_UNKNOWN = "R701" "narrative-figure-unknown" Error, "a narrative asks for a figure, name or function that there is not";
    NARRATIVE_CALL_UNREADABLE = "R702" "narrative-call-unreadable" Error, "what a narrative asks for cannot be read";
    TYPED_FIGURE = "R703" "typed-figure" Note, "a figure typed in a narrative equals no figure of the checkpoint";
    FIGURE_NOT_GENERATED = "R704" "figure-not-generated" Note, "an edited report has a figure that the generated one did not have";
    NARRATIVE_WITHOUT_PLACE = "R705" "narrative-without-place" Warning, "a narrative is named for no part of the report";
    REVIEW_SUMMARY_LONG = "R751" "review-summary-long" Warning, "the summary of an executive group's review is too long for its six pages";
    PICTURE_SIMPLIFIED = "R901" "picture-simplified" Note, "a drawing has something that is drawn in a simpler way than it was meant";
}
