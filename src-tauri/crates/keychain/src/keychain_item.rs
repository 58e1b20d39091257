//! The items of a login keychain that Rejoin may delete: a closed list, each item named by all that tells it from
//! every other (causes.md, "The clean-up guide"; mac.md 2.7).

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::certificate::ISSUER;

/// An item of a login keychain that is on the list, as it was found there.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CleanUpItem {
    /// What tells it from every other.
    pub item: KeychainItem,
    /// The Entra device id that it belongs to, in lower case; `None`: the keychain does not say.
    pub device_id: Option<String>,
    /// When it was made, where the keychain says so: only passwords have a date.
    pub created_at: Option<Timestamp>,
}

/// An item of the login keychain. Whether it may be deleted says [`KeychainItem::is_on_the_list`]. Items stand in the
/// order in which they are deleted: what tells whose the others are goes last (keychain.md 5).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(tag = "class", rename_all = "snake_case", deny_unknown_fields)]
pub enum KeychainItem {
    /// Which certificate goes to a web page: a generic password of the type `iprf` (keychain.md 5).
    IdentityPreference {
        /// Its label.
        label: String,
        /// Its account: the certificate's label and a blank.
        account: String,
        /// Its service: the page, with an app's bundle id in brackets or without.
        service: String,
    },
    /// A generic password. Workplace Join keeps its values in the service (keychain.md 4).
    Password {
        /// Its label.
        label: String,
        /// Its account.
        account: String,
        /// Its service.
        service: String,
    },
    /// A private key.
    PrivateKey {
        /// Its label.
        label: KeyLabel,
        /// The SHA-1 of its public key, by which key and certificate belong together.
        key_hash: KeyHash,
    },
    /// A public key.
    PublicKey {
        /// Its label.
        label: KeyLabel,
        /// The SHA-1 of it.
        key_hash: KeyHash,
    },
    /// A certificate.
    Certificate {
        /// Its label: the device id.
        label: String,
        /// Who issued it.
        issuer: Issuer,
        /// The SHA-1 of its public key.
        key_hash: KeyHash,
    },
}

/// A SHA-1 of a public key.
pub type KeyHash = [u8; 20];

/// The labels of keys that may be deleted. Jamf's keys have others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum KeyLabel {
    /// The key of the registration.
    #[serde(rename = "Microsoft Workplace Join Key")]
    WorkplaceJoin,
    /// The key that protects its tokens.
    #[serde(rename = "Microsoft Session Transport Key")]
    SessionTransport,
}

impl KeyLabel {
    const ALL: [KeyLabel; 2] = [KeyLabel::WorkplaceJoin, KeyLabel::SessionTransport];

    /// The label whose bytes these are, if it is one of the list.
    pub(crate) fn of(label: &[u8]) -> Option<Self> {
        Self::ALL.into_iter().find(|listed| listed.as_str().as_bytes() == label)
    }

    /// The label as it stands in a keychain.
    pub fn as_str(self) -> &'static str {
        match self {
            KeyLabel::WorkplaceJoin => "Microsoft Workplace Join Key",
            KeyLabel::SessionTransport => "Microsoft Session Transport Key",
        }
    }
}

/// The issuers whose certificates may be deleted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Issuer {
    /// Entra ID, for registered devices.
    #[serde(rename = "MS-Organization-Access")]
    MsOrganizationAccess,
}

impl Issuer {
    /// The issuer's common name.
    pub fn as_str(self) -> &'static str {
        match self {
            Issuer::MsOrganizationAccess => ISSUER,
        }
    }
}

/// What the accounts of Workplace Join's passwords begin with.
const ACCOUNTS: &str = "com.microsoft.workplacejoin.";

/// The labels of passwords that may be deleted, whatever their account.
const LABELS: [&str; 11] = [
    "com.jamf.management.jamfAAD",
    "com.microsoft.CompanyPortal",
    "com.microsoft.CompanyPortalMac",
    "com.microsoft.CompanyPortal.HockeySDK",
    "com.microsoft.CompanyPortal.enrollment",
    "com.microsoft.adalcache",
    "enterpriseregistration.windows.net",
    "https://device.login.microsoftonline.com",
    "https://device.login.microsoftonline.com/",
    "https://enterpriseregistration.windows.net",
    "https://enterpriseregistration.windows.net/",
];

/// Microsoft's page that a registered device shows its certificate to.
const PAGES: [&str; 2] =
    ["https://enterpriseregistration.windows.net", "https://enterpriseregistration.windows.net/"];

/// How the page of a company's own sign-in server ends (ADFS).
const ADFS_PATHS: [&str; 2] = ["/adfs/ls", "/adfs/ls/"];

