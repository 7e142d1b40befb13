//! The executive group's review: what is new of successes, challenges and impacts, and what is off its way.
//!
//! It is short by its nature: of each text the first sentence, a paragraph a priority, only what was
//! not written before, and of much of it as many sentences a priority as there is [`Room`] for; what is
//! left out is counted. Priorities of which nothing is new share one line.

use std::collections::BTreeSet;

use serde::Serialize;

use super::annex::place_in_sources;
use super::dated::{self, Units};
use super::desk::Desk;
use super::statuses::StatusView;
use crate::assess::IndicatorAssessment;
use crate::compose::ComposeError;
use crate::compose::prose::Passage;
use crate::intake::{Account, Subject, Topic};
use crate::strategy::{Id, Indicator, Priority, Status};

/// The review.
#[derive(Debug, Serialize)]
pub(super) struct Interim {
    /// Successes, challenges and impacts, those of which anything is new.
    topics: Vec<TopicView>,
    /// The notice above, where some of it is in another language.
    notice: Option<String>,
    /// The priorities of which nothing is new.
    quiet: Option<String>,
    exceptions: Vec<Exception>,
    /// How many indicators off their way there are more.
    more_exceptions: usize,
    /// Why indicators are off track, those with the same explanation together.
    explained: Vec<Explained>,
    sources: Vec<SourceLine>,
}

/// What is new of one topic.
#[derive(Debug, Serialize)]
struct TopicView {
    id: &'static str,
    priorities: Vec<News>,
}

/// What is new of a priority.
#[derive(Debug, Serialize)]
struct News {
    name: String,
    lines: Vec<Line>,
    /// How many texts more there are than lines.
    more: usize,
}

/// The beginning of what one organisation wrote.
#[derive(Debug, Serialize)]
struct Line {
    /// How it is called here: by its name at first, then by its short name.
    organisation: String,
    /// Its short name, where it is called by its name and has one.
    short: Option<String>,
    text: Passage,
    #[serde(skip)]
    author: Id,
}

/// An indicator off its way.
#[derive(Debug, Serialize)]
struct Exception {
    name: String,
    status: StatusView,
    latest: String,
    target: String,
    /// Where the latest figure comes from.
    source: String,
    /// The beginning of the explanation, where there is one.
    explanation: Option<Passage>,
}

/// Indicators off track with why they are.
#[derive(Debug, Serialize)]
struct Explained {
    names: String,
    text: Option<Passage>,
}

/// A file that a figure of the review comes from.
#[derive(Debug, Serialize)]
struct SourceLine {
    number: usize,
    file: String,
    sha256: String,
}

/// How much of it the review has room for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Room {
    /// The most sentences of successes, challenges and impacts, but one of each priority.
    pub sentences: usize,
    /// The most indicators off their way.
    pub exceptions: usize,
}

impl Room {
    /// From what fits beside a short summary to the least that is a review, each with less than the one
    /// before it.
    pub const STEPS: [Self; 6] = [
        Self { sentences: 48, exceptions: 40 },
        Self { sentences: 36, exceptions: 30 },
        Self { sentences: 24, exceptions: 20 },
        Self { sentences: 16, exceptions: 14 },
        Self { sentences: 8, exceptions: 10 },
        Self { sentences: 0, exceptions: 6 },
    ];
}

const TOPICS: [Topic; 3] = [Topic::Successes, Topic::Challenges, Topic::Impacts];

pub(super) fn interim(desk: &Desk<'_>, room: Room) -> Result<Interim, ComposeError> {
    let mut topics = Vec::new();
    for topic in TOPICS {
        let priorities = desk.strategy().priorities.iter();
        let priorities: Vec<News> =
            priorities.filter_map(|priority| news(desk, priority, topic)).collect();
        if !priorities.is_empty() {
            topics.push(TopicView { id: topic.id(), priorities });
        }
    }
    shorten(&mut topics, room.sentences);
    name_at_first(desk, &mut topics);
    let mut exceptions = exceptions(desk)?;
    let more_exceptions = keep_worst(&mut exceptions, room.exceptions);
    let told: BTreeSet<&str> = topics
        .iter()
        .flat_map(|topic| topic.priorities.iter().map(|news| news.name.as_str()))
        .collect();
    let quiet: Vec<String> = desk
        .strategy()
        .priorities
        .iter()
        .map(|priority| desk.label(&priority.name))
        .filter(|name| !told.contains(name.as_str()))
        .collect();
    let passages = topics.iter().flat_map(|topic| &topic.priorities).flat_map(|news| &news.lines);
    let explanations = exceptions.iter().filter_map(|one| one.explanation.as_ref());
    let notice = desk.notice(passages.map(|line| &line.text).chain(explanations))?;
    let sources = sources(desk, &exceptions);
    let quiet = (!quiet.is_empty()).then(|| quiet.join("; "));
    let explained = explained(desk, &exceptions);
    Ok(Interim { topics, notice, quiet, exceptions, more_exceptions, explained, sources })
}

