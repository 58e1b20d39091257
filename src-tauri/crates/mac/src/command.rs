//! The closed list of commands that Rejoin runs to look at a Mac (contracts.md 1).

/// A command: an absolute program and fixed words. Nothing else is ever run to look at a Mac.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Command {
    /// `app-sso platform -s`
    PlatformSso,
    /// `getPSSOStatus` of Jamf's app under its current name.
    JamfConditionalAccess,
    /// `getPSSOStatus` of Jamf's app under its former name.
    JamfAad,
    /// `profiles status -type enrollment`
    Enrollment,
}

impl Command {
    /// Every command.
    pub const ALL: [Command; 4] =
        [Command::PlatformSso, Command::JamfConditionalAccess, Command::JamfAad, Command::Enrollment];

    /// The program, then its arguments.
    pub fn words(self) -> &'static [&'static str] {
        match self {
            Command::PlatformSso => &["/usr/bin/app-sso", "platform", "-s"],
            Command::JamfConditionalAccess => &[
                "/Library/Application Support/JAMF/Jamf.app/Contents/MacOS/Jamf Conditional Access.app/Contents/MacOS/Jamf Conditional Access",
                "getPSSOStatus",
            ],
            Command::JamfAad => &[
                "/Library/Application Support/JAMF/Jamf.app/Contents/MacOS/JamfAAD.app/Contents/MacOS/JamfAAD",
                "getPSSOStatus",
            ],
            Command::Enrollment => &["/usr/bin/profiles", "status", "-type", "enrollment"],
        }
    }

    /// The words joined by blanks: the command as a source (contracts.md 2).
    pub fn source(self) -> String {
        self.words().join(" ")
    }
}
