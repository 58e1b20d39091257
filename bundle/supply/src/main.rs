//! Writes the list of what is shipped and its licenses into a folder: `supply FOLDER`.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs, io};

use supply::{Rules, SupplyError, bill, licenses, shipped};

fn main() -> ExitCode {
    let Some(folder) = env::args_os().nth(1).map(PathBuf::from) else {
        eprintln!("supply: name the folder to write to");
        return ExitCode::from(2);
    };
    match write(&folder) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            let mut said = error.to_string();
            let mut source = error.source();
            while let Some(cause) = source {
                said = format!("{said}: {cause}");
                source = cause.source();
            }
            eprintln!("supply: {said}");
            ExitCode::FAILURE
        }
    }
}

/// Writes both files; says `false` where a rule is broken.
fn write(folder: &Path) -> Result<bool, SupplyError> {
    let top = top();
    let rules = Rules::read(&top)?;
    let shipped = shipped(&top)?;
    let breaches = rules.breaches(&shipped);
    for breach in &breaches {
        eprintln!("supply: {breach}");
    }
    if !breaches.is_empty() {
        return Ok(false);
    }
    let wrong = |path: &Path, source: io::Error| SupplyError::File { path: path.to_owned(), source };
    fs::create_dir_all(folder).map_err(|source| wrong(folder, source))?;
    let list = folder.join("bom.cdx.json");
    let json = bill(&shipped).map_err(|source| SupplyError::Json { path: list.clone(), source })?;
    fs::write(&list, json).map_err(|source| wrong(&list, source))?;
    let texts = folder.join("licenses.txt");
    fs::write(&texts, licenses(&shipped, &rules)?).map_err(|source| wrong(&texts, source))?;
    println!("{} and {}: {} components", list.display(), texts.display(), shipped.components.len());
    Ok(true)
}

/// The top of the tree that this program was made from.
fn top() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}