/// What organisations wrote of a priority, its goals or their indicators, and had not written before.
fn news(desk: &Desk<'_>, priority: &Priority, topic: Topic) -> Option<News> {
    let of_priority = |id: &Id| match desk.strategy().indicator(id.as_str()) {
        Some(indicator) => priority.goals.iter().any(|goal| goal.id == indicator.goal),
        None => priority.id == *id || priority.goals.iter().any(|goal| goal.id == *id),
    };
    let accounts = desk.round().accounts.iter();
    let lines: Vec<Line> = accounts
        .filter(|account| of_priority(account.subject.id()))
        .filter_map(|account| Some((account, &account.texts.get(&topic)?.text)))
        .filter(|(account, text)| is_new(desk, account, text))
        .map(|(account, text)| Line {
            organisation: desk.organisation_short(&account.organisation),
            short: None,
            text: desk.written_by(&account.organisation, &beginning(text)),
            author: account.organisation.clone(),
        })
        .collect();
    (!lines.is_empty()).then(|| News { name: desk.label(&priority.name), lines, more: 0 })
}

/// Keeps as many sentences a priority as fit, and at least one.
fn shorten(topics: &mut [TopicView], room: usize) {
    let priorities = || topics.iter().flat_map(|topic| &topic.priorities);
    let sentences =
        |most: usize| priorities().map(|news| news.lines.len().min(most)).sum::<usize>();
    let longest = priorities().map(|news| news.lines.len()).max().unwrap_or_default();
    let most = (1..=longest).rev().find(|most| sentences(*most) <= room).unwrap_or(1);
    for news in topics.iter_mut().flat_map(|topic| &mut topic.priorities) {
        news.more = news.lines.len().saturating_sub(most);
        news.lines.truncate(most);
    }
}

/// Calls each organisation by its name where it writes first, with the short name that it has from there on.
fn name_at_first(desk: &Desk<'_>, topics: &mut [TopicView]) {
    let mut named: BTreeSet<Id> = BTreeSet::new();
    let priorities = topics.iter_mut().flat_map(|topic| &mut topic.priorities);
    for line in priorities.flat_map(|news| &mut news.lines) {
        let name = desk.organisation(&line.author);
        if named.insert(line.author.clone()) && name != line.organisation {
            line.short = Some(std::mem::replace(&mut line.organisation, name));
        }
    }
}

/// Keeps at most `most`, those furthest off their way, in the order in which they stand; gives how many
/// are left out.
fn keep_worst(exceptions: &mut Vec<Exception>, most: usize) -> usize {
    let mut ranks: Vec<(bool, usize)> =
        exceptions.iter().enumerate().map(|(place, one)| (!is_worst(one), place)).collect();
    ranks.sort_unstable();
    let kept: BTreeSet<usize> = ranks.into_iter().take(most).map(|(_, place)| place).collect();
    let all = exceptions.len();
    let mut places = 0..all;
    exceptions.retain(|_| places.next().is_some_and(|place| kept.contains(&place)));
    all - exceptions.len()
}

fn is_worst(one: &Exception) -> bool {
    [Status::OffTrack.id(), Status::NotAchieved.id()].contains(&one.status.id)
}

/// Whether the organisation had not written the same before.
fn is_new(desk: &Desk<'_>, account: &Account, text: &str) -> bool {
    let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    let wanted = plain(text);
    let mut earlier = desk
        .round()
        .earlier_accounts
        .iter()
        .filter(|other| other.organisation == account.organisation)
        .flat_map(|other| other.texts.values());
    !earlier.any(|other| plain(&other.text) == wanted)
}

/// The first sentence of a text, or its first line where that is shorter, with a sign where more follows.
fn beginning(text: &str) -> String {
    /// A shorter sentence than this is an abbreviation or a heading, and the next belongs to it.
    const SHORTEST: usize = 25;
    let text = text.trim().trim_start_matches(['•', '-', '–', '*', '·']).trim_start();
    let line = text.lines().next().unwrap_or_default().trim();
    let ends = line.char_indices().filter(|(at, c)| {
        let rest = &line[at + c.len_utf8()..];
        let next = rest.trim_start().chars().next();
        *at >= SHORTEST
            && matches!(c, '.' | '!' | '?')
            && rest.starts_with(' ')
            && next.is_some_and(char::is_uppercase)
    });
    let end = ends.map(|(at, c)| at + c.len_utf8()).next().unwrap_or(line.len());
    let first = line[..end].trim_end();
    if first.len() == text.len() { first.to_owned() } else { format!("{first} […]") }
}

