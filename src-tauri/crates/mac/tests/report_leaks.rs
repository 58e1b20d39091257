//! Nothing personal and no secret gets into a report: a recording full of both is reported, and everything in the zip
//! is searched for each of them, in every encoding that could hide it.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fs;
use std::io::{Cursor, Read};
use std::path::{Path, PathBuf};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use plist::{Dictionary, Value};
use rejoin_keychain::maker::{self, AccessList, App, Certificate, KeyPair, Keychain, Password, Requirement};
use rejoin_mac::{Recorded, look_and_try_hosts, report};
use rejoin_registration::diagnose;
use zip::ZipArchive;

const PERSON: &str = "amelie.quistgaard";
const COMPANY: &str = "Zyklotronik";
const DOMAIN: &str = "zyklotronik-werke.com";
const UPN: &str = "amelie.quistgaard@zyklotronik-werke.com";
const FULL_NAME: &str = "Amélie Quistgaard";
const COMPUTER: &str = "Quistgaards-MBP";
const SERIAL: &str = "C02ZQ1XXMD6T";
const UDID: &str = "5F9A2C71-88D3-5B40-9E17-3C0D1A7B6E24";
const DEVICE: &str = "38d94132-e90a-4e9d-bfdc-a52633ed2772";
const TENANT: &str = "0dde70e6-f430-449f-8bce-f4d0a9eca2a4";
const CONNECTOR: &str = "7be1c55e-0a61-4c0e-9d8c-6f1d3f2b7a10";
const SERVER: &str = "mdm.zyklotronik-werke.com";
const ADDRESS: &str = "10.71.83.194";
const HARDWARE: &str = "3c:22:fb:a9:47:d1";
const TOKEN: &str = "eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9.eyJvaWQiOiJxdWlzdCJ9.c2lnbmF0dXJlLXF1aXN0";
const COOKIE: &str = "ESTSAUTHPERSISTENT=1.AXkA-quist-7731";
const PASSWORD: &str = "hunter2-Quistgaard!";
const PHONE: &str = "+49 7531 884422";
const POLICY: &str = "Register with Zyklotronik";
const APP: &str = "Zyklotronik Launcher";
const THUMBPRINT: &str = "9F0C6A1B2D3E4F5061728394A5B6C7D8E9F00112";
const GUIDE: &str = "Library/Application Support/org.rejoin.menubar/guide.json";
const CODE: &str = "quistcodehash-000001";

const SECRETS: [&str; 28] = [
    PERSON,
    "quistgaard",
    COMPANY,
    "zyklotronik-werke",
    UPN,
    FULL_NAME,
    COMPUTER,
    SERIAL,
    UDID,
    DEVICE,
    TENANT,
    CONNECTOR,
    SERVER,
    ADDRESS,
    HARDWARE,
    TOKEN,
    COOKIE,
    PASSWORD,
    PHONE,
    POLICY,
    APP,
    THUMBPRINT,
    CODE,
    "JAMF private key",
    "Bank of Quist",
    "amelie",
    "82dbaca4-secret",
    DOMAIN,
];

fn write(folder: &Path, path: &str, bytes: impl AsRef<[u8]>) {
    let file = folder.join(path.trim_start_matches('/'));
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    fs::write(file, bytes).unwrap();
}

fn list(entries: &[(&str, Value)], binary: bool) -> Vec<u8> {
    let entries = entries.iter().map(|(key, value)| ((*key).to_owned(), value.clone()));
    let list = Value::Dictionary(entries.collect::<Dictionary>());
    let mut bytes = Vec::new();
    if binary {
        list.to_writer_binary(&mut bytes).unwrap()
    } else {
        list.to_writer_xml(&mut bytes).unwrap()
    }
    bytes
}

