//! From a change on a Mac to the probes that it touches; nothing else has to be read again.

use std::collections::BTreeSet;

use rejoin_registration::COMPANY_PORTAL;

use super::{
    Probe, apps, configuration, guide_memory, jamf_aad_preferences, jamf_log, jamf_preferences, left_over,
    login_keychain, portal_log, presence,
};
use crate::{Command, Event};

/// Something that has changed on a Mac, or may have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// An app has started or ended.
    App {
        /// Its bundle id.
        bundle_id: String,
    },
    /// A file or a folder, or something in it.
    Path(String),
    /// The network.
    Network,
    /// Nobody knows what: the Mac has slept, or nobody was told for a while.
    Everything,
}

impl Change {
    /// What an event of this Mac may have changed.
    pub fn of(event: Event) -> Option<Change> {
        match event {
            Event::AppStarted { bundle_id } | Event::AppEnded { bundle_id } => {
                Some(Change::App { bundle_id })
            }
            Event::NetworkChanged => Some(Change::Network),
            Event::Woke | Event::SessionEntered => Some(Change::Everything),
            Event::SessionLeft => None,
        }
    }
}

/// The probes to ask again after a change, on the Mac of a user with this home folder.
pub fn touched(change: &Change, home: &str) -> BTreeSet<Probe> {
    match change {
        Change::App { bundle_id } if COMPANY_PORTAL.contains(&bundle_id.as_str()) => {
            [Probe::RunningApps, Probe::PortalLog, Probe::Apps].into()
        }
        Change::App { .. } => [Probe::RunningApps].into(),
        Change::Path(path) => by_path(path, home.trim_end_matches('/')),
        // How hosts answered tells nothing of another network.
        Change::Network => [Probe::Hosts].into(),
        Change::Everything => Probe::ALL.into(),
    }
}

fn by_path(path: &str, home: &str) -> BTreeSet<Probe> {
    let path = path.to_lowercase();
    let is_touched = |place: &str| {
        let place = place.to_lowercase();
        is_at_or_below(&path, &place) || is_at_or_below(&place, &path)
    };
    let of_places = places(home).into_iter().filter(|(_, place)| is_touched(place)).map(|(probe, _)| probe);
    let program = |command: Command| command.words().first().copied().unwrap_or_default();
    let commands = [
        (Probe::PlatformSso, Command::PlatformSso),
        (Probe::SsoStatus, Command::JamfConditionalAccess),
        (Probe::SsoStatus, Command::JamfAad),
        (Probe::Enrollment, Command::Enrollment),
    ];
    let of_programs =
        commands.into_iter().filter(|(_, command)| is_touched(program(*command))).map(|(probe, _)| probe);
    of_places.chain(of_programs).collect()
}

/// Where each probe looks: files, and folders with all below them.
fn places(home: &str) -> Vec<(Probe, String)> {
    let mut places = vec![
        (Probe::Configuration, configuration::FOLDER.into()),
        (Probe::JamfSettings, jamf_preferences::PATH.into()),
        (Probe::JamfReport, jamf_aad_preferences::path(home)),
        (Probe::Guide, guide_memory::path(home)),
        (Probe::JamfLog, jamf_log::FOLDER.into()),
        (Probe::PortalLog, portal_log::folder(home)),
        (Probe::LoginKeychain, login_keychain::path(home)),
        (Probe::Apps, apps::FOLDER.into()),
        (Probe::Apps, format!("{home}{}", apps::FOLDER)),
        (Probe::JamfBinary, presence::JAMF_BINARY.into()),
        (Probe::JamfBinary, presence::FORMER_JAMF_BINARY.into()),
        (Probe::Migrator, presence::migrator_path(home)),
    ];
    // With the guide that cleans up, what is left over is looked at.
    places.extend(left_over::places(home).map(|path| (Probe::Guide, path)));
    places.extend(apps::JAMF.map(|path| (Probe::Apps, path.into())));
    places
}

fn is_at_or_below(path: &str, folder: &str) -> bool {
    path.strip_prefix(folder.trim_end_matches('/'))
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOME: &str = "/Users/ana";

    #[test]
    fn a_change_touches_few_probes() {
        use Probe::*;
        let app = |bundle_id: &str| Change::App { bundle_id: bundle_id.into() };
        let path = |path: &str| Change::Path(path.into());
        let cases: [(Change, &[Probe]); 19] = [
            (app("com.microsoft.CompanyPortalMac"), &[RunningApps, PortalLog, Apps]),
            (app("com.apple.TextEdit"), &[RunningApps]),
            (Change::Network, &[Hosts]),
            (Change::Everything, &Probe::ALL),
            (path("/Library/Managed Preferences/ana/org.rejoin.menubar.plist"), &[Configuration]),
            (path("/Library/Preferences/com.jamfsoftware.jamf.plist"), &[JamfSettings]),
            (path("/library/preferences/COM.jamfsoftware.jamf.plist"), &[JamfSettings]),
            (path("/Library/Preferences/com.apple.dock.plist"), &[]),
            (path("/Users/ana/Library/Preferences/com.jamf.management.jamfAAD.plist"), &[JamfReport]),
            (path("/Users/bob/Library/Preferences/com.jamf.management.jamfAAD.plist"), &[]),
            (path("/private/var/log/jamf.log.0"), &[JamfLog]),
            (path("/Users/ana/Library/Logs/Company Portal/Company Portal.log"), &[PortalLog]),
            (path("/Users/ana/Library/Keychains/login.keychain-db"), &[LoginKeychain]),
            (path("/Users/ana/Library/Keychains/login.keychain-db.sb-1-x"), &[]),
            (path("/Users/ana/Library/Keychains"), &[LoginKeychain]),
            (path("/Applications/Company Portal.app/Contents/Info.plist"), &[Apps]),
            (path("/usr/local/jamf/bin/jamf"), &[JamfBinary]),
            (path("/Users/ana/Library"), &[JamfReport, Guide, PortalLog, LoginKeychain, Migrator]),
            (path("/Library/Application Support/JAMF/Jamf.app"), &[Apps, SsoStatus]),
        ];
        for (change, expected) in cases {
            let touched: Vec<Probe> = touched(&change, HOME).into_iter().collect();
            assert_eq!(touched, expected, "{change:?}");
        }
    }

    #[test]
    fn an_event_of_this_mac_is_a_change() {
        let bundle_id = || "com.example.app".to_owned();
        let app = || Some(Change::App { bundle_id: bundle_id() });
        let cases = [
            (Event::AppStarted { bundle_id: bundle_id() }, app()),
            (Event::AppEnded { bundle_id: bundle_id() }, app()),
            (Event::Woke, Some(Change::Everything)),
            (Event::SessionEntered, Some(Change::Everything)),
            (Event::NetworkChanged, Some(Change::Network)),
            (Event::SessionLeft, None),
        ];
        for (event, expected) in cases {
            assert_eq!(Change::of(event), expected);
        }
    }
}
