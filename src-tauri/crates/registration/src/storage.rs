//! Where a registration is kept: the three storages of causes.md "Registered, in which storage", each looked at
//! before anything is explained.

use jiff::{SignedDuration, Timestamp};
use rejoin_keychain::{Certificate, Identity};

use crate::{Evidence, PlatformSsoStatus, Reading, Reason, Storage, Unreadable};

/// The SSO extension of Company Portal; another identity provider's registration is none of ours.
const MICROSOFT_EXTENSION: &str = "com.microsoft.CompanyPortalMac.ssoextension";

/// Microsoft dates a certificate's Not Before this much before the registration (causes.md, "Last registration").
const SET_BACK: SignedDuration = SignedDuration::from_mins(30);

/// What one storage holds.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Holding<'a> {
    /// A whole registration.
    Registered(Held<'a>),
    /// None.
    Empty {
        /// False where the command that would show one is not installed: what rests on it is only likely.
        looked: bool,
    },
    /// It cannot be told, and why.
    Unreadable(Unreadable),
}

/// A whole registration.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Held<'a> {
    pub device_id: Option<String>,
    pub tenant_id: Option<String>,
    pub user: Option<String>,
    pub certificate: Option<&'a Certificate>,
}

/// When this Mac was last registered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LastRegistration {
    At(Timestamp),
    Never,
    Unknown,
}

/// All three storages.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Storages<'a> {
    pub platform_sso: Holding<'a>,
    pub secure_enclave: Holding<'a>,
    pub login_keychain: Holding<'a>,
}

impl<'a> Storages<'a> {
    pub(crate) fn of(evidence: &'a Evidence) -> Self {
        Storages {
            platform_sso: platform_sso(evidence),
            secure_enclave: secure_enclave(evidence),
            login_keychain: login_keychain(evidence),
        }
    }

    fn all(&self) -> [(Storage, &Holding<'a>); 3] {
        [
            (Storage::PlatformSso, &self.platform_sso),
            (Storage::SecureEnclave, &self.secure_enclave),
            (Storage::LoginKeychain, &self.login_keychain),
        ]
    }

    /// The registration that is shown: Platform SSO before Secure Enclave before login keychain.
    pub(crate) fn shown(&self) -> Option<(Storage, &Held<'a>)> {
        self.all().into_iter().find_map(|(storage, holding)| match holding {
            Holding::Registered(held) => Some((storage, held)),
            Holding::Empty { .. } | Holding::Unreadable(_) => None,
        })
    }

    /// Whether every storage was looked at, or has nobody to ask, and holds nothing.
    pub(crate) fn all_empty(&self) -> bool {
        self.all().iter().all(|(_, holding)| matches!(holding, Holding::Empty { .. }))
    }

    /// Whether every storage could be looked at; otherwise emptiness is only likely.
    pub(crate) fn all_looked_at(&self) -> bool {
        self.all().iter().all(|(_, holding)| !matches!(holding, Holding::Empty { looked: false }))
    }

    /// What cannot be told although each reading for itself was fine.
    pub(crate) fn contradiction(&self) -> Option<&Unreadable> {
        match &self.platform_sso {
            Holding::Unreadable(unreadable) => Some(unreadable),
            Holding::Registered(_) | Holding::Empty { .. } => None,
        }
    }

    /// The later of the newest Workplace Join password and the shown certificate (causes.md).
    pub(crate) fn last_registration(&self, evidence: &Evidence) -> LastRegistration {
        let certificate = match self.shown() {
            Some((Storage::SecureEnclave, _)) => return LastRegistration::Unknown,
            Some((_, held)) => match held.certificate {
                Some(certificate) => Some(registered_at(certificate)),
                None => return LastRegistration::Unknown,
            },
            None if self.all_empty() => None,
            None => return LastRegistration::Unknown,
        };
        let Some(password) = newest_password(evidence) else { return LastRegistration::Unknown };
        match password.max(certificate) {
            Some(at) => LastRegistration::At(at),
            None => LastRegistration::Never,
        }
    }
}

fn registered_at(certificate: &Certificate) -> Timestamp {
    certificate.not_before.checked_add(SET_BACK).unwrap_or(certificate.not_before)
}

/// `None`: the login keychain is unreadable; `Some(None)`: it holds no such password.
fn newest_password(evidence: &Evidence) -> Option<Option<Timestamp>> {
    match &evidence.login_keychain {
        Reading::Known { value, .. } => Some(value.items.iter().filter_map(|item| item.created_at).max()),
        Reading::Absent { .. } => Some(None),
        Reading::Unreadable(_) => None,
    }
}

fn platform_sso(evidence: &Evidence) -> Holding<'_> {
    let held = match &evidence.platform_sso {
        Reading::Unreadable(unreadable) => return Holding::Unreadable(unreadable.clone()),
        Reading::Absent { .. } => None,
        Reading::Known { value, .. } => {
            value.device.as_ref().zip(value.user.as_ref()).filter(|(device, _)| {
                device.extension.as_deref() == Some(MICROSOFT_EXTENSION) && device.registration_completed
            })
        }
    };
    let status = evidence.sso_status.known();
    let Some((device, user)) = held else {
        return match &evidence.sso_status {
            Reading::Known { value, source, .. }
                if value.platform_sso == PlatformSsoStatus::EnabledAndRegistered =>
            {
                Holding::Unreadable(Unreadable { source: source.clone(), reason: Reason::Damaged })
            }
            _ => Holding::Empty { looked: !evidence.platform_sso.is_absent() },
        };
    };
    let certificate = device.certificate.as_ref();
    let issuer_tenant = evidence.platform_sso.known().and_then(|value| value.tenant_id.clone());
    Holding::Registered(Held {
        device_id: certificate
            .map(|certificate| certificate.device_id.clone())
            .or_else(|| status.and_then(|status| status.device_id.clone())),
        tenant_id: certificate
            .and_then(|certificate| certificate.tenant_id.clone())
            .or_else(|| status.and_then(|status| status.tenant_id.clone()))
            .or(issuer_tenant),
        user: user.user.clone().or_else(|| status.and_then(|status| status.user.clone())),
        certificate,
    })
}

