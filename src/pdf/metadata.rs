//! What the document says of itself, as XMP.

use std::fmt::Write as _;

use lopdf::{Dictionary, Object, Stream};

use super::PdfError;
use crate::typeset::Metadata;
use crate::words::Tag;

/// The namespace of the program's own properties.
const OWN: &str = "urn:seuranta:document:1/";

/// The stream of the document's metadata.
///
/// # Errors
///
/// [`PdfError::Date`] where the date is none.
pub(super) fn stream(metadata: &Metadata) -> Result<Stream, PdfError> {
    let entries = [("Type", Object::from("Metadata")), ("Subtype", "XML".into())];
    // not compressed, so that tools that know no PDF can read it
    let packet = packet(metadata)?.into_bytes();
    Ok(Stream::new(Dictionary::from_iter(entries), packet).with_compression(false))
}

fn packet(metadata: &Metadata) -> Result<String, PdfError> {
    let mut packet = String::from(
        "<?xpacket begin=\"\u{FEFF}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n\
         <x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n\
         <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n",
    );
    let parts = [
        ("dc", "http://purl.org/dc/elements/1.1/", dublin_core(metadata)),
        ("xmp", "http://ns.adobe.com/xap/1.0/", basic(metadata)?),
        ("pdf", "http://ns.adobe.com/pdf/1.3/", pdf()),
        ("pdfaid", "http://www.aiim.org/pdfa/ns/id/", PDFA.to_owned()),
        ("pdfuaid", "http://www.aiim.org/pdfua/ns/id/", PDFUA.to_owned()),
        ("seuranta", OWN, own(metadata)),
    ];
    for (prefix, namespace, properties) in parts {
        if !properties.is_empty() {
            let _ = write!(
                packet,
                "<rdf:Description rdf:about=\"\" xmlns:{prefix}=\"{namespace}\">\n\
                 {properties}</rdf:Description>\n"
            );
        }
    }
    packet.push_str(&extensions(metadata));
    packet.push_str("</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>");
    Ok(packet)
}

const PDFA: &str = "<pdfaid:part>2</pdfaid:part>\n<pdfaid:conformance>A</pdfaid:conformance>\n";
const PDFUA: &str = "<pdfuaid:part>1</pdfuaid:part>\n";

fn dublin_core(metadata: &Metadata) -> String {
    let language = metadata.language.as_ref().map_or("und", Tag::as_str);
    let mut out = alternatives("title", &metadata.title, language);
    if let Some(author) = &metadata.author {
        out += &list("creator", "Seq", author);
    }
    if let Some(subject) = &metadata.subject {
        out += &alternatives("description", subject, language);
    }
    out += &list("language", "Bag", language);
    out + "<dc:format>application/pdf</dc:format>\n"
}

/// A text in the document's language, which is also what is shown where no language is asked for.
fn alternatives(name: &str, text: &str, language: &str) -> String {
    let text = escaped(text);
    format!(
        "<dc:{name}><rdf:Alt><rdf:li xml:lang=\"x-default\">{text}</rdf:li>\
         <rdf:li xml:lang=\"{language}\">{text}</rdf:li></rdf:Alt></dc:{name}>\n"
    )
}

fn list(name: &str, kind: &str, item: &str) -> String {
    let item = escaped(item);
    format!("<dc:{name}><rdf:{kind}><rdf:li>{item}</rdf:li></rdf:{kind}></dc:{name}>\n")
}

fn basic(metadata: &Metadata) -> Result<String, PdfError> {
    let mut out = format!("<xmp:CreatorTool>{}</xmp:CreatorTool>\n", program());
    if let Some(date) = &metadata.date {
        let day: jiff::civil::Date =
            date.parse().map_err(|_| PdfError::Date { date: date.clone() })?;
        for name in ["CreateDate", "ModifyDate", "MetadataDate"] {
            let _ = writeln!(out, "<xmp:{name}>{day}T00:00:00Z</xmp:{name}>");
        }
    }
    Ok(out)
}

fn pdf() -> String {
    format!("<pdf:Producer>{}</pdf:Producer>\n", program())
}

fn program() -> String {
    format!("Seuranta {}", env!("CARGO_PKG_VERSION"))
}

fn own(metadata: &Metadata) -> String {
    let mut out = String::new();
    for (name, value) in &metadata.properties {
        let (name, value) = (element_name(name), escaped(value));
        let _ = writeln!(out, "<seuranta:{name}>{value}</seuranta:{name}>");
    }
    out
}

/// A property's name as an XML name.
fn element_name(name: &str) -> String {
    let legal = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    let name: String = name.chars().map(|c| if legal(c) { c } else { '-' }).collect();
    match name.chars().next() {
        Some(first) if first.is_ascii_alphabetic() => name,
        _ => format!("p{name}"),
    }
}

/// PDF/A wants every property declared that it does not know itself.
fn extensions(metadata: &Metadata) -> String {
    let mut schemas = schema(
        "PDF/UA identification",
        "http://www.aiim.org/pdfua/ns/id/",
        "pdfuaid",
        &property("part", "Integer", "internal", "Part of ISO 14289 that the file keeps"),
    );
    if !metadata.properties.is_empty() {
        let properties: String = metadata
            .properties
            .keys()
            .map(|name| property(&element_name(name), "Text", "external", "Set by Seuranta"))
            .collect();
        schemas += &schema("Seuranta document", OWN, "seuranta", &properties);
    }
    format!(
        "<rdf:Description rdf:about=\"\" \
         xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\" \
         xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\" \
         xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n\
         <pdfaExtension:schemas><rdf:Bag>\n{schemas}</rdf:Bag></pdfaExtension:schemas>\n\
         </rdf:Description>\n"
    )
}

fn schema(title: &str, namespace: &str, prefix: &str, properties: &str) -> String {
    format!(
        "<rdf:li rdf:parseType=\"Resource\">\n\
         <pdfaSchema:schema>{title}</pdfaSchema:schema>\n\
         <pdfaSchema:namespaceURI>{namespace}</pdfaSchema:namespaceURI>\n\
         <pdfaSchema:prefix>{prefix}</pdfaSchema:prefix>\n\
         <pdfaSchema:property><rdf:Seq>\n{properties}</rdf:Seq></pdfaSchema:property>\n\
         </rdf:li>\n"
    )
}

fn property(name: &str, kind: &str, category: &str, description: &str) -> String {
    format!(
        "<rdf:li rdf:parseType=\"Resource\">\
         <pdfaProperty:name>{name}</pdfaProperty:name>\
         <pdfaProperty:valueType>{kind}</pdfaProperty:valueType>\
         <pdfaProperty:category>{category}</pdfaProperty:category>\
         <pdfaProperty:description>{description}</pdfaProperty:description></rdf:li>\n"
    )
}

/// Text within XML; what XML 1.0 cannot hold is left out.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' | '\r' => out.push(' '),
            c if c.is_control() || matches!(c, '\u{FFFE}' | '\u{FFFF}') => {}
            c => out.push(c),
        }
    }
    out
}
