//! A valid code signature of an app, as far as keychain access depends on it.

/// Who signed an app, and as what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signature {
    /// The signing identifier, usually the bundle id.
    pub identifier: String,
    /// Who signed.
    pub signer: Signer,
}

/// Who signed an app.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Signer {
    /// Apple's own code.
    Apple,
    /// A Developer ID of this team.
    Team(String),
}