impl KeychainItem {
    /// Whether Rejoin may ever delete it. The keys and certificates that may not, Jamf's above all, cannot even be
    /// named.
    pub fn is_on_the_list(&self) -> bool {
        match self {
            KeychainItem::IdentityPreference { label, account, service } => {
                is_listed_preference(label.as_bytes(), account.as_bytes(), service.as_bytes())
            }
            KeychainItem::Password { label, account, .. } => {
                is_listed_password(label.as_bytes(), account.as_bytes())
            }
            KeychainItem::PrivateKey { .. }
            | KeychainItem::PublicKey { .. }
            | KeychainItem::Certificate { .. } => true,
        }
    }
}

/// Whether a generic password is on the list.
pub(crate) fn is_listed_password(label: &[u8], account: &[u8]) -> bool {
    account.strip_prefix(ACCOUNTS.as_bytes()).is_some_and(|name| !name.is_empty())
        || LABELS.iter().any(|listed| listed.as_bytes() == label)
}

/// Whether an identity preference is: by its page, or as any generic password, which it is too.
pub(crate) fn is_listed_preference(label: &[u8], account: &[u8], service: &[u8]) -> bool {
    let is_page = |service| {
        let page = without_app(service);
        PAGES.contains(&page) || is_adfs(page)
    };
    std::str::from_utf8(service).is_ok_and(is_page) || is_listed_password(label, account)
}

/// The page of a preference, without the app that it is for.
fn without_app(service: &str) -> &str {
    service.split_once(" (").filter(|(_, app)| app.ends_with(')')).map_or(service, |(page, _)| page)
}

fn is_adfs(page: &str) -> bool {
    let Some((host, path)) =
        page.strip_prefix("https://").and_then(|rest| rest.split_at_checked(rest.find('/')?))
    else {
        return false;
    };
    !host.is_empty() && ADFS_PATHS.contains(&path)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn password(label: &str, account: &str) -> KeychainItem {
        KeychainItem::Password { label: label.into(), account: account.into(), service: "x".into() }
    }

    fn preference(service: &str) -> KeychainItem {
        let service = service.to_owned();
        KeychainItem::IdentityPreference { label: service.clone(), account: "a ".into(), service }
    }

    #[test]
    fn only_what_the_list_names_may_be_deleted() {
        let cases = [
            (password("x", "com.microsoft.workplacejoin.thumbprint"), true),
            (password("x", "com.microsoft.workplacejoin."), false),
            (password("x", "com.microsoft.workplacejoin"), false),
            (password("x", "not.com.microsoft.workplacejoin.x"), false),
            (password("com.microsoft.adalcache", "x"), true),
            (password("com.microsoft.adalcache2", "x"), false),
            (password("JAMF", "JAMF"), false),
            (password("com.jamf.management.jamfAAD", ""), true),
            (password("", ""), false),
            (preference("https://enterpriseregistration.windows.net"), true),
            (preference("https://enterpriseregistration.windows.net/"), true),
            (preference("https://enterpriseregistration.windows.net/ (com.microsoft.teams2)"), true),
            (preference("https://enterpriseregistration.windows.net.evil.example"), false),
            (preference("https://enterpriseregistration.windows.net/x"), false),
            (preference("https://adfs.contoso.example/adfs/ls"), true),
            (preference("https://adfs.contoso.example/adfs/ls/ (com.apple.Safari)"), true),
            (preference("https://adfs.contoso.example/adfs/lsx"), false),
            (preference("https:///adfs/ls"), false),
            (preference("http://adfs.contoso.example/adfs/ls"), false),
            (preference("https://jamf.contoso.example/"), false),
            (preference("https://device.login.microsoftonline.com/"), true),
            (preference("https://device.login.microsoftonline.com/x"), false),
        ];
        for (item, expected) in cases {
            assert_eq!(item.is_on_the_list(), expected, "{item:?}");
        }
    }

    #[test]
    fn jamfs_keys_cannot_be_named() {
        let hash = serde_json::to_string(&[7_u8; 20]).unwrap();
        let key = |label: &str| format!(r#"{{"class":"private_key","label":"{label}","key_hash":{hash}}}"#);
        for label in ["JAMF", "JAMF Private Key", "", "microsoft workplace join key"] {
            assert!(serde_json::from_str::<KeychainItem>(&key(label)).is_err(), "{label}");
        }
        for label in [KeyLabel::WorkplaceJoin, KeyLabel::SessionTransport] {
            let item: KeychainItem = serde_json::from_str(&key(label.as_str())).unwrap();
            assert_eq!(item, KeychainItem::PrivateKey { label, key_hash: [7; 20] });
        }
        let certificate =
            format!(r#"{{"class":"certificate","label":"a","issuer":"JSS","key_hash":{hash}}}"#);
        assert!(serde_json::from_str::<KeychainItem>(&certificate).is_err());
    }
}
