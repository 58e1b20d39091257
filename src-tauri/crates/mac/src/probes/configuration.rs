//! The company's settings, merged from the user's and the Mac's forced values (contracts.md 3).

use std::collections::BTreeMap;

use plist::{Dictionary, Value};
use rejoin_registration::{
    Configuration, ConfigurationProblem, ConfigurationProblemKind, SelfServiceAction, ShowIcon, Unreadable,
};
use url::Url;

use super::property_list::{self, NotUnderstood};
use crate::{Mac, Trouble};

pub(super) const FOLDER: &str = "/Library/Managed Preferences";
const DOMAIN: &str = "org.rejoin.menubar";

/// Reads both files, and takes of them what a profile forces: macOS alone knows that. What is wrong with them is named
/// and changes nothing else.
pub(super) fn read(mac: &dyn Mac) -> (Configuration, Vec<Unreadable>) {
    let user = mac.user().name;
    let mut settings = Settings::default();
    for path in [format!("{FOLDER}/{user}/{DOMAIN}.plist"), format!("{FOLDER}/{DOMAIN}.plist")] {
        settings.add(mac, path);
    }
    settings.finish()
}

#[derive(Default)]
struct Settings {
    /// By key, each with the file that decides it.
    values: BTreeMap<String, (Value, String)>,
    problems: Vec<ConfigurationProblem>,
    unreadable: Vec<Unreadable>,
}

impl Settings {
    /// Adds a file; what is set already stays.
    fn add(&mut self, mac: &dyn Mac, path: String) {
        let list = match property_list::read(mac, &path) {
            Ok(list) => list,
            Err(Trouble::Absent) => Dictionary::new(),
            Err(Trouble::Unreadable(unreadable)) => {
                let problem = ConfigurationProblemKind::Unreadable;
                self.problems.push(ConfigurationProblem { key: None, problem, source: path });
                return self.unreadable.push(unreadable);
            }
        };
        for (key, value) in list.into_iter().filter(|(key, _)| mac.is_forced(DOMAIN, key)) {
            self.values.entry(key).or_insert_with(|| (value, path.clone()));
        }
    }

    fn finish(mut self) -> (Configuration, Vec<Unreadable>) {
        let mut configuration = Configuration::default();
        for (key, (value, source)) in self.values {
            if key.starts_with("Payload") {
                continue;
            }
            if let Err(problem) = set(&mut configuration, &key, &value) {
                self.problems.push(ConfigurationProblem { key: Some(key), problem, source });
            }
        }
        self.problems.sort();
        configuration.problems = self.problems;
        (configuration, self.unreadable)
    }
}

type Setting<T> = Result<T, ConfigurationProblemKind>;

fn set(configuration: &mut Configuration, key: &str, value: &Value) -> Setting<()> {
    match key {
        "RegistrationPolicyID" => configuration.registration_policy_id = Some(policy_id(value)?),
        "RegistrationPolicyName" => configuration.registration_policy_name = text(value)?,
        "CleanUpPolicyID" => configuration.clean_up_policy_id = Some(policy_id(value)?),
        "InstallCompanyPortalPolicyID" => {
            configuration.install_company_portal_policy_id = Some(policy_id(value)?);
        }
        "SelfServiceAction" => configuration.self_service_action = self_service_action(value)?,
        "OrganizationName" => configuration.organization_name = text(value)?,
        "SupportName" => configuration.support_name = text(value)?,
        "SupportEmail" => configuration.support_email = text(value)?,
        "SupportPhone" => configuration.support_phone = text(value)?,
        "SupportURL" => configuration.support_url = text(value)?.map(https).transpose()?,
        "Language" => configuration.language = text(value)?,
        "ShowIcon" => configuration.show_icon = show_icon(value)?,
        "ReadKeychain" => {
            configuration.read_keychain = value.as_boolean().ok_or(ConfigurationProblemKind::WrongType)?;
        }
        _ => return Err(ConfigurationProblemKind::UnknownKey),
    }
    Ok(())
}

fn policy_id(value: &Value) -> Setting<u64> {
    let Value::Integer(id) = value else { return Err(ConfigurationProblemKind::WrongType) };
    id.as_unsigned().filter(|id| *id > 0).ok_or(ConfigurationProblemKind::OutOfRange)
}

fn text(value: &Value) -> Setting<Option<String>> {
    property_list::text(value).map_err(|NotUnderstood| ConfigurationProblemKind::WrongType)
}

fn self_service_action(value: &Value) -> Setting<SelfServiceAction> {
    match text(value)?.as_deref() {
        None | Some("view") => Ok(SelfServiceAction::View),
        Some("execute") => Ok(SelfServiceAction::Execute),
        Some(_) => Err(ConfigurationProblemKind::OutOfRange),
    }
}

fn show_icon(value: &Value) -> Setting<ShowIcon> {
    match text(value)?.as_deref() {
        None | Some("always") => Ok(ShowIcon::Always),
        Some("when_needed") => Ok(ShowIcon::WhenNeeded),
        Some(_) => Err(ConfigurationProblemKind::OutOfRange),
    }
}

fn https(text: String) -> Setting<String> {
    match Url::parse(&text) {
        Ok(url) if url.scheme() == "https" => Ok(text),
        _ => Err(ConfigurationProblemKind::OutOfRange),
    }
}

#[cfg(test)]
mod tests {
    use ConfigurationProblemKind::{OutOfRange, UnknownKey, Unreadable as NotReadable, WrongType};
    use rejoin_registration::Reason;

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
            let problems = expected.map(|kind| problem(Some(key), kind, OF_MAC));
            let expected =
                Configuration { problems: problems.into_iter().collect(), ..Configuration::default() };
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
        assert_eq!(unreadable, []);
    }

    #[test]
    fn a_value_that_no_profile_forces_does_not_act() {
        let mut mac = MadeUpMac::empty().file(
            OF_MAC,
            &xml("<key>SupportName</key><string>IT</string><key>Language</key><string>fr</string><key>A</key><true/>"),
        );
        mac.not_forced = vec!["SupportName", "A"];
        let expected = Configuration { language: Some("fr".into()), ..Configuration::default() };
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
