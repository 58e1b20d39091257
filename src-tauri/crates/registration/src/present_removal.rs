//! From what earlier registrations have left to the list that people see, and the texts for IT.

use rejoin_keychain::{CleanUpItem, KeychainItem};

use crate::{
    CleanUpFile, CleanUpList, Evidence, GuideMemory, ItemClass, LeftOver, Message, Reason, RemovalEntry,
    RemovalGroup, RemovalLabel, RemovalMessage, RemovalPart, RemovalStays, RemovalWords, StepId, Storage,
    ViewLetter, ViewRemoval, ViewRemovalEntry, ViewRemovalGroup, ViewRemovalLabels, ViewWaiting,
};

/// What is left over of a part. `storage`: where the registration is kept that this Mac uses.
pub(crate) fn view_removal(
    evidence: &Evidence,
    part: RemovalPart,
    storage: Storage,
) -> Option<ViewRemoval<Message>> {
    let LeftOver { list, .. } = evidence.left_over.as_ref()?;
    Some(removal(evidence, list, part, storage))
}

/// A part of a list, for whoever has one. `storage`: where the registration is kept that this Mac uses.
pub fn removal(
    evidence: &Evidence,
    list: &CleanUpList,
    part: RemovalPart,
    storage: Storage,
) -> ViewRemoval<Message> {
    let list = list.clone().within(part.scope());
    let groups = match part {
        RemovalPart::Files => grouped(&list.files, file_group, |file| file_entry(evidence, file)),
        RemovalPart::Items => grouped(&list.items, item_group, item_entry),
    };
    let number = count(list.files.len() + list.items.len());
    ViewRemoval {
        part,
        fingerprint: list.fingerprint(),
        groups,
        not_looked_at: not_looked_at(evidence, &list, part),
        stays: stays(part, storage),
        labels: labels(part, number),
    }
}

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// Groups in the order in which their first comes.
fn grouped<E>(
    list: &[E],
    group: fn(&E) -> RemovalGroup,
    entry: impl Fn(&E) -> ViewRemovalEntry<Message>,
) -> Vec<ViewRemovalGroup<Message>> {
    let mut groups: Vec<(RemovalGroup, Vec<ViewRemovalEntry<Message>>)> = Vec::new();
    for one in list {
        let (of, entry) = (group(one), entry(one));
        match groups.iter_mut().find(|(other, _)| *other == of) {
            Some((_, entries)) => entries.push(entry),
            None => groups.push((of, vec![entry])),
        }
    }
    let titled = |(group, entries)| ViewRemovalGroup { title: RemovalMessage::Group(group).into(), entries };
    groups.into_iter().map(titled).collect()
}

fn file_group(file: &CleanUpFile) -> RemovalGroup {
    match &file.path {
        path if path.contains("selfservice") => RemovalGroup::SelfService,
        path if path.contains("jamfAAD") => RemovalGroup::JamfsApp,
        _ => RemovalGroup::CompanyPortal,
    }
}

fn file_entry(evidence: &Evidence, file: &CleanUpFile) -> ViewRemovalEntry<Message> {
    let what = match &file.path {
        path if path.ends_with(".usercontext.info") => RemovalEntry::UserContext,
        path if path.ends_with(".savedState") => RemovalEntry::Windows,
        path if path.ends_with(".plist") => RemovalEntry::Settings,
        path if path.ends_with(".binarycookies") => RemovalEntry::Cookies,
        _ => RemovalEntry::Data,
    };
    let exact = format!("{}/{}", evidence.user.home.trim_end_matches('/'), file.path);
    ViewRemovalEntry { text: RemovalMessage::Entry(what).into(), exact }
}

fn item_group(item: &CleanUpItem) -> RemovalGroup {
    match ItemClass::of(&item.item) {
        ItemClass::Certificate => RemovalGroup::Certificates,
        ItemClass::PrivateKey | ItemClass::PublicKey => RemovalGroup::Keys,
        ItemClass::Password => RemovalGroup::Passwords,
        ItemClass::IdentityPreference => RemovalGroup::WebPages,
    }
}