fn keychain() -> Vec<u8> {
    let registered_at = "2026-04-20T09:13:42Z".parse().unwrap();
    let pair = KeyPair::of("ana");
    let named = format!("Developer ID Application: {FULL_NAME} (ABCDE12345)");
    let mut expression = vec![0, 0, 0, 6, 0, 0, 0, 2];
    let counted = |text: &str| {
        let mut bytes = (text.len() as u32).to_be_bytes().to_vec();
        bytes.extend(text.as_bytes());
        bytes.resize(bytes.len().next_multiple_of(4), 0);
        bytes
    };
    expression.extend(counted(&format!("com.{PERSON}.tool")));
    expression.extend([0, 0, 0, 11, 0, 0, 0, 0]);
    expression.extend(counted("subject.CN"));
    expression.extend([0, 0, 0, 1]);
    expression.extend(counted(&named));
    let access = AccessList::apps([
        App::developer_id("/Applications/Microsoft Teams.app", "com.microsoft.teams2", "UBF8T346G9"),
        App::new(&format!("/Users/{PERSON}/Applications/{APP}.app"), Requirement::of(&expression)),
        App::new("/opt/x", Requirement::code_hash(CODE.as_bytes().try_into().unwrap())),
    ])
    .partitions(["teamid:UBF8T346G9", "cdhash:quistcodehash-000001", UPN]);
    let item = |name: &str, value: &str| Password::workplace_join(name, value, registered_at);
    Keychain::new()
        .certificate(&Certificate::workplace_join(&pair, DEVICE, TENANT, registered_at))
        .private_key(&maker::PrivateKey::workplace_join(&pair).access(access))
        .private_key(&maker::PrivateKey::new(&KeyPair::of("jamf"), "JAMF private key"))
        .password(&item("registeredUserPrincipalName", UPN))
        .password(&item("tenantId", &TENANT.to_uppercase()))
        .password(&item("thumbprint", THUMBPRINT))
        .password(&item("deviceName", COMPUTER))
        .password(&item("tenantDisplayName", COMPANY))
        .password(&item(&format!("note.{PERSON}"), TOKEN))
        .password(&Password::new(PERSON, "Bank of Quist").label(PASSWORD))
        .to_bytes()
}

/// What Rejoin remembers of a clean-up, as in a recording.
fn guide() -> String {
    let recording = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/macs/clean-up-waiting");
    let guide = fs::read_to_string(recording.join("disk/Users/lena").join(GUIDE)).unwrap();
    [
        ("4e0d9f2a-7c61-4b8e-a3d5-1f2e3d4c5b6a", DEVICE),
        ("b7a1c3e5-2d4f-4a6b-8c9d-0e1f2a3b4c5d", UDID),
        ("lena@contoso.example", UPN),
        ("2026-06-17", "2026-04-25"),
    ]
    .iter()
    .fold(guide, |guide, (from, to)| {
        assert!(guide.contains(from), "{from}");
        guide.replace(from, to)
    })
}

