//! Causes 4 and 5: Jamf Pro refuses the Mac's signature, or has not seen the Mac for a day.

use crate::base::*;
use crate::cases::Case;
use crate::clock::at;
use crate::jamf_log::JamfLog;
use crate::mac::{JAMF_LOG, Mac};

const SIGNATURE_ERROR: &str =
    "Device Signature Error - A valid device signature is required to perform the action.";

pub(super) fn cases() -> Vec<Case> {
    let mut cases = signature();
    cases.extend(overdue());
    cases.extend(not_overdue());
    cases
}

fn signature() -> Vec<Case> {
    let good =
        || JamfLog::new("+02:00", HOST).check_ins([at("2026-06-17T03:00:10Z"), at("2026-06-17T05:00:10Z")]);
    vec![
        Case::new(
            "device-signature-error",
            "For three hours Jamf Pro has refused this Mac's signature; the first of two errors says since when.",
            login_keychain().jamf_log(
                &good()
                    .check_in_with(at("2026-06-17T05:15:10Z"), &[SIGNATURE_ERROR])
                    .check_in_with(at("2026-06-17T08:00:10Z"), &[SIGNATURE_ERROR]),
            ),
            login_keychain_expected()
                .state("it_needed")
                .causes(["device_signature_error"])
                .since("device_signature_error", "2026-06-17T05:15:16Z"),
        ),
        Case::new(
            "device-signature-error-continued",
            "The error stands in a line without time: the line before it has the time.",
            login_keychain().jamf_log(
                &good()
                    .check_in_with(at("2026-06-17T07:45:10Z"), &[""])
                    .continued("There was an error.\n\n    Device Signature Error - A valid device signature is required to perform the action.")
                    .run(at("2026-06-17T07:45:30Z"), ["Enroll return code: 70"]),
            ),
            login_keychain_expected()
                .state("it_needed")
                .causes(["device_signature_error"])
                .since("device_signature_error", "2026-06-17T07:45:16Z"),
        ),
        Case::new(
            "device-signature-error-near-miss",
            "The error is older than the last good check-in: it is over.",
            login_keychain().jamf_log(
                &JamfLog::new("+02:00", HOST)
                    .check_in_with(at("2026-06-17T05:15:10Z"), &[SIGNATURE_ERROR])
                    .check_in(at("2026-06-17T08:00:10Z")),
            ),
            login_keychain_expected(),
        ),
        Case::new(
            "device-signature-error-unreadable",
            "jamf.log is refused: neither the error nor the check-in can be known. (Also for an overdue check-in.)",
            login_keychain().unreadable(JAMF_LOG, "permission_denied"),
            login_keychain_expected().unreadable(JAMF_LOG, "permission_denied"),
        ),
    ]
}