fn item_entry(item: &CleanUpItem) -> ViewRemovalEntry<Message> {
    let what = match ItemClass::of(&item.item) {
        ItemClass::Certificate => RemovalEntry::Certificate,
        ItemClass::PrivateKey => RemovalEntry::PrivateKey,
        ItemClass::PublicKey => RemovalEntry::PublicKey,
        ItemClass::Password => RemovalEntry::Password,
        ItemClass::IdentityPreference => RemovalEntry::IdentityPreference,
    };
    ViewRemovalEntry { text: RemovalMessage::Entry(what).into(), exact: item_name(&item.item) }
}

/// An item of a keychain as Keychain Access shows it.
pub fn item_name(item: &KeychainItem) -> String {
    match item {
        KeychainItem::Certificate { label, issuer, .. } => format!("{label} ({})", issuer.as_str()),
        KeychainItem::PrivateKey { label, .. } | KeychainItem::PublicKey { label, .. } => {
            label.as_str().into()
        }
        KeychainItem::Password { label, account, .. } if label == account => label.clone(),
        KeychainItem::Password { label, account, .. } => [label.as_str(), account.as_str()]
            .into_iter()
            .filter(|name| !name.is_empty())
            .collect::<Vec<_>>()
            .join(" · "),
        KeychainItem::IdentityPreference { service, .. } => service.clone(),
    }
}

fn not_looked_at(
    evidence: &Evidence,
    list: &CleanUpList,
    part: RemovalPart,
) -> Vec<ViewRemovalEntry<Message>> {
    let unreadable =
        list.unreadable.iter().filter(|unreadable| part.is_of(&unreadable.source, &evidence.user.home));
    let because = |reason: Reason| RemovalMessage::NotLookedAt(reason).into();
    let unreadable = unreadable.map(|unreadable| ViewRemovalEntry {
        text: because(unreadable.reason),
        exact: unreadable.source.clone(),
    });
    let links = list
        .links
        .iter()
        .map(|link| ViewRemovalEntry { text: RemovalMessage::BehindALink.into(), exact: link.clone() });
    unreadable.chain(links).collect()
}

fn stays(part: RemovalPart, storage: Storage) -> Vec<Message> {
    let stays: &[RemovalStays] = match part {
        RemovalPart::Files => &[RemovalStays::Documents],
        RemovalPart::Items if storage.outlasts_a_clean_up() => {
            &[RemovalStays::Registration, RemovalStays::JamfsKeys, RemovalStays::Passwords]
        }
        RemovalPart::Items => &[RemovalStays::JamfsKeys, RemovalStays::Passwords],
    };
    stays.iter().map(|what| RemovalMessage::Stays(*what).into()).collect()
}

fn labels(part: RemovalPart, number: i64) -> ViewRemovalLabels<Message> {
    let words = |words| RemovalMessage::Of(part, words, number).into();
    ViewRemovalLabels {
        list: RemovalLabel::List.into(),
        stays: RemovalLabel::Stays.into(),
        not_looked_at: RemovalLabel::NotLookedAt.into(),
        ask: words(RemovalWords::Ask),
        question: words(RemovalWords::Question),
        warning: words(RemovalWords::Warning),
        yes: words(RemovalWords::Yes),
        no: RemovalLabel::No.into(),
    }
}

/// The text for IT of a step. Who gets it works for the company: it names the user and the devices.
pub(crate) fn view_letter(memory: Option<&GuideMemory>, step: StepId) -> Option<ViewLetter<Message>> {
    if !crate::guide::LETTERS.contains(&step) {
        return None;
    }
    let clean_up = memory?.clean_up.as_ref()?;
    let letter = RemovalMessage::Letter {
        step,
        ids: clean_up.device_ids.join(", "),
        user: clean_up.user.clone().unwrap_or_default(),
    };
    Some(ViewLetter {
        title: RemovalLabel::Letter.into(),
        text: letter.into(),
        copy: RemovalLabel::Copy.into(),
        is_copied: RemovalLabel::IsCopied.into(),
        not_copied: RemovalLabel::NotCopied.into(),
    })
}

/// What is left of the half hour.
pub(crate) fn view_waiting(evidence: &Evidence, step: StepId) -> Option<ViewWaiting<Message>> {
    let clean_up = evidence.guide.known()?.clean_up.as_ref().filter(|_| step == StepId::Wait)?;
    let left = clean_up.waiting?.left(evidence.taken_at);
    Some(ViewWaiting { label: RemovalLabel::Left.into(), seconds: left.as_secs() })
}
