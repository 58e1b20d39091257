//! Makes the installer package: a product archive with one component, for every user of a Mac.
//!
//! ```text
//! Distribution          what Installer asks before it installs
//! Rejoin.pkg/Bom        what is installed, as the receipt keeps it
//! Rejoin.pkg/Payload    what is installed: cpio, packed by gzip
//! Rejoin.pkg/Scripts    what runs before and after: the same
//! Rejoin.pkg/PackageInfo
//! ```

use std::io::Cursor;

use plist::Value;

use crate::app::IDENTIFIER;
use crate::moment::Moment;
use crate::template::fill;
use crate::tree::{Entry, Owner};
use crate::xar::{self, Member};
use crate::{Failed, bom, cpio};

const LAUNCH_AGENT: &[u8] = include_bytes!("../org.rejoin.menubar.plist");
const BEFORE: &[u8] = include_bytes!("../scripts/preinstall");
const AFTER: &[u8] = include_bytes!("../scripts/postinstall");

/// Where the app is installed.
pub const PLACE: &str = "./Applications/Rejoin.app";

/// The package that installs this app, whose entries stand below [`PLACE`], and its LaunchAgent.
///
/// # Errors
/// Where the app has no Info.plist with versions, or something does not fit into a package.
pub fn package(app: Vec<Entry>, moment: Moment) -> Result<Vec<u8>, Failed> {
    let information = Information::of(&app)?;
    let installed = installed(app);
    let kilobytes = kilobytes(&installed)?.to_string();
    let values = [
        ("IDENTIFIER", IDENTIFIER),
        ("VERSION", &information.version),
        ("OLDEST_MACOS", &information.oldest_macos),
        ("FILES", &installed.len().to_string()),
        ("KILOBYTES", &kilobytes),
    ];
    let about = fill(include_str!("../templates/PackageInfo"), &values)?;
    let distribution = fill(include_str!("../templates/Distribution"), &values)?;
    let component = vec![
        Member::Packed("Bom", bom::bill(&installed, moment)?),
        Member::Stored("Payload", packed(&cpio::archive(&installed, moment))?),
        Member::Stored("Scripts", packed(&cpio::archive(&scripts(), moment))?),
        Member::Packed("PackageInfo", about.into_bytes()),
    ];
    let members =
        [Member::Packed("Distribution", distribution.into_bytes()), Member::Folder("Rejoin.pkg", component)];
    xar::archive(&members, moment)
}

/// The app and the LaunchAgent, with the folders above them as macOS has them: the receipt lists these, too.
fn installed(app: Vec<Entry>) -> Vec<Entry> {
    let applications = Entry { permissions: 0o775, owner: Owner::Admin, ..Entry::folder("./Applications") };
    let mut installed = vec![Entry::folder("."), applications];
    installed.extend(app);
    installed.push(Entry::folder("./Library"));
    installed.push(Entry::folder("./Library/LaunchAgents"));
    installed.push(Entry::file(format!("./Library/LaunchAgents/{IDENTIFIER}.plist"), LAUNCH_AGENT.to_vec()));
    installed
}

fn scripts() -> Vec<Entry> {
    let script = |name: &str, contents: &[u8]| Entry::executable(name, contents.to_vec());
    vec![Entry::folder("."), script("./postinstall", AFTER), script("./preinstall", BEFORE)]
}

/// How much room it takes on disk: each file in blocks of 4 KiB.
fn kilobytes(entries: &[Entry]) -> Result<u64, Failed> {
    let sizes = entries.iter().map(Entry::size).collect::<Result<Vec<_>, _>>()?;
    Ok(sizes.into_iter().map(|size| u64::from(size).div_ceil(4096) * 4).sum())
}

/// How often zopfli looks for a smaller file: more takes longer and saves a thousandth.
const TIMES: std::num::NonZeroU64 = std::num::NonZeroU64::MIN.saturating_add(4);

/// Packed by gzip, smaller than zlib can: macOS unpacks it as any other.
fn packed(archive: &[u8]) -> Result<Vec<u8>, Failed> {
    let mut packed = Vec::new();
    let options = zopfli::Options { iteration_count: TIMES, ..zopfli::Options::default() };
    zopfli::compress(options, zopfli::Format::Gzip, archive, &mut packed)
        .map_err(Failed::at("pack", "the files"))?;
    Ok(packed)
}

/// What the package takes from the app's Info.plist.
struct Information {
    version: String,
    oldest_macos: String,
}

impl Information {
    fn of(app: &[Entry]) -> Result<Self, Failed> {
        let path = format!("{PLACE}/Contents/Info.plist");
        let file = app.iter().find(|entry| entry.path == path);
        let list = Value::from_reader(Cursor::new(file.map(Entry::bytes).unwrap_or_default()))?;
        let text =
            |key| list.as_dictionary().and_then(|list| list.get(key)?.as_string()).map(ToOwned::to_owned);
        if text("CFBundleIdentifier").as_deref() != Some(IDENTIFIER) {
            return Err(Failed::Parts("it is another app".to_owned()));
        }
        let parts = text("CFBundleShortVersionString").zip(text("LSMinimumSystemVersion"));
        let (version, oldest_macos) =
            parts.ok_or_else(|| Failed::Parts("Info.plist has no versions".to_owned()))?;
        Ok(Self { version, oldest_macos })
    }
}
