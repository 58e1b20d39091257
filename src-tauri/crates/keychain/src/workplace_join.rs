//! What a keychain holds of a Workplace Join registration.

use jiff::Timestamp;

/// A Workplace Join certificate: issued by MS-Organization-Access (compared without case).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Certificate {
    /// Entra device id in lower case: the subject's common name.
    pub device_id: String,
    /// Entra tenant id in lower case, from the extension 1.2.840.113556.1.5.284.5.
    pub tenant_id: Option<String>,
    /// Start of validity. Microsoft sets it 30 minutes before the registration.
    pub not_before: Timestamp,
    /// End of validity.
    pub not_after: Timestamp,
}

/// A private key and who may use it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrivateKey {
    /// The label that macOS shows in its prompts, such as `Microsoft Workplace Join Key`.
    pub label: String,
}

/// A Workplace Join certificate and the private key of its public key, if the keychain holds that.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Identity {
    /// The certificate.
    pub certificate: Certificate,
    /// Its private key; `None` where it is missing.
    pub key: Option<PrivateKey>,
}

/// A generic password of an account `com.microsoft.workplacejoin.*`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkplaceJoinItem {
    /// The account, such as `com.microsoft.workplacejoin.registeredUserPrincipalName`.
    pub account: String,
    /// The value: it is kept in the service attribute, in clear (mac.md 5.1).
    pub value: String,
    /// Creation date, where the item has one.
    pub created_at: Option<Timestamp>,
}

/// All that a keychain holds of Workplace Join registrations.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WorkplaceJoin {
    /// Every Workplace Join certificate, in the order of their Not Before, then device id.
    pub identities: Vec<Identity>,
    /// Private Workplace Join keys whose certificate is not there.
    pub keys_without_certificate: Vec<PrivateKey>,
    /// The generic passwords, sorted by account, then value.
    pub items: Vec<WorkplaceJoinItem>,
}
