//! Installed apps: what their Info.plist says, and who signed them.

use plist::{Dictionary, Value};

use crate::plists::dictionary;

/// Microsoft's team.
pub const MICROSOFT: &str = "UBF8T346G9";
/// Jamf's team.
pub const JAMF: &str = "483DWKW443";

/// An app on the disk of a recorded Mac.
#[derive(Clone, Copy, Debug)]
pub struct App {
    /// Where it stands.
    pub path: &'static str,
    /// Its bundle id.
    pub bundle_id: &'static str,
    /// Its version.
    pub version: &'static str,
    /// The team of its Developer ID; `None`: no valid signature is known.
    pub team: Option<&'static str>,
}

/// Company Portal.
pub const COMPANY_PORTAL: App =
    App::microsoft("/Applications/Company Portal.app", "com.microsoft.CompanyPortalMac", "5.2504.1");

/// The SSO extension in it.
pub const SSO_EXTENSION: App = App::microsoft(
    "/Applications/Company Portal.app/Contents/PlugIns/Mac SSO Extension.appex",
    "com.microsoft.CompanyPortalMac.ssoextension",
    "5.2504.1",
);

/// Microsoft Teams.
pub const TEAMS: App =
    App::microsoft("/Applications/Microsoft Teams.app", "com.microsoft.teams2", "25072.1611.3570.9088");

/// Microsoft Outlook.
pub const OUTLOOK: App =
    App::microsoft("/Applications/Microsoft Outlook.app", "com.microsoft.Outlook", "16.96");

/// Jamf Self Service, the classic one.
pub const SELF_SERVICE: App =
    App::jamf("/Applications/Self Service.app", "com.jamfsoftware.selfservice.mac", "11.15.0");

/// Self Service+.
pub const SELF_SERVICE_PLUS: App =
    App::jamf("/Applications/Self Service+.app", "com.jamf.selfserviceplus", "2.7.0");

/// Jamf's app that reports the registration, under its current name.
pub const JAMF_CONDITIONAL_ACCESS: App = App::jamf(
    "/Library/Application Support/JAMF/Jamf.app/Contents/MacOS/Jamf Conditional Access.app",
    "com.jamf.management.jamfAAD",
    "11.22.0",
);

/// The same under its former name.
pub const JAMF_AAD: App = App::jamf(
    "/Library/Application Support/JAMF/Jamf.app/Contents/MacOS/JamfAAD.app",
    "com.jamf.management.jamfAAD",
    "10.21.0",
);

impl App {
    /// An app of Microsoft's.
    pub const fn microsoft(path: &'static str, bundle_id: &'static str, version: &'static str) -> Self {
        App { path, bundle_id, version, team: Some(MICROSOFT) }
    }

    /// An app of Jamf's.
    pub const fn jamf(path: &'static str, bundle_id: &'static str, version: &'static str) -> Self {
        App { path, bundle_id, version, team: Some(JAMF) }
    }

    /// The same app elsewhere.
    pub const fn at(self, path: &'static str) -> Self {
        App { path, ..self }
    }

    /// Its Info.plist.
    pub fn info(&self) -> Dictionary {
        let name =
            self.path.rsplit('/').next().and_then(|last| last.rsplit_once('.')).map_or("", |(name, _)| name);
        let kind = if self.path.ends_with(".appex") { "XPC!" } else { "APPL" };
        dictionary([
            ("CFBundleExecutable", Value::from(name)),
            ("CFBundleIdentifier", Value::from(self.bundle_id)),
            ("CFBundleName", Value::from(name)),
            ("CFBundlePackageType", Value::from(kind)),
            ("CFBundleShortVersionString", Value::from(self.version)),
            ("CFBundleVersion", Value::from(self.version)),
            ("LSMinimumSystemVersion", Value::from("12.0")),
        ])
    }

    /// Where its Info.plist stands.
    pub fn info_path(&self) -> String {
        format!("{}/Contents/Info.plist", self.path)
    }

    /// As an app of a key's access list.
    ///
    /// Nobody's signature is trusted under an empty team.
    pub fn trusted(&self) -> rejoin_keychain::maker::App {
        rejoin_keychain::maker::App::developer_id(self.path, self.bundle_id, self.team.unwrap_or_default())
    }
}
