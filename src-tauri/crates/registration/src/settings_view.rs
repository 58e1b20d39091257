//! The company's settings as `rejoin config` shows them: each with its value, where it comes from and what is wrong.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{Argument, Configuration, ConfigurationProblemKind, Message, Setting, SettingType, SettingValue};

/// The settings in force, each with where it comes from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// Their values, and what is wrong with them.
    pub configuration: Configuration,
    /// By key, where a value comes from; what is not listed is at its default.
    pub origins: BTreeMap<String, Origin>,
}

/// Where a value comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// For whom a profile forces it.
    pub scope: Scope,
    /// The file.
    pub source: String,
}

/// For whom a value holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// Forced for this user.
    User,
    /// Forced for everybody on this Mac.
    Computer,
    /// Set by nobody: Rejoin's own default.
    Default,
}

impl Scope {
    /// Every one, in the order in which they are shown.
    pub const ALL: [Scope; 3] = [Scope::User, Scope::Computer, Scope::Default];
}

/// What is said about the settings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SettingsWords {
    /// How many problems there are: `settings-result`.
    Result(i64),
    /// There are no settings, nor anything wrong: `settings-none`.
    None,
    /// For whom values hold: `settings-<scope>`.
    Scope(Scope),
    /// A setting without a value: `settings-no-value`.
    NoValue,
    /// What a value must be: `settings-must-be-<type>`.
    MustBe(SettingType),
}

/// The settings as people see them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SettingsView<T> {
    /// What came of looking at them.
    pub result: T,
    /// One line a setting, in the order of [`Setting::ALL`].
    pub lines: Vec<SettingLine<T>>,
    /// What is wrong, sorted by key.
    pub problems: Vec<SettingProblem<T>>,
    /// The word for each scope.
    pub scopes: Vec<(Scope, T)>,
}

/// One setting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SettingLine<T> {
    /// Its key.
    pub key: &'static str,
    /// What its value may be.
    pub value_type: SettingType,
    /// Its value.
    pub value: Option<SettingValue>,
    /// The value in words.
    pub words: T,
    /// Its value where nobody sets it.
    pub default: Option<SettingValue>,
    /// For whom the value holds.
    pub scope: Scope,
    /// The file it comes from.
    pub source: Option<String>,
    /// What is wrong with the value that was meant for it.
    pub problem: Option<ConfigurationProblemKind>,
}

/// Something wrong with the settings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SettingProblem<T> {
    /// The key; `None` where a whole file could not be read.
    pub key: Option<String>,
    /// What is wrong.
    pub problem: ConfigurationProblemKind,
    /// The file.
    pub source: String,
    /// What is wrong, in words.
    pub text: T,
    /// What the value must be instead.
    pub must_be: Option<T>,
}

impl<T> SettingsView<T> {
    /// Whether nothing is wrong.
    pub fn is_good(&self) -> bool {
        self.problems.is_empty()
    }

    /// The same with every text made by `say`.
    pub fn map<U>(self, say: impl Fn(T) -> U) -> SettingsView<U> {
        SettingsView {
            result: say(self.result),
            lines: self.lines.into_iter().map(|line| line.map(&say)).collect(),
            problems: self.problems.into_iter().map(|problem| problem.map(&say)).collect(),
            scopes: self.scopes.into_iter().map(|(scope, words)| (scope, say(words))).collect(),
        }
    }
}

impl<T> SettingLine<T> {
    fn map<U>(self, say: impl Fn(T) -> U) -> SettingLine<U> {
        SettingLine {
            key: self.key,
            value_type: self.value_type,
            value: self.value,
            words: say(self.words),
            default: self.default,
            scope: self.scope,
            source: self.source,
            problem: self.problem,
        }
    }
}

impl<T> SettingProblem<T> {
    fn map<U>(self, say: impl Fn(T) -> U) -> SettingProblem<U> {
        SettingProblem {
            key: self.key,
            problem: self.problem,
            source: self.source,
            text: say(self.text),
            must_be: self.must_be.map(say),
        }
    }
}

