//! The licenses of everything that is shipped, in one text: what the licenses ask for is that they come along.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use spdx::LicenseReq;

use crate::{Component, Rules, Shipped, SupplyError};

/// Between two texts.
const RULE: &str = "--------------------------------------------------------------------------------";

/// Each text, with the packages that it belongs to.
type Texts = BTreeMap<String, BTreeSet<String>>;

/// The text.
///
/// # Errors
///
/// Where a package has no license that is allowed, or there is no text of it.
pub fn licenses(shipped: &Shipped, rules: &Rules) -> Result<String, SupplyError> {
    let mut list = String::new();
    let mut texts = Texts::new();
    for component in std::iter::once(&shipped.program).chain(&shipped.components) {
        let name = component.reference();
        let chosen = rules.chosen(component).ok_or_else(|| no_text(&name, component.license.as_ref()))?;
        let ids: Vec<String> = chosen.iter().map(ToString::to_string).collect();
        // Writing to a string does not fail.
        let _ = writeln!(list, "{name}: {}", ids.join(" and "));
        for text in texts_of(component, &chosen)? {
            texts.entry(text).or_default().insert(name.clone());
        }
    }
    let program = &shipped.program;
    let mut all = format!(
        "{} contains the work of others. This is all of it, each with the license it is used under;\n\
         the texts of the licenses follow.\n\n{list}",
        program.reference()
    );
    for (text, packages) in texts {
        let packages: Vec<String> = packages.into_iter().collect();
        let _ = write!(all, "\n{RULE}\n{}\n\n{text}", wrapped(&packages));
    }
    Ok(all)
}

/// Names in lines of at most eighty letters.
fn wrapped(names: &[String]) -> String {
    let mut lines = vec![String::new()];
    for name in names {
        let line = lines.last().map_or(0, String::len);
        if line > 0 && line + name.len() + 2 > RULE.len() {
            lines.push(String::new());
        }
        if let Some(line) = lines.last_mut() {
            if !line.is_empty() {
                line.push_str(", ");
            }
            line.push_str(name);
        }
    }
    lines.join(",\n")
}

fn no_text(package: &str, license: &str) -> SupplyError {
    SupplyError::NoText { package: package.to_owned(), license: license.to_owned() }
}

/// The package's own texts of the licenses chosen; of a package that ships none, the license's standard text.
fn texts_of(component: &Component, chosen: &[LicenseReq]) -> Result<Vec<String>, SupplyError> {
    let files = match &component.folder {
        Some(folder) => license_files(folder)?,
        None => Vec::new(),
    };
    let mut texts = Vec::new();
    for requirement in chosen {
        let id =
            requirement.license.id().ok_or_else(|| no_text(&component.name, &requirement.to_string()))?;
        let of_license = files_for(id.name, &files);
        if of_license.is_empty() {
            texts.push(standard(component, id));
        }
        for path in of_license {
            texts.push(read(path)?);
        }
    }
    for path in files.iter().filter(|path| stem(path).starts_with("NOTICE")) {
        texts.push(read(path)?);
    }
    Ok(texts)
}

fn read(path: &Path) -> Result<String, SupplyError> {
    let bytes = fs::read(path).map_err(|source| SupplyError::File { path: path.to_owned(), source })?;
    Ok(tidy(&String::from_utf8_lossy(&bytes)))
}

/// The same text with the same line ends, so that equal ones are seen to be equal.
fn tidy(text: &str) -> String {
    let lines: Vec<&str> = text.trim_start_matches('\u{feff}').lines().map(str::trim_end).collect();
    format!("{}\n", lines.join("\n").trim_matches('\n'))
}

/// The license's standard text with the authors in it, who stand above it where it has no line for them.
fn standard(component: &Component, id: spdx::LicenseId) -> String {
    let by = if component.authors.is_empty() {
        format!("Copyright (c) the authors of {}", component.name)
    } else {
        format!("Copyright (c) {}", component.authors.join(", "))
    };
    let is_to_be_filled = |line: &&str| line.contains("Copyright") && line.contains('<');
    match id.text().lines().find(is_to_be_filled) {
        Some(line) => tidy(&id.text().replacen(line, &by, 1)),
        None => tidy(&format!("{by}\n\n{}", id.text())),
    }
}

/// A package's files that hold licenses or notices, sorted.
fn license_files(folder: &Path) -> Result<Vec<PathBuf>, SupplyError> {
    let wrong = |source| SupplyError::File { path: folder.to_owned(), source };
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(wrong)? {
        let path = entry.map_err(wrong)?.path();
        let begins = ["LICENSE", "LICENCE", "COPYING", "UNLICENSE", "NOTICE"];
        if path.is_file() && begins.iter().any(|begin| stem(&path).starts_with(begin)) {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// A file's name in capitals.
fn stem(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().to_uppercase()
}

/// The files that say a license by their names; else those that name none.
fn files_for<'a>(id: &str, files: &'a [PathBuf]) -> Vec<&'a PathBuf> {
    let word = id.split('-').next().unwrap_or(id).to_uppercase();
    let named: Vec<&PathBuf> =
        files.iter().filter(|path| after_the_first_word(&stem(path)).contains(&word)).collect();
    if !named.is_empty() {
        return named;
    }
    files
        .iter()
        .filter(|path| ["", "MD", "TXT", "RST"].contains(&after_the_first_word(&stem(path))))
        .collect()
}

/// What follows LICENSE, and a point or hyphen.
fn after_the_first_word(name: &str) -> &str {
    if name.starts_with("NOTICE") {
        return "NOTICE";
    }
    name.split_once(['.', '-', '_']).map_or("", |(_, rest)| rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_of_a_license_is_found_by_its_name() {
        let cases: [(&str, &[&str], &[&str]); 8] = [
            ("MIT", &["LICENSE-APACHE", "LICENSE-MIT"], &["LICENSE-MIT"]),
            ("MIT", &["LICENSE_MIT.txt", "LICENSE_APACHE.txt"], &["LICENSE_MIT.txt"]),
            ("MIT", &["LICENSE.md", "NOTICE"], &["LICENSE.md"]),
            ("MIT", &["COPYING", "UNLICENSE", "LICENSE-MIT"], &["LICENSE-MIT"]),
            ("Apache-2.0", &["LICENSE.APACHE2", "LICENSE.MIT"], &["LICENSE.APACHE2"]),
            ("Unicode-3.0", &["LICENSE"], &["LICENSE"]),
            ("MIT", &["LICENSE-APACHE"], &[]),
            ("MIT", &[], &[]),
        ];
        for (id, files, expected) in cases {
            let files: Vec<PathBuf> = files.iter().map(PathBuf::from).collect();
            let expected: Vec<PathBuf> = expected.iter().map(PathBuf::from).collect();
            assert_eq!(files_for(id, &files), expected.iter().collect::<Vec<_>>(), "{id} {files:?}");
        }
    }

    #[test]
    fn equal_texts_are_one() {
        assert_eq!(tidy("\u{feff}\r\n a  \r\nb\r\n\r\n"), " a\nb\n");
        let names: Vec<String> = (0..30).map(|number| format!("package@{number}")).collect();
        let wrapped = wrapped(&names);
        assert!(wrapped.lines().count() > 3 && wrapped.lines().all(|line| line.len() <= RULE.len()));
    }
}