/// The indicators whose status calls for an explanation, in the register's order.
fn exceptions(desk: &Desk<'_>) -> Result<Vec<Exception>, ComposeError> {
    let assessed = desk.input.assessment.indicators.iter();
    assessed
        .filter(|assessed| assessed.effective.needs_explanation())
        .filter_map(|assessed| {
            Some((desk.strategy().indicator(assessed.indicator.as_str())?, assessed))
        })
        .map(|(indicator, assessed)| exception(desk, indicator, assessed))
        .collect()
}

fn exception(
    desk: &Desk<'_>,
    indicator: &Indicator,
    assessed: &IndicatorAssessment,
) -> Result<Exception, ComposeError> {
    let parts = assessed.latest.iter().flat_map(|latest| &latest.parts);
    let sources: Result<Vec<String>, ComposeError> =
        parts.map(|part| place_in_sources(desk, part)).collect();
    Ok(Exception {
        name: desk.label(&indicator.name),
        status: desk.standing(assessed)?,
        latest: dated::latest(desk, indicator, assessed, Units::Beside)?.text,
        target: dated::target(desk, indicator, assessed, Units::Beside)?.text,
        source: sources?.join("; "),
        explanation: explanation(desk, indicator),
    })
}

/// The explanations of what is off track or not achieved, each once.
fn explained(desk: &Desk<'_>, exceptions: &[Exception]) -> Vec<Explained> {
    let mut groups: Vec<(Option<&Passage>, Vec<String>)> = Vec::new();
    for one in exceptions.iter().filter(|one| is_worst(one)) {
        let text = one.explanation.as_ref();
        match groups.iter_mut().find(|(known, _)| *known == text) {
            Some((_, names)) => names.push(one.name.clone()),
            None => groups.push((text, vec![one.name.clone()])),
        }
    }
    groups
        .into_iter()
        .map(|(text, names)| Explained { names: desk.words.list(&names), text: text.cloned() })
        .collect()
}

/// The beginning of the first explanation by one of the indicator's organisations.
fn explanation(desk: &Desk<'_>, indicator: &Indicator) -> Option<Passage> {
    let is_about = |subject: &Subject| match subject {
        Subject::Indicator(id) => *id == indicator.id,
        Subject::Goal(id) => *id == indicator.goal,
        Subject::Priority(_) => false,
    };
    let mut accounts: Vec<&Account> = desk
        .round()
        .accounts
        .iter()
        .filter(|one| is_about(&one.subject) && indicator.organisations.contains(&one.organisation))
        .collect();
    // What was written of the indicator itself comes before what was written of its goal.
    accounts.sort_by_key(|one| !matches!(one.subject, Subject::Indicator(_)));
    accounts.into_iter().find_map(|one| {
        let text = one.texts.get(&Topic::Explanation)?;
        Some(desk.written_by(&one.organisation, &beginning(&text.text)))
    })
}

/// The files that the exceptions' figures come from.
fn sources(desk: &Desk<'_>, exceptions: &[Exception]) -> Vec<SourceLine> {
    let used: BTreeSet<&str> = exceptions
        .iter()
        .flat_map(|one| one.source.split("; "))
        .filter_map(|place| place.split(',').next())
        .collect();
    let sources = desk.round().sources.iter().zip(1..);
    sources
        .filter(|(_, number)| used.contains(number.to_string().as_str()))
        .map(|(source, number)| SourceLine {
            number,
            file: source.file.clone(),
            sha256: source.sha256.clone(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::beginning;

    #[test]
    fn the_first_sentence_is_kept_whole_and_what_follows_is_told() {
        assert_eq!(
            beginning("Yksi ainoa virke, joka on kokonainen."),
            "Yksi ainoa virke, joka on kokonainen."
        );
        assert_eq!(
            beginning("Kalusto sähköistyi suunnitellusti. Varikot lämpenevät pumpuilla."),
            "Kalusto sähköistyi suunnitellusti. […]"
        );
        assert_eq!(
            beginning("• Esim. HSL:n kanssa sovittiin.\n• Toinen"),
            "Esim. HSL:n kanssa sovittiin. […]"
        );
    }
}
