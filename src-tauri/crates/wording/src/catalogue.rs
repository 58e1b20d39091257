//! The sentences of one language.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

/// The sentences of one language.
pub(crate) struct Catalogue {
    bundle: FluentBundle<FluentResource>,
    /// What is done to a whole sentence.
    #[cfg(debug_assertions)]
    dress: Option<fn(&str) -> String>,
}

/// What a sentence is said with.
pub(crate) struct Arguments(FluentArgs<'static>);

impl Arguments {
    pub(crate) fn new() -> Self {
        Arguments(FluentArgs::new())
    }

    pub(crate) fn set(&mut self, name: &'static str, value: impl Into<FluentValue<'static>>) {
        self.0.set(name, value);
    }
}

impl Catalogue {
    /// A language and its files. What in them is no Fluent is left out.
    pub(crate) fn new(language: &str, files: &[&str]) -> Self {
        let language: LanguageIdentifier = language.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![language]);
        // Isolating marks would stand in terminals, notifications and copied text as stray characters.
        bundle.set_use_isolating(false);
        for file in files {
            let resource = match FluentResource::try_new((*file).to_owned()) {
                Ok(resource) | Err((resource, _)) => resource,
            };
            bundle.add_resource_overriding(resource);
        }
        Catalogue {
            bundle,
            #[cfg(debug_assertions)]
            dress: None,
        }
    }

    /// A language and its files, with an accent on every letter that can have one.
    #[cfg(debug_assertions)]
    pub(crate) fn accented(language: &str, files: &[&str]) -> Self {
        let mut catalogue = Catalogue::new(language, files);
        catalogue.bundle.set_transform(Some(crate::pseudo::accented));
        catalogue.dress = Some(crate::pseudo::bracketed);
        catalogue
    }

    /// The sentence with this id, an attribute after a dot; `None` where it is missing or cannot be said whole.
    pub(crate) fn say(&self, id: &str, arguments: &Arguments) -> Option<String> {
        let (id, attribute) = match id.split_once('.') {
            Some((id, attribute)) => (id, Some(attribute)),
            None => (id, None),
        };
        let message = self.bundle.get_message(id)?;
        let pattern = match attribute {
            Some(attribute) => message.get_attribute(attribute)?.value(),
            None => message.value()?,
        };
        let mut errors = Vec::new();
        let said = self.bundle.format_pattern(pattern, Some(&arguments.0), &mut errors).into_owned();
        #[cfg(debug_assertions)]
        let said = self.dress.map_or_else(|| said.clone(), |dress| dress(&said));
        errors.is_empty().then_some(said)
    }
}
