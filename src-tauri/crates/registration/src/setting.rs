//! The settings a company can make, each once (contracts.md 3). This table is the one source of the validator, Jamf Pro's
//! form, the profile manifest and the admin's table in docs/configuration.md.

use serde::Serialize;

use crate::{Configuration, ConfigurationProblemKind, SelfServiceAction, ShowIcon};

/// The preferences domain of the settings.
pub const SETTINGS_DOMAIN: &str = "org.rejoin.menubar";

/// A setting.
#[derive(Debug)]
pub struct Setting {
    /// Its key in the domain.
    pub key: &'static str,
    /// Its name in a form.
    pub title: &'static str,
    /// What it does, for admins.
    pub description: &'static str,
    /// A value as an example, where the key alone does not tell what one looks like.
    pub example: Option<&'static str>,
    /// Whether it decides what Rejoin reads, opens, starts or concludes; otherwise it changes only what people see.
    pub acts: bool,
    place: Place,
}

/// Where a setting is kept, and with that its type.
#[derive(Debug)]
enum Place {
    PolicyId(fn(&mut Configuration) -> &mut Option<u64>),
    Text(fn(&mut Configuration) -> &mut Option<String>),
    SecureLink(fn(&mut Configuration) -> &mut Option<String>),
    SelfServiceAction(fn(&mut Configuration) -> &mut SelfServiceAction),
    ShowIcon(fn(&mut Configuration) -> &mut ShowIcon),
    Switch(fn(&mut Configuration) -> &mut bool),
}

/// What a setting's value may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SettingType {
    /// A whole number.
    Integer {
        /// The least that is allowed.
        least: u64,
    },
    /// A text. Blanks around it do not count, and a blank text is as good as none.
    Text,
    /// A link that begins with `https://`.
    SecureLink,
    /// One of a closed list of texts.
    OneOf(&'static [Choice]),
    /// Yes or no.
    Switch,
}

/// A value of a closed list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The value in a profile.
    pub value: &'static str,
    /// Its name in a form.
    pub title: &'static str,
}

/// A value that a setting has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum SettingValue {
    /// A whole number.
    Integer(u64),
    /// A text.
    Text(String),
    /// Yes or no.
    Switch(bool),
}

/// A value as a profile has it, before anybody knows whether it fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Given<'a> {
    /// A whole number; `None` where it is below zero.
    Integer(Option<u64>),
    /// A text.
    Text(&'a str),
    /// Yes or no.
    Switch(bool),
    /// Anything else that a property list can hold.
    Other,
}

/// The least number of a policy: Jamf Pro counts from 1.
const FIRST_POLICY: u64 = 1;

const SELF_SERVICE_ACTIONS: [Choice; 2] = [
    Choice { value: "view", title: "Show the item (view)" },
    Choice { value: "execute", title: "Start it at once (execute)" },
];

const SHOWS_OF_THE_ICON: [Choice; 2] = [
    Choice { value: "always", title: "Always" },
    Choice { value: "when_needed", title: "Only when something is needed" },
];

