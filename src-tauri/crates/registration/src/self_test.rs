//! The self-test: what of a Mac could be looked at, primitive by primitive, and what it means where macOS refused.

use crate::keys::{Key, keys, words};
use crate::message::Argument;
use crate::{Message, Reason};

/// One thing that was tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Check {
    /// What.
    pub primitive: Primitive,
    /// How it went.
    pub outcome: Outcome,
}

/// How it went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// There was an answer.
    Worked,
    /// What was asked for is not on this Mac, or this Mac has nothing to say of it.
    Absent,
    /// There was no answer.
    Refused(Reason),
}

words! {
    /// What the self-test tries, in the order in which it is shown.
    pub enum Primitive {
        /// Whose session this is, and whether it has the screen.
        Session "session",
        /// The version of macOS.
        Version "version",
        /// Since when this Mac has been awake.
        Awake "awake",
        /// The user's languages.
        Languages "languages",
        /// Dialogs of the keychain are forbidden to Rejoin.
        KeychainDialogs "keychain-dialogs",
        /// The login keychain, read as a file.
        LoginKeychain "login-keychain",
        /// Whether the login keychain is locked, asked in a child of Rejoin.
        LockState "lock-state",
        /// The company's settings, and whether a profile forces them.
        Settings "settings",
        /// Jamf's settings of this Mac.
        JamfSettings "jamf-settings",
        /// What Jamf's app noted for this user.
        JamfReport "jamf-report",
        /// jamf.log.
        JamfLog "jamf-log",
        /// Company Portal's logs.
        PortalLog "portal-log",
        /// `app-sso platform -s`.
        PlatformSso "platform-sso",
        /// Jamf's `getPSSOStatus`.
        SsoStatus "sso-status",
        /// `profiles status -type enrollment`.
        Enrollment "enrollment",
        /// Installed apps.
        Apps "apps",
        /// The signatures of installed apps.
        Signatures "signatures",
        /// Whether an app satisfies a requirement.
        Requirements "requirements",
        /// Running apps.
        RunningApps "running-apps",
        /// Which app a bundle id or a link belongs to.
        LaunchServices "launch-services",
        /// The system's proxy.
        Proxy "proxy",
        /// A host of Microsoft's.
        Hosts "hosts",
    }
}

/// What is said about a self-test.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SelfTestWords {
    /// What a primitive is: `primitive-<primitive>.name`.
    Name(Primitive),
    /// What Rejoin cannot do without it: `primitive-<primitive>.without`.
    Without(Primitive),
    /// It worked: `self-test-worked`.
    Worked,
    /// It is not there: `self-test-absent`.
    Absent,
    /// It was refused, and why: `self-test-refused`.
    Refused(Reason),
    /// There was no answer to go by: `self-test-failed`.
    Failed,
    /// How many were refused: `self-test-result`.
    Result(i64),
}

/// A self-test as people see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SelfTest<T> {
    /// What came of all of it.
    pub result: T,
    /// Line by line.
    pub lines: Vec<SelfTestLine<T>>,
}

/// One line of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SelfTestLine<T> {
    /// What was tried, and how it went.
    pub check: Check,
    /// What it is.
    pub name: T,
    /// How it went.
    pub outcome: T,
    /// What it means, where it was refused.
    pub without: Option<T>,
}

impl<T> SelfTest<T> {
    /// Whether nothing was refused.
    pub fn is_good(&self) -> bool {
        !self.lines.iter().any(|line| matches!(line.check.outcome, Outcome::Refused(_)))
    }

    /// The same with every text made by `say`.
    pub fn map<U>(self, say: impl Fn(T) -> U) -> SelfTest<U> {
        let lines = self.lines.into_iter().map(|line| SelfTestLine {
            check: line.check,
            name: say(line.name),
            outcome: say(line.outcome),
            without: line.without.map(&say),
        });
        SelfTest { lines: lines.collect(), result: say(self.result) }
    }
}

