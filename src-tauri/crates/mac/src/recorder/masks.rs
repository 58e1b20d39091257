//! What stands in a report for the names, ids and addresses of people and companies: the same for the same one.

use std::cell::RefCell;
use std::collections::{BTreeSet, HashMap};

use rejoin_keychain::Mask;
use rejoin_registration::{Evidence, User, hosts_to_try};
use uuid::Uuid;

/// Names of folders and files that are the same on every Mac, and of apps that companies have in common.
const COMMON_NAMES: [&str; 57] = [
    "Applications",
    "Library",
    "Users",
    "Application Support",
    "JAMF",
    "Jamf.app",
    "Contents",
    "MacOS",
    "PlugIns",
    "Info.plist",
    "Jamf Conditional Access.app",
    "Jamf Conditional Access",
    "JamfAAD.app",
    "JamfAAD",
    "Preferences",
    "Managed Preferences",
    "Keychains",
    "Logs",
    "Company Portal",
    "LaunchAgents",
    "private",
    "var",
    "log",
    "usr",
    "local",
    "bin",
    "opt",
    "jamf",
    "jamf.log",
    "System",
    "CoreServices",
    "Utilities",
    "login.keychain-db",
    "com.jamfsoftware.jamf.plist",
    "com.jamf.management.jamfAAD.plist",
    "com.jamf.management.jamfAAD.migrator.plist",
    "org.rejoin.menubar.plist",
    "org.rejoin.menubar",
    "guide.json",
    "Company Portal.app",
    "Mac SSO Extension.appex",
    "Microsoft",
    "Microsoft Edge.app",
    "Microsoft Excel.app",
    "Microsoft OneNote.app",
    "Microsoft Outlook.app",
    "Microsoft PowerPoint.app",
    "Microsoft Teams.app",
    "Microsoft Teams (work or school).app",
    "Microsoft Teams classic.app",
    "Microsoft Word.app",
    "OneDrive.app",
    "Safari.app",
    "Google Chrome.app",
    "Self Service.app",
    "Self Service+.app",
    "security",
];

/// What the identifiers of the apps begin with that are the same in every company.
const COMMON_IDENTIFIERS: [&str; 4] = ["com.microsoft.", "com.apple.", "com.jamf.", "com.jamfsoftware."];

/// Shorter words are too common to be taken for somebody's name.
const SHORTEST_NAME: usize = 3;

/// The masks given so far.
pub(crate) struct Masks {
    home: String,
    /// Words of the names of people, in lower case.
    people: BTreeSet<String>,
    /// Hosts that are the same for every company.
    hosts: BTreeSet<String>,
    given: RefCell<Given>,
}

#[derive(Default)]
struct Given {
    ids: Numbers,
    people: Numbers,
    domains: Numbers,
    hosts: Numbers,
    policies: Numbers,
    names: Numbers,
    identifiers: Numbers,
}

/// Numbers from 1 in the order of asking.
#[derive(Default)]
struct Numbers {
    by_word: HashMap<String, usize>,
}

impl Numbers {
    fn of(&mut self, word: String) -> usize {
        let next = self.by_word.len() + 1;
        *self.by_word.entry(word).or_insert(next)
    }
}

/// How many of each kind were masked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Masked {
    pub(crate) people: usize,
    pub(crate) ids: usize,
    pub(crate) addresses: usize,
    pub(crate) names: usize,
}

impl Masks {
    /// For what was read of a Mac.
    pub(crate) fn new(user: &User, evidence: &Evidence) -> Self {
        let home = user.home.trim_end_matches('/').to_owned();
        let mut people = BTreeSet::new();
        let folder = home.rsplit('/').next().unwrap_or_default();
        let keychain = evidence.login_keychain.known();
        let items = keychain.into_iter().flat_map(|keychain| &keychain.items).map(|item| item.value.as_str());
        let items = items.filter(|value| value.contains('@'));
        let status = evidence.sso_status.known().and_then(|status| status.user.as_deref());
        let login = evidence.platform_sso.known().and_then(|platform_sso| platform_sso.user.as_ref());
        let login = login.and_then(|user| user.user.as_deref());
        for name in [user.name.as_str(), folder].into_iter().chain(items).chain(status).chain(login) {
            let person = name.rsplit_once('@').map_or(name, |(person, _)| person);
            people.extend(words(person).filter(|word| word.chars().count() >= SHORTEST_NAME));
        }
        let hosts = hosts_to_try(None).into_iter().map(|(name, _)| name).collect();
        let masks = Masks { home, people, hosts, given: RefCell::default() };
        masks.person(&user.name);
        masks
    }