/// A registered Mac on which everything personal stands wherever it could.
fn recording(folder: &Path) -> PathBuf {
    let text = |text: &str| Value::String(text.into());
    let home = format!("/Users/{PERSON}");
    let disk = |path: &str| format!("disk{path}");
    write(
        folder,
        "disk/Library/Preferences/com.jamfsoftware.jamf.plist",
        list(
            &[
                ("jss_url", text(&format!("https://{SERVER}:8443/enroll?invitation={TOKEN}"))),
                ("microsoftCAEnabled", Value::Boolean(true)),
                ("microsoftCANativeClientAppId", text(CONNECTOR)),
                ("self_service_app_path", text(&format!("/Applications/{COMPANY} Self Service.app"))),
                ("last_console_user", text(PERSON)),
                ("serial", text(SERIAL)),
            ],
            true,
        ),
    );
    write(
        folder,
        &disk(&format!("{home}/Library/Preferences/com.jamf.management.jamfAAD.plist")),
        list(
            &[("have_an_Azure_id", Value::Boolean(true)), ("token", text(TOKEN)), (UPN, text(COOKIE))],
            true,
        ),
    );
    let settings = [
        ("RegistrationPolicyName", text(POLICY)),
        ("OrganizationName", text(COMPANY)),
        ("SupportName", text(&format!("{COMPANY} IT"))),
        ("SupportEmail", text(&format!("it@{DOMAIN}"))),
        ("SupportPhone", text(PHONE)),
        ("SupportURL", text(&format!("https://{SERVER}/help?user={PERSON}"))),
        ("Language", text(FULL_NAME)),
        ("SelfServiceAction", text(UPN)),
        (UPN, text(PASSWORD)),
    ];
    write(folder, "disk/Library/Managed Preferences/org.rejoin.menubar.plist", list(&settings, false));
    write(
        folder,
        &disk(&format!("/Library/Managed Preferences/{PERSON}/org.rejoin.menubar.plist")),
        list(&[("RegistrationPolicyID", Value::Integer(12.into()))], false),
    );
    let log = [
        format!("Fri Apr 24 08:00:00 {COMPUTER} jamf[7]: Executing Policy {POLICY}"),
        format!(
            "Fri Apr 24 08:00:01 {COMPUTER} jamf[7]: There was an error for {UPN} at {ADDRESS} ({HARDWARE})"
        ),
        format!("Fri Apr 24 08:00:02 {COMPUTER} jamf[7]: Installing {COMPANY}-{SERIAL}.pkg"),
        format!("Fri Apr 24 08:00:03 {COMPUTER} jamf[7]: Device Signature Error {TOKEN}"),
        format!("    {COOKIE} There was an error. {UDID}"),
        format!(
            "{PERSON} Apr 25 09:35:05 {FULL_NAME} jamf[9]: Checking for policies triggered by \"recurring check-in\" for user \"{PERSON}\"..."
        ),
        format!("Sat Apr 25 09:35:14 {COMPUTER} jamf[9]: Executing Policy Say hello to {FULL_NAME}"),
        format!(
            "Sat Apr 25 09:36:14 {COMPUTER} jamf[9]: The SSL Certificate for https://{SERVER} must be trusted"
        ),
        String::new(),
    ];
    write(folder, "disk/private/var/log/jamf.log", log.join("\n"));
    let portal = format!(
        "2026-04-25 08:00:00.000 INFO {UPN} {TOKEN} Portal launched without WPJ only arg while account is under partner management {ADDRESS}\n"
    );
    write(folder, &disk(&format!("{home}/Library/Logs/Company Portal/{PERSON} {SERIAL}.log")), portal);
    write(folder, &disk(&format!("{home}/Library/Keychains/login.keychain-db")), keychain());
    let app = |path: &str, id: &str, name: &str| {
        let info =
            [("CFBundleIdentifier", text(id)), ("CFBundleName", text(name)), ("Copyright", text(COMPANY))];
        write(folder, &format!("disk{path}/Contents/Info.plist"), list(&info, true));
    };
    app("/Applications/Company Portal.app", "com.microsoft.CompanyPortalMac", "Company Portal");
    app("/Applications/Microsoft Teams.app", "com.microsoft.teams2", FULL_NAME);
    app(&format!("/Applications/{COMPANY} Self Service.app"), "com.jamfsoftware.selfservice.mac", COMPANY);
    app(&format!("{home}/Applications/{APP}.app"), &format!("com.{PERSON}.tool"), APP);
    app(&format!("/Applications/{COMPANY}/{FULL_NAME}.app"), "com.other.app", FULL_NAME);
    write(folder, "disk/usr/local/jamf/bin/jamf", PASSWORD);
    write(folder, &disk(&format!("{home}/Documents/secret.txt")), PASSWORD);
    let app_sso = format!(
        "Time: x {SERIAL}\n\nDevice Configuration:\n {{ \"registrationCompleted\" : false, \"extensionIdentifier\" : \"com.{PERSON}.sso\", \"key\" : \"{TOKEN}\" }}\n\nLogin Configuration:\n {{ \"issuer\" : \"https://login.microsoftonline.com/{TENANT}/v2.0\", \"clientID\" : \"{CONNECTOR}\" }}\n\nUser Configuration:\n {{ \"state\" : \"POUserStateNormal (0)\", \"uniqueIdentifier\" : \"{UDID}\", \"userLoginConfiguration\" : {{ \"loginUserName\" : \"{UPN}\" }} }}\n\nSSO Tokens:\n{TOKEN}\n"
    );
    write(folder, "output/app-sso.txt", app_sso);
    let status = format!(
        "0\nextraDeviceInformation [AnyHashable(\"primary_registration_metadata_upn\"): {UPN}, AnyHashable(\"primary_registration_metadata_certificate_thumbprint\"): {THUMBPRINT}, AnyHashable(\"mdm_id\"): {UDID}]\n"
    );
    write(folder, "output/status.txt", status);
    write(
        folder,
        "output/profiles.txt",
        format!("MDM enrollment: Yes (User Approved) {SERIAL}\nMDM server: https://{SERVER}/{PERSON}\n"),
    );
    write(folder, &disk(&format!("{home}/{GUIDE}")), guide());
    let description = format!(
        r#"format = 1
taken_at = 2026-04-25T09:41:29Z
time_zone = "+02:00"
macos = "15.6 {SERIAL}"

[user]
name = "{PERSON}"
uid = 70071
home = "{home}"
languages = ["fr-FR", "x-{SERIAL}", "{PERSON}"]

[[running]]
bundle_id = "com.microsoft.CompanyPortalMac"
path = "{home}/{COMPANY}/Company Portal.app"
started_at = 2026-04-25T09:40:02Z

[[running]]
bundle_id = "com.{PERSON}.tool"
path = "{home}/Applications/{APP}.app"
started_at = 2026-04-25T09:40:02Z

[[window]]
owner = "{FULL_NAME}"

[[command]]
run = ["/usr/bin/app-sso", "platform", "-s"]
exit = 0
output = "app-sso.txt"

[[command]]
run = ["/Library/Application Support/JAMF/Jamf.app/Contents/MacOS/Jamf Conditional Access.app/Contents/MacOS/Jamf Conditional Access", "getPSSOStatus"]
exit = 0
output = "status.txt"

[[command]]
run = ["/usr/bin/profiles", "status", "-type", "enrollment"]
exit = 0
output = "profiles.txt"

[[host]]
name = "{SERVER}"
port = 8443
answer = "timeout"

[[unreadable]]
path = "/Applications/{COMPANY}/Secret {SERIAL}.app"
reason = "permission_denied"

[[signed]]
path = "{home}/Applications/{APP}.app"
identifier = "com.{PERSON}.tool"
team = "ABCDE12345"

[[signed]]
path = "/Applications/Microsoft Teams.app"
identifier = "com.microsoft.teams2"
team = "UBF8T346G9"
"#
    );
    write(folder, "mac.toml", description);
    folder.to_owned()
}

