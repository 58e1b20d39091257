//! Messages of programs: found in any text, with words missing, wrong or broken over lines.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::ops::Range;

use rejoin_registration::Cause;

use crate::spelling::Spelling;
use crate::text::Text;

/// A message and what it points to.
pub(crate) struct Message {
    words: Vec<Word>,
    weight: usize,
    pub(crate) causes: Vec<Cause>,
}

struct Word {
    letters: String,
    weight: usize,
    is_needed: bool,
}

/// A message found in a text.
pub(crate) struct Found<'a> {
    pub(crate) message: &'a Message,
    /// From its first word to its last.
    pub(crate) words: Range<usize>,
    /// The weight of the words that are there.
    pub(crate) weight: usize,
}

/// Where a word of a text may belong in a message.
type Hit = (usize, u32);

impl Message {
    pub(crate) fn new(text: &str, needs: &[String], causes: &[Cause], spelling: &mut Spelling) -> Self {
        let text = Text::read(text, |_| None);
        spelling.learn(&text, false);
        let needs: Vec<Text> = needs.iter().map(|needed| Text::read(needed, |_| None)).collect();
        let words: Vec<Word> = text
            .words()
            .map(|word| Word {
                letters: word.to_owned(),
                weight: weight(word),
                is_needed: needs.iter().flat_map(Text::words).any(|needed| needed == word),
            })
            .collect();
        Message { weight: words.iter().map(|word| word.weight).sum(), words, causes: causes.to_vec() }
    }

    /// How much of it must be there: all of a short message, three quarters of a long one.
    fn enough(&self) -> usize {
        match self.words.len() {
            ..=3 => self.weight,
            4..=6 => self.weight * 85 / 100,
            _ => self.weight * 75 / 100,
        }
    }

    /// How many words of a text it may be spread over.
    fn reach(&self) -> usize {
        self.words.len() + self.words.len() / 2
    }

    /// The best place among the words of a text that are also the message's, in their order.
    fn best(&self, hits: &[Hit], text: &[Option<u32>], numbers: &[u32]) -> Option<Found<'_>> {
        let mut best: Option<Found> = None;
        let mut from = 0;
        let mut there: BTreeMap<u32, usize> = BTreeMap::new();
        for (at, (place, word)) in hits.iter().enumerate() {
            *there.entry(*word).or_default() += 1;
            while hits[from].0 + self.reach() <= *place {
                if let Some(count) = there.get_mut(&hits[from].1) {
                    *count -= 1;
                }
                from += 1;
            }
            let wanted = best.as_ref().map_or(self.enough(), |best| best.weight + 1);
            if self.at_most(&there, numbers) < wanted {
                continue;
            }
            let found = self.align(&hits[from..=at], text, numbers);
            if let Some(found) = found.filter(|found| found.weight >= wanted) {
                best = Some(found);
            }
        }
        best
    }

    /// The weight of its words that are there in any order.
    fn at_most(&self, there: &BTreeMap<u32, usize>, numbers: &[u32]) -> usize {
        let mut left = there.clone();
        let mut weight = 0;
        for (word, number) in self.words.iter().zip(numbers) {
            if let Some(count) = left.get_mut(number).filter(|count| **count > 0) {
                *count -= 1;
                weight += word.weight;
            }
        }
        weight
    }

    /// The heaviest row of its words that stands in the text in the same order; `None` where a needed one is missing.
    fn align(&self, hits: &[Hit], text: &[Option<u32>], numbers: &[u32]) -> Option<Found<'_>> {
        let (columns, rows) = (numbers.len() + 1, hits.len() + 1);
        let mut heaviest = vec![0; columns * rows];
        for (row, (_, word)) in hits.iter().enumerate() {
            for (column, number) in numbers.iter().enumerate() {
                let at = (row + 1) * columns + column + 1;
                let skipped = heaviest[at - 1].max(heaviest[at - columns]);
                let taken = heaviest[at - columns - 1] + self.words[column].weight;
                heaviest[at] = if number == word { skipped.max(taken) } else { skipped };
            }
        }
        let (mut row, mut column) = (rows - 1, columns - 1);
        let weight = heaviest[row * columns + column];
        let mut places = Vec::new();
        let mut is_there = vec![false; numbers.len()];
        while row > 0 && column > 0 {
            let at = row * columns + column;
            if heaviest[at] == heaviest[at - columns] {
                row -= 1;
            } else if heaviest[at] == heaviest[at - 1] {
                column -= 1;
            } else {
                (row, column) = (row - 1, column - 1);
                is_there[column] = true;
                places.push(hits[row].0);
            }
        }
        let complete = self.words.iter().zip(&is_there).all(|(word, there)| {
            *there || !word.is_needed || {
                // A needed word that is said twice in the message may be there once.
                self.words.iter().zip(&is_there).any(|(other, there)| *there && other.letters == word.letters)
            }
        });
        let first = *places.last()?;
        let last = *places.first()?;
        (complete && last < text.len()).then_some(Found { message: self, words: first..last + 1, weight })
    }
}

/// Longer words say more.
fn weight(word: &str) -> usize {
    match word.chars().count() {
        // A letter of Chinese, Japanese or Korean; English has hardly a word of one letter.
        1 if !word.is_ascii() => 2,
        ..=2 => 1,
        length => length.min(8),
    }
}

/// All messages, and which words each of them has.
#[derive(Default)]
pub(crate) struct Messages {
    messages: Vec<(Message, Vec<u32>)>,
    numbers: BTreeMap<String, u32>,
    /// For each word the messages that have it.
    having: Vec<Vec<usize>>,
}

impl Messages {
    pub(crate) fn add(&mut self, message: Message) {
        let mut numbers = Vec::new();
        for word in &message.words {
            let next = self.numbers.len() as u32;
            let number = *self.numbers.entry(word.letters.clone()).or_insert(next);
            if number == next {
                self.having.push(Vec::new());
            }
            let having = &mut self.having[number as usize];
            if having.last() != Some(&self.messages.len()) {
                having.push(self.messages.len());
            }
            numbers.push(number);
        }
        self.messages.push((message, numbers));
    }

    /// The messages in a text, but for those that are part of a heavier one.
    pub(crate) fn find(&self, text: &Text) -> Vec<Found<'_>> {
        let words: Vec<Option<u32>> = text.words().map(|word| self.numbers.get(word).copied()).collect();
        let mut hits: Vec<Vec<Hit>> = vec![Vec::new(); self.messages.len()];
        for (place, word) in words.iter().enumerate() {
            if let Some(word) = word {
                for message in &self.having[*word as usize] {
                    hits[*message].push((place, *word));
                }
            }
        }
        let mut found: Vec<Found> = self
            .messages
            .iter()
            .zip(&hits)
            .filter_map(|((message, numbers), hits)| message.best(hits, &words, numbers))
            .collect();
        found.sort_by_key(|found| Reverse(found.weight));
        let mut kept: Vec<Found> = Vec::new();
        for found in found {
            let is_part =
                |other: &Found| found.words.start < other.words.end && other.words.start < found.words.end;
            if !kept.iter().any(is_part) {
                kept.push(found);
            }
        }
        kept
    }
}
