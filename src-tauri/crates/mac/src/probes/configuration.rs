//! The company's settings, merged from the user's and the Mac's forced values (contracts.md 3).

use std::collections::{BTreeMap, BTreeSet};

use plist::{Dictionary, Value};
use rejoin_registration::{
    Configuration, ConfigurationProblem, ConfigurationProblemKind, Given, Origin, SETTINGS_DOMAIN, Scope,
    Setting, Settings, Unreadable,
};

use super::property_list;
use crate::{Mac, Trouble};

pub(super) const FOLDER: &str = "/Library/Managed Preferences";

/// Reads both files, and takes of them what a profile forces: macOS alone knows that. What is wrong with them is named
/// and changes nothing else.
pub(super) fn read(mac: &dyn Mac) -> (Configuration, Vec<Unreadable>) {
    let (settings, unreadable) = read_settings(mac);
    (settings.configuration, unreadable)
}

/// The same, each value with where it comes from.
pub(super) fn read_settings(mac: &dyn Mac) -> (Settings, Vec<Unreadable>) {
    let user = mac.user().name;
    let mut files = Files::default();
    files.add(mac, Scope::User, format!("{FOLDER}/{user}/{SETTINGS_DOMAIN}.plist"));
    files.add(mac, Scope::Computer, format!("{FOLDER}/{SETTINGS_DOMAIN}.plist"));
    files.finish()
}

/// What the files say.
#[derive(Default)]
struct Files {
    /// By key, each with the file that decides it.
    values: BTreeMap<String, (Value, Origin)>,
    problems: Vec<ConfigurationProblem>,
    unreadable: Vec<Unreadable>,
}

impl Files {
    /// Adds a file; what is set already stays.
    fn add(&mut self, mac: &dyn Mac, scope: Scope, path: String) {
        let list = match property_list::read(mac, &path) {
            Ok(list) => list,
            Err(Trouble::Absent) => Dictionary::new(),
            Err(Trouble::Unreadable(unreadable)) => {
                let problem = ConfigurationProblemKind::Unreadable;
                self.problems.push(ConfigurationProblem { key: None, problem, source: path });
                return self.unreadable.push(unreadable);
            }
        };
        for (key, value) in list.into_iter().filter(|(key, _)| mac.is_forced(SETTINGS_DOMAIN, key)) {
            let origin = || Origin { scope, source: path.clone() };
            self.values.entry(key).or_insert_with(|| (value, origin()));
        }
    }

    fn finish(mut self) -> (Settings, Vec<Unreadable>) {
        let mut settings = Settings::default();
        for (key, (value, origin)) in self.values {
            if key.starts_with("Payload") {
                continue;
            }
            match set(&mut settings.configuration, &key, &value) {
                Ok(()) => {
                    settings.origins.insert(key, origin);
                }
                Err(problem) => {
                    let source = origin.source;
                    self.problems.push(ConfigurationProblem { key: Some(key), problem, source });
                }
            }
        }
        self.problems.sort();
        settings.configuration.problems = self.problems;
        settings.configuration.sources = sources(&settings.origins);
        (settings, self.unreadable)
    }
}

/// The files that a setting was taken from, the user's first.
fn sources(origins: &BTreeMap<String, Origin>) -> Vec<String> {
    let files: BTreeSet<(Scope, &String)> =
        origins.values().map(|origin| (origin.scope, &origin.source)).collect();
    files.into_iter().map(|(_, file)| file.clone()).collect()
}

fn set(configuration: &mut Configuration, key: &str, value: &Value) -> Result<(), ConfigurationProblemKind> {
    let setting = Setting::of_key(key).ok_or(ConfigurationProblemKind::UnknownKey)?;
    setting.set(configuration, given(value))
}

/// The value as the table of settings takes it.
fn given(value: &Value) -> Given<'_> {
    match value {
        Value::Integer(number) => Given::Integer(number.as_unsigned()),
        Value::String(text) => Given::Text(text),
        Value::Boolean(yes) => Given::Switch(*yes),
        _ => Given::Other,
    }
}

#[cfg(test)]
mod tests {
    use ConfigurationProblemKind::{OutOfRange, UnknownKey, Unreadable as NotReadable, WrongType};
    use rejoin_registration::{Reason, SelfServiceAction, ShowIcon};

    use super::*;
    use crate::probes::made_up::{MadeUpMac, xml};