    /// For a person's short name.
    pub(crate) fn person(&self, name: &str) -> String {
        let number = self.given.borrow_mut().people.of(name.trim().to_lowercase());
        format!("user-{number}")
    }

    fn domain(&self, name: &str) -> String {
        let number = self.given.borrow_mut().domains.of(name.trim().to_lowercase());
        format!("company-{number}.example")
    }

    /// For a host; those of Microsoft's that every company needs stay.
    pub(crate) fn host(&self, name: &str) -> String {
        let name = name.to_lowercase();
        if self.hosts.contains(&name) {
            return name;
        }
        let number = self.given.borrow_mut().hosts.of(name);
        format!("host-{number}.example")
    }

    /// For a policy.
    pub(crate) fn policy(&self, name: &str) -> String {
        let number = self.given.borrow_mut().policies.of(name.trim().to_owned());
        format!("Policy {number}")
    }

    /// The user's home.
    pub(crate) fn home(&self) -> String {
        format!("/Users/{}", self.person_of_home())
    }

    fn person_of_home(&self) -> String {
        "user-1".into()
    }

    /// How many of each kind were masked.
    pub(crate) fn count(&self) -> Masked {
        let given = self.given.borrow();
        let count = |numbers: &Numbers| numbers.by_word.len();
        Masked {
            people: count(&given.people),
            ids: count(&given.ids),
            addresses: count(&given.domains) + count(&given.hosts),
            names: count(&given.policies) + count(&given.names) + count(&given.identifiers),
        }
    }

    fn name_in_path(&self, name: &str, folder: Option<&str>) -> String {
        let rotated = name.strip_prefix("jamf.log.").is_some_and(is_number);
        if folder == Some("Users") || folder == Some("Managed Preferences") && !name.ends_with(".plist") {
            return self.person(name);
        }
        if COMMON_NAMES.contains(&name) || rotated || name.is_empty() {
            return name.to_owned();
        }
        let ending = [".app", ".appex", ".log", ".plist"].into_iter().find(|ending| name.ends_with(ending));
        let number = self.given.borrow_mut().names.of(name.to_owned());
        let kind = if ending == Some(".app") { "App" } else { "Name" };
        format!("{kind} {number}{}", ending.unwrap_or_default())
    }

    fn names_a_person(&self, text: &str) -> bool {
        words(text).any(|word| self.people.contains(&word))
    }
}

impl Mask for Masks {
    fn id(&self, id: &str) -> String {
        let number = self.given.borrow_mut().ids.of(id.trim().to_lowercase());
        format!("00000000-0000-4000-8000-{number:012x}")
    }

    fn user(&self, user: &str) -> String {
        match user.trim().rsplit_once('@') {
            Some((person, domain)) => format!("{}@{}", self.person(person), self.domain(domain)),
            None => self.person(user),
        }
    }

    fn path(&self, path: &str) -> String {
        let below_home =
            path.strip_prefix(&self.home).filter(|rest| rest.is_empty() || rest.starts_with('/'));
        let below_home = below_home.filter(|_| !self.home.is_empty());
        let (mut masked, rest) = match below_home {
            Some(rest) => (self.home(), rest),
            None => (String::new(), path),
        };
        let mut folder = None;
        for (number, name) in rest.split('/').enumerate() {
            if number > 0 {
                masked.push('/');
            }
            masked.push_str(&self.name_in_path(name, folder));
            folder = Some(name);
        }
        masked
    }

    fn identifier(&self, identifier: &str) -> String {
        let plain = |character: char| character.is_ascii_alphanumeric() || ".-_".contains(character);
        let common = COMMON_IDENTIFIERS.iter().any(|start| identifier.starts_with(start));
        let is_shown = identifier.chars().all(plain)
            && identifier.len() < 100
            && !has_id(identifier)
            && (common || !self.names_a_person(identifier));
        if is_shown {
            return identifier.to_owned();
        }
        let number = self.given.borrow_mut().identifiers.of(identifier.to_owned());
        format!("example.app-{number}")
    }
}

/// The words of a name, in lower case: all of it, and its parts.
fn words(name: &str) -> impl Iterator<Item = String> {
    let name = name.trim().to_lowercase();
    let parts: Vec<String> =
        name.split(|character: char| !character.is_alphanumeric()).map(String::from).collect();
    parts.into_iter().chain([name]).filter(|word| !word.is_empty())
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.len() < 6 && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether there is a GUID, or as many digits as one has.
fn has_id(text: &str) -> bool {
    let parts = text.split(|character: char| !character.is_ascii_hexdigit() && character != '-');
    let mut longest = parts.map(|part| part.trim_matches('-'));
    longest.any(|part| part.len() >= 32 || Uuid::try_parse(part).is_ok())
}