impl Setting {
    /// Every setting, in the order in which they are shown.
    pub const ALL: [Setting; 13] = [
        Setting {
            key: "RegistrationPolicyID",
            title: "Registration policy: ID",
            description: "The ID of the Jamf Pro policy that registers a Mac, as in the address of its page. Rejoin's \
                          button then opens that item in Self Service. Without it, Rejoin opens Self Service itself and \
                          names the item.",
            example: Some("12"),
            acts: true,
            place: Place::PolicyId(|configuration| &mut configuration.registration_policy_id),
        },
        Setting {
            key: "RegistrationPolicyName",
            title: "Registration policy: name in Self Service",
            description: "The name that people read in Self Service, the same as the policy's own. Rejoin puts it into its \
                          sentences, and knows by it from Jamf's log that the policy ran.",
            example: Some("Register this Mac"),
            acts: true,
            place: Place::Text(|configuration| &mut configuration.registration_policy_name),
        },
        Setting {
            key: "CleanUpPolicyID",
            title: "Clean-up policy: ID",
            description: "The ID of the Jamf Pro policy that runs clean-up.sh. Without it, Rejoin does not offer to open \
                          that item.",
            example: Some("13"),
            acts: true,
            place: Place::PolicyId(|configuration| &mut configuration.clean_up_policy_id),
        },
        Setting {
            key: "InstallCompanyPortalPolicyID",
            title: "Company Portal policy: ID",
            description: "The ID of the Jamf Pro policy that installs Microsoft's Company Portal. Without it, Rejoin \
                          does not offer to install it.",
            example: Some("14"),
            acts: true,
            place: Place::PolicyId(|configuration| &mut configuration.install_company_portal_policy_id),
        },
        Setting {
            key: "SelfServiceAction",
            title: "What opening an item does",
            description: "Whether a button of Rejoin shows an item in Self Service, or starts it without a further click.",
            example: None,
            acts: true,
            place: Place::SelfServiceAction(|configuration| &mut configuration.self_service_action),
        },
        Setting {
            key: "OrganizationName",
            title: "Your company's name",
            description: "How Rejoin names your company in its sentences. Without it, it says “your company”.",
            example: Some("Contoso"),
            acts: false,
            place: Place::Text(|configuration| &mut configuration.organization_name),
        },
        Setting {
            key: "SupportName",
            title: "Help desk: name",
            description: "How Rejoin names those who help. Without it, it says “your IT team”.",
            example: Some("Contoso Service Desk"),
            acts: false,
            place: Place::Text(|configuration| &mut configuration.support_name),
        },
        Setting {
            key: "SupportEmail",
            title: "Help desk: email address",
            description: "Where “Contact” writes to while SupportURL is not set: one plain address, without a name. With \
                          anything else, “Contact” leads nowhere and is not shown.",
            example: Some("help@contoso.example"),
            acts: true,
            place: Place::Text(|configuration| &mut configuration.support_email),
        },
        Setting {
            key: "SupportPhone",
            title: "Help desk: telephone",
            description: "The number to call, as people dial it. Rejoin shows it beside the help desk's name.",
            example: Some("+1 555 0100"),
            acts: false,
            place: Place::Text(|configuration| &mut configuration.support_phone),
        },
        Setting {
            key: "SupportURL",
            title: "Help desk: link",
            description: "The page that “Contact” opens. It begins with https://.",
            example: Some("https://help.contoso.example"),
            acts: true,
            place: Place::SecureLink(|configuration| &mut configuration.support_url),
        },
        Setting {
            key: "Language",
            title: "Language",
            description: "The language Rejoin speaks, as a tag. Of the six it has (en, fr, ja, ko, pt, zh-Hant) it takes \
                          the best one, else English. Without it, Rejoin speaks the language of the user's macOS.",
            example: Some("fr"),
            acts: false,
            place: Place::Text(|configuration| &mut configuration.language),
        },
        Setting {
            key: "ShowIcon",
            title: "Icon in the menu bar",
            description: "Whether the icon always stands in the menu bar, or only when something is needed.",
            example: None,
            acts: false,
            place: Place::ShowIcon(|configuration| &mut configuration.show_icon),
        },
        Setting {
            key: "ReadKeychain",
            title: "Read the keychain file",
            description: "Whether Rejoin may read login.keychain-db, as a file and without any prompt. Where your \
                          endpoint security forbids that, set it to false: Rejoin then knows nothing of a registration \
                          in the keychain, nor which apps will ask for it.",
            example: None,
            acts: true,
            place: Place::Switch(|configuration| &mut configuration.read_keychain),
        },
    ];