    const OF_USER: &str = "/Library/Managed Preferences/ana/org.rejoin.menubar.plist";
    const OF_MAC: &str = "/Library/Managed Preferences/org.rejoin.menubar.plist";

    fn of_mac(body: &str) -> Configuration {
        read(&MadeUpMac::empty().file(OF_MAC, &xml(body))).0
    }

    fn problem(key: Option<&str>, problem: ConfigurationProblemKind, source: &str) -> ConfigurationProblem {
        ConfigurationProblem { key: key.map(String::from), problem, source: source.into() }
    }

    #[test]
    fn every_key_is_read() {
        let body = "<key>RegistrationPolicyID</key><integer>12</integer>
            <key>RegistrationPolicyName</key><string>Register</string>
            <key>CleanUpPolicyID</key><integer>13</integer>
            <key>InstallCompanyPortalPolicyID</key><integer>14</integer>
            <key>SelfServiceAction</key><string>execute</string>
            <key>OrganizationName</key><string>Contoso</string>
            <key>SupportName</key><string>IT</string>
            <key>SupportEmail</key><string>it@example.com</string>
            <key>SupportPhone</key><string>+1 2</string>
            <key>SupportURL</key><string>https://help.example</string>
            <key>Language</key><string>fr</string>
            <key>ShowIcon</key><string>when_needed</string>
            <key>ReadKeychain</key><false/>
            <key>PayloadUUID</key><string>x</string>";
        let text = |text: &str| Some(text.to_owned());
        let expected = Configuration {
            registration_policy_id: Some(12),
            registration_policy_name: text("Register"),
            clean_up_policy_id: Some(13),
            install_company_portal_policy_id: Some(14),
            self_service_action: SelfServiceAction::Execute,
            organization_name: text("Contoso"),
            support_name: text("IT"),
            support_email: text("it@example.com"),
            support_phone: text("+1 2"),
            support_url: text("https://help.example"),
            language: text("fr"),
            show_icon: ShowIcon::WhenNeeded,
            read_keychain: false,
            sources: vec![OF_MAC.into()],
            problems: Vec::new(),
        };
        assert_eq!(of_mac(body), expected);
        assert_eq!(read(&MadeUpMac::empty()), (Configuration::default(), Vec::new()));
    }

    #[test]
    fn a_wrong_value_is_named_and_stays_at_its_default() {
        let cases = [
            ("RegistrationPolicyID", "<string>12</string>", Some(WrongType)),
            ("RegistrationPolicyID", "<real>12.0</real>", Some(WrongType)),
            ("RegistrationPolicyID", "<true/>", Some(WrongType)),
            ("CleanUpPolicyID", "<integer>0</integer>", Some(OutOfRange)),
            ("InstallCompanyPortalPolicyID", "<integer>-3</integer>", Some(OutOfRange)),
            ("RegistrationPolicyName", "<integer>12</integer>", Some(WrongType)),
            ("OrganizationName", "<date>2026-04-25T09:41:29Z</date>", Some(WrongType)),
            ("OrganizationName", "<string> </string>", None),
            ("SelfServiceAction", "<string>open</string>", Some(OutOfRange)),
            ("SelfServiceAction", "<string>Execute</string>", Some(OutOfRange)),
            ("SelfServiceAction", "<string></string>", None),
            ("SelfServiceAction", "<false/>", Some(WrongType)),
            ("ShowIcon", "<string>never</string>", Some(OutOfRange)),
            ("ShowIcon", "<integer>1</integer>", Some(WrongType)),
            ("SupportURL", "<string>http://help.example</string>", Some(OutOfRange)),
            ("SupportURL", "<string>help.example</string>", Some(OutOfRange)),
            ("SupportURL", "<string>https://</string>", Some(OutOfRange)),
            ("SupportURL", "<string>javascript:alert(1)</string>", Some(OutOfRange)),
            ("SupportURL", "<string></string>", None),
            ("ReadKeychain", "<integer>0</integer>", Some(WrongType)),
            ("ReadKeychain", "<string>false</string>", Some(WrongType)),
            ("Language", "<array/>", Some(WrongType)),
            ("registrationPolicyID", "<integer>12</integer>", Some(UnknownKey)),
            ("Colour", "<string>red</string>", Some(UnknownKey)),
            ("PayloadVersion", "<integer>1</integer>", None),
        ];
        for (key, value, expected) in cases {
            let is_taken = expected.is_none() && !key.starts_with("Payload");
            let expected = Configuration {
                sources: is_taken.then(|| OF_MAC.into()).into_iter().collect(),
                problems: expected.map(|kind| problem(Some(key), kind, OF_MAC)).into_iter().collect(),
                ..Configuration::default()
            };
            assert_eq!(of_mac(&format!("<key>{key}</key>{value}")), expected, "{key} {value}");
        }
    }