/// What is shown of the settings in force.
pub fn settings_view(settings: &Settings) -> SettingsView<Message> {
    let words = Message::Settings;
    let problems: Vec<SettingProblem<Message>> =
        settings.configuration.problems.iter().map(problem).collect();
    let result = if problems.is_empty() && settings.origins.is_empty() {
        SettingsWords::None
    } else {
        SettingsWords::Result(i64::try_from(problems.len()).unwrap_or(i64::MAX))
    };
    SettingsView {
        result: words(result),
        lines: Setting::ALL.iter().map(|setting| line(setting, settings)).collect(),
        problems,
        scopes: Scope::ALL.map(|scope| (scope, words(SettingsWords::Scope(scope)))).into(),
    }
}

fn line(setting: &Setting, settings: &Settings) -> SettingLine<Message> {
    let value = setting.value(&settings.configuration);
    let words = match &value {
        None => Message::Settings(SettingsWords::NoValue),
        Some(SettingValue::Integer(number)) => Message::Verbatim(number.to_string()),
        Some(SettingValue::Text(text)) => Message::Verbatim(text.clone()),
        Some(SettingValue::Switch(yes)) => Message::Verbatim(yes.to_string()),
    };
    let origin = settings.origins.get(setting.key);
    let mut problems = settings.configuration.problems.iter();
    SettingLine {
        key: setting.key,
        value_type: setting.value_type(),
        value,
        words,
        default: setting.default_value(),
        scope: origin.map_or(Scope::Default, |origin| origin.scope),
        source: origin.map(|origin| origin.source.clone()),
        problem: problems
            .find(|problem| problem.key.as_deref() == Some(setting.key))
            .map(|problem| problem.problem),
    }
}

fn problem(problem: &crate::ConfigurationProblem) -> SettingProblem<Message> {
    let key = problem.key.clone();
    let setting = key.as_deref().and_then(Setting::of_key);
    SettingProblem {
        text: Message::Problem {
            kind: problem.problem,
            key: key.clone().unwrap_or_default(),
            source: problem.source.clone(),
        },
        must_be: setting.map(|setting| Message::Settings(SettingsWords::MustBe(setting.value_type()))),
        key,
        problem: problem.problem,
        source: problem.source.clone(),
    }
}

