//! The recording that stands for the Mac: its clock runs on, and its acts are played on a copy.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Instant;

use rejoin_mac::{Cue, OwnFiles, Recorded, RecordedHands, RecordingError, Stage};

use crate::{terminal, which_mac};

/// The recording, and since when it stands for the Mac.
pub(super) struct Recording {
    /// Where it is read: its own folder, or the copy on which its acts are played.
    pub(super) folder: PathBuf,
    /// When its clock began to run.
    pub(super) since: Instant,
    pub(super) stage: Option<Arc<Stage>>,
    pub(super) own_files: Arc<OwnFiles>,
}

impl Recording {
    pub(super) fn open(folder: &Path) -> Result<(Self, Recorded), RecordingError> {
        // The whole recording is checked before it is copied.
        let mac = Recorded::open(folder)?;
        let stage = match which_mac::stage() {
            Some(named) => Some(Stage::set_for_changes(folder, Some(&named))?),
            None => Stage::set(folder)?,
        };
        let stage = stage.map(Arc::new);
        let folder = stage.as_ref().map_or(folder, |stage| stage.folder()).to_owned();
        let mac = if stage.is_some() { Recorded::open(&folder)? } else { mac };
        let own_files = stage.as_ref().map_or_else(OwnFiles::in_memory, |stage| stage.own_files(&mac));
        let recording = Recording { folder, since: Instant::now(), stage, own_files: Arc::new(own_files) };
        let mac = recording.run_on(mac);
        Ok((recording, mac))
    }

    pub(super) fn open_again(&self) -> Result<Recorded, RecordingError> {
        Ok(self.run_on(Recorded::open(&self.folder)?))
    }

    fn run_on(&self, mac: Recorded) -> Recorded {
        let restarted = self.stage.as_ref().and_then(|stage| stage.restarted());
        let own_files = Arc::clone(&self.own_files);
        mac.with_clock_running_since(self.since).restarted(restarted).with_own_files(own_files)
    }

    pub(super) fn hands(&self, mac: &Recorded) -> RecordedHands {
        let refused = self.stage.as_ref().map(|stage| stage.refused()).unwrap_or_default();
        let home = self.stage.as_ref().and_then(|stage| stage.home(mac));
        RecordedHands::refusing(refused).in_home(home)
    }

    pub(super) fn cue(&self, cue: &Cue) {
        if let Some(stage) = &self.stage {
            stage.cue(cue, |error: io::Error| terminal::complain(&error.to_string()));
        }
    }
    /// Nothing plays any more, and the copy goes.
    pub(super) fn end(&self) {
        if let Some(stage) = &self.stage {
            stage.strike();
        }
    }
}