    #[test]
    fn the_users_values_come_first_key_by_key() {
        let mac = MadeUpMac::empty()
            .file(OF_USER, &xml("<key>CleanUpPolicyID</key><integer>1</integer><key>Language</key><integer>1</integer><key>B</key><true/>"))
            .file(OF_MAC, &xml("<key>CleanUpPolicyID</key><integer>2</integer><key>Language</key><string>fr</string><key>SupportName</key><string>IT</string><key>A</key><true/>"));
        let (configuration, unreadable) = read(&mac);
        assert_eq!(configuration.clean_up_policy_id, Some(1));
        assert_eq!(configuration.support_name.as_deref(), Some("IT"));
        assert_eq!(configuration.language, None);
        let problems = [
            problem(Some("A"), UnknownKey, OF_MAC),
            problem(Some("B"), UnknownKey, OF_USER),
            problem(Some("Language"), WrongType, OF_USER),
        ];
        assert_eq!(configuration.problems, problems);
        assert_eq!(configuration.sources, [OF_USER, OF_MAC]);
        assert_eq!(unreadable, []);

        let origin = |scope, source: &str| Origin { scope, source: source.into() };
        let origins = [
            ("CleanUpPolicyID".to_owned(), origin(Scope::User, OF_USER)),
            ("SupportName".to_owned(), origin(Scope::Computer, OF_MAC)),
        ];
        assert_eq!(read_settings(&mac).0.origins, origins.into());
    }

    #[test]
    fn nothing_is_shown_of_a_value_that_no_profile_forces() {
        let body = "<key>SupportName</key><string>IT</string><key>A</key><true/>";
        let mut mac = MadeUpMac::empty().file(OF_MAC, &xml(body));
        mac.not_forced = vec!["SupportName", "A"];
        assert_eq!(read_settings(&mac).0, Settings::default());
    }

    #[test]
    fn a_users_own_preferences_are_not_even_opened() {
        let own = "/Users/ana/Library/Preferences/org.rejoin.menubar.plist";
        let global = "/Library/Preferences/org.rejoin.menubar.plist";
        let body = xml("<key>ReadKeychain</key><false/><key>SupportURL</key><integer>1</integer>");
        let mac = MadeUpMac::empty().file(own, &body).file(global, &body);
        assert_eq!(read_settings(&mac), (Settings::default(), Vec::new()));
    }

    #[test]
    fn a_value_that_no_profile_forces_does_not_act() {
        let mut mac = MadeUpMac::empty().file(
            OF_MAC,
            &xml("<key>SupportName</key><string>IT</string><key>Language</key><string>fr</string><key>A</key><true/>"),
        );
        mac.not_forced = vec!["SupportName", "A"];
        let language = Some("fr".into());
        let expected = Configuration { language, sources: vec![OF_MAC.into()], ..Configuration::default() };
        assert_eq!(read(&mac), (expected, Vec::new()));
    }

    #[test]
    fn a_file_that_cannot_be_read_is_named_and_stops_nothing() {
        let mac = MadeUpMac::empty()
            .file(OF_USER, &xml("")[..30])
            .file(OF_MAC, &xml("<key>SupportName</key><string>IT</string>"));
        let (configuration, unreadable) = read(&mac);
        assert_eq!(configuration.support_name.as_deref(), Some("IT"));
        assert_eq!(configuration.problems, [problem(None, NotReadable, OF_USER)]);
        assert_eq!(unreadable, [Unreadable { source: OF_USER.into(), reason: Reason::Damaged }]);

        let folder = "/Library/Managed Preferences";
        let (configuration, unreadable) =
            read(&MadeUpMac::empty().unreadable(folder, Reason::PermissionDenied));
        let problems = [problem(None, NotReadable, OF_USER), problem(None, NotReadable, OF_MAC)];
        assert_eq!(configuration, Configuration { problems: problems.into(), ..Configuration::default() });
        assert!(unreadable.iter().all(|trouble| trouble.source == folder));
    }
}
