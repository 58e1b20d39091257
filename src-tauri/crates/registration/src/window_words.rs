//! What the pages Details, Support and About say, without a language.

use crate::keys::{Key, keys, words};
use crate::{Argument, Names};

/// A sentence of these pages. Each is a Fluent message in `assets/locales/<language>/window.ftl`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WindowMessage {
    /// Of the page Details: `details-<text>`.
    Details(DetailsText),
    /// Something that Rejoin reads, as a heading: `reading-<reading>`.
    Reading(ReadingName),
    /// Of the page Support: `support-<text>`.
    Support(SupportText, Names),
    /// Of the page About: `about-<text>`.
    About(AboutText, Names),
    /// Rejoin's version: `about-version`.
    Version(String),
    /// A short answer to a question about Rejoin: `help-<topic>.<part>`.
    Help(HelpTopic, HelpPart, Names),
    /// The language's own name: `language-name`.
    LanguageName,
    /// What macOS shows where it asks whether Rejoin may reach the local network: `local-network`.
    LocalNetwork,
}

words! {
    /// The fixed words of the page Details.
    pub enum DetailsText {
        /// Above the page.
        Title "title",
        /// What the page is for.
        Intro "intro",
        /// Something could not be looked at.
        NotEverywhere "not-everywhere",
        /// Everything could be looked at.
        Everywhere "everywhere",
        /// Before the time at which something was read.
        ReadAt "read-at",
        /// Something is there, and no more is to be said of it.
        There "there",
        /// Something is certainly not there.
        NotThere "not-there",
        /// The hosts have not been tried.
        NotTried "not-tried",
        /// A group: where the registration is kept.
        OfRegistration "of-registration",
        /// A group: what Jamf set and knows.
        OfJamf "of-jamf",
        /// A group: installed and running apps.
        OfApps "of-apps",
        /// A group: the network.
        OfNetwork "of-network",
        /// A group: this Mac and Rejoin.
        OfMac "of-mac",
    }
}

words! {
    /// What Rejoin reads.
    pub enum ReadingName {
        /// `login.keychain-db`.
        LoginKeychain "login-keychain",
        /// `app-sso platform -s`.
        PlatformSso "platform-sso",
        /// Jamf's `getPSSOStatus`.
        SsoStatus "sso-status",
        /// The migrator's launch agent.
        Migrator "migrator",
        /// `profiles status -type enrollment`.
        Enrollment "enrollment",
        /// The jamf binary.
        JamfBinary "jamf-binary",
        /// `jss_url`.
        JamfServer "jamf-server",
        /// `microsoftCAEnabled`.
        MayRegister "may-register",
        /// `microsoftCANativeClientAppId`.
        Connector "connector",
        /// `have_an_Azure_id`.
        AzureId "azure-id",
        /// `last_aad_token_timestamp`.
        AzureToken "azure-token",
        /// jamf.log.
        JamfLog "jamf-log",
        /// Company Portal's logs.
        PortalLog "portal-log",
        /// Running apps.
        Running "running",
        /// The hosts that registration needs.
        Hosts "hosts",
        /// The user and their languages.
        User "user",
        /// Since when the Mac is awake.
        Awake "awake",
        /// What Rejoin remembers of a guide.
        Guide "guide",
    }
}

words! {
    /// The fixed words of the page Support.
    pub enum SupportText {
        /// Above the page.
        Title "title",
        /// Who helps.
        Intro "intro",
        /// The company's settings name nobody.
        Nobody "nobody",
        /// Opens the help desk's page.
        Page "page",
        /// Writes to the help desk.
        Email "email",
        /// Calls the help desk.
        Phone "phone",
        /// Above the report.
        Report "report",
        /// Makes the report and shows what is in it.
        Review "review",
        /// What the user has written goes into the report as it is.
        Answers "answers",
        /// Saves the report.
        Save "save",
        /// Shows where it was saved.
        Show "show",
    }
}

words! {
    /// The fixed words of the page About.
    pub enum AboutText {
        /// Above the page.
        Title "title",
        /// What Rejoin is for.
        Intro "intro",
        /// Above the choice of a language.
        Language "language",
        /// The language that macOS speaks.
        Automatic "automatic",
        /// The company's settings decide the language.
        LanguageForced "language-forced",
        /// Above where the settings come from.
        Settings "settings",
        /// The company has made settings.
        SettingsMade "settings-made",
        /// Nobody has.
        SettingsNone "settings-none",
        /// Above the short answers.
        Help "help",
        /// Above the shapes of the icon.
        Shapes "shapes",
    }
}

words! {
    /// What people want to know about Rejoin.
    pub enum HelpTopic {
        /// What it is for.
        Purpose "purpose",
        /// What to do when it asks for something.
        Needed "needed",
        /// Why through Self Service.
        SelfService "self-service",
        /// What to answer when macOS asks.
        Prompts "prompts",
        /// What to do when nothing helps.
        Stuck "stuck",
        /// What Rejoin reads and sends.
        Privacy "privacy",
    }
}

words! {
    /// The parts of an answer.
    pub enum HelpPart {
        /// The question.
        Title "title",
        /// The answer.
        Text "text",
    }
}

impl WindowMessage {
    /// The Fluent id.
    pub(crate) fn id(&self) -> String {
        match self {
            WindowMessage::Details(text) => format!("details-{}", text.key()),
            WindowMessage::Reading(name) => format!("reading-{}", name.key()),
            WindowMessage::Support(text, _) => format!("support-{}", text.key()),
            WindowMessage::About(text, _) => format!("about-{}", text.key()),
            WindowMessage::Version(_) => "about-version".into(),
            WindowMessage::Help(topic, part, _) => format!("help-{}.{}", topic.key(), part.key()),
            WindowMessage::LanguageName => "language-name".into(),
            WindowMessage::LocalNetwork => "local-network".into(),
        }
    }

    /// The arguments by name.
    pub(crate) fn arguments(&self) -> Vec<(&'static str, Argument)> {
        match self {
            WindowMessage::Support(_, names)
            | WindowMessage::About(_, names)
            | WindowMessage::Help(_, _, names) => names.arguments(),
            WindowMessage::Version(version) => vec![("version", Argument::Text(version.clone()))],
            WindowMessage::Details(_)
            | WindowMessage::Reading(_)
            | WindowMessage::LanguageName
            | WindowMessage::LocalNetwork => Vec::new(),
        }
    }

    /// Everything these pages can say, each once.
    pub(crate) fn every() -> Vec<WindowMessage> {
        let names = Names::default;
        let mut every: Vec<_> = DetailsText::ALL.iter().copied().map(WindowMessage::Details).collect();
        every.extend(ReadingName::ALL.iter().copied().map(WindowMessage::Reading));
        every.extend(SupportText::ALL.iter().map(|text| WindowMessage::Support(*text, names())));
        every.extend(AboutText::ALL.iter().map(|text| WindowMessage::About(*text, names())));
        every.push(WindowMessage::Version("1.0".into()));
        for topic in HelpTopic::ALL {
            every.extend(HelpPart::ALL.iter().map(|part| WindowMessage::Help(*topic, *part, names())));
        }
        every.extend([WindowMessage::LanguageName, WindowMessage::LocalNetwork]);
        every
    }
}
