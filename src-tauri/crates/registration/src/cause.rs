//! What Rejoin recognises: the causes of causes.md, in their fixed order.

use serde::{Deserialize, Serialize};

use crate::Actor;

macro_rules! causes {
    ($($(#[doc = $doc:literal])+ $name:ident $id:literal $note:literal [$($actor:ident),+];)+) => {
        /// A cause. The order is that of causes.md and decides what the headline names first.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[cfg_attr(test, derive(ts_rs::TS))]
        #[serde(rename_all = "snake_case")]
        pub enum Cause {
            $($(#[doc = $doc])+ $name,)+
        }

        impl Cause {
            /// Every cause, in order.
            pub const ALL: &'static [Cause] = &[$(Cause::$name),+];

            /// The fixed id, as in contracts.md.
            pub fn id(self) -> &'static str {
                match self { $(Cause::$name => $id),+ }
            }

            /// Whether it is a note: notes never decide the state.
            pub fn is_note(self) -> bool {
                match self { $(Cause::$name => $note),+ }
            }

            /// Who must act, the first-named first.
            pub fn act(self) -> &'static [Actor] {
                match self { $(Cause::$name => &[$(Actor::$actor),+]),+ }
            }
        }
    };
}

causes! {
    /// 1: the Mac is not managed.
    NotManaged "not_managed" false [It];
    /// 2: hosts that registration needs cannot be reached.
    HostsUnreachable "hosts_unreachable" true [User, It];
    /// 3: somebody inspects TLS where it must not be.
    TlsInspected "tls_inspected" true [It];
    /// 4: Jamf Pro refuses this Mac's signature.
    DeviceSignatureError "device_signature_error" false [It];
    /// 5: no successful recurring check-in for over 24 hours.
    JamfCheckInOverdue "jamf_check_in_overdue" false [User, It];
    /// 6: the Mac is not in the group that may register.
    OutsideScope "outside_scope" false [It];
    /// 7: the integration is switched off.
    IntegrationOff "integration_off" false [It];
    /// 8: the Mac is still set up for the old connector.
    OldConnector "old_connector" false [It];
    /// 9: wrong permissions of the Jamf Pro application.
    JamfAppPermissions "jamf_app_permissions" false [It];
    /// 10: the connector lacks a global administrator's consent.
    ConnectorConsent "connector_consent" false [It];
    /// 11: a licence is missing.
    LicenseMissing "license_missing" false [It];
    /// 12: Jamf Pro gets no access token for Microsoft Graph.
    GraphTokenRefused "graph_token_refused" false [It];
    /// 13: the compliance policy targets device groups.
    PolicyTargetsDevices "policy_targets_devices" false [It];
    /// 14: Company Portal is not installed.
    CompanyPortalMissing "company_portal_missing" true [It, User];
    /// 15: no Self Service is installed.
    SelfServiceMissing "self_service_missing" true [It];
    /// 16: several registrations at once.
    RegisteredMoreThanOnce "registered_more_than_once" false [User, It];
    /// 17: several records in Intune.
    DuplicateRecords "duplicate_records" false [User, It];
    /// 18: compliant in Intune, not compliant in Entra.
    CompliantOnlyInIntune "compliant_only_in_intune" false [User, It];
    /// 19: registered by opening Company Portal by hand.
    RegisteredWithoutJamf "registered_without_jamf" false [User];
    /// 20: Company Portal was opened by hand on a Mac that is not registered.
    OpenedByHand "opened_by_hand" false [User];
    /// 21: Jamf's app may not use the key.
    JamfaadNeedsKey "jamfaad_needs_key" false [User];
    /// 22: registered, but Jamf has no id.
    RegistrationUnfinished "registration_unfinished" false [User];
    /// 23: a certificate without its key, or a key without its certificate.
    IdentityIncomplete "identity_incomplete" false [User, It];
    /// 24: the certificate has expired.
    IdentityExpired "identity_expired" false [User];
    /// 25: Platform SSO asks for registration or repair.
    PlatformSsoNeedsRepair "platform_sso_needs_repair" false [User];
    /// 26: Jamf still reports a registration that is gone.
    ReportLeftOver "report_left_over" false [User];
    /// 27: the sign-in has expired.
    SignInNeeded "sign_in_needed" false [User];
    /// 28: Jamf's migration never finished.
    MigrationUnfinished "migration_unfinished" true [It];
    /// 29: not registered.
    NotRegistered "not_registered" false [User];
    /// 30: apps will ask for the key.
    PromptsAhead "prompts_ahead" true [User];
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_id_is_what_serde_writes() {
        for cause in Cause::ALL {
            assert_eq!(serde_json::to_value(cause).unwrap(), cause.id());
        }
        assert_eq!(Cause::ALL.len(), 30);
    }
}