    /// The setting with a key; letters count.
    pub fn of_key(key: &str) -> Option<&'static Setting> {
        const ALL: &[Setting] = &Setting::ALL;
        ALL.iter().find(|setting| setting.key == key)
    }

    /// What its value may be.
    pub fn value_type(&self) -> SettingType {
        match self.place {
            Place::PolicyId(_) => SettingType::Integer { least: FIRST_POLICY },
            Place::Text(_) => SettingType::Text,
            Place::SecureLink(_) => SettingType::SecureLink,
            Place::SelfServiceAction(_) => SettingType::OneOf(&SELF_SERVICE_ACTIONS),
            Place::ShowIcon(_) => SettingType::OneOf(&SHOWS_OF_THE_ICON),
            Place::Switch(_) => SettingType::Switch,
        }
    }

    /// Its value in a configuration; `None`: not set, and there is no default.
    pub fn value(&self, configuration: &Configuration) -> Option<SettingValue> {
        let text = |text: &str| SettingValue::Text(text.to_owned());
        let mut configuration = configuration.clone();
        match self.place {
            Place::PolicyId(place) => place(&mut configuration).map(SettingValue::Integer),
            Place::Text(place) | Place::SecureLink(place) => {
                place(&mut configuration).take().map(SettingValue::Text)
            }
            Place::SelfServiceAction(place) => Some(text(match place(&mut configuration) {
                SelfServiceAction::View => "view",
                SelfServiceAction::Execute => "execute",
            })),
            Place::ShowIcon(place) => Some(text(match place(&mut configuration) {
                ShowIcon::Always => "always",
                ShowIcon::WhenNeeded => "when_needed",
            })),
            Place::Switch(place) => Some(SettingValue::Switch(*place(&mut configuration))),
        }
    }

    /// Its value where nobody set it.
    pub fn default_value(&self) -> Option<SettingValue> {
        self.value(&Configuration::default())
    }

    /// Sets it to what a profile gives; a blank text is as good as none, and the default stays.
    ///
    /// # Errors
    ///
    /// What is wrong with the value; the default stays.
    pub fn set(
        &self,
        configuration: &mut Configuration,
        given: Given<'_>,
    ) -> Result<(), ConfigurationProblemKind> {
        match self.place {
            Place::PolicyId(place) => *place(configuration) = Some(number(given, FIRST_POLICY)?),
            Place::Text(place) => *place(configuration) = text(given)?.map(String::from),
            Place::SecureLink(place) => *place(configuration) = secure_link(given)?,
            Place::SelfServiceAction(place) => {
                *place(configuration) = match text(given)? {
                    None | Some("view") => SelfServiceAction::View,
                    Some("execute") => SelfServiceAction::Execute,
                    Some(_) => return Err(ConfigurationProblemKind::OutOfRange),
                }
            }
            Place::ShowIcon(place) => {
                *place(configuration) = match text(given)? {
                    None | Some("always") => ShowIcon::Always,
                    Some("when_needed") => ShowIcon::WhenNeeded,
                    Some(_) => return Err(ConfigurationProblemKind::OutOfRange),
                }
            }
            Place::Switch(place) => *place(configuration) = switch(given)?,
        }
        Ok(())
    }
}

fn number(given: Given<'_>, least: u64) -> Result<u64, ConfigurationProblemKind> {
    let Given::Integer(number) = given else { return Err(ConfigurationProblemKind::WrongType) };
    number.filter(|number| *number >= least).ok_or(ConfigurationProblemKind::OutOfRange)
}

/// The most characters of a text: a menu, a notification and a mail have no use for more.
const LONGEST: usize = 1_000;

fn text(given: Given<'_>) -> Result<Option<&str>, ConfigurationProblemKind> {
    let Given::Text(text) = given else { return Err(ConfigurationProblemKind::WrongType) };
    let text = text.trim();
    if text.chars().count() > LONGEST {
        return Err(ConfigurationProblemKind::OutOfRange);
    }
    Ok((!text.is_empty()).then_some(text))
}

fn secure_link(given: Given<'_>) -> Result<Option<String>, ConfigurationProblemKind> {
    let Some(text) = text(given)? else { return Ok(None) };
    match url::Url::parse(text) {
        Ok(url) if url.scheme() == "https" => Ok(Some(text.to_owned())),
        _ => Err(ConfigurationProblemKind::OutOfRange),
    }
}

