//! Reading a keychain: Rejoin beside the public crates that read the same format.

use std::env;
use std::fs;
use std::io;
use std::path::Path;
use std::process::Command;

use keychain::{KeychainFile, RecordType};
use keychainbreaker::Keychain;

use crate::heavy::{self, ITEMS};
use crate::race::{self, Racer};
use crate::table;

/// The first argument of the command that reads a keychain: `bench read-keychain WHO FILE`.
pub(crate) const COMMAND: &str = "read-keychain";

/// The first argument of the command that makes it.
pub(crate) const MAKE: &str = "make-keychain";

const REJOIN: &str = "rejoin";
const KEYCHAIN_DB: &str = "keychain-db";
const KEYCHAINBREAKER: &str = "keychainbreaker";

/// Prints the table.
pub(crate) fn compare(rounds: usize) -> io::Result<()> {
    println!("\nREADING A KEYCHAIN of {ITEMS} passwords, against the crates keychain-db and keychainbreaker");
    println!("Target: no slower than the faster of the two, and no more memory.");
    println!(
        "Rejoin reads the registrations and who may use their keys, and the list of the clean-up. The others"
    );
    println!("list passwords, keys and certificates, locked: they know neither certificates' contents nor");
    println!("partitions, and decrypt nothing here.");
    let folder = tempfile::tempdir_in(race::folder()?)?;
    let file = folder.path().join("login.keychain-db");
    // What this process ever held at once counts as held by those that it starts.
    race::by_itself(&[MAKE.as_ref(), file.as_os_str()])?;
    let racers = [(REJOIN, "what it needs"), (KEYCHAIN_DB, "all items"), (KEYCHAINBREAKER, "all items")]
        .into_iter()
        .map(|(name, read)| racer(name, read, &file))
        .collect::<io::Result<Vec<_>>>()?;
    table::print("a login keychain", &race::run(racers, rounds)?);
    Ok(())
}

fn racer(name: &'static str, read: &'static str, file: &Path) -> io::Result<Racer> {
    let mut command = Command::new(env::current_exe()?);
    command.args([COMMAND, name]).arg(file);
    Ok(Racer { name, read, command, expected: expected(name).to_owned() })
}

/// What each must find: whoever finds something else is not measured.
fn expected(name: &str) -> &'static str {
    match name {
        REJOIN => "1 registration, 5 items to clean up",
        _ => "5003 passwords, 1 keys, 1 certificates",
    }
}

/// Makes the keychain.
pub(crate) fn make(file: &Path) -> io::Result<()> {
    fs::write(file, heavy::keychain().to_bytes())
}

/// Reads as one of them does, and prints one line.
pub(crate) fn run(who: &str, file: &Path) -> io::Result<()> {
    let bytes = fs::read(file)?;
    let found = match who {
        REJOIN => {
            let found = rejoin_keychain::read(&bytes).map_err(io::Error::other)?;
            let to_clean_up = rejoin_keychain::clean_up_items(&bytes).map_err(io::Error::other)?;
            format!("{} registration, {} items to clean up", found.identities.len(), to_clean_up.len())
        }
        KEYCHAIN_DB => {
            let keychain = KeychainFile::from_bytes(&bytes).map_err(io::Error::other)?;
            drop(bytes);
            let texts = keychain
                .items()
                .iter()
                .filter(|item| item.account().is_some() && item.service().is_some())
                .count();
            let of = |kind| keychain.records_of_type(kind).len();
            format!(
                "{texts} passwords, {} keys, {} certificates",
                of(RecordType::PRIVATE_KEY),
                of(RecordType::X509_CERTIFICATE)
            )
        }
        KEYCHAINBREAKER => {
            let mut keychain = Keychain::open_bytes(bytes).map_err(io::Error::other)?;
            keychain.try_unlock(None).map_err(io::Error::other)?;
            let passwords = keychain.generic_passwords().map_err(io::Error::other)?;
            let keys = keychain.private_keys().map_err(io::Error::other)?;
            let certificates = keychain.certificates().map_err(io::Error::other)?;
            format!("{} passwords, {} keys, {} certificates", passwords.len(), keys.len(), certificates.len())
        }
        _ => return Err(io::Error::other("nobody of that name reads keychains")),
    };
    println!("{found}");
    Ok(())
}
