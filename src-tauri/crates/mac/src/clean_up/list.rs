//! The list: what of the closed list is there.

use rejoin_keychain::CleanUpItem;
use rejoin_registration::{
    CLEAN_UP_PATHS, CleanUpFile, CleanUpList, Evidence, FileKind, Unreadable, items_that_go,
};

use crate::probes::login_keychain;
use crate::{Mac, Trouble};

/// What a clean-up would remove from a Mac now. Takes as long as a look at it.
pub(super) fn clean_up_list(mac: &dyn Mac) -> CleanUpList {
    clean_up_list_seen(mac, &crate::look(mac))
}

/// Likewise, for who has just looked.
pub fn clean_up_list_seen(mac: &dyn Mac, evidence: &Evidence) -> CleanUpList {
    let mut list = CleanUpList::default();
    for path in CLEAN_UP_PATHS {
        match file(mac, path) {
            Ok(Standing::There(kind)) => list.files.push(CleanUpFile { path: path.into(), kind }),
            Ok(Standing::Nothing) => {}
            Ok(Standing::BehindLink(link)) => list.links.push(link),
            Err(unreadable) => list.unreadable.push(unreadable),
        }
    }
    match items(mac, evidence) {
        Ok(items) => list.items = items,
        Err(unreadable) => list.unreadable.push(unreadable),
    }
    list.unreadable.sort_unstable();
    list.unreadable.dedup();
    list.links.sort_unstable();
    list.links.dedup();
    list
}

/// What is found at a path of the list.
enum Standing {
    There(FileKind),
    Nothing,
    /// A folder on the way is a link.
    BehindLink(String),
}

/// Walks from the home to a path below it, following no link.
fn file(mac: &dyn Mac, path: &str) -> Result<Standing, Unreadable> {
    let mut place = mac.user().home.trim_end_matches('/').to_owned();
    let mut names = path.split('/').peekable();
    while let Some(name) = names.next() {
        place = format!("{place}/{name}");
        let kind = match mac.kind(&place) {
            Ok(kind) => kind,
            Err(Trouble::Absent) => return Ok(Standing::Nothing),
            Err(Trouble::Unreadable(unreadable)) => return Err(unreadable),
        };
        match kind {
            kind if names.peek().is_none() => return Ok(Standing::There(kind)),
            FileKind::Folder => {}
            FileKind::Link => return Ok(Standing::BehindLink(place)),
            FileKind::File | FileKind::Other => return Ok(Standing::Nothing),
        }
    }
    Ok(Standing::Nothing)
}

fn items(mac: &dyn Mac, evidence: &Evidence) -> Result<Vec<CleanUpItem>, Unreadable> {
    let path = login_keychain::path(&mac.user().home);
    match login_keychain::clean_up_items(mac, &path, &evidence.configuration) {
        Ok(items) => items_that_go(evidence, items),
        Err(Trouble::Absent) => Ok(Vec::new()),
        Err(Trouble::Unreadable(unreadable)) => Err(unreadable),
    }
}