/// A text as it could stand somewhere, in small letters.
fn encodings(text: &str) -> Vec<Vec<u8>> {
    let escaped = |escape: &dyn Fn(u8) -> String| {
        text.bytes()
            .map(
                |byte| if byte.is_ascii_alphanumeric() { char::from(byte).to_string() } else { escape(byte) },
            )
            .collect::<String>()
    };
    let entities: String = text.chars().map(|letter| format!("&#{};", u32::from(letter))).collect();
    let hex: String = text.bytes().map(|byte| format!("{byte:02x}")).collect();
    let swapped =
        uuid::Uuid::try_parse(text).map(|id| (id.to_bytes_le().to_vec(), id.as_bytes().to_vec())).ok();
    let utf16 = |order: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(order).collect::<Vec<u8>>();
    let mut all = vec![
        text.into(),
        escaped(&|byte| format!("%{byte:02X}")).into(),
        escaped(&|byte| format!("\\x{byte:02x}")).into(),
        text.replace('&', "&amp;").replace('"', "&quot;").into(),
        entities.into(),
        hex.into(),
        text.replace('-', "").into(),
        text.replace('/', "\\/").into(),
        utf16(u16::to_be_bytes),
        utf16(u16::to_le_bytes),
    ];
    all.extend(swapped.into_iter().flat_map(|(le, be)| [le, be]));
    // At each of the three places in a group of base64, without the letters that depend on what stands around.
    for before in 0..3_usize {
        let encoded = STANDARD.encode([&vec![0; before], text.as_bytes()].concat());
        let start = before.div_ceil(3) * 4;
        let end = encoded.trim_end_matches('=').len().saturating_sub(2);
        let inner = encoded.get(start..end).unwrap_or_default().to_owned();
        if inner.len() > 5 {
            all.extend([inner.replace('+', "-").replace('/', "_").into(), inner.into()]);
        }
    }
    all.into_iter().filter(|bytes: &Vec<u8>| bytes.len() > 4).collect()
}

