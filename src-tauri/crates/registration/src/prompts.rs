//! Per app, whether macOS will ask for the Workplace Join key (contracts.md 2, `prompts`).

use std::collections::BTreeMap;

use rejoin_keychain::{AccessList, Forecast, PrivateKey, forecast};

use crate::rules::SELF_SERVICE;
use crate::storage::{Storages, shown_identity};
use crate::{App, Asks, Evidence, Prompt, Storage};

/// Jamf's app keeps this id under both its names (mac.md 2.1).
pub(crate) const JAMF_APP: &str = "com.jamf.management.jamfAAD";

/// The apps that use the key wherever they are installed.
const KNOWN_APPS: [&str; 13] = [
    JAMF_APP,
    "com.microsoft.CompanyPortal",
    "com.microsoft.CompanyPortalMac",
    "com.microsoft.Excel",
    "com.microsoft.OneDrive",
    "com.microsoft.OneDrive-mac",
    "com.microsoft.Outlook",
    "com.microsoft.Powerpoint",
    "com.microsoft.Word",
    "com.microsoft.edgemac",
    "com.microsoft.onenote.mac",
    "com.microsoft.teams",
    "com.microsoft.teams2",
];

/// Whether Rejoin knows an app by its bundle id: one that uses the key, or a Self Service.
pub fn is_known_app(bundle_id: &str) -> bool {
    KNOWN_APPS.contains(&bundle_id) || SELF_SERVICE.contains(&bundle_id)
}

/// Whether it is one of Microsoft's apps that use a registration.
pub(crate) fn is_microsofts_app(bundle_id: &str) -> bool {
    bundle_id != JAMF_APP && KNOWN_APPS.contains(&bundle_id)
}

/// The key that prompts are about: the shown identity's, while the storage is the login keychain.
pub(crate) fn legacy_key<'a>(evidence: &'a Evidence, storages: &Storages) -> Option<&'a PrivateKey> {
    let (storage, _) = storages.shown()?;
    (storage == Storage::LoginKeychain).then(|| shown_identity(evidence)?.key.as_ref()).flatten()
}

/// One row per bundle id, sorted.
pub(crate) fn prompts(evidence: &Evidence, storages: &Storages) -> Vec<Prompt> {
    let Some(key) = legacy_key(evidence, storages) else { return Vec::new() };
    let access = key.access.as_ref();
    let rows = asking_apps(evidence, access);
    rows.into_values()
        .map(|app| Prompt {
            app: app.bundle_id.clone(),
            name: app.name.clone(),
            asks: forecast(access, app.signature.as_ref()).into(),
        })
        .collect()
}

/// The installed app of that bundle id whose forecast counts.
pub(crate) fn asking_app<'a>(
    evidence: &'a Evidence,
    access: Option<&AccessList>,
    bundle_id: &str,
) -> Option<&'a App> {
    asking_apps(evidence, access).remove(bundle_id)
}

/// The installed apps that use the key or that its access list names. Of several copies the one that is signed counts.
fn asking_apps<'a>(evidence: &'a Evidence, access: Option<&AccessList>) -> BTreeMap<&'a str, &'a App> {
    let named = access.map(AccessList::apps).unwrap_or_default();
    let asks =
        |app: &&App| KNOWN_APPS.contains(&app.bundle_id.as_str()) || named.contains(&app.path.as_str());
    let mut rows: BTreeMap<&str, &App> = BTreeMap::new();
    for app in evidence.apps.installed.iter().filter(asks) {
        let row = rows.entry(&app.bundle_id).or_insert(app);
        if row.signature.is_none() && app.signature.is_some() {
            *row = app;
        }
    }
    rows
}

impl From<Forecast> for Asks {
    fn from(forecast: Forecast) -> Self {
        match forecast {
            Forecast::None => Asks::None,
            Forecast::Once => Asks::Once,
            Forecast::Again => Asks::Again,
            Forecast::Refused => Asks::Refused,
            Forecast::Unknown => Asks::Unknown,
        }
    }
}