impl SettingsWords {
    /// The Fluent id.
    pub(crate) fn id(&self) -> &'static str {
        match self {
            SettingsWords::Result(_) => "settings-result",
            SettingsWords::None => "settings-none",
            SettingsWords::Scope(Scope::User) => "settings-user",
            SettingsWords::Scope(Scope::Computer) => "settings-computer",
            SettingsWords::Scope(Scope::Default) => "settings-default",
            SettingsWords::NoValue => "settings-no-value",
            SettingsWords::MustBe(SettingType::Integer { .. }) => "settings-must-be-integer",
            SettingsWords::MustBe(SettingType::Text) => "settings-must-be-text",
            SettingsWords::MustBe(SettingType::SecureLink) => "settings-must-be-secure-link",
            SettingsWords::MustBe(SettingType::OneOf(_)) => "settings-must-be-one-of",
            SettingsWords::MustBe(SettingType::Switch) => "settings-must-be-switch",
        }
    }

    /// The arguments by name.
    pub(crate) fn arguments(&self) -> Vec<(&'static str, Argument)> {
        match self {
            SettingsWords::Result(problems) => vec![("problems", Argument::Number(*problems))],
            SettingsWords::MustBe(SettingType::Integer { least }) => {
                vec![("least", Argument::Text(least.to_string()))]
            }
            SettingsWords::MustBe(SettingType::OneOf(choices)) => {
                let choices: Vec<&str> = choices.iter().map(|choice| choice.value).collect();
                vec![("choices", Argument::Text(choices.join(", ")))]
            }
            SettingsWords::None
            | SettingsWords::Scope(_)
            | SettingsWords::NoValue
            | SettingsWords::MustBe(SettingType::Text | SettingType::SecureLink | SettingType::Switch) => {
                Vec::new()
            }
        }
    }

    /// Everything that can be said, each once.
    pub(crate) fn every() -> Vec<SettingsWords> {
        let types = [
            SettingType::Integer { least: 1 },
            SettingType::Text,
            SettingType::SecureLink,
            SettingType::OneOf(&[]),
            SettingType::Switch,
        ];
        let others = [SettingsWords::Result(3), SettingsWords::None, SettingsWords::NoValue];
        let scopes = Scope::ALL.into_iter().map(SettingsWords::Scope);
        others.into_iter().chain(scopes).chain(types.into_iter().map(SettingsWords::MustBe)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ConfigurationProblem;

    const FILE: &str = "/Library/Managed Preferences/org.rejoin.menubar.plist";

    fn said(settings: &Settings) -> Message {
        settings_view(settings).result
    }

    #[test]
    fn each_line_says_where_its_value_comes_from() {
        let problem = ConfigurationProblem {
            key: Some("ShowIcon".into()),
            problem: ConfigurationProblemKind::OutOfRange,
            source: FILE.into(),
        };
        let origin = |scope| Origin { scope, source: FILE.into() };
        let settings = Settings {
            configuration: Configuration {
                registration_policy_id: Some(12),
                problems: vec![problem],
                ..Configuration::default()
            },
            origins: [
                ("RegistrationPolicyID".into(), origin(Scope::User)),
                ("SupportName".into(), origin(Scope::Computer)),
            ]
            .into(),
        };
        let view = settings_view(&settings);
        let of = |key: &str| view.lines.iter().find(|line| line.key == key).unwrap();
        let text = |text: &str| Some(SettingValue::Text(text.into()));
        let wrong = Some(ConfigurationProblemKind::OutOfRange);
        let cases = [
            ("RegistrationPolicyID", Some(SettingValue::Integer(12)), Scope::User, Some(FILE), None),
            ("SupportName", None, Scope::Computer, Some(FILE), None),
            ("SelfServiceAction", text("view"), Scope::Default, None, None),
            ("ShowIcon", text("always"), Scope::Default, None, wrong),
            ("ReadKeychain", Some(SettingValue::Switch(true)), Scope::Default, None, None),
        ];
        for (key, value, scope, source, problem) in cases {
            let line = of(key);
            assert_eq!(line.value, value, "{key}");
            assert_eq!((line.scope, line.source.as_deref(), line.problem), (scope, source, problem), "{key}");
        }
        assert_eq!(view.lines.len(), Setting::ALL.len());
        let SettingType::OneOf(_) = of("ShowIcon").value_type else { panic!("ShowIcon is a closed list") };
        let must_be = Message::Settings(SettingsWords::MustBe(of("ShowIcon").value_type));
        assert_eq!(view.problems[0].must_be.as_ref(), Some(&must_be));
        assert!(!view.is_good());
    }

    #[test]
    fn no_settings_are_not_the_same_as_good_or_unreadable_ones() {
        let unreadable = ConfigurationProblem {
            key: None,
            problem: ConfigurationProblemKind::Unreadable,
            source: FILE.into(),
        };
        let origin = Origin { scope: Scope::Computer, source: FILE.into() };
        let good = Settings { origins: [("Language".into(), origin)].into(), ..Settings::default() };
        let configuration = Configuration { problems: vec![unreadable], ..Configuration::default() };
        let broken = Settings { configuration, ..Settings::default() };
        let words = Message::Settings;
        assert_eq!(said(&Settings::default()), words(SettingsWords::None));
        assert_eq!(said(&good), words(SettingsWords::Result(0)));
        assert_eq!(said(&broken), words(SettingsWords::Result(1)));
        assert_eq!(settings_view(&broken).problems[0].must_be, None);
    }
}
