//! Makes `Rejoin.app`: the program for both processors, what macOS is to know of it, its icon, and the seal.

use std::io::Cursor;

use plist::{Dictionary, Value};

use crate::mach_o::{Program, Version};
use crate::signature::{self, Bundle};
use crate::template::fill;
use crate::tree::Entry;
use crate::{Failed, seal, universal};

/// CFBundleIdentifier, the package's identifier, and the label of the LaunchAgent.
pub const IDENTIFIER: &str = "org.rejoin.menubar";

/// CFBundleDisplayName, in every language the same.
const NAME: &str = "Rejoin";

/// Why Rejoin is to reach devices on the local network. macOS 15 and later ask the user where the company's Jamf server is
/// one of them (Apple, TN3179).
const LOCAL_NETWORK: &str = "NSLocalNetworkUsageDescription";

/// The language of Info.plist itself, its CFBundleDevelopmentRegion.
const ENGLISH: &str = "en";

/// What the app is made of.
#[derive(Debug)]
pub struct Parts {
    /// The program, once for each processor.
    pub programs: Vec<Vec<u8>>,
    /// CFBundleShortVersionString.
    pub version: String,
    /// The languages it speaks, English among them.
    pub languages: Vec<Language>,
    /// The icon, `.icns`.
    pub icon: Vec<u8>,
    /// The licenses of all that is in the program.
    pub licenses: Vec<u8>,
}

/// A language that the app speaks, and what macOS says of the app in it.
#[derive(Debug)]
pub struct Language {
    /// A BCP 47 tag.
    pub tag: String,
    /// NSLocalNetworkUsageDescription.
    pub local_network: String,
}

/// The files and folders of the app, signed ad hoc; their paths begin below it, at `./Contents`.
///
/// # Errors
/// Where a program cannot be signed, or the programs differ in what they ask of macOS.
pub fn app(parts: &Parts) -> Result<Vec<Entry>, Failed> {
    let [oldest, sdk] = versions(&parts.programs)?;
    let information = information(parts, oldest, sdk)?;
    let mut contents = vec![
        Entry::file("Info.plist", information.clone()),
        Entry::file("PkgInfo", b"APPL????".to_vec()),
        Entry::folder("Resources"),
        Entry::file("Resources/AppIcon.icns", parts.icon.clone()),
        Entry::file("Resources/licenses.txt", parts.licenses.clone()),
    ];
    for language in &parts.languages {
        let folder = format!("Resources/{}.lproj", language.tag);
        contents.push(Entry::folder(&folder));
        contents.push(Entry::file(format!("{folder}/InfoPlist.strings"), strings(language)?));
    }
    let resources = seal::seal(&contents)?;
    let bundle = Bundle { identifier: IDENTIFIER, information: &information, resources: &resources };
    let sign = |program: &Vec<u8>| signature::sign(program, bundle);
    let signed = parts.programs.iter().map(sign).collect::<Result<Vec<_>, _>>()?;
    contents.push(Entry::folder("MacOS"));
    contents.push(Entry::executable("MacOS/rejoin", universal::join(&signed)?));
    contents.push(Entry::folder("_CodeSignature"));
    contents.push(Entry::file("_CodeSignature/CodeResources", resources));
    for entry in &mut contents {
        entry.path = format!("./Contents/{}", entry.path);
    }
    contents.insert(0, Entry::folder("./Contents"));
    Ok(contents)
}

/// What takes the place of Info.plist's in a language. The folder is what tells macOS that the app speaks it.
fn strings(language: &Language) -> Result<Vec<u8>, Failed> {
    written(Dictionary::from_iter([("CFBundleDisplayName", NAME), (LOCAL_NETWORK, &language.local_network)]))
}

fn written(list: Dictionary) -> Result<Vec<u8>, Failed> {
    let mut written = Vec::new();
    Value::from(list).to_writer_xml(&mut written)?;
    Ok(written)
}

/// The oldest macOS and the SDK, which all programs agree on.
fn versions(programs: &[Vec<u8>]) -> Result<[Version; 2], Failed> {
    let mut all = Vec::new();
    for program in programs {
        let program = Program::read(program)?;
        all.push([program.oldest, program.sdk]);
    }
    match all.as_slice() {
        [first, rest @ ..] if rest.iter().all(|other| other == first) => Ok(*first),
        _ => Err(Failed::Program("there is none, or they were built for different versions of macOS")),
    }
}

fn information(parts: &Parts, oldest: Version, sdk: Version) -> Result<Vec<u8>, Failed> {
    let template = include_str!("../templates/Info.plist");
    let mut languages = String::new();
    for language in &parts.languages {
        languages += &fill("<string>@LANGUAGE@</string>", &[("LANGUAGE", &language.tag)])?;
    }
    let values = [
        ("IDENTIFIER", IDENTIFIER),
        ("VERSION", &parts.version),
        ("OLDEST_MACOS", &oldest.to_string()),
        ("SDK", &sdk.to_string()),
    ];
    let filled = fill(&template.replace("@LANGUAGES@", &languages), &values)?;
    let list = Value::from_reader_xml(Cursor::new(filled))?.into_dictionary();
    let list = list.ok_or_else(|| Failed::Parts("Info.plist is no dictionary".to_owned()))?;
    let english = parts.languages.iter().find(|language| language.tag == ENGLISH);
    let english = english.ok_or_else(|| Failed::Parts("English is not among the languages".to_owned()))?;
    let said = (LOCAL_NETWORK.to_owned(), Value::from(english.local_network.clone()));
    written(list.into_iter().chain([said]).collect())
}
