//! The hands: the only way to change anything on a Mac. Probes never get them.

use std::path::Path;

use rejoin_keychain::KeychainItem;
use rejoin_registration::Link;
use serde::Deserialize;
use thiserror::Error;

use crate::home_folder::OpenedHome;
use crate::live::keychain::{self, Deletion};
use crate::live::launch_services::{self, NotOpened};
use crate::live::{self, LiveError};
use crate::recorded::{StagedHome, staged_keychain};
use crate::{HomeFolder, NotDeleted, Obstacle};

/// What can be done on a Mac for its user.
pub trait Hands: Send + Sync {
    /// Whether it only says what it would do, as on a recording.
    fn only_tells(&self) -> bool;

    /// Starts an app by its bundle id, if it is not running.
    fn start_app(&self, bundle_id: &str) -> Result<Deed, Refusal>;

    /// Opens a link, with the app of `bundle_id` where one is named.
    fn open_link(&self, link: &Link, bundle_id: Option<&str>) -> Result<Deed, Refusal>;

    /// Deletes an item of the user's login keychain, for good, if it is on the list and exactly one item is what is
    /// named at this moment. Nothing prompts, and it cannot be undone: the user has been asked before.
    fn delete_keychain_item(&self, item: &KeychainItem) -> Result<Deed, Refusal>;

    /// The user's home, to move files aside in it and to put them back.
    fn home(&self) -> Result<Box<dyn HomeFolder>, Refusal>;
}

/// Something that was done, or on a recording would have been.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Deed {
    /// An app was started.
    Started {
        /// Its bundle id.
        bundle_id: String,
    },
    /// A link was opened.
    Opened {
        /// The link.
        url: String,
    },
    /// An item of the login keychain was deleted.
    Deleted(KeychainItem),
    /// An item of the login keychain was not there.
    WasGone(KeychainItem),
}

