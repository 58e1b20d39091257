//! Login keychains: what every account has in one, and a Workplace Join identity as Company Portal leaves it.

use jiff::Timestamp;
use rejoin_keychain::maker::{
    AccessList, App, Certificate, KeyPair, Keychain, Password, PrivateKey, PublicKey,
};

use crate::apps::{COMPANY_PORTAL, JAMF_CONDITIONAL_ACCESS, OUTLOOK, SSO_EXTENSION, TEAMS};

/// The partition of Microsoft's apps.
pub const MICROSOFT_PARTITION: &str = "teamid:UBF8T346G9";
/// The partition of Jamf's.
pub const JAMF_PARTITION: &str = "teamid:483DWKW443";

/// A registration in the login keychain, in its parts.
#[derive(Clone, Debug)]
pub struct Identity {
    /// Its key pair.
    pub pair: KeyPair,
    /// Its certificate.
    pub certificate: Certificate,
    /// Who may use the private key.
    pub access: AccessList,
    registered_at: Timestamp,
    tenant_id: &'static str,
    user: &'static str,
}

impl Identity {
    /// A registration at that time; every app of the base may use its key.
    pub fn new(
        device_id: &str,
        tenant_id: &'static str,
        user: &'static str,
        registered_at: Timestamp,
    ) -> Self {
        Self::of_pair(KeyPair::of(device_id), device_id, tenant_id, user, registered_at)
    }

    /// The same with another key pair than the device's first.
    pub fn of_pair(
        pair: KeyPair,
        device_id: &str,
        tenant_id: &'static str,
        user: &'static str,
        registered_at: Timestamp,
    ) -> Self {
        let certificate = Certificate::workplace_join(&pair, device_id, tenant_id, registered_at);
        let access = AccessList::apps(everybody()).partitions([MICROSOFT_PARTITION, JAMF_PARTITION]);
        Identity { pair, certificate, access, registered_at, tenant_id, user }
    }

    /// Sets who may use the private key.
    pub fn access(self, access: AccessList) -> Self {
        Identity { access, ..self }
    }

    /// Changes the certificate.
    pub fn certificate(self, change: impl FnOnce(Certificate) -> Certificate) -> Self {
        Identity { certificate: change(self.certificate), ..self }
    }

    /// Adds the certificate alone.
    pub fn add_certificate(&self, keychain: Keychain) -> Keychain {
        keychain.certificate(&self.certificate)
    }

    /// Adds the private key alone.
    pub fn add_private_key(&self, keychain: Keychain) -> Keychain {
        keychain.private_key(&PrivateKey::workplace_join(&self.pair).access(self.access.clone()))
    }

    /// Adds the public key alone.
    pub fn add_public_key(&self, keychain: Keychain) -> Keychain {
        keychain.public_key(&PublicKey::workplace_join(&self.pair))
    }

    /// Adds the passwords that hold user and tenant, written four seconds after the registration.
    pub fn add_passwords(&self, keychain: Keychain) -> Keychain {
        let created_at = self
            .registered_at
            .saturating_add(jiff::SignedDuration::from_secs(4))
            .unwrap_or(self.registered_at);
        let item = |name, value| Password::workplace_join(name, value, created_at);
        keychain
            .password(&item("registeredUserPrincipalName", self.user))
            .password(&item("tenantId", self.tenant_id))
    }

    /// Adds what makes it whole, and no more.
    pub fn add_pair(&self, keychain: Keychain) -> Keychain {
        self.add_private_key(self.add_certificate(keychain))
    }

    /// Adds all of it.
    pub fn add_to(&self, keychain: Keychain) -> Keychain {
        self.add_passwords(self.add_public_key(self.add_private_key(self.add_certificate(keychain))))
    }
}

/// A keychain without a registration: a password of another program's.
pub fn ordinary() -> Keychain {
    Keychain::new().password(&Password::new("lena@example.org", "mail.example.org"))
}

/// The key pair of Jamf's own, which nobody may touch.
pub fn with_jamf_keys(keychain: Keychain) -> Keychain {
    let pair = KeyPair::of("jamf");
    keychain
        .private_key(&PrivateKey::new(&pair, "JAMF private key"))
        .public_key(&PublicKey::new(&pair, "JAMF public key"))
}

/// The trusted apps of a key that every app of the base may use.
pub fn everybody() -> Vec<App> {
    let mut apps = microsofts();
    apps.push(JAMF_CONDITIONAL_ACCESS.trusted());
    apps
}

/// The trusted apps of a key that only Microsoft's apps may use.
pub fn microsofts() -> Vec<App> {
    [COMPANY_PORTAL, SSO_EXTENSION, TEAMS, OUTLOOK].iter().map(crate::apps::App::trusted).collect()
}
