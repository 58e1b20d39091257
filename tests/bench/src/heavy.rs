//! `rejoin status` on a Mac with much on it, beside the shell script that an extension attribute is today.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::Command;

use make_macs::base::{identity, login_keychain, usual_log};
use make_macs::keychains::ordinary;
use make_macs::mac::{JAMF_LOG, Mac, PORTAL_LOGS};
use make_macs::plists::dictionary;
use plist::Value;
use rejoin_keychain::maker::{Keychain, Password};

use crate::logs::made::{Ending, Kind, Log};
use crate::race::{self, Racer};
use crate::table;

const APPS: usize = 300;
pub(crate) const ITEMS: usize = 5_000;
/// Megabytes.
const OF_JAMF: u64 = 150;
const OF_PORTAL: u64 = 50;
const SCRIPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/extension_attribute");

/// Prints the table.
pub(crate) fn compare(rounds: usize) -> io::Result<()> {
    println!(
        "\nA HEAVY MAC, {OF_JAMF} MB of jamf.log, {OF_PORTAL} MB of Company Portal's log, {ITEMS} keychain items, {APPS} apps"
    );
    println!(
        "Target: ten times as fast as the script `extension_attribute`, which reads the same with shell tools."
    );
    let program = race::folder()?.join("rejoin");
    let tools_are_there = program.is_file() && race::is_there("plistutil");
    if !tools_are_there {
        println!("left out: it needs {} and plistutil, as `make bench` has them", program.display());
        return Ok(());
    }
    let folder = tempfile::tempdir_in(race::folder()?)?;
    let recording = folder.path().join("heavy");
    write(&recording)?;
    let racers = vec![rejoin(&program, &recording)?, script(&recording)];
    table::print("the state of this Mac", &race::run(racers, rounds)?);
    Ok(())
}

/// Whatever it prints of this Mac, as long as its exit code says that the Mac is registered.
fn rejoin(program: &Path, recording: &Path) -> io::Result<Racer> {
    let mut command = Command::new(program);
    command.args(["status", "--lang", "en", "--mac"]).arg(recording);
    let output = command.output()?;
    let said = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    if !output.status.success() {
        return Err(io::Error::other(format!("rejoin says of the heavy Mac: {said}")));
    }
    Ok(Racer { name: "rejoin", read: "this Mac", command, expected: said })
}

fn script(recording: &Path) -> Racer {
    let mut command = Command::new(SCRIPT);
    command.arg(recording);
    Racer { name: "script", read: "this Mac", command, expected: "registered".into() }
}

/// Writes the recording.
fn write(recording: &Path) -> io::Result<()> {
    let mac = (0..APPS).fold(login_keychain().keychain(&keychain()), with_app);
    for (path, bytes) in mac.folder() {
        write_file(&recording.join(path), &bytes)?;
    }
    let old = |kind, megabytes| Log { kind, megabytes, ending: Ending::Nothing };
    let jamf = old(Kind::Jamf, OF_JAMF).write(&recording.with_extension("jamf"))?;
    let portal = old(Kind::Portal, OF_PORTAL).write(&recording.with_extension("portal"))?;
    let log = on_disk(recording, JAMF_LOG);
    fs::rename(jamf.log.path, &log)?;
    let mut end = BufWriter::new(File::options().append(true).open(&log)?);
    end.write_all(&usual_log(mac.taken_at(), mac.time_zone(), "LENAS-MBP").bytes())?;
    end.flush()?;
    let portal_log = on_disk(recording, &format!("{PORTAL_LOGS}/com.microsoft.CompanyPortalMac.log"));
    fs::create_dir_all(portal_log.parent().unwrap_or(recording))?;
    fs::rename(portal.log.path, portal_log)
}

fn on_disk(recording: &Path, path: &str) -> PathBuf {
    recording.join(format!("disk{path}"))
}

fn write_file(path: &Path, bytes: &[u8]) -> io::Result<()> {
    fs::create_dir_all(path.parent().unwrap_or(path))?;
    fs::write(path, bytes)
}

/// A keychain with this Mac's registration among the passwords of years.
pub(crate) fn keychain() -> Keychain {
    let password = |keychain: Keychain, number: usize| {
        keychain.password(&Password::new(
            &format!("lena{number}@example.org"),
            &format!("site{number}.example.org"),
        ))
    };
    (0..ITEMS).fold(identity().add_to(ordinary()), password)
}

fn with_app(mac: Mac, number: usize) -> Mac {
    let info = dictionary([
        ("CFBundleIdentifier", Value::from(format!("org.example.app{number}"))),
        ("CFBundleName", Value::from(format!("App {number}"))),
        ("CFBundleShortVersionString", Value::from("1.0")),
        ("LSMinimumSystemVersion", Value::from("13.0")),
    ]);
    mac.plist(&format!("/Applications/App {number}.app/Contents/Info.plist"), &info)
}