fn overdue() -> Vec<Case> {
    vec![
        overdue_case(
            "jamf-check-in-overdue",
            "Three days of attempts that do not reach Jamf Pro, the last 12 minutes ago: an attempt is no check-in.",
            login_keychain().jamf_log(
                &JamfLog::new("+02:00", HOST)
                    .check_ins([at("2026-06-13T15:12:07Z"), at("2026-06-14T06:12:07Z")])
                    .failed_check_ins(
                        [
                            "2026-06-14T06:27:07Z",
                            "2026-06-15T09:00:00Z",
                            "2026-06-16T09:00:00Z",
                            "2026-06-17T08:08:00Z",
                        ]
                        .map(at),
                    ),
            ),
            "2026-06-14T06:12:07Z",
        ),
        overdue_case(
            "jamf-check-in-overdue-host-name",
            "The computer's name holds blanks, an apostrophe and a letter beyond ASCII; the zone is half an hour off.",
            login_keychain_at(at(NOW), "Asia/Kolkata").jamf_log(
                &JamfLog::new("Asia/Kolkata", "François’s Mac mini")
                    .check_ins([at("2026-06-15T15:12:07Z"), at("2026-06-15T22:12:07Z")])
                    .failed_check_ins(["2026-06-16T06:27:07Z", "2026-06-17T08:08:00Z"].map(at)),
            ),
            "2026-06-15T22:12:07Z",
        ),
        overdue_case(
            "jamf-check-in-overdue-a-years-turn",
            "On the second of January the last good check-in is of the thirtieth of December, in a rotated part.",
            login_keychain_at(at("2027-01-02T07:00:00Z"), "Europe/Paris")
                .file(
                    "/private/var/log/jamf.log.0",
                    JamfLog::new("Europe/Paris", "Lena's MacBook Pro")
                        .check_ins(["2026-12-29T12:00:03Z", "2026-12-30T12:00:03Z"].map(at))
                        .bytes(),
                )
                .jamf_log(&JamfLog::new("Europe/Paris", "Lena's MacBook Pro").failed_check_ins(
                    ["2026-12-31T08:00:00Z", "2027-01-01T09:30:00Z", "2027-01-02T06:45:00Z"].map(at),
                )),
            "2026-12-30T12:00:03Z",
        ),
        overdue_case(
            "jamf-check-in-overdue-cached-policies",
            "Offline, the jamf binary runs cached policies: a success text after the error makes no check-in, \
             nor does one of another process.",
            login_keychain().jamf_log(
                &JamfLog::new("+02:00", HOST)
                    .check_in(at("2026-06-15T10:00:00Z"))
                    .check_in_with(
                        at("2026-06-16T10:00:00Z"),
                        &[
                            "Could not connect to the JSS. Looking for cached policies...",
                            "Executing Policy Offline Notice",
                        ],
                    )
                    .line(
                        at("2026-06-17T08:00:00Z"),
                        4711,
                        "Checking for policies triggered by \"recurring check-in\" for user \"lena\"...",
                    )
                    .line(at("2026-06-17T08:00:05Z"), 4712, "No patch policies were found."),
            ),
            "2026-06-15T10:00:00Z",
        ),
        overdue_case(
            "jamf-check-in-overdue-below-var",
            "The recording holds the log below /var, which is the same place as /private/var.",
            login_keychain().without(JAMF_LOG).file(
                "/var/log/jamf.log",
                JamfLog::new("+02:00", HOST)
                    .check_ins(["2026-06-15T15:12:07Z", "2026-06-15T22:12:07Z"].map(at))
                    .failed_check_in(at("2026-06-17T08:08:00Z"))
                    .bytes(),
            ),
            "2026-06-15T22:12:07Z",
        ),
        overdue_case(
            "jamf-check-in-overdue-a-year",
            "A Mac out of the cupboard: its last check-in is of a June day still to come this year, so of last year's.",
            login_keychain().jamf_log(
                &JamfLog::new("+02:00", HOST)
                    .check_ins(["2025-06-18T12:00:00Z", "2025-06-21T12:00:00Z"].map(at))
                    .failed_check_in(at("2026-06-17T07:12:00Z")),
            ),
            "2025-06-21T12:00:00Z",
        ),
        Case::new(
            "jamf-check-in-only-failures",
            "The log knows only failed check-ins, reaching back two days: overdue, likely, since the first.",
            only_failures("2026-06-15T08:00:00Z"),
            login_keychain_expected()
                .state("action_needed")
                .causes(["jamf_check_in_overdue"])
                .since("jamf_check_in_overdue", "2026-06-15T08:00:00Z")
                .likely("jamf_check_in_overdue"),
        ),
    ]
}

