//! The source tree as the tests read it.

use std::fs;
use std::path::{Path, PathBuf};

/// The top of the checkout.
pub(crate) fn top() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).unwrap().to_path_buf()
}

/// Every Rust file below a folder of the checkout, with its text.
pub(crate) fn rust_files(folder: &str) -> Vec<(PathBuf, String)> {
    let mut files = Vec::new();
    collect(&top().join(folder), &mut files);
    files.sort();
    assert!(!files.is_empty(), "{folder} holds no Rust file");
    files
}

/// The same without what only tests compile: `#[cfg(test)]` modules, in their own files or at the end of one.
pub(crate) fn shipped_rust_files(folder: &str) -> Vec<(PathBuf, String)> {
    let files = rust_files(folder);
    let test_modules: Vec<String> = files.iter().flat_map(|(_, text)| test_modules(text)).collect();
    let is_test = |path: &Path| {
        let names = path.components().map(|part| part.as_os_str().to_string_lossy().into_owned());
        names.into_iter().any(|name| test_modules.contains(&name.trim_end_matches(".rs").to_string()))
    };
    let shipped = files.into_iter().filter(|(path, _)| !is_test(path.strip_prefix(top()).unwrap()));
    shipped.map(|(path, text)| (path, without_tests(&text))).collect()
}

/// The modules that a file declares for tests only.
fn test_modules(text: &str) -> Vec<String> {
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let declared = lines.windows(2).filter(|pair| pair[0] == "#[cfg(test)]").filter_map(|pair| {
        pair[1].trim_start_matches("pub(crate) ").strip_prefix("mod ")?.strip_suffix(';').map(String::from)
    });
    declared.filter(|name| name != "tests").chain(["tests".into()]).collect()
}

/// The text before the test module at its end.
pub(crate) fn without_tests(text: &str) -> String {
    text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default().into()
}

fn collect(folder: &Path, files: &mut Vec<(PathBuf, String)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let text = fs::read_to_string(&path).unwrap();
            files.push((path, text));
        }
    }
}