/// What is said about the checks of a self-test, in the order of the list of primitives.
pub fn self_test(mut checks: Vec<Check>) -> SelfTest<Message> {
    checks.sort_by_key(|check| Primitive::ALL.iter().position(|primitive| *primitive == check.primitive));
    let words = Message::SelfTest;
    let line = |check: &Check| {
        let (outcome, without) = match check.outcome {
            Outcome::Worked => (SelfTestWords::Worked, None),
            Outcome::Absent => (SelfTestWords::Absent, None),
            Outcome::Refused(reason) => {
                let outcome = match reason {
                    Reason::Failed => SelfTestWords::Failed,
                    reason => SelfTestWords::Refused(reason),
                };
                (outcome, Some(words(SelfTestWords::Without(check.primitive))))
            }
        };
        let name = words(SelfTestWords::Name(check.primitive));
        SelfTestLine { check: *check, name, outcome: words(outcome), without }
    };
    let refused = checks.iter().filter(|check| matches!(check.outcome, Outcome::Refused(_))).count();
    SelfTest {
        result: words(SelfTestWords::Result(i64::try_from(refused).unwrap_or(i64::MAX))),
        lines: checks.iter().map(line).collect(),
    }
}

impl Primitive {
    /// The id for programs: lower case, words joined by underscores.
    pub fn id(self) -> String {
        self.key().replace('-', "_")
    }
}

impl SelfTestWords {
    /// The Fluent id.
    pub(crate) fn id(&self) -> String {
        match self {
            SelfTestWords::Name(primitive) => format!("primitive-{}.name", primitive.key()),
            SelfTestWords::Without(primitive) => format!("primitive-{}.without", primitive.key()),
            SelfTestWords::Worked => "self-test-worked".into(),
            SelfTestWords::Absent => "self-test-absent".into(),
            SelfTestWords::Refused(_) => "self-test-refused".into(),
            SelfTestWords::Failed => "self-test-failed".into(),
            SelfTestWords::Result(_) => "self-test-result".into(),
        }
    }

    /// The arguments by name.
    pub(crate) fn arguments(&self) -> Vec<(&'static str, Argument)> {
        match self {
            SelfTestWords::Refused(reason) => {
                vec![("reason", Argument::Message(Box::new(Message::Reason(*reason))))]
            }
            SelfTestWords::Result(refused) => vec![("refused", Argument::Number(*refused))],
            SelfTestWords::Name(_)
            | SelfTestWords::Without(_)
            | SelfTestWords::Worked
            | SelfTestWords::Absent
            | SelfTestWords::Failed => Vec::new(),
        }
    }

    /// Everything that can be said, each once.
    pub(crate) fn every() -> Vec<SelfTestWords> {
        let names = Primitive::ALL.iter().copied().map(SelfTestWords::Name);
        let without = Primitive::ALL.iter().copied().map(SelfTestWords::Without);
        let others = [
            SelfTestWords::Worked,
            SelfTestWords::Absent,
            SelfTestWords::Refused(Reason::Damaged),
            SelfTestWords::Failed,
            SelfTestWords::Result(3),
        ];
        names.chain(without).chain(others).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_refused_says_what_it_means() {
        let check = |primitive, outcome| Check { primitive, outcome };
        let checks = [
            check(Primitive::LoginKeychain, Outcome::Refused(Reason::PermissionDenied)),
            check(Primitive::JamfLog, Outcome::Absent),
            check(Primitive::Version, Outcome::Worked),
        ];
        let seen = self_test(checks.to_vec());
        assert_eq!(seen.result, Message::SelfTest(SelfTestWords::Result(1)));
        assert!(!seen.is_good());
        let without: Vec<_> = seen.lines.into_iter().map(|line| line.without).collect();
        let refused = Message::SelfTest(SelfTestWords::Without(Primitive::LoginKeychain));
        assert_eq!(without, [None, Some(refused), None]);
        assert!(self_test(vec![checks[1], checks[2]]).is_good());
    }
}