fn switch(given: Given<'_>) -> Result<bool, ConfigurationProblemKind> {
    let Given::Switch(yes) = given else { return Err(ConfigurationProblemKind::WrongType) };
    Ok(yes)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A value that fits, other than the default.
    fn another(setting: &Setting) -> SettingValue {
        match setting.value_type() {
            SettingType::Integer { least } => SettingValue::Integer(least + 11),
            SettingType::Text => SettingValue::Text("x".into()),
            SettingType::SecureLink => SettingValue::Text("https://x.example/".into()),
            SettingType::OneOf(choices) => SettingValue::Text(choices.last().unwrap().value.into()),
            SettingType::Switch => SettingValue::Switch(false),
        }
    }

    fn given(value: &SettingValue) -> Given<'_> {
        match value {
            SettingValue::Integer(number) => Given::Integer(Some(*number)),
            SettingValue::Text(text) => Given::Text(text),
            SettingValue::Switch(yes) => Given::Switch(*yes),
        }
    }

    #[test]
    fn each_setting_has_a_place_of_its_own() {
        let mut all = Configuration::default();
        for setting in &Setting::ALL {
            let value = another(setting);
            let mut one = Configuration::default();
            for configuration in [&mut one, &mut all] {
                assert_eq!(setting.set(configuration, given(&value)), Ok(()), "{}", setting.key);
            }
            let changed = Setting::ALL.iter().filter(|other| other.value(&one) != other.default_value());
            assert_eq!(changed.map(|other| other.key).collect::<Vec<_>>(), [setting.key]);
        }
        assert!(Setting::ALL.iter().all(|setting| setting.value(&all) == Some(another(setting))));
    }

    #[test]
    fn no_text_is_longer_than_anybody_reads() {
        let name = Setting::of_key("OrganizationName").unwrap();
        for (length, expected) in
            [(LONGEST, Ok(())), (LONGEST + 1, Err(ConfigurationProblemKind::OutOfRange))]
        {
            let text = "é".repeat(length);
            assert_eq!(name.set(&mut Configuration::default(), Given::Text(&text)), expected, "{length}");
        }
    }

    #[test]
    fn the_keys_are_those_that_were_promised() {
        let mut keys = Setting::ALL.map(|setting| setting.key);
        keys.sort_unstable();
        let promised = [
            "CleanUpPolicyID",
            "InstallCompanyPortalPolicyID",
            "Language",
            "OrganizationName",
            "ReadKeychain",
            "RegistrationPolicyID",
            "RegistrationPolicyName",
            "SelfServiceAction",
            "ShowIcon",
            "SupportEmail",
            "SupportName",
            "SupportPhone",
            "SupportURL",
        ];
        assert_eq!(keys, promised);
        assert!(promised.iter().all(|key| Setting::of_key(key).is_some_and(|setting| setting.key == *key)));
        assert!(
            ["", "language", "Language ", "PayloadType"].iter().all(|key| Setting::of_key(key).is_none())
        );
    }

    #[test]
    fn every_value_of_a_closed_list_is_taken_and_the_default_is_one_of_them() {
        let mut lists = 0;
        for setting in &Setting::ALL {
            let SettingType::OneOf(choices) = setting.value_type() else { continue };
            lists += 1;
            let default = setting.default_value();
            assert!(choices.iter().any(|choice| default == Some(SettingValue::Text(choice.value.into()))));
            for choice in choices {
                let mut configuration = Configuration::default();
                assert_eq!(setting.set(&mut configuration, Given::Text(choice.value)), Ok(()));
                assert_eq!(setting.value(&configuration), Some(SettingValue::Text(choice.value.into())));
            }
        }
        assert_eq!(lists, 2);
    }

    #[test]
    fn examples_are_good_values() {
        for setting in &Setting::ALL {
            let Some(example) = setting.example else { continue };
            let given = example.parse().map_or(Given::Text(example), |number| Given::Integer(Some(number)));
            assert_eq!(setting.set(&mut Configuration::default(), given), Ok(()), "{}", setting.key);
        }
    }
}
