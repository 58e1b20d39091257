//! A text as it grows, set in lines for a terminal of some width.

use std::borrow::Cow;

use anstyle::Style;
use rejoin_registration::Proof;
use textwrap::{Options, WordSeparator, WordSplitter};
use unicode_width::UnicodeWidthStr;

use crate::line_breaks::words_of;
use crate::terminal::harmless;

/// What stands below a heading is set in by as many columns.
pub(crate) const INDENT: usize = 2;

/// A column narrower than this is not worth having: labels then stand above their values.
const NARROWEST_COLUMN: usize = 28;

/// What stands back.
pub(crate) const DIM: Style = Style::new().dimmed();

/// What stands beside a label.
pub(crate) enum Value<'a> {
    /// Words, wrapped.
    Words(&'a str),
    /// Words that matter most.
    Strong(&'a str),
    /// A path or a link, to be copied: in one line.
    Whole(&'a str),
    /// Proofs of one source: where something stands, and what stands there in the Mac's own words; where nothing does,
    /// that in words.
    Proof(&'a [Proof], &'a str),
}

/// A label, and what stands beside it.
pub(crate) struct Row<'a> {
    pub(crate) label: &'a str,
    pub(crate) values: Vec<Value<'a>>,
}

impl<'a> Row<'a> {
    pub(crate) fn new(label: &'a str, words: &'a str) -> Self {
        Row { label, values: vec![Value::Words(words)] }
    }
}

/// The text as it grows.
pub(crate) struct Sheet {
    pub(crate) text: String,
    pub(crate) width: usize,
}

impl Sheet {
    pub(crate) fn blank(&mut self) {
        self.text.push('\n');
    }

    pub(crate) fn heading(&mut self, words: &str) {
        self.blank();
        self.lines("", "", Style::new().bold(), words);
    }

    pub(crate) fn section(&mut self, heading: &str, rows: &[Row]) {
        if !rows.is_empty() {
            self.heading(heading);
            self.rows(INDENT, rows);
        }
    }

    /// A table after a paragraph.
    pub(crate) fn table(&mut self, indent: usize, rows: &[Row]) {
        if !rows.is_empty() {
            self.blank();
            self.rows(indent, rows);
        }
    }

    pub(crate) fn paragraph(&mut self, indent: usize, style: Style, words: &str) {
        let indent = " ".repeat(indent);
        self.lines(&indent, &indent, style, words);
    }

    /// An entry of a list.
    pub(crate) fn point(&mut self, indent: usize, style: Style, words: &str) {
        let lead = " ".repeat(indent);
        self.lines(&format!("{lead}– "), &format!("{lead}  "), style, words);
    }

    /// Labels in one column, values in the next; where that gets too narrow, values below their labels.
    fn rows(&mut self, indent: usize, rows: &[Row]) {
        let widest = rows.iter().map(|row| harmless(row.label).width()).max().unwrap_or_default();
        self.rows_beside(indent, widest, rows);
    }

    /// The same, with labels in a column of a given width, so that several tables have one.
    pub(crate) fn rows_beside(&mut self, indent: usize, widest: usize, rows: &[Row]) {
        let column = indent + widest + 2;
        let beside = column + NARROWEST_COLUMN <= self.width;
        for row in rows {
            let label = harmless(row.label);
            let (mut lead, rest) = if beside {
                let filled = " ".repeat(column - indent - label.width());
                (format!("{}{}{filled}", " ".repeat(indent), styled(DIM, &label)), " ".repeat(column))
            } else {
                if !label.is_empty() {
                    self.paragraph(indent, DIM, &label);
                }
                (" ".repeat(indent + INDENT), " ".repeat(indent + INDENT))
            };
            for value in &row.values {
                self.value(&lead, &rest, value);
                lead.clone_from(&rest);
            }
        }
    }

    fn value(&mut self, lead: &str, rest: &str, value: &Value) {
        match value {
            Value::Words(words) => self.lines(lead, rest, Style::new(), words),
            Value::Strong(words) => self.lines(lead, rest, Style::new().bold(), words),
            Value::Whole(words) => self.line(lead, words),
            Value::Proof(proof, nothing) => self.proof(lead, rest, proof, nothing),
        }
    }

    /// In one line where that fits, else what stands there below where it stands.
    fn proof(&mut self, lead: &str, rest: &str, proof: &[Proof], nothing: &str) {
        let [first, others @ ..] = proof else { return };
        let both = format!("{}: {}", first.source, in_words(first, nothing));
        if others.is_empty() && rest.width() + harmless(&both).width() <= self.width {
            return self.line(lead, &both);
        }
        self.line(lead, &first.source);
        for proof in proof {
            self.lines(rest, rest, DIM, in_words(proof, nothing));
        }
    }

    pub(crate) fn line(&mut self, lead: &str, words: &str) {
        self.text.push_str(lead);
        self.text.push_str(&styled(DIM, &harmless(words)));
        self.blank();
    }

    /// Wraps words; `lead` stands before the first line, `rest`, as wide as it, before the others.
    pub(crate) fn lines(&mut self, lead: &str, rest: &str, style: Style, words: &str) {
        let words = harmless(words);
        let room = self.width.saturating_sub(rest.width()).max(1);
        let options = Options::new(room)
            .word_separator(WordSeparator::Custom(words_of))
            .word_splitter(WordSplitter::NoHyphenation);
        for (number, line) in textwrap::wrap(&words, options).into_iter().enumerate() {
            self.text.push_str(if number == 0 { lead } else { rest });
            self.text.push_str(&styled(style, &line));
            self.blank();
        }
    }
}

fn in_words<'a>(proof: &'a Proof, nothing: &'a str) -> &'a str {
    if proof.text == Proof::NOTHING { nothing } else { &proof.text }
}

/// The words in a style; nothing around them where there is none.
pub(crate) fn styled<'a>(style: Style, words: &'a str) -> Cow<'a, str> {
    if style.is_plain() || words.is_empty() {
        Cow::Borrowed(words)
    } else {
        Cow::Owned(format!("{style}{words}{style:#}"))
    }
}
