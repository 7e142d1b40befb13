//! What of an SVG is drawn in a simpler way than it was meant, so that it can be said.

use usvg::Paint;
use usvg::roxmltree::{Document, Node};

/// What is drawn otherwise than it was meant, or not at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Simplified {
    /// What lines cannot show is drawn as pixels.
    Pixels,
    /// A gradient is one colour.
    Gradient,
    /// A pattern is grey.
    Pattern,
    /// What lies across the edge of a clip path is drawn whole.
    Clip,
    /// Shadows, blurs and other filters are left out.
    Filter,
    /// Colours are not mixed with what lies beneath.
    Blend,
    /// Text is drawn as shapes, which can be seen and not selected.
    Letters,
    /// Nothing moves, and no script runs.
    Script,
    /// HTML and other foreign content is left out.
    Foreign,
    /// A style sheet or a shape of another file is left out.
    Outside,
}

impl Simplified {
    /// The word by which wordings tell them apart.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Pixels => "pixels",
            Self::Gradient => "gradient",
            Self::Pattern => "pattern",
            Self::Clip => "clip",
            Self::Filter => "filter",
            Self::Blend => "blend",
            Self::Letters => "letters",
            Self::Script => "script",
            Self::Foreign => "foreign",
            Self::Outside => "outside",
        }
    }

    /// What a paint becomes that is no plain colour.
    pub(super) fn of_paint(paint: &Paint) -> Option<Self> {
        match paint {
            Paint::Color(_) => None,
            Paint::LinearGradient(_) | Paint::RadialGradient(_) => Some(Self::Gradient),
            Paint::Pattern(_) => Some(Self::Pattern),
        }
    }

    /// What the source has that usvg passes over in silence.
    pub(super) fn in_source(document: &Document<'_>) -> Vec<Self> {
        let is_sheet = |node: Node<'_, '_>| {
            node.pi().is_some_and(|instruction| instruction.target == "xml-stylesheet")
        };
        let sheet = document.root().children().any(is_sheet).then_some(Self::Outside);
        document.descendants().filter(Node::is_element).flat_map(in_element).chain(sheet).collect()
    }
}

fn in_element(node: Node<'_, '_>) -> Vec<Simplified> {
    let mut found = Vec::new();
    match node.tag_name().name() {
        "script" | "animate" | "animateColor" | "animateMotion" | "animateTransform" | "set" => {
            found.push(Simplified::Script);
        }
        "foreignObject" => found.push(Simplified::Foreign),
        "style" if node.text().is_some_and(|text| text.contains("@import")) => {
            found.push(Simplified::Outside);
        }
        "use"
            if node.attributes().any(|at| at.name() == "href" && !at.value().starts_with('#')) =>
        {
            found.push(Simplified::Outside);
        }
        _ => {}
    }
    if node.attributes().any(|attribute| attribute.name().starts_with("on")) {
        found.push(Simplified::Script);
    }
    found
}
