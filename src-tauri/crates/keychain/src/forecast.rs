//! Whether macOS will ask before an app may sign with a key (contracts.md 2, `asks`).

use crate::truth::Truth;
use crate::{AccessList, Signature, Signer};

/// Whether macOS will ask before an app may sign with a key, and how often.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Forecast {
    /// Not at all.
    None,
    /// One dialog; Always Allow settles it.
    Once,
    /// "Allow" brings two dialogs every time; Always Allow settles both.
    Again,
    /// macOS refuses without asking.
    Refused,
    /// Not known.
    Unknown,
}

/// Whether macOS will ask before an app of that signature may sign with a key of that access list.
///
/// Two things must be in order: the app is listed (or anyone is), and its partition is in the partition list (or
/// there is none). `None` for the access list: not understood; for the signature: not known.
pub fn forecast(access: Option<&AccessList>, signature: Option<&Signature>) -> Forecast {
    let (Some(access), Some(signature)) = (access, signature) else { return Forecast::Unknown };
    let listed = access.lists(signature);
    let included = access.includes(&signature.partition());
    match (listed, included) {
        _ if access.could_allow(signature) == Truth::False => Forecast::Refused,
        (Truth::Unknown, _) | (_, Truth::Unknown) => Forecast::Unknown,
        (Truth::True, Truth::True) => Forecast::None,
        (Truth::True, Truth::False) if access.never_asks() => Forecast::Refused,
        (Truth::True, Truth::False) | (Truth::False, Truth::True) => Forecast::Once,
        (Truth::False, Truth::False) => Forecast::Again,
    }
}

/// A dialog that macOS shows before an app may sign with a key (keychain.md 3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Dialog {
    /// "… wants to sign using key …": the app is not listed. Always Allow puts the partition in order, too.
    Sign,
    /// "… wants to access key …": its partition is not in the partition list.
    Access,
}

/// The dialogs in their order, where every answer is Allow; none where macOS does not ask, or nobody knows.
pub fn dialogs(access: Option<&AccessList>, signature: Option<&Signature>) -> Vec<Dialog> {
    let (Some(access), Some(signature)) = (access, signature) else { return Vec::new() };
    match forecast(Some(access), Some(signature)) {
        Forecast::Again => vec![Dialog::Sign, Dialog::Access],
        Forecast::Once if access.lists(signature) == Truth::True => vec![Dialog::Access],
        Forecast::Once => vec![Dialog::Sign],
        Forecast::None | Forecast::Refused | Forecast::Unknown => Vec::new(),
    }
}

