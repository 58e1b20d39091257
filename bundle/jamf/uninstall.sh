#!/bin/sh
# Removes Rejoin from this Mac, as root, by a Jamf policy (docs/deploy.md, "Removal"): ends it for every user, then
# removes its LaunchAgent, the app, the receipt and what clean-up.sh kept.
#
# Usage: uninstall.sh [--root FOLDER] [--keep-moved-files]
#   --keep-moved-files    the folder of clean-up.sh stays: /Library/Application Support/org.rejoin.menubar
#   --root FOLDER         first of all; for tests: the Mac, its tools included, is the folder
# In a Jamf policy the option is parameter 4; what Jamf passes before it is not looked at.
#
# Ends with 0 when nothing of Rejoin is left, 1 when something is, which is named, 2 for wrong use.
#
# Nothing below a home is touched: each user's own ~/Library/Application Support/org.rejoin.menubar stays, with what that
# user's clean-up moved there. So do the settings, which go with their profile.
set -u
PATH=/usr/bin:/bin:/usr/sbin:/sbin
export PATH

label=org.rejoin.menubar
receipt=org.rejoin.menubar
app=/Applications/Rejoin.app
agent=/Library/LaunchAgents/org.rejoin.menubar.plist
moved='/Library/Application Support/org.rejoin.menubar'
login_window=/System/Library/CoreServices/loginwindow.app/Contents/MacOS/loginwindow

wrong_use() {
    echo "uninstall.sh: $1" >&2
    exit 2
}

root=
if [ "${1-}" = --root ]; then
    case ${2-} in
        /*) root=${2%/} ;;
        *) wrong_use "--root needs an absolute path" ;;
    esac
    shift 2
fi
case ${1-} in
    # Jamf: the mount point, the computer's name, the user's name.
    /*) if [ $# -ge 3 ]; then shift 3; else shift $#; fi ;;
esac

keep_moved=no
for option; do
    case $option in
        --keep-moved-files) keep_moved=yes ;;
        '') ;;
        *) wrong_use "unknown option: $option" ;;
    esac
done

[ -n "$root" ] || [ "$("$root/usr/bin/id" -u)" = 0 ] || wrong_use "run it as root"

left=0

# Users with a screen of their own, also those who are switched away: whoever has a login window process. One that a user
# named so himself only ends that user's own Rejoin.
users() {
    "$root/bin/ps" -axo uid=,comm= | while read -r uid command; do
        case $uid in '' | *[!0-9]*) continue ;; esac
        [ "$command" = "$login_window" ] && [ "$uid" -ge 500 ] && echo "$uid"
    done
}

# bootout ends the app that launchd started; pkill one that a user opened.
end() {
    for uid in $(users); do
        if "$root/bin/launchctl" bootout "gui/$uid/$label" 2>/dev/null; then
            echo "ended for user $uid"
        fi
    done
    "$root/usr/bin/pkill" -f "^$app/Contents/MacOS/rejoin" 2>/dev/null
}

# rm follows no link, neither the path itself nor one below it.
remove() {
    [ -e "$root$1" ] || [ -L "$root$1" ] || return
    if "$root/bin/rm" -rf "$root$1"; then
        echo "removed: $1"
    else
        left=1
        echo "left: $1"
    fi
}

# The LaunchAgent goes first: whoever logs in meanwhile starts nothing.
remove "$agent"
end
remove "$app"
if [ "$keep_moved" = no ]; then
    remove "$moved"
fi
if "$root/usr/sbin/pkgutil" --pkg-info "$receipt" >/dev/null 2>&1; then
    if "$root/usr/sbin/pkgutil" --forget "$receipt" >/dev/null 2>&1; then
        echo "forgotten: the receipt $receipt"
    else
        left=1
        echo "left: the receipt $receipt"
    fi
fi
exit "$left"
