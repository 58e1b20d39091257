//! Descriptions: which meanings are said near one another.

use std::ops::Range;

use rejoin_registration::Cause;

use crate::phrases::{Forms, Phrases, Rule};
use crate::text::Text;

/// A meaning, by its number.
pub(crate) type Meaning = usize;

/// Meanings that together point to causes.
pub(crate) struct Symptom {
    /// For each thing that must be said, the meanings that say it.
    all: Vec<Vec<Meaning>>,
    unless: Vec<Meaning>,
    within: usize,
    pub(crate) causes: Vec<Cause>,
}

/// A meaning said in a text.
#[derive(Clone, Debug)]
pub(crate) struct Saying {
    pub(crate) meaning: Meaning,
    /// The words that say it, without those in gaps.
    words: Vec<Range<usize>>,
}

/// How far around a description something is near it, in columns.
const NEARBY: usize = 12;

impl Saying {
    pub(crate) fn first(&self) -> usize {
        self.words.first().map_or(0, |range| range.start)
    }

    pub(crate) fn after(&self) -> usize {
        self.words.last().map_or(0, |range| range.end)
    }

    /// Whether all its words are among those of another that has more.
    fn is_part_of(&self, other: &Saying) -> bool {
        let within = |range: &Range<usize>| {
            other.words.iter().any(|larger| larger.start <= range.start && range.end <= larger.end)
        };
        self.words != other.words && self.words.iter().all(within)
    }
}

/// Every meaning that is said, in the order of the text, but for what is hidden in another.
pub(crate) fn sayings(phrases: &Phrases, text: &Text) -> Vec<Saying> {
    let mut sayings = found(&phrases.forms, text);
    sayings.sort_by_key(|saying| (saying.first(), saying.after(), saying.meaning));
    let longest = sayings.iter().map(|saying| saying.after() - saying.first()).max().unwrap_or_default();
    let hidden: Vec<bool> = (0..sayings.len()).map(|at| is_hidden(phrases, &sayings, at, longest)).collect();
    let mut hidden = hidden.into_iter();
    sayings.retain(|_| !hidden.next().unwrap_or_default());
    sayings
}

fn is_hidden(phrases: &Phrases, sayings: &[Saying], at: usize, longest: usize) -> bool {
    let saying = &sayings[at];
    let hides = |other: &Saying| {
        phrases.hides.get(other.meaning).is_some_and(|hidden| hidden.contains(&saying.meaning))
            && saying.is_part_of(other)
    };
    let before = sayings[..at].iter().rev().take_while(|other| other.first() + longest >= saying.first());
    let after = sayings[at + 1..].iter().take_while(|other| other.first() <= saying.first());
    before.chain(after).any(hides)
}

/// Every form that stands in the text. Of a form in pieces, each piece is the next one after the piece before it.
fn found(forms: &Forms, text: &Text) -> Vec<Saying> {
    let mut begun: Vec<Option<Vec<Range<usize>>>> = vec![None; forms.forms.len()];
    let mut sayings = Vec::new();
    for (piece, start, end) in forms.find(text.letters()) {
        let piece = &forms.pieces[piece];
        let form = &forms.forms[piece.form];
        let (first, after) = text.words_at(start, end);
        let mut words = match (piece.number, &begun[piece.form]) {
            (0, _) => Vec::new(),
            (number, Some(words)) if words.len() >= number => words[..number].to_vec(),
            _ => continue,
        };
        if let Some(previous) = words.last()
            && (previous.end > first || text.columns(previous.end, first) > form.gaps[piece.number])
        {
            continue;
        }
        words.push(first..after);
        if words.len() == form.gaps.len() {
            sayings.push(Saying { meaning: form.meaning, words });
        } else {
            begun[piece.form] = Some(words);
        }
    }
    sayings
}

impl Symptom {
    pub(crate) fn new(rule: &Rule, known: impl Fn(&[String]) -> Vec<Meaning>) -> Self {
        let either = |names: &String| known(&names.split('|').map(String::from).collect::<Vec<_>>());
        Symptom {
            all: rule.all.iter().map(either).collect(),
            unless: known(&rule.unless),
            within: rule.within,
            causes: rule.causes.clone(),
        }
    }

    /// How many things must be said.
    pub(crate) fn strength(&self) -> usize {
        self.all.len()
    }

    /// How far apart, in columns, everything is said where it is said most closely; `None` where it is not said, or
    /// too far apart, or where something nearby makes it another matter.
    pub(crate) fn closest(&self, text: &Text, sayings: &[Saying]) -> Option<usize> {
        let mut latest: Vec<&Saying> = Vec::new();
        let mut closest = None;
        for saying in sayings.iter().filter(|saying| self.mentions(saying.meaning)) {
            latest.retain(|other| other.meaning != saying.meaning);
            latest.retain(|other| text.columns(other.first(), saying.after()) <= self.within);
            latest.push(saying);
            let Some(said) = assign(&self.all, &latest, &mut Vec::new()) else { continue };
            let first = said.iter().map(|saying| saying.first()).min().unwrap_or_default();
            let after = said.iter().map(|saying| saying.after()).max().unwrap_or_default();
            let columns = text.columns(first, after);
            if columns <= self.within
                && closest.is_none_or(|closest| columns < closest)
                && !self.is_another_matter(text, sayings, first..after)
            {
                closest = Some(columns);
            }
        }
        closest
    }

    fn mentions(&self, meaning: Meaning) -> bool {
        self.all.iter().any(|either| either.contains(&meaning))
    }

    fn is_another_matter(&self, text: &Text, sayings: &[Saying], words: Range<usize>) -> bool {
        let near = |saying: &&Saying| {
            text.columns(saying.after(), words.start) <= NEARBY
                && text.columns(words.end, saying.first()) <= NEARBY
        };
        !self.unless.is_empty()
            && sayings.iter().filter(near).any(|saying| self.unless.contains(&saying.meaning))
    }
}

/// One saying for each thing that must be said, each with a meaning of its own; the latest ones first.
fn assign<'a>(
    all: &[Vec<Meaning>],
    latest: &[&'a Saying],
    taken: &mut Vec<Meaning>,
) -> Option<Vec<&'a Saying>> {
    let Some((either, others)) = all.split_first() else { return Some(Vec::new()) };
    for saying in latest.iter().rev() {
        if !either.contains(&saying.meaning) || taken.contains(&saying.meaning) {
            continue;
        }
        taken.push(saying.meaning);
        if let Some(mut said) = assign(others, latest, taken) {
            said.push(saying);
            return Some(said);
        }
        taken.pop();
    }
    None
}