impl Signature {
    /// The partition that macOS puts the app into (keychain.md 3).
    fn partition(&self) -> String {
        match &self.signer {
            // The command `security`, which many scripts call.
            Signer::Apple if self.identifier == "com.apple.security" => "apple-tool:".into(),
            Signer::Apple => "apple:".into(),
            Signer::Team(team) => format!("teamid:{team}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Forecast::{Again, None as Never, Once, Refused, Unknown};
    use super::*;
    use crate::maker::{self, App, Entry, Requirement, Subject};

    type Made = maker::AccessList;

    fn teams() -> App {
        App::developer_id("/Applications/Microsoft Teams.app", "com.microsoft.teams2", "UBF8T346G9")
    }

    fn signed(identifier: &str, team: &str) -> Signature {
        Signature { identifier: identifier.into(), signer: Signer::Team(team.into()) }
    }

    fn of(entries: Vec<Entry>) -> Made {
        Made::entries(entries)
    }

    #[test]
    fn of_an_app_of_a_team() {
        let listed = || Made::apps([App::apple("/Applications/Safari.app", "com.apple.Safari"), teams()]);
        let others = || Made::apps([App::developer_id("/Applications/X.app", "com.x", "UBF8T346G9")]);
        let not_understood =
            || Made::apps([App::new("/Applications/X.app", Requirement::of(&[0, 0, 0, 99]))]);
        let by_code = || Made::apps([App::new("/Applications/X.app", Requirement::code_hash(&[1; 20]))]);
        let (with, without) = (["apple:", "teamid:UBF8T346G9"], ["apple:", "teamid:OTHER"]);
        let no_dialog = || of(vec![Entry::new(Subject::App(teams()), &[115])]);
        let and_the_dialog = |subject| Subject::Threshold(2, vec![subject, Subject::Prompt]);
        let cases = [
            ("listed, no list of partitions", listed(), Never),
            ("listed, in the partitions", listed().partitions(with), Never),
            ("listed, not in the partitions", listed().partitions(without), Once),
            ("listed, no partitions at all", listed().partitions([]), Once),
            ("listed, partitions not understood", listed().partition_bytes(&[7; 32]), Unknown),
            ("not listed, no list of partitions", others(), Once),
            ("not listed, in the partitions", others().partitions(with), Once),
            ("not listed, not in the partitions", others().partitions(without), Again),
            ("not listed, partitions not understood", others().partition_bytes(&[7; 32]), Unknown),
            ("always asks", Made::always_ask().partitions(with), Once),
            ("always asks, foreign partition", Made::always_ask().partitions(without), Again),
            ("anyone", Made::anyone(), Never),
            ("anyone in the partitions", Made::anyone().partitions(with), Never),
            ("anyone, foreign partition", Made::anyone().partitions(without), Refused),
            ("anyone, partitions not understood", Made::anyone().partition_bytes(b"?"), Unknown),
            ("anyone or the dialog, foreign partition", Made::anyone_or_ask().partitions(without), Once),
            ("anyone or the dialog, in the partitions", Made::anyone_or_ask().partitions(with), Never),
            ("nobody", Made::nobody().partitions(with), Refused),
            ("nobody, foreign partition", Made::nobody().partitions(without), Refused),
            ("no entries", of(Vec::new()), Refused),
            ("a requirement not understood", not_understood().partitions(with), Unknown),
            ("code that nobody knows", by_code().partitions(with), Unknown),
            (
                "a hash of former days",
                Made::apps([App::by_hash_only("/Applications/X.app")]).partitions(with),
                Once,
            ),
            ("listed, without a dialog", no_dialog(), Never),
            (
                "not listed, without a dialog",
                of(vec![Entry::new(Subject::App(App::apple("/x", "com.x")), &[115])]),
                Refused,
            ),
            ("any right", of(vec![Entry::new(Subject::Anyone, &[1])]), Never),
            (
                "everything",
                of(vec![Entry { subject: Subject::Anyone, tag: String::new(), rights: None }]),
                Never,
            ),
            ("other rights", of(vec![Entry::new(Subject::Anyone, &[24, 35, 116])]), Refused),
            ("app and dialog", of(vec![Entry::new(and_the_dialog(Subject::App(teams())), &[115])]), Once),
            (
                "two entries",
                of(vec![Entry::new(Subject::Prompt, &[115]), Entry::new(Subject::App(teams()), &[115])]),
                Never,
            ),
        ];
        for (name, made, expected) in cases {
            let access = made.read().expect(name);
            let found = forecast(Some(&access), Some(&signed("com.microsoft.teams2", "UBF8T346G9")));
            assert_eq!(found, expected, "{name}");
            let dialogs = dialogs(Some(&access), Some(&signed("com.microsoft.teams2", "UBF8T346G9")));
            let number = match expected {
                Once => 1,
                Again => 2,
                Never | Refused | Unknown => 0,
            };
            assert_eq!(dialogs.len(), number, "{name}");
        }
    }

    #[test]
    fn a_dialog_is_about_what_is_missing() {
        let listed = || Made::apps([teams()]);
        let others = || Made::apps([App::developer_id("/Applications/X.app", "com.x", "UBF8T346G9")]);
        let cases = [
            (others().partitions(["teamid:UBF8T346G9"]), vec![Dialog::Sign]),
            (listed().partitions(["apple:"]), vec![Dialog::Access]),
            (others().partitions(["apple:"]), vec![Dialog::Sign, Dialog::Access]),
        ];
        for (made, expected) in cases {
            let access = made.read();
            let signature = signed("com.microsoft.teams2", "UBF8T346G9");
            assert_eq!(dialogs(access.as_ref(), Some(&signature)), expected);
            assert_eq!(dialogs(access.as_ref(), None), []);
        }
    }

    #[test]
    fn an_entry_of_anyone_alone_brings_no_dialog_for_a_partition() {
        let plist = maker::AccessList::always_ask().partitions(["apple:"]);
        let partitions = Subject::Partition(plist.partition_list().unwrap().to_vec());
        let list = || Entry::new(partitions.clone(), &[0x10002]).tagged("___PARTITION___");
        let asks = || Entry::new(Subject::Threshold(1, vec![Subject::App(teams()), Subject::Prompt]), &[115]);
        let silent = || Entry::new(Subject::App(teams()), &[115]);
        let anyone = || Entry::new(Subject::Anyone, &[115]);
        let cases = [
            (vec![asks(), list()], Once),
            (vec![silent(), list()], Once),
            (vec![anyone(), list()], Refused),
            (vec![anyone(), asks(), list()], Once),
        ];
        for (entries, expected) in cases {
            let access = of(entries.clone()).read().unwrap();
            let found = forecast(Some(&access), Some(&signed("com.microsoft.teams2", "UBF8T346G9")));
            assert_eq!(found, expected, "{entries:?}");
        }
    }

    #[test]
    fn of_apples_own_apps() {
        let safari = Signature { identifier: "com.apple.Safari".into(), signer: Signer::Apple };
        let security = Signature { identifier: "com.apple.security".into(), signer: Signer::Apple };
        let listed = Made::apps([
            App::apple("/Applications/Safari.app", "com.apple.Safari"),
            App::apple("/usr/bin/security", "com.apple.security"),
        ]);
        let cases = [
            (&safari, ["apple:"], Never),
            (&safari, ["apple-tool:"], Once),
            (&security, ["apple-tool:"], Never),
            (&security, ["apple:"], Once),
        ];
        for (signature, partitions, expected) in cases {
            let access = listed.clone().partitions(partitions).read();
            assert_eq!(forecast(access.as_ref(), Some(signature)), expected, "{signature:?} {partitions:?}");
        }
    }

    #[test]
    fn without_a_signature_or_an_access_list_nothing_is_known() {
        let access = Made::anyone().read();
        let signature = signed("com.microsoft.teams2", "UBF8T346G9");
        let cases = [(None, None), (access.as_ref(), None), (None, Some(&signature))];
        for (access, signature) in cases {
            assert_eq!(forecast(access, signature), Unknown);
        }
    }
}