/// Why something could not be done.
#[derive(Debug, Error)]
pub enum Refusal {
    /// macOS did not open it.
    #[error("macOS did not open {what}")]
    NotOpened {
        /// The link or the bundle id.
        what: String,
    },
    /// The link cannot be written as a URL.
    #[error("failed to write the link as a URL")]
    NotALink,
    /// An item of the keychain was not deleted.
    #[error("failed to clean up the login keychain")]
    NotDeleted(#[from] NotDeleted),
    /// The user's home cannot be opened.
    #[error("failed to open the user's home")]
    NoHome(#[from] Obstacle),
    /// The hands are on a recording without a private copy.
    #[error("failed to change a recording")]
    OnlyTells,
    /// There is no user to do it for.
    #[error("failed to find the user")]
    NoUser(#[from] LiveError),
}

/// The hands on the Mac that Rejoin runs on.
#[derive(Clone, Copy, Debug, Default)]
pub struct LiveHands;

impl Hands for LiveHands {
    fn only_tells(&self) -> bool {
        false
    }

    fn start_app(&self, bundle_id: &str) -> Result<Deed, Refusal> {
        outcome(launch_services::open_app(bundle_id), bundle_id)?;
        Ok(starting(bundle_id))
    }

    fn open_link(&self, link: &Link, bundle_id: Option<&str>) -> Result<Deed, Refusal> {
        let url = link.url().ok_or(Refusal::NotALink)?;
        outcome(launch_services::open_link(url.as_str(), bundle_id), url.as_str())?;
        opening(link)
    }

    fn delete_keychain_item(&self, item: &KeychainItem) -> Result<Deed, Refusal> {
        Ok(deleting(keychain::delete(item, &live::user()?)?, item))
    }

    fn home(&self) -> Result<Box<dyn HomeFolder>, Refusal> {
        Ok(Box::new(OpenedHome::open(Path::new(&live::user()?.home))?))
    }
}

/// What may be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Opening {
    /// An app, which is then started.
    App,
    /// A link.
    Link,
}

/// The hands on a recording: they do nothing and tell what they would have done. What they change in the user's home
/// they change in a private copy of the recording.
#[derive(Clone, Debug, Default)]
pub struct RecordedHands {
    refused: Vec<Opening>,
    home: Option<StagedHome>,
}

impl RecordedHands {
    /// The hands on a recording whose Mac refuses something.
    pub fn refusing(refused: &[Opening]) -> Self {
        RecordedHands { refused: refused.to_vec(), ..RecordedHands::default() }
    }

    /// The same hands on a private copy, where they change the user's home.
    pub fn in_home(self, home: Option<StagedHome>) -> Self {
        RecordedHands { home, ..self }
    }

    fn open(&self, opening: Opening, what: &str) -> Result<(), Refusal> {
        outcome(if self.refused.contains(&opening) { Err(NotOpened) } else { Ok(()) }, what)
    }
}

impl Hands for RecordedHands {
    fn only_tells(&self) -> bool {
        true
    }

    fn start_app(&self, bundle_id: &str) -> Result<Deed, Refusal> {
        self.open(Opening::App, bundle_id)?;
        Ok(starting(bundle_id))
    }

    fn open_link(&self, link: &Link, _bundle_id: Option<&str>) -> Result<Deed, Refusal> {
        let url = link.url().ok_or(Refusal::NotALink)?;
        self.open(Opening::Link, url.as_str())?;
        opening(link)
    }

    fn delete_keychain_item(&self, item: &KeychainItem) -> Result<Deed, Refusal> {
        match &self.home {
            _ if !item.is_on_the_list() => Err(NotDeleted::NotOnTheList.into()),
            Some(home) => Ok(deleting(staged_keychain::delete(item, home)?, item)),
            None => Ok(Deed::Deleted(item.clone())),
        }
    }

    fn home(&self) -> Result<Box<dyn HomeFolder>, Refusal> {
        let home = self.home.as_ref().ok_or(Refusal::OnlyTells)?;
        Ok(Box::new(OpenedHome::open(home.folder())?))
    }
}

fn deleting(deletion: Deletion, item: &KeychainItem) -> Deed {
    match deletion {
        Deletion::Deleted => Deed::Deleted(item.clone()),
        Deletion::WasGone => Deed::WasGone(item.clone()),
    }
}

fn starting(bundle_id: &str) -> Deed {
    Deed::Started { bundle_id: bundle_id.to_string() }
}

fn opening(link: &Link) -> Result<Deed, Refusal> {
    let url = link.url().ok_or(Refusal::NotALink)?;
    Ok(Deed::Opened { url: url.into() })
}

fn outcome(result: Result<(), NotOpened>, what: &str) -> Result<(), Refusal> {
    result.map_err(|NotOpened| Refusal::NotOpened { what: what.to_string() })
}

#[cfg(test)]
mod tests {
    use rejoin_registration::SelfServiceAction;

    use super::*;

    const URL: &str = "jamfselfservice://content?entity=policy&id=12&action=view";

    fn link() -> Link {
        Link::SelfServicePolicy { id: 12, action: SelfServiceAction::View }
    }

    #[test]
    fn what_macos_did_not_open_is_a_refusal() {
        assert!(outcome(Ok(()), "it").is_ok());
        assert_eq!(outcome(Err(NotOpened), "it").unwrap_err().to_string(), "macOS did not open it");
    }

    #[test]
    fn an_item_off_the_list_is_never_deleted() {
        let password = |label: &str| KeychainItem::Password {
            label: label.into(),
            account: "x".into(),
            service: "x".into(),
        };
        let listed = password("com.microsoft.adalcache");
        let hands = RecordedHands::default();
        assert_eq!(hands.delete_keychain_item(&listed).unwrap(), Deed::Deleted(listed));
        let refused = hands.delete_keychain_item(&password("JAMF"));
        assert!(matches!(refused, Err(Refusal::NotDeleted(NotDeleted::NotOnTheList))), "{refused:?}");
    }

    #[test]
    fn hands_on_a_recording_only_tell() {
        let hands = RecordedHands::default();
        assert!(hands.only_tells());
        assert!(!LiveHands.only_tells());
        let started = Deed::Started { bundle_id: "com.example.app".into() };
        assert_eq!(hands.start_app("com.example.app").unwrap(), started);
        let opened = Deed::Opened { url: URL.into() };
        assert_eq!(hands.open_link(&link(), Some("com.example.app")).unwrap(), opened);
    }

    #[test]
    fn a_recorded_mac_refuses_what_it_is_said_to() {
        let cases = [
            (&[] as &[_], [true, true]),
            (&[Opening::App], [false, true]),
            (&[Opening::Link], [true, false]),
        ];
        for (refused, done) in cases {
            let hands = RecordedHands::refusing(refused);
            let did = [hands.start_app("com.example.app").is_ok(), hands.open_link(&link(), None).is_ok()];
            assert_eq!(did, done, "{refused:?}");
        }
    }
}