fn not_overdue() -> Vec<Case> {
    vec![
        Case::new(
            "jamf-check-in-overdue-near-miss",
            "The last good check-in is a day old to the second: not older.",
            login_keychain().jamf_log(
                &JamfLog::new("+02:00", HOST)
                    .check_in(at("2026-06-16T08:20:00Z"))
                    .failed_check_ins(["2026-06-16T08:35:00Z", "2026-06-17T08:08:00Z"].map(at)),
            ),
            login_keychain_expected(),
        ),
        Case::new(
            "jamf-check-in-overdue-just-woken",
            "Two days asleep, awake for 20 minutes: the Mac has had no fair chance yet.",
            login_keychain().awake_since(at("2026-06-17T08:00:00Z")).jamf_log(
                &JamfLog::new("+02:00", HOST)
                    .check_in(at("2026-06-15T10:00:00Z"))
                    .failed_check_in(at("2026-06-17T08:02:00Z")),
            ),
            login_keychain_expected(),
        ),
        Case::new(
            "jamf-check-in-only-failures-near-miss",
            "Only failed check-ins, but all of the last 20 hours: what came before nobody knows.",
            only_failures("2026-06-16T12:20:00Z"),
            login_keychain_expected(),
        ),
        Case::new(
            "jamf-check-in-overdue-unreadable",
            "Only failed check-ins of the last 20 hours, and the log before them is refused.",
            only_failures("2026-06-16T12:20:00Z")
                .file(
                    "/private/var/log/jamf.log.0",
                    JamfLog::new("+02:00", HOST).check_in(at("2026-06-14T08:00:00Z")).bytes(),
                )
                .unreadable("/private/var/log/jamf.log.0", "permission_denied"),
            login_keychain_expected().unreadable("/private/var/log/jamf.log.0", "permission_denied"),
        ),
        Case::new(
            "jamf-check-in-clock-set-back",
            "The last good check-in is of tomorrow, for the clock was set back: that is no year ago.",
            login_keychain().jamf_log(
                &JamfLog::new("+02:00", HOST)
                    .check_ins(["2026-06-15T12:00:00Z", "2026-06-18T12:00:00Z"].map(at)),
            ),
            login_keychain_expected(),
        ),
        Case::new(
            "jamf-check-in-rotated",
            "The last good check-in is in jamf.log.0, an hour ago; parts are read by number, compressed ones not at all.",
            rotated(),
            login_keychain_expected(),
        ),
        Case::new(
            "jamf-check-in-none",
            "jamf.log holds not one check-in, only what Self Service did: unknown, so nothing is said.",
            login_keychain().jamf_log(&JamfLog::new("+02:00", HOST).run(
                at("2026-06-10T08:00:00Z"),
                ["Checking for policy ID 332...", "Executing Policy Update Inventory"],
            )),
            login_keychain_expected(),
        ),
    ]
}

fn overdue_case(name: &'static str, why: &'static str, mac: Mac, since: &'static str) -> Case {
    let expected = login_keychain_expected()
        .state("action_needed")
        .causes(["jamf_check_in_overdue"])
        .since("jamf_check_in_overdue", since);
    Case::new(name, why, mac, expected)
}

fn only_failures(first: &str) -> Mac {
    login_keychain().jamf_log(&JamfLog::new("+02:00", HOST).failed_check_ins([
        at(first),
        at("2026-06-17T01:00:00Z"),
        at("2026-06-17T08:08:00Z"),
    ]))
}

fn rotated() -> Mac {
    let part = |log: JamfLog| log.bytes();
    let log = || JamfLog::new("+02:00", HOST);
    login_keychain()
        .jamf_log(&log().failed_check_ins(["2026-06-17T07:50:00Z", "2026-06-17T08:08:00Z"].map(at)))
        .file(
            "/private/var/log/jamf.log.0",
            part(log().check_ins(["2026-06-16T09:00:00Z", "2026-06-17T07:20:00Z"].map(at))),
        )
        .file("/private/var/log/jamf.log.1", part(log().check_in(at("2026-06-01T09:00:00Z"))))
        .file("/private/var/log/jamf.log.10", part(log().check_in(at("2025-09-01T09:00:00Z"))))
        .file("/private/var/log/jamf.log.2.gz", b"\x1f\x8b\x08\x00not for Rejoin".as_slice())
}
