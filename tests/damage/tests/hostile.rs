//! Bytes that someone made up to hold a reader up, to make it dig too deep or to make it hoard.

use std::thread;
use std::time::{Duration, Instant};

use damage::Reader;
use peak_alloc::PeakAlloc;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

fn xml(content: &str) -> Vec<u8> {
    format!("<?xml version=\"1.0\"?><plist version=\"1.0\">{content}</plist>").into_bytes()
}

fn nested(open: &str, close: &str, size: usize) -> String {
    let levels = size / (open.len() + close.len());
    format!("{}{}", open.repeat(levels), close.repeat(levels))
}

fn fill(text: &str, size: usize) -> Vec<u8> {
    text.repeat(size / text.len()).into_bytes()
}

#[test]
fn probe() {
    let m = 4 << 20;
    use Reader::*;
    let lists = |f: &dyn Fn(usize) -> Vec<u8>| f(m - 1000);
    let mut cases: Vec<(Reader, &str, Vec<u8>)> = Vec::new();
    for r in [JamfPreferences, ManagedPreferences, AppInfo] {
        cases.push((
            r,
            "xml arrays",
            lists(&|n| xml(&format!("<dict><key>k</key>{}</dict>", nested("<array>", "</array>", n)))),
        ));
        cases.push((r, "xml dicts", lists(&|n| xml(&nested("<dict><key>k</key>", "</dict>", n)))));
        cases.push((r, "ascii arrays", lists(&|n| format!("{{k={};}}", nested("(", ")", n)).into_bytes())));
        cases.push((r, "ascii dicts", lists(&|n| nested("{k=", ";}", n).into_bytes())));
        cases.push((r, "ascii comments", lists(&|n| fill("/*", n))));
        cases.push((
            r,
            "ascii many dicts",
            lists(&|n| format!("{{k=({});}}", "{},".repeat(n / 4)).into_bytes()),
        ));
        cases.push((
            r,
            "xml many dicts",
            lists(&|n| {
                xml(&format!("<dict><key>k</key><array>{}</array></dict>", "<dict/>".repeat(n / 7 - 10)))
            }),
        ));
        cases.push((
            r,
            "xml many keys",
            lists(&|n| {
                xml(&format!(
                    "<dict>{}</dict>",
                    (0..n / 30).map(|i| format!("<key>{i}</key><true/>")).collect::<String>()
                ))
            }),
        ));
        cases.push((r, "xml entities", lists(&|n| fill("&amp;", n))));
        cases.push((
            r,
            "xml one string",
            lists(&|n| {
                xml(&format!("<dict><key>jss_url</key><string>{}</string></dict>", "x".repeat(n - 200)))
            }),
        ));
    }
    for size in [65_536 - 200] {
        cases.push((PartitionList, "arrays", xml(&nested("<array>", "</array>", size - 60))));
        cases.push((PartitionList, "dicts", xml(&nested("<dict><key/>", "</dict>", size - 60))));
        cases.push((
            PartitionList,
            "inside",
            xml(&format!("<dict><key>Partitions</key>{}</dict>", nested("<array>", "</array>", size - 200))),
        ));
        cases.push((PartitionList, "unclosed", xml(&"<array>".repeat((size - 60) / 7))));
    }
    for (name, word) in [("not", [0, 0, 0, 9]), ("and", [0, 0, 0, 6]), ("generic", [0, 0, 0, 15])] {
        cases.push((Requirement, name, word.repeat(1 << 18)));
    }
    cases.push((AccessList, "thresholds", [0, 0, 0, 123, 0, 0, 0, 1, 0, 0, 0, 1].repeat(1 << 16)));
    let mut anyone = Vec::new();
    for w in [123_u32, 1 << 18, 1] {
        anyone.extend(w.to_be_bytes());
    }
    anyone.extend(1_u32.to_be_bytes().repeat(1 << 18));
    cases.push((AccessList, "many anyones", anyone));
    cases.push((Certificate, "sequences", [0x30, 0x84, 0, 0x3f, 0xff, 0xff].repeat(1 << 18)));
    cases.push((Certificate, "indefinite", [0x30, 0x80].repeat(1 << 20)));
    for size in [1 << 20, 8 << 20] {
        cases.push((JamfLog, "jamf[", [b"Sat Apr 25 09:35:05 ".as_slice(), &fill(" jamf[", size)].concat()));
        cases.push((
            JamfLog,
            "jamf[ ]",
            [b"Sat Apr 25 09:35:05 ".as_slice(), &fill(" jamf[", size), b"]: x"].concat(),
        ));
        cases.push((JamfLog, "spaces", [b"Sat Apr 25 09:35:05 ".as_slice(), &fill(" ", size)].concat()));
        cases.push((JamfLog, "line ends", fill("\n", size)));
        cases.push((
            JamfLog,
            "policies",
            fill("Sat Apr 25 09:35:05 m jamf[1]: Checking for policy ID 12\n", size),
        ));
        cases.push((JamfLog, "no line end", fill("\u{e9}", size)));
        cases.push((JamfLog, "invalid", vec![0xff; size]));
        cases.push((JamfLog, "invalid lines", [0xff, 0xff, 0xff, b'\n'].repeat(size / 4)));
        cases.push((
            JamfLog,
            "invalid long lines",
            [vec![0xff; 200_000], b"\n".to_vec()].concat().repeat(size / 200_001),
        ));
        cases.push((JamfLog, "no such dates", fill("Sat Feb 30 09:35:05 m jamf[1]: x\n", size)));
        cases.push((JamfLog, "leap", fill("Sat Feb 29 09:35:05 m jamf[1]: x\n", size)));
        cases.push((
            JamfLog,
            "check-ins",
            fill(
                "Sat Apr 25 09:35:05 m jamf[1]: Checking for policies triggered by \"recurring check-in\"\n",
                size,
            ),
        ));
        let text = "Portal launched without WPJ only arg while account is under partner management\n";
        for (name, fragment) in [
            ("dashes", "-"),
            ("years", "0000-"),
            ("dates", "2026-01-01 "),
            ("almost", "2026-01-01 00:00:0x"),
            ("dates and blanks", "2026-01-01 \n"),
        ] {
            cases.push((PortalLog, name, [fill(fragment, size), b"\n".to_vec(), text.into()].concat()));
        }
        cases.push((PortalLog, "blank", [b"2026-01-01".to_vec(), fill(" ", size), text.into()].concat()));
        cases.push((PortalLog, "texts", fill(text, size)));
    }
    let device = |json: &str| format!("Device Configuration:\n {json}\n").into_bytes();
    cases.push((AppSso, "arrays", device(&format!("{{\"a\":{}}}", nested("[", "]", m - 100)))));
    cases.push((AppSso, "empty arrays", device(&format!("{{\"a\":[{}0]}}", "[],".repeat(m / 3 - 50)))));
    cases.push((AppSso, "numbers", device(&format!("{{\"a\":[{}0]}}", "0,".repeat(m / 2 - 50)))));
    cases.push((
        AppSso,
        "small objects",
        device(&format!("{{\"a\":[{}0]}}", "{\"\":0},".repeat(m / 7 - 50))),
    ));
    cases.push((AppSso, "old style", device(&format!("{{ a = {}; }}", nested("{a=", ";}", m - 100)))));
    cases.push((AppSso, "old style arrays", device(&format!("{{ a = {}; }}", nested("(", ")", m - 100)))));
    cases.push((AppSso, "headers", fill("Device Configuration: (null)\n", m)));
    cases.push((
        AppSso,
        "tokens",
        [
            b"Device Configuration: (null)\nSSO Tokens:\n".to_vec(),
            fill("2026-01-01T00:00:00Z (Expired)\n", m),
        ]
        .concat(),
    ));
    cases.push((
        AppSso,
        "empty tokens",
        [b"Device Configuration: (null)\nSSO Tokens:\n".to_vec(), fill("\n", m)].concat(),
    ));
    cases.push((
        AppSso,
        "base64",
        device(&format!("{{\"deviceSigningCertificate\":\"{}\"}}", "MIAwgDCA".repeat(m / 8 - 20))),
    ));
    cases.push((
        SsoStatus,
        "hash",
        [b"1\n".to_vec(), fill("AnyHashable(\"primary_registration_metadata_device_id\"):", m)].concat(),
    ));
    cases.push((SsoStatus, "lines", fill("\n", m)));
    cases.push((Enrollment, "lines", fill("MDM enrollment:\n", m)));
    cases.push((MacToml, "dotted", fill("a.", m)));
    cases.push((MacToml, "arrays", [b"a=".to_vec(), fill("[", m - 3)].concat()));
    cases.push((MacToml, "tables", [b"a=".to_vec(), fill("{a=", m - 3)].concat()));
    cases.push((MacToml, "header", [b"[".to_vec(), fill("a.", m - 3)].concat()));
    cases.push((
        MacToml,
        "headers",
        (0..m / 12).map(|i| format!("[a{i}]\n")).collect::<String>().into_bytes(),
    ));
    cases.push((
        MacToml,
        "dotted keys",
        (0..m / 12).map(|i| format!("a.b{i}=1\n")).collect::<String>().into_bytes(),
    ));
    cases.push((MacToml, "array tables", fill("[[a]]\n", m - 3)));
    cases.push((MacToml, "newlines", fill("\n", m - 3)));
    cases.push((MacToml, "quotes", fill("'''", m - 3)));
    let only = std::env::var("ONLY").unwrap_or_default();
    let slow = std::env::var("SLOW").is_ok();
    for (reader, name, bytes) in cases {
        if !format!("{reader:?} {name}").contains(&only) {
            continue;
        }
        eprint!("{:22} {name:20} {:9}", reader.name(), bytes.len());
        let before = MEMORY.current_usage();
        MEMORY.reset_peak_usage();
        let began = Instant::now();
        let size = bytes.len();
        let t = thread::Builder::new().stack_size(512 << 10).spawn(move || reader.read(&bytes)).unwrap();
        while !t.is_finished() && (slow || began.elapsed() < Duration::from_secs(20)) {
            thread::sleep(Duration::from_millis(2));
        }
        if !t.is_finished() {
            eprintln!("   TOO SLOW");
            std::mem::forget(t);
            continue;
        }
        t.join().unwrap();
        let peak = MEMORY.peak_usage().saturating_sub(before);
        eprintln!(
            " {:8.3} s {:8.1}x {:7.1} MB",
            began.elapsed().as_secs_f64(),
            peak as f64 / size as f64,
            peak as f64 / 1e6
        );
    }
}
