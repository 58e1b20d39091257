//! The apps of a report: those that registration is about, and those that the key's access list names. No others.

use std::collections::BTreeMap;

use plist::{Dictionary, Value};
use rejoin_keychain::{AccessList, Mask, Signature, Signer};
use rejoin_registration::{App, is_known_app};

use super::{Writing, preferences};

/// An app as it stands in the report.
pub(super) struct Written {
    pub(super) path: String,
    pub(super) signature: Option<Signature>,
}

/// Writes the apps' Info.plist.
pub(super) fn write(writing: &mut Writing<'_>) -> Vec<Written> {
    let mut apps = Vec::new();
    let mut lists = Vec::new();
    for app in that_count(writing) {
        let path = writing.masks.path(&app.path);
        let mut info = Dictionary::new();
        let identifier = writing.masks.identifier(&app.bundle_id);
        info.insert("CFBundleIdentifier".into(), Value::String(identifier));
        let name = path.rsplit('/').next().unwrap_or_default();
        let name = name.strip_suffix(".app").unwrap_or(name);
        info.insert("CFBundleName".into(), Value::String(name.to_owned()));
        lists.push((format!("{path}/Contents/Info.plist"), preferences::xml(info)));
        let signature = app.signature.as_ref().and_then(|signature| masked(signature, writing));
        apps.push(Written { path, signature });
    }
    for (path, list) in lists {
        writing.disk(&path, list);
    }
    apps
}

/// Of several copies of an app the one that decides: the first that is signed.
fn that_count<'a>(writing: &Writing<'a>) -> Vec<&'a App> {
    let keychain = writing.evidence.login_keychain.known();
    let identities = keychain.into_iter().flat_map(|keychain| &keychain.identities);
    let access = identities.filter_map(|identity| identity.key.as_ref()?.access.as_ref());
    let named: Vec<&str> = access.flat_map(AccessList::apps).collect();
    let mut rows: BTreeMap<&str, &App> = BTreeMap::new();
    let counts = |app: &&App| is_known_app(&app.bundle_id) || named.contains(&app.path.as_str());
    for app in writing.evidence.apps.installed.iter().filter(counts) {
        let row = rows.entry(&app.bundle_id).or_insert(app);
        if row.signature.is_none() && app.signature.is_some() {
            *row = app;
        }
    }
    rows.into_values().collect()
}

/// A team is public, and what decides; one of another form is not known.
fn masked(signature: &Signature, writing: &Writing<'_>) -> Option<Signature> {
    let signer = match &signature.signer {
        Signer::Team(team) if team.len() > 10 || !team.bytes().all(|byte| byte.is_ascii_alphanumeric()) => {
            return None;
        }
        signer => signer.clone(),
    };
    Some(Signature { identifier: writing.masks.identifier(&signature.identifier), signer })
}
