//! The npm packages whose code is in the page, by ui/package-lock.json.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::Deserialize;

use crate::component::{license, reference};
use crate::{Component, Source, Sum, SupplyError};

/// Where a lock file keeps its packages.
const FOLDER: &str = "node_modules/";

#[derive(Deserialize)]
struct Lock {
    packages: BTreeMap<String, Locked>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Locked {
    version: Option<String>,
    license: Option<String>,
    integrity: Option<String>,
    resolved: Option<String>,
    #[serde(default)]
    dev: bool,
    #[serde(default)]
    dev_optional: bool,
    #[serde(default)]
    dependencies: BTreeMap<String, String>,
}

pub(crate) fn shipped(ui: &Path) -> Result<Vec<Component>, SupplyError> {
    let path = ui.join("package-lock.json");
    let text =
        fs::read_to_string(&path).map_err(|source| SupplyError::File { path: path.clone(), source })?;
    let lock: Lock = serde_json::from_str(&text).map_err(|source| SupplyError::Json { path, source })?;
    let of_page = lock
        .packages
        .iter()
        .filter(|(key, package)| key.starts_with(FOLDER) && !package.dev && !package.dev_optional);
    of_page.map(|(key, package)| component(ui, key, package, &lock)).collect()
}

fn component(ui: &Path, key: &str, package: &Locked, lock: &Lock) -> Result<Component, SupplyError> {
    let name = key.rsplit_once(FOLDER).map_or(key, |(_, name)| name);
    let folder = ui.join(key);
    if !folder.is_dir() {
        return Err(SupplyError::NotInstalled { folder });
    }
    let version_of = |name: &str| lock.packages.get(&format!("{FOLDER}{name}"))?.version.clone();
    let needs = package.dependencies.keys().filter_map(|name| Some(reference(name, &version_of(name)?)));
    Ok(Component {
        name: name.to_owned(),
        version: package.version.clone(),
        license: license(name, package.license.as_deref())?,
        source: Source::Npm(package.resolved.clone()),
        sum: package.integrity.as_deref().and_then(sum),
        folder: Some(folder),
        authors: Vec::new(),
        repository: None,
        needs: needs.collect(),
    })
}

/// The sum that npm writes as `sha512-` and base64.
fn sum(integrity: &str) -> Option<Sum> {
    let bytes = STANDARD.decode(integrity.strip_prefix("sha512-")?).ok()?;
    (bytes.len() == 64).then(|| Sum::Sha512(bytes.iter().map(|byte| format!("{byte:02x}")).collect()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn npms_sum_becomes_digits() {
        let digits = |sum: Option<Sum>| match sum {
            Some(Sum::Sha512(digits)) => digits,
            other => panic!("{other:?}"),
        };
        let zeroes = format!("sha512-{}", STANDARD.encode([0; 64]));
        assert_eq!(digits(sum(&zeroes)), "00".repeat(64));
        for wrong in ["", "sha512-", "sha1-AAAA", "sha512-AAAA", "sha512-???"] {
            assert_eq!(sum(wrong), None, "{wrong}");
        }
    }
}
