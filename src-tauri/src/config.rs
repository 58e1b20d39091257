//! `rejoin config`: the settings that the company forces, each with where it comes from and what is wrong with it, for
//! people or for programs (docs/configuration.md). Of what nobody forces it shows nothing.

mod json;
mod text;

use std::io;
use std::process::ExitCode;

use rejoin_registration::settings_view;
use rejoin_wording::Wording;

use crate::command_line::ConfigOptions;
use crate::{WRONG_USE, finish, terminal, which_mac};

/// The exit code where something is wrong with the settings.
const PROBLEMS: u8 = 1;

/// Reads the settings and shows them. `caller` words what goes wrong before there is a Mac to ask.
pub(crate) fn run(options: &ConfigOptions, language: Option<&str>, caller: &Wording) -> ExitCode {
    let mac = match which_mac::open(options.mac.as_deref()) {
        Ok(mac) => mac,
        Err(why) => {
            terminal::complain(&caller.say(&why));
            return ExitCode::from(WRONG_USE);
        }
    };
    let settings = rejoin_mac::settings(mac.as_ref());
    let wording = which_mac::wording(language, &settings.configuration, mac.as_ref());
    let view = settings_view(&settings).map(|message| wording.say(&message));
    let exit = if view.is_good() { ExitCode::SUCCESS } else { ExitCode::from(PROBLEMS) };
    let written = if options.json {
        json::face(&view).map_err(io::Error::from).and_then(|json| terminal::print(&json))
    } else {
        terminal::print(&text::face(&view, terminal::width()))
    };
    finish(written, &wording, exit)
}

#[cfg(test)]
mod made_up {
    use rejoin_registration::{
        Configuration, ConfigurationProblem, ConfigurationProblemKind, Origin, Scope, SelfServiceAction,
        Settings, SettingsView, settings_view,
    };
    use rejoin_wording::Wording;

    const OF_USER: &str = "/Library/Managed Preferences/ana/org.rejoin.menubar.plist";
    const OF_MAC: &str = "/Library/Managed Preferences/org.rejoin.menubar.plist";

    /// Settings of both files, with every kind of problem, in a language.
    pub(super) fn mixed(language: &str) -> SettingsView<String> {
        let problem = |key: Option<&str>, problem, source: &str| ConfigurationProblem {
            key: key.map(String::from),
            problem,
            source: source.into(),
        };
        let configuration = Configuration {
            registration_policy_id: Some(12),
            registration_policy_name: Some("Register my Mac".into()),
            self_service_action: SelfServiceAction::Execute,
            organization_name: Some("Contoso \u{1b}[31m".into()),
            support_url: Some("https://help.contoso.example/a/page/with/a/long/address/for/macs".into()),
            read_keychain: false,
            problems: vec![
                problem(None, ConfigurationProblemKind::Unreadable, "/Library/Managed Preferences/x.plist"),
                problem(Some("CleanUpPolicyID"), ConfigurationProblemKind::WrongType, OF_MAC),
                problem(Some("Colour\u{9b}"), ConfigurationProblemKind::UnknownKey, OF_MAC),
                problem(Some("InstallCompanyPortalPolicyID"), ConfigurationProblemKind::OutOfRange, OF_MAC),
                problem(Some("ShowIcon"), ConfigurationProblemKind::OutOfRange, OF_USER),
                problem(Some("SupportName"), ConfigurationProblemKind::WrongType, OF_MAC),
            ],
            ..Configuration::default()
        };
        let origins = [
            ("OrganizationName", Scope::User, OF_USER),
            ("SelfServiceAction", Scope::User, OF_USER),
            ("RegistrationPolicyID", Scope::Computer, OF_MAC),
            ("RegistrationPolicyName", Scope::Computer, OF_MAC),
            ("SupportPhone", Scope::Computer, OF_MAC),
            ("SupportURL", Scope::Computer, OF_MAC),
            ("ReadKeychain", Scope::Computer, OF_MAC),
        ];
        let origins = origins
            .map(|(key, scope, source)| (key.to_owned(), Origin { scope, source: source.to_owned() }))
            .into();
        said(&Settings { configuration, origins }, language)
    }

    /// No settings at all.
    pub(super) fn none(language: &str) -> SettingsView<String> {
        said(&Settings::default(), language)
    }

    fn said(settings: &Settings, language: &str) -> SettingsView<String> {
        let wording = Wording::new(&[language]);
        settings_view(settings).map(|message| wording.say(&message))
    }
}
