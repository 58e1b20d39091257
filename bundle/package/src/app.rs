//! Makes `Rejoin.app`: the program for both processors, what macOS is to know of it, its icon, and the seal.

use crate::mach_o::{Program, Version};
use crate::signature::{self, Bundle};
use crate::template::fill;
use crate::tree::Entry;
use crate::{Failed, seal, universal};

/// CFBundleIdentifier, the package's identifier, and the label of the LaunchAgent.
pub const IDENTIFIER: &str = "org.rejoin.menubar";

/// What the app is made of.
#[derive(Debug)]
pub struct Parts {
    /// The program, once for each processor.
    pub programs: Vec<Vec<u8>>,
    /// CFBundleShortVersionString.
    pub version: String,
    /// The tags of the languages it speaks.
    pub languages: Vec<String>,
    /// The icon, `.icns`.
    pub icon: Vec<u8>,
    /// The licences of all that is in the program.
    pub licences: Vec<u8>,
}

/// The files and folders of the app, signed ad hoc; their paths begin below it, at `./Contents`.
///
/// # Errors
/// Where a program cannot be signed, or the programs differ in what they ask of macOS.
pub fn app(parts: &Parts) -> Result<Vec<Entry>, Failed> {
    let [oldest, sdk] = versions(&parts.programs)?;
    let information = information(parts, oldest, sdk)?.into_bytes();
    let mut contents = vec![
        Entry::file("Info.plist", information.clone()),
        Entry::file("PkgInfo", b"APPL????".to_vec()),
        Entry::folder("Resources"),
        Entry::file("Resources/AppIcon.icns", parts.icon.clone()),
        Entry::file("Resources/licenses.txt", parts.licences.clone()),
    ];
    for language in &parts.languages {
        contents.push(Entry::folder(format!("Resources/{language}.lproj")));
        contents.push(Entry::file(format!("Resources/{language}.lproj/InfoPlist.strings"), NAME.to_vec()));
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

/// What a language calls the app: in each the same. The folder is what tells macOS that the app speaks it.
const NAME: &[u8] = b"CFBundleDisplayName = \"Rejoin\";\n";

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

fn information(parts: &Parts, oldest: Version, sdk: Version) -> Result<String, Failed> {
    let template = include_str!("../templates/Info.plist");
    let mut languages = String::new();
    for language in &parts.languages {
        languages += &fill("<string>@LANGUAGE@</string>", &[("LANGUAGE", language)])?;
    }
    let values = [
        ("IDENTIFIER", IDENTIFIER),
        ("VERSION", &parts.version),
        ("OLDEST_MACOS", &oldest.to_string()),
        ("SDK", &sdk.to_string()),
    ];
    fill(&template.replace("@LANGUAGES@", &languages), &values)
}
