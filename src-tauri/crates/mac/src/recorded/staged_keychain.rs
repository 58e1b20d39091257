//! The login keychain in the private copy of a recording, from which items are deleted as from a Mac's.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::Path;

use rejoin_keychain::{KeychainItem, Removal};

use super::StagedHome;
use crate::home_folder::OpenedHome;
use crate::live::keychain::Deletion;
use crate::probes::login_keychain;
use crate::{HomeFolder, NotDeleted};

/// Where it stands below the home.
const PLACE: &str = "Library/Keychains/login.keychain-db";

/// What a keychain is called beside it until it is whole.
const UNFINISHED: &str = ".login.keychain-db.unfinished";

/// Deletes an item, if exactly one is what is named at this moment. No link is followed: where one leads on the recorded
/// Mac is another place on this machine, perhaps the keychain of whoever plays the recording.
pub(crate) fn delete(item: &KeychainItem, home: &StagedHome) -> Result<Deletion, NotDeleted> {
    let opened = OpenedHome::open(home.folder()).map_err(|_| NotDeleted::NoAnswer)?;
    let Some(bytes) = opened.read(PLACE, login_keychain::LIMIT).map_err(|_| NotDeleted::NoAnswer)? else {
        return Ok(Deletion::WasGone);
    };
    match rejoin_keychain::without(&bytes, item) {
        Ok(Removal::Removed(bytes)) => write(&home.folder().join(PLACE), &bytes)
            .map(|()| Deletion::Deleted)
            .map_err(|_| NotDeleted::NoAnswer),
        Ok(Removal::NotThere) => Ok(Deletion::WasGone),
        Ok(Removal::Ambiguous { count }) => Err(NotDeleted::Ambiguous { count }),
        Err(_) => Err(NotDeleted::NoAnswer),
    }
}

/// The keychain is there whole at every moment, as macOS writes it. What was cut off is written anew under the same name,
/// so that nothing is left beside it.
fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mode = fs::metadata(path)?.permissions();
    let unfinished = path.with_file_name(UNFINISHED);
    match fs::remove_file(&unfinished) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    // Nothing may stand there, not even a link.
    let mut new = OpenOptions::new().write(true).create_new(true).open(&unfinished)?;
    new.write_all(bytes)?;
    new.set_permissions(mode)?;
    new.sync_all()?;
    fs::rename(&unfinished, path)
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::symlink;

    use rejoin_keychain::maker::{KeyPair, Keychain, PrivateKey};
    use rejoin_keychain::{KeyLabel, clean_up_items};

    use super::*;
    use crate::made_up;

    fn keychain(keys: usize) -> Vec<u8> {
        let jamfs = Keychain::new().private_key(&PrivateKey::new(&KeyPair::of("jamf"), "JAMF Private Key"));
        let add =
            |keychain: Keychain, _| keychain.private_key(&PrivateKey::workplace_join(&KeyPair::of("a")));
        (0..keys).fold(jamfs, add).to_bytes()
    }

    fn key() -> KeychainItem {
        KeychainItem::PrivateKey { label: KeyLabel::WorkplaceJoin, key_hash: KeyPair::of("a").hash() }
    }

    #[test]
    fn exactly_one_item_is_deleted() {
        let cases = [
            (Some(keychain(1)), Ok(Deletion::Deleted), 0),
            (Some(keychain(0)), Ok(Deletion::WasGone), 0),
            (Some(keychain(2)), Err(NotDeleted::Ambiguous { count: 2 }), 2),
            (Some(b"no keychain".to_vec()), Err(NotDeleted::NoAnswer), 0),
            (None, Ok(Deletion::WasGone), 0),
        ];
        for (number, (bytes, expected, left)) in cases.into_iter().enumerate() {
            let home = made_up::folder();
            let path = home.path().join(PLACE);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            if let Some(bytes) = bytes {
                fs::write(&path, bytes).unwrap();
            }
            let staged = StagedHome::made_up(home.path().to_owned());
            assert_eq!(delete(&key(), &staged), expected, "{number}");
            let bytes = fs::read(&path).unwrap_or_default();
            assert_eq!(clean_up_items(&bytes).unwrap_or_default().len(), left, "{number}");
        }
    }

    #[test]
    fn what_was_cut_off_is_not_left_beside_it() {
        let (home, another) = (made_up::folder(), made_up::folder());
        let path = home.path().join(PLACE);
        let unfinished = path.with_file_name(UNFINISHED);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(another.path().join("file"), "another's").unwrap();
        let cut_off: [&dyn Fn(); 2] = [&|| fs::write(&unfinished, "half of it").unwrap(), &|| {
            symlink(another.path().join("file"), &unfinished).unwrap()
        }];
        for leave in cut_off {
            fs::write(&path, keychain(1)).unwrap();
            leave();
            let staged = StagedHome::made_up(home.path().to_owned());
            assert_eq!(delete(&key(), &staged), Ok(Deletion::Deleted));
            assert_eq!(fs::read_dir(path.parent().unwrap()).unwrap().count(), 1);
            assert_eq!(fs::read(another.path().join("file")).unwrap(), b"another's");
        }
    }

    #[test]
    fn a_keychain_behind_a_link_stays_as_it_is() {
        let another = made_up::folder();
        let keychains = another.path().join("Keychains");
        fs::create_dir_all(&keychains).unwrap();
        fs::write(keychains.join("login.keychain-db"), keychain(1)).unwrap();
        for (link, target) in [
            ("Library/Keychains/login.keychain-db", keychains.join("login.keychain-db")),
            ("Library/Keychains", keychains.clone()),
            ("Library", another.path().to_owned()),
        ] {
            let home = made_up::folder();
            let link = home.path().join(link);
            fs::create_dir_all(link.parent().unwrap()).unwrap();
            symlink(target, &link).unwrap();
            let staged = StagedHome::made_up(home.path().to_owned());
            assert_eq!(delete(&key(), &staged), Err(NotDeleted::NoAnswer), "{link:?}");
            assert_eq!(fs::read(keychains.join("login.keychain-db")).unwrap(), keychain(1), "{link:?}");
        }
    }
}