fn secure_enclave(evidence: &Evidence) -> Holding<'_> {
    let status = match &evidence.sso_status {
        Reading::Unreadable(unreadable) => return Holding::Unreadable(unreadable.clone()),
        Reading::Absent { .. } => return Holding::Empty { looked: false },
        Reading::Known { value, .. } => value,
    };
    let without_platform_sso = matches!(
        status.platform_sso,
        PlatformSsoStatus::NotEnabled | PlatformSsoStatus::EnabledNotRegistered
    );
    let Some(device_id) = status.device_id.as_ref().filter(|_| without_platform_sso) else {
        return Holding::Empty { looked: true };
    };
    if let Reading::Unreadable(unreadable) = &evidence.login_keychain {
        return Holding::Unreadable(unreadable.clone());
    }
    let in_login_keychain = legacy(evidence).any(|identity| identity.certificate.device_id == *device_id);
    if in_login_keychain {
        return Holding::Empty { looked: true };
    }
    Holding::Registered(Held {
        device_id: Some(device_id.clone()),
        tenant_id: status.tenant_id.clone(),
        user: status.user.clone(),
        certificate: None,
    })
}

fn login_keychain(evidence: &Evidence) -> Holding<'_> {
    if let Reading::Unreadable(unreadable) = &evidence.login_keychain {
        return Holding::Unreadable(unreadable.clone());
    }
    let Some(identity) = shown_identity(evidence) else { return Holding::Empty { looked: true } };
    let certificate = &identity.certificate;
    let status = evidence
        .sso_status
        .known()
        .filter(|status| status.device_id.as_deref().is_none_or(|id| id == certificate.device_id));
    let issuer_tenant = evidence.platform_sso.known().and_then(|value| value.tenant_id.clone());
    Holding::Registered(Held {
        device_id: Some(certificate.device_id.clone()),
        tenant_id: certificate
            .tenant_id
            .clone()
            .or_else(|| password(evidence, "tenantId").map(|tenant| tenant.to_lowercase()))
            .or_else(|| status.and_then(|status| status.tenant_id.clone()))
            .or(issuer_tenant),
        user: password(evidence, "registeredUserPrincipalName")
            .map(String::from)
            .or_else(|| status.and_then(|status| status.user.clone())),
        certificate: Some(certificate),
    })
}

/// Every Workplace Join certificate of the login keychain.
fn legacy(evidence: &Evidence) -> impl Iterator<Item = &Identity> {
    evidence.login_keychain.known().into_iter().flat_map(|keychain| &keychain.identities)
}

/// Those with their private key.
pub(crate) fn whole_identities(evidence: &Evidence) -> impl Iterator<Item = &Identity> {
    legacy(evidence).filter(|identity| identity.key.is_some())
}

/// The identity of the login keychain that counts: the newest Not Before.
pub(crate) fn shown_identity(evidence: &Evidence) -> Option<&Identity> {
    whole_identities(evidence).max_by_key(|identity| identity.certificate.not_before)
}

/// The newest value of the generic password `com.microsoft.workplacejoin.<name>`.
fn password<'a>(evidence: &'a Evidence, name: &str) -> Option<&'a str> {
    let items = &evidence.login_keychain.known()?.items;
    items
        .iter()
        .filter(|item| item.account.strip_prefix("com.microsoft.workplacejoin.") == Some(name))
        .filter(|item| !item.value.trim().is_empty())
        .max_by_key(|item| item.created_at)
        .map(|item| item.value.as_str())
}

/// Whether Platform SSO's device configuration is Microsoft's.
pub(crate) fn is_microsofts(evidence: &Evidence) -> bool {
    extension(evidence) == Some(MICROSOFT_EXTENSION)
}

/// Whether it is another identity provider's, whose users and tokens say nothing about ours.
pub(crate) fn is_anothers(evidence: &Evidence) -> bool {
    extension(evidence).is_some_and(|extension| extension != MICROSOFT_EXTENSION)
}

fn extension(evidence: &Evidence) -> Option<&str> {
    evidence.platform_sso.known()?.device.as_ref()?.extension.as_deref()
}

/// Whether Platform SSO is configured on this Mac, by whomever.
pub(crate) fn platform_sso_is_configured(evidence: &Evidence) -> bool {
    let by_macos = evidence.platform_sso.known().is_some_and(|value| value.device.is_some());
    let by_jamf = evidence
        .sso_status
        .known()
        .is_some_and(|status| status.platform_sso != PlatformSsoStatus::NotEnabled);
    by_macos || by_jamf
}
