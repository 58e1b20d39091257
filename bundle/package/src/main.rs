//! `package`: makes Rejoin.app, its installer package and its icon.

use std::error::Error;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use lexopt::Arg::{Long, Value};
use package::app::{self, Language, Parts};
use package::moment::Moment;
use package::{Failed, icon, product, tree};
use rejoin_registration::{Message, WindowMessage};
use rejoin_wording::Wording;

const USAGE: &str = "usage:
  package app --program FILE --program FILE --version VERSION --icon FILE --licenses FILE APP
  package pkg --app APP PACKAGE     of the moment SOURCE_DATE_EPOCH
  package icon --pictures FOLDER ICON";

fn main() -> Result<(), Box<dyn Error>> {
    let mut words = Words::read()?;
    match words.command.as_str() {
        "app" => make_app(&mut words),
        "pkg" => make_package(&mut words),
        "icon" => make_icon(&mut words),
        _ => Err(USAGE.into()),
    }
}

fn make_app(words: &mut Words) -> Result<(), Box<dyn Error>> {
    let programs =
        words.all("program").iter().map(|it| read(Path::new(it))).collect::<Result<Vec<_>, _>>()?;
    let version = words.one("version")?.into_string().map_err(|_| USAGE)?;
    let icon = read(&words.path("icon")?)?;
    let licenses = read(&words.path("licenses")?)?;
    let app = app::app(&Parts { programs, version, languages: languages(), icon, licenses })?;
    tree::write(&app, &words.output()?)?;
    Ok(())
}

fn make_package(words: &mut Words) -> Result<(), Box<dyn Error>> {
    let moment = std::env::var("SOURCE_DATE_EPOCH").map_err(|error| format!("SOURCE_DATE_EPOCH: {error}"))?;
    let app = tree::read(&words.path("app")?, product::PLACE)?;
    Ok(write(&words.output()?, &product::package(app, Moment::parse(&moment)?)?)?)
}

fn make_icon(words: &mut Words) -> Result<(), Box<dyn Error>> {
    let pictures = tree::read(&words.path("pictures")?, ".")?;
    let pictures: Vec<_> = pictures.into_iter().filter_map(|entry| entry.contents).collect();
    Ok(write(&words.output()?, &icon::icon(&pictures)?)?)
}

/// Those of the catalogues.
fn languages() -> Vec<Language> {
    let said = |tag| Wording::new(&[tag]).say(&Message::Window(WindowMessage::LocalNetwork));
    Wording::languages()
        .into_iter()
        .map(|tag| Language { tag: tag.into(), local_network: said(tag) })
        .collect()
}

fn read(path: &Path) -> Result<Vec<u8>, Failed> {
    fs::read(path).map_err(|source| Failed::File { doing: "read", path: path.to_owned(), source })
}

fn write(path: &Path, contents: &[u8]) -> Result<(), Failed> {
    fs::write(path, contents).map_err(|source| Failed::File { doing: "write", path: path.to_owned(), source })
}

/// The command line: a command, options that have values, and what to write.
struct Words {
    command: String,
    options: Vec<(String, OsString)>,
    output: Option<OsString>,
}

impl Words {
    fn read() -> Result<Self, Box<dyn Error>> {
        let mut parser = lexopt::Parser::from_env();
        let mut words = Self { command: String::new(), options: Vec::new(), output: None };
        while let Some(word) = parser.next()? {
            match word {
                Long(name) => {
                    let name = name.to_owned();
                    words.options.push((name, parser.value()?));
                }
                Value(command) if words.command.is_empty() => {
                    words.command = command.to_string_lossy().into_owned()
                }
                Value(output) if words.output.is_none() => words.output = Some(output),
                _ => return Err(USAGE.into()),
            }
        }
        Ok(words)
    }

    /// All values of an option, which counts as used.
    fn all(&mut self, name: &str) -> Vec<OsString> {
        self.options.extract_if(.., |(option, _)| option == name).map(|(_, value)| value).collect()
    }

    fn one(&mut self, name: &str) -> Result<OsString, Box<dyn Error>> {
        match <[OsString; 1]>::try_from(self.all(name)) {
            Ok([value]) => Ok(value),
            Err(_) => Err(USAGE.into()),
        }
    }

    fn path(&mut self, name: &str) -> Result<PathBuf, Box<dyn Error>> {
        Ok(self.one(name)?.into())
    }

    /// What to write, once all options are used.
    fn output(&mut self) -> Result<PathBuf, Box<dyn Error>> {
        if !self.options.is_empty() {
            return Err(USAGE.into());
        }
        Ok(self.output.take().ok_or(USAGE)?.into())
    }
}