fn holds(text: &[u8], sought: &[u8]) -> bool {
    text.windows(sought.len()).any(|window| window.eq_ignore_ascii_case(sought))
}

/// Every name and every file of the zip, unpacked; what is base64 in it decoded, too.
fn unpacked(zip: Vec<u8>) -> Vec<(String, Vec<u8>)> {
    let mut zip = ZipArchive::new(Cursor::new(zip)).unwrap();
    let mut files = Vec::new();
    for number in 0..zip.len() {
        let mut file = zip.by_index(number).unwrap();
        let name = file.name().unwrap().into_owned();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let words = text.split(|letter: char| !letter.is_ascii_alphanumeric() && !"-_+/=".contains(letter));
        for word in words.filter(|word| word.len() > 40) {
            let standard = word.replace('-', "+").replace('_', "/");
            let padded = standard.trim_end_matches('=');
            let decoded = base64::engine::general_purpose::STANDARD_NO_PAD.decode(padded);
            files.extend(decoded.map(|decoded| (format!("{name} (base64)"), decoded)));
        }
        files.push((format!("{name} (name)"), name.clone().into_bytes()));
        files.push((name, bytes));
    }
    files
}

#[test]
fn nothing_personal_and_no_secret_is_in_a_report() {
    let folder = tempfile::tempdir().unwrap();
    let mac = Recorded::open(&recording(folder.path())).unwrap();
    let report = report(&mac);
    let files = unpacked(report.zip("?").unwrap());
    assert!(files.len() > 20);
    assert!(files.iter().any(|(name, _)| name.ends_with(GUIDE)));
    let mut leaks = Vec::new();
    for secret in SECRETS {
        for encoding in encodings(secret) {
            for (name, _) in files.iter().filter(|(_, bytes)| holds(bytes, &encoding)) {
                leaks.push(format!("{secret} as {:?} in {name}", String::from_utf8_lossy(&encoding)));
            }
        }
    }
    assert!(leaks.is_empty(), "{}", leaks.join("\n"));
}

#[test]
fn the_search_finds_what_is_there() {
    for secret in SECRETS {
        for encoding in encodings(secret) {
            assert!(holds(
                &[b"before ", encoding.as_slice(), b" after"].concat(),
                &encoding.to_ascii_uppercase()
            ));
        }
    }
    let hidden = STANDARD.encode(format!("x{UPN} and more of it, so that it is long enough"));
    assert!(encodings(UPN).iter().any(|encoding| holds(hidden.as_bytes(), encoding)));
}

#[test]
fn such_a_report_says_the_same_and_the_same_word_stands_for_the_same_name() {
    let folder = tempfile::tempdir().unwrap();
    let mac = Recorded::open(&recording(folder.path())).unwrap();
    let file = folder.path().join("report.zip");
    fs::write(&file, report(&mac).zip("?").unwrap()).unwrap();
    let replayed = Recorded::open(&file).unwrap();
    let [before, after] =
        [look_and_try_hosts(&mac), look_and_try_hosts(&replayed)].map(|evidence| diagnose(&evidence));
    assert_eq!(after.state, before.state);
    let causes = |verdict: &rejoin_registration::Verdict| -> Vec<_> {
        verdict.findings.iter().map(|found| (found.cause, found.since)).collect()
    };
    assert!(causes(&before).len() > 1);
    assert_eq!(causes(&after), causes(&before));
    // A masked id stands elsewhere in the order.
    let asks = |verdict: &rejoin_registration::Verdict| -> Vec<_> {
        let mut asks: Vec<String> =
            verdict.prompts.iter().map(|prompt| format!("{:?}", prompt.asks)).collect();
        asks.sort();
        asks
    };
    assert!(asks(&before).len() > 2);
    assert_eq!(asks(&after), asks(&before));
    assert_eq!(after.registration.user.as_deref(), Some("user-1@company-1.example"));
    assert_eq!(after.registration.device_id.as_deref().map(str::len), Some(36));
}
