//! Healthy Macs: each storage, and what must not disturb.

use plist::Value;
use rejoin_keychain::maker::{AccessList, IssuerShape};

use crate::apps::{COMPANY_PORTAL, JAMF_AAD, JAMF_CONDITIONAL_ACCESS};
use crate::base::*;
use crate::cases::Case;
use crate::clock::at;
use crate::keychains::{JAMF_PARTITION, MICROSOFT_PARTITION, microsofts, ordinary, with_jamf_keys};
use crate::mac::{self, CONDITIONAL_ACCESS, JAMF_AAD_PLIST};
use crate::platform_sso::status;
use crate::plists::{dictionary, xml};

pub(super) fn cases() -> Vec<Case> {
    vec![
        Case::new(
            "healthy-login-keychain",
            "Registered in the login keychain, every app may use the key, Jamf has the id: nothing to say.",
            login_keychain(),
            login_keychain_expected(),
        ),
        Case::new(
            "healthy-platform-sso",
            "Registered by Platform SSO; a text in the answer looks like a section; an integer stands for a boolean.",
            platform_sso()
                .plist(JAMF_AAD_PLIST, &dictionary([("have_an_Azure_id", Value::from(1))]))
                .languages(["ja-JP", "en-US"]),
            platform_sso_expected(),
        ),
        Case::new(
            "healthy-secure-enclave",
            "Registered in the Secure Enclave without Platform SSO: only getPSSOStatus shows it, here in capitals.",
            secure_enclave()
                .says(
                    &CONDITIONAL_ACCESS,
                    status(1, Some(("4E0D9F2A-7C61-4B8E-A3D5-1F2E3D4C5B6A", TENANT, USER))),
                )
                .macos("26.1"),
            secure_enclave_expected(),
        ),
        Case::new(
            "healthy-seen-by-jamf",
            "getPSSOStatus shows the device id of the login keychain's own certificate: that is no second storage.",
            login_keychain().says(
                &CONDITIONAL_ACCESS,
                status(0, Some(("4E0D9F2A-7C61-4B8E-A3D5-1F2E3D4C5B6A", TENANT, USER))),
            ),
            login_keychain_expected(),
        ),
        Case::new(
            "healthy-former-jamf-app",
            "Jamf's app has its former name and path, JamfAAD; the key's access list names it there.",
            former_jamf_app(),
            login_keychain_expected(),
        ),
        Case::new(
            "healthy-other-issuer-shape",
            "The certificate's issuer is in capitals and in several RDNs, and it names no tenant: the keychain item does.",
            login_keychain().keychain(
                &identity()
                    .certificate(|certificate| {
                        certificate
                            .issuer("MS-ORGANIZATION-ACCESS")
                            .issuer_shape(IssuerShape::RdnEach)
                            .without_tenant()
                    })
                    .add_to(ordinary()),
            ),
            login_keychain_expected(),
        ),
        Case::new(
            "healthy-company-portal-running",
            "Company Portal runs, and the registration policy did not run: on a registered Mac that means nothing.",
            login_keychain().running(COMPANY_PORTAL, minutes_ago(2)),
            login_keychain_expected(),
        ),
        Case::new(
            "healthy-jamf-keys",
            "Jamf's own key pair lies beside the Workplace Join key: it belongs to nobody's registration.",
            login_keychain().keychain(&with_jamf_keys(registered_keychain())),
            login_keychain_expected(),
        ),
        Case::new(
            "healthy-xml-plists",
            "Every property list is XML, as tools and people write them.",
            login_keychain()
                .file(JAMF_AAD_PLIST, xml(&dictionary([("have_an_Azure_id", Value::from(true))])))
                .file(mac::MANAGED, xml(&company_settings()))
                .file(&COMPANY_PORTAL.info_path(), xml(&COMPANY_PORTAL.info()))
                .languages(["fr-FR"]),
            login_keychain_expected(),
        ),
        Case::new(
            "home-elsewhere",
            "The user's home is not below /Users but on another volume; it is looked into there.",
            login_keychain().living_at("/Volumes/Homes/lena"),
            login_keychain_expected(),
        ),
        Case::new(
            "a-years-turn",
            "New Year's Day: the last good check-in is of last year, ten hours ago; the log names no year.",
            login_keychain_at(at("2027-01-01T06:00:00Z"), "America/Sao_Paulo").jamf_log(
                &older_check_ins(at("2027-01-01T06:00:00Z"), "America/Sao_Paulo", HOST)
                    .check_in(at("2026-12-31T20:00:00Z"))
                    .failed_check_ins([
                        at("2027-01-01T02:58:00Z"),
                        at("2027-01-01T03:13:00Z"),
                        at("2027-01-01T05:49:00Z"),
                    ]),
            ),
            login_keychain_expected(),
        ),
    ]
}

fn former_jamf_app() -> crate::mac::Mac {
    let mut apps = microsofts();
    apps.push(JAMF_AAD.trusted());
    let access = AccessList::apps(apps).partitions([MICROSOFT_PARTITION, JAMF_PARTITION]);
    login_keychain()
        .without_app(JAMF_CONDITIONAL_ACCESS)
        .app(JAMF_AAD)
        .without_command(&CONDITIONAL_ACCESS)
        .says(&mac::JAMF_AAD, status(0, None))
        .keychain(&identity().access(access).add_to(ordinary()))
}
