//! Where it is cleaned up: this Mac, or a private copy of a recording, which itself stays as it is.

use std::path::{Path, PathBuf};

use rejoin_mac::{Hands, LiveHands, Mac, Recorded, RecordedHands, RecordingError, Stage};
use rejoin_registration::Message;

use super::on_a_copy;
use crate::command_line::CleanUpCourse;
use crate::which_mac;

/// A Mac, and the hands on it.
pub(super) struct Place {
    mac: Box<dyn Mac>,
    hands: Box<dyn Hands>,
    /// The copy of a recording, where one was made, and its folder if somebody keeps it.
    copy: Option<(Stage, Option<PathBuf>)>,
}

impl Place {
    /// The place to clean up. The error is what to tell the caller.
    pub(super) fn open(recording: Option<&Path>, course: CleanUpCourse) -> Result<Self, Message> {
        match recording {
            Some(folder) => {
                Self::on_recording(folder, course).map_err(|error| which_mac::broken(folder, &error))
            }
            None => Ok(Place { mac: which_mac::open(None)?, hands: Box::new(LiveHands), copy: None }),
        }
    }

    fn on_recording(recording: &Path, course: CleanUpCourse) -> Result<Self, RecordingError> {
        let recorded = Recorded::open(recording)?;
        let kept = which_mac::stage();
        if course == CleanUpCourse::DryRun && kept.is_none() {
            return Ok(Place {
                mac: Box::new(recorded),
                hands: Box::new(RecordedHands::default()),
                copy: None,
            });
        }
        let stage = Stage::set_for_changes(recorded.folder(), kept.as_deref())?;
        let mac = Recorded::open(stage.folder())?;
        let hands = RecordedHands::default().in_home(stage.home(&mac));
        Ok(Place { mac: Box::new(mac), hands: Box::new(hands), copy: Some((stage, kept)) })
    }

    pub(super) fn mac(&self) -> &dyn Mac {
        self.mac.as_ref()
    }

    pub(super) fn hands(&self) -> &dyn Hands {
        self.hands.as_ref()
    }

    /// That all happened on a copy, where it did.
    pub(super) fn whereabouts(&self) -> Option<Message> {
        self.copy.as_ref().map(|(_, kept)| on_a_copy(kept.as_deref()))
    }
}
