//! Every language says everything Rejoin can say, with the same arguments, and nothing else.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use rejoin_registration::{Argument, Message};

use crate::catalogue::{Arguments, Catalogue};
use crate::{ENGLISH, LOCALES, Wording};

/// What the text of a message uses.
#[derive(Default)]
struct Uses {
    arguments: BTreeSet<String>,
    messages: BTreeSet<String>,
}

type Texts = BTreeMap<String, Uses>;

/// Every text of a language by its id, an attribute after a dot.
fn texts(language: &str, files: &[&str]) -> Texts {
    let mut texts = Texts::new();
    for file in files {
        let resource = fluent_syntax::parser::parse(*file)
            .unwrap_or_else(|(_, errors)| panic!("{language}: {errors:?}"));
        for entry in resource.body {
            let message = match entry {
                Entry::Message(message) => message,
                Entry::Term(_) => panic!("{language}: terms cannot see arguments; use a message"),
                Entry::Junk { content } => panic!("{language}: {content}"),
                Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => continue,
            };
            let value = message.value.iter().map(|value| (message.id.name.to_owned(), value));
            let attributes = message
                .attributes
                .iter()
                .map(|attribute| (format!("{}.{}", message.id.name, attribute.id.name), &attribute.value));
            for (id, pattern) in value.chain(attributes) {
                let mut uses = Uses::default();
                read_pattern(pattern, &mut uses);
                assert!(texts.insert(id.clone(), uses).is_none(), "{language}: {id} stands there twice");
            }
        }
    }
    texts
}

fn read_pattern(pattern: &Pattern<&str>, uses: &mut Uses) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { .. } => {}
            PatternElement::Placeable { expression: Expression::Inline(inline) } => read_inline(inline, uses),
            PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                read_inline(selector, uses);
                variants.iter().for_each(|variant| read_pattern(&variant.value, uses));
            }
        }
    }
}

fn read_inline(inline: &InlineExpression<&str>, uses: &mut Uses) {
    match inline {
        InlineExpression::VariableReference { id } => {
            uses.arguments.insert(id.name.to_owned());
        }
        InlineExpression::MessageReference { id, attribute: None } => {
            uses.messages.insert(id.name.to_owned());
        }
        InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        other => panic!("the catalogues do without {other:?}"),
    }
}

/// The arguments of a text, those of the messages in it included.
fn arguments(id: &str, texts: &Texts) -> BTreeSet<String> {
    let uses = &texts[id];
    let inner = uses.messages.iter().flat_map(|message| arguments(message, texts));
    uses.arguments.iter().cloned().chain(inner).collect()
}

/// The ids that other texts use.
fn used_by_others(texts: &Texts) -> BTreeSet<String> {
    texts.values().flat_map(|uses| uses.messages.iter().cloned()).collect()
}

fn every_id() -> BTreeSet<String> {
    Message::every().iter().filter_map(Message::id).collect()
}

#[test]
fn every_language_has_exactly_what_is_said() {
    for (language, files) in LOCALES {
        let texts = texts(language, files);
        let ids: BTreeSet<String> = texts.keys().cloned().collect();
        let expected: BTreeSet<String> = every_id().into_iter().chain(used_by_others(&texts)).collect();
        let missing: Vec<_> = expected.difference(&ids).collect();
        let unused: Vec<_> = ids.difference(&expected).collect();
        assert!(
            missing.is_empty() && unused.is_empty(),
            "{language}: missing {missing:?}, unused {unused:?}"
        );
    }
}

#[test]
fn every_language_has_the_ids_and_arguments_of_english() {
    let (_, files) = LOCALES.iter().find(|(language, _)| *language == ENGLISH).unwrap();
    let english = texts(ENGLISH, files);
    assert!(LOCALES.len() > 1);
    for (language, files) in LOCALES {
        let texts = texts(language, files);
        assert_eq!(texts.keys().collect::<Vec<_>>(), english.keys().collect::<Vec<_>>(), "{language}");
        for id in texts.keys() {
            assert_eq!(arguments(id, &texts), arguments(id, &english), "{language}: {id}");
        }
    }
}

/// No message comes with an argument that its words never use; names of the company may go unused.
#[test]
fn every_argument_is_used() {
    for (language, files) in LOCALES {
        let texts = texts(language, files);
        for message in Message::every() {
            let id = message.id().unwrap();
            let given: BTreeSet<String> =
                message.arguments().into_iter().map(|(name, _)| name.to_owned()).collect();
            let used = arguments(&id, &texts);
            assert!(used.is_subset(&given), "{language}: {id} uses {used:?} of {given:?}");
            if !given.contains("organization") && id != "problem-unreadable" {
                assert_eq!(used, given, "{language}: {id}");
            }
        }
    }
}

/// The ends of the names of arguments that are `yes` or `no`.
const CHOICES: [&str; 4] = ["-given", "may-register", "asks", "refused"];

#[test]
fn every_language_says_everything_without_the_help_of_english() {
    for (language, files) in LOCALES {
        let catalogue = Catalogue::new(language, files);
        let wording = Wording::new(&[language]);
        for message in Message::every() {
            for given in ["yes", "no"] {
                let mut arguments = Arguments::new();
                for (name, argument) in message.arguments() {
                    match argument {
                        Argument::Text(_) if CHOICES.iter().any(|choice| name.ends_with(choice)) => {
                            arguments.set(name, given);
                        }
                        Argument::Text(_) => arguments.set(name, "word"),
                        Argument::Number(number) => arguments.set(name, number),
                        Argument::Message(message) => arguments.set(name, wording.say(&message)),
                    }
                }
                let id = message.id().unwrap();
                let said = catalogue.say(&id, &arguments);
                assert!(said.is_some_and(|said| !said.trim().is_empty()), "{language}: {id}");
            }
        }
    }
}
