//! The company's settings, as a profile forces them (contracts.md 3), and what is wrong with them.

use serde::{Deserialize, Serialize};

/// The settings of domain `org.rejoin.menubar`. A value that is missing or wrong is at its default.
/// [`Setting::ALL`](crate::Setting::ALL) describes each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Configuration {
    /// `RegistrationPolicyID`: the Jamf policy that registers this Mac.
    pub registration_policy_id: Option<u64>,
    /// `RegistrationPolicyName`: its name in Self Service.
    pub registration_policy_name: Option<String>,
    /// `CleanUpPolicyID`.
    pub clean_up_policy_id: Option<u64>,
    /// `InstallCompanyPortalPolicyID`.
    pub install_company_portal_policy_id: Option<u64>,
    /// `SelfServiceAction`.
    pub self_service_action: SelfServiceAction,
    /// `OrganizationName`.
    pub organization_name: Option<String>,
    /// `SupportName`.
    pub support_name: Option<String>,
    /// `SupportEmail`.
    pub support_email: Option<String>,
    /// `SupportPhone`.
    pub support_phone: Option<String>,
    /// `SupportURL`, https.
    pub support_url: Option<String>,
    /// `Language`: a language tag.
    pub language: Option<String>,
    /// `ShowIcon`.
    pub show_icon: ShowIcon,
    /// `ReadKeychain`: whether Rejoin may read the keychain file.
    pub read_keychain: bool,
    /// The files that a setting was taken from, the user's first.
    pub sources: Vec<String>,
    /// What is wrong with the settings, sorted by key.
    pub problems: Vec<ConfigurationProblem>,
}

impl Default for Configuration {
    fn default() -> Self {
        Configuration {
            registration_policy_id: None,
            registration_policy_name: None,
            clean_up_policy_id: None,
            install_company_portal_policy_id: None,
            self_service_action: SelfServiceAction::View,
            organization_name: None,
            support_name: None,
            support_email: None,
            support_phone: None,
            support_url: None,
            language: None,
            show_icon: ShowIcon::Always,
            read_keychain: true,
            sources: Vec::new(),
            problems: Vec::new(),
        }
    }
}

impl Configuration {
    /// The language that the company's settings force; a blank one is none.
    pub fn forced_language(&self) -> Option<&str> {
        self.language.as_deref().filter(|language| !language.trim().is_empty())
    }
}

/// What opening a Self Service item does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SelfServiceAction {
    /// Shows the item.
    #[default]
    View,
    /// Starts it without a further click.
    Execute,
}

/// When the icon stands in the menu bar.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ShowIcon {
    /// Always.
    #[default]
    Always,
    /// Only when something is needed.
    WhenNeeded,
}

/// Something wrong with the company's settings; nothing in a profile stops Rejoin.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ConfigurationProblem {
    /// The key; `None` where a whole file could not be read.
    pub key: Option<String>,
    /// What is wrong.
    pub problem: ConfigurationProblemKind,
    /// The file.
    pub source: String,
}

/// What can be wrong with a setting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ConfigurationProblemKind {
    /// The value has another type.
    WrongType,
    /// Rejoin has no such setting.
    UnknownKey,
    /// The value is outside its range or its closed list.
    OutOfRange,
    /// The file could not be read.
    Unreadable,
}
