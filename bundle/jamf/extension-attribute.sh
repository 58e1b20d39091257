#!/bin/sh
# Jamf Pro extension attribute (string): what Rejoin says of this Mac's registration, for the user at the screen, or for
# the last one where nobody is logged in. docs/jamf.md has the values and the smart groups that go with them.
#
#   <result>registered</result>
#   <result>STATE: FIRST_CAUSE</result>     STATE alone where no cause is known
#   <result>not_running</result>            no status.json, or one that Rejoin does not write
#   … (stale)</result>                      written over a day ago
#
# Root reads nothing that a user can write. The file is read as its user; back comes one line of three words, and only
# words of the closed lists below are printed. Ends with 0 whatever it finds, within 20 seconds.
#
# The JSON is parsed by osascript's JavaScript: it is on every macOS that Rejoin runs on, parses JSON and nothing else,
# and gets the text as an argument. plutil would take property lists of other kinds as well and has no null; jq comes
# with macOS 15 only.
#
# Usage: extension-attribute.sh [--root FOLDER]
#   --root FOLDER   for tests: this Mac, its tools included, is the folder. Jamf passes no arguments.
set -u
PATH=/usr/bin:/bin:/usr/sbin:/sbin
export PATH

# Tests hold these lists against Rejoin's own.
states="registered action_needed it_needed in_progress unknown"
causes="not_managed hosts_unreachable tls_inspected device_signature_error jamf_check_in_overdue outside_scope
 integration_off old_connector jamf_app_permissions connector_consent license_missing graph_token_refused
 policy_targets_devices company_portal_missing self_service_missing registered_more_than_once duplicate_records
 compliant_only_in_intune registered_without_jamf opened_by_hand jamfaad_needs_key registration_unfinished
 identity_incomplete identity_expired platform_sso_needs_repair report_left_over sign_in_needed migration_unfinished
 not_registered prompts_ahead"

root=
if [ "${1-}" = --root ]; then
    root=${2:?--root needs a folder}
fi

# Runs as the user, with the root and nothing else as its argument: at most 64 KB of a regular file of that user's.
# shellcheck disable=SC2016 # for another shell
read_as_user='
file=$HOME/Library/Application\ Support/org.rejoin.menubar/status.json
cd / || exit 1
[ -n "$("$1/usr/bin/find" "$file" -prune -type f -user "$("$1/usr/bin/id" -u)" -size -65537c)" ] || exit 1
text=$("$1/usr/bin/head" -c 65536 "$file") || exit 1
exec "$1/usr/bin/osascript" -l JavaScript -e "$2" " $text"'

# Prints STATE CAUSE AGE: three words of small letters, and - for no cause. Anything unexpected is an error.
# shellcheck disable=SC2016 # JavaScript
three_words='
function run(argv) {
    const file = JSON.parse(argv[0]);
    const word = (value) => {
        if (typeof value !== "string" || !/^[a-z_]{1,40}$/.test(value)) throw new Error("no word");
        return value;
    };
    if (file.schema !== 1) throw new Error("another format");
    const causes = file.causes.map((found) => word(found.cause));
    const time = file.taken_at;
    if (typeof time !== "string" || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(time)) throw new Error("no time");
    const age = Date.now() - Date.parse(time);
    if (Number.isNaN(age)) throw new Error("no time");
    const day = 24 * 60 * 60 * 1000;
    return [word(file.state), causes.length ? causes[0] : "-", Math.abs(age) > day ? "stale" : "fresh"].join(" ");
}'

answer() {
    echo "<result>$1</result>"
    exit 0
}

# The number of the user at the screen, else of the last one there; nothing where there was none.
user() {
    number=$("$root/usr/bin/stat" -f %u /dev/console 2>/dev/null)
    if ! is_a_person "$number"; then
        name=$("$root/usr/bin/defaults" read /Library/Preferences/com.apple.loginwindow lastUserName 2>/dev/null)
        [ -n "$name" ] || return
        number=$("$root/usr/bin/id" -u -- "$name" 2>/dev/null)
    fi
    is_a_person "$number" && echo "$number"
}

# Below 501 are root at the login window and _mbsetupuser in the Setup Assistant.
is_a_person() {
    case $1 in
        '' | *[!0-9]* | ???????????*) return 1 ;;
    esac
    [ "$1" -ge 501 ]
}

# Whether a word stands in a list.
is_in() {
    for word in $2; do
        [ "$word" = "$1" ] && return
    done
    return 1
}

number=$(user)
[ -n "$number" ] || answer not_running

# What the user's processes print goes into a file of root's: nothing they do can hold this script up, which a pipe could.
work=$("$root/usr/bin/mktemp" -d /tmp/rejoin.XXXXXXXX) || answer not_running
trap '"$root/bin/rm" -rf "$work"' EXIT
"$root/usr/bin/sudo" -n -H -u "#$number" "$root/bin/sh" -c "$read_as_user" sh "$root" "$three_words" \
    >"$work/words" 2>/dev/null </dev/null &
reader=$!
{
    "$root/bin/sleep" 15
    kill -KILL "$reader"
} >/dev/null 2>&1 </dev/null &
limit=$!
wait "$reader" 2>/dev/null
ended=$?
kill "$limit" 2>/dev/null
# bash 3.2 would tell later, and in Jamf's log, that it was killed.
wait "$limit" 2>/dev/null
[ "$ended" = 0 ] || answer not_running

set -f
words=$("$root/usr/bin/head" -c 200 "$work/words")
# shellcheck disable=SC2086 # three words
set -- $words
[ $# = 3 ] || answer not_running
is_in "$1" "$states" || answer not_running
[ "$2" = - ] || is_in "$2" "$causes" || answer not_running
value=$1
[ "$1" = registered ] || [ "$2" = - ] || value="$1: $2"
[ "$3" = fresh ] || value="$value (stale)"
answer "$value"
