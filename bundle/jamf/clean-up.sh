#!/bin/sh
# The part of Rejoin's clean-up that needs root: moves what earlier registrations left below /Library out of the way, and
# uninstalls Company Portal where asked to. It belongs to the Self Service policy of CleanUpPolicyID (docs/jamf.md).
#
# Without an option it only prints what it would do. In a Jamf policy, parameters 4 to 11 are the options, one each:
#   --remove                      moves the files of the list below
#   --uninstall-company-portal    deletes Company Portal and forgets its receipt
# By hand: sudo clean-up.sh [--root FOLDER] [OPTION]...
#   --root FOLDER                 first of all; for tests: the Mac, its tools included, is the folder
#
# Ends with 0 when all was done, or nothing was to be done · 1 when something was left, which is named · 2 for wrong use,
# which changes nothing. Running it again goes on where it ended.
#
# Files are moved, not deleted: a rename is done or not done, even when the Mac is switched off meanwhile; it follows no
# link; and whoever finds that something was missed can put it back. They go to a new folder below
#   /Library/Application Support/org.rejoin.menubar/removed/
# which only root can open, since there may be cookies among them. Company Portal is deleted: Jamf installs it again.
#
# Nothing below a home is touched, nor JAMF's own files and keys, nor the Mac's enrolment. What Jamf passes as parameters
# 1 to 3, the computer's and the user's name, is not looked at.
set -u
PATH=/usr/bin:/bin:/usr/sbin:/sbin
export PATH

# The list, closed: names below /Library.
list='Application Support/com.microsoft.CompanyPortal
Application Support/com.microsoft.CompanyPortalMac
Application Support/com.microsoft.CompanyPortal.usercontext.info
Application Support/com.microsoft.CompanyPortalMac.usercontext.info
Application Support/com.jamfsoftware.selfservice.mac
Saved Application State/com.microsoft.CompanyPortal.savedState
Saved Application State/com.microsoft.CompanyPortalMac.savedState
Saved Application State/com.jamfsoftware.selfservice.mac.savedState
Saved Application State/com.jamf.management.jamfAAD.savedState
Preferences/com.microsoft.CompanyPortal.plist
Preferences/com.microsoft.CompanyPortalMac.plist
Preferences/com.jamf.management.jamfAAD.plist
Cookies/com.microsoft.CompanyPortal.binarycookies
Cookies/com.microsoft.CompanyPortalMac.binarycookies
Cookies/com.jamf.management.jamfAAD.binarycookies
Preferences/com.jamfsoftware.selfservice.mac.plist
Preferences/com.jamfsoftware.management.jamfAAD.plist
LaunchAgents/com.jamf.management.jamfAAD.agent.plist'

company_portal='/Applications/Company Portal.app'
receipt=com.microsoft.CompanyPortalMac

wrong_use() {
    echo "clean-up.sh: $1" >&2
    echo "clean-up.sh: options are --remove and --uninstall-company-portal, in parameters 4 to 11 of the policy" >&2
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

remove=no
uninstall=no
for option; do
    case $option in
        --remove) remove=yes ;;
        --uninstall-company-portal) uninstall=yes ;;
        '') ;;
        *) wrong_use "unknown option: $option" ;;
    esac
done

me=$("$root/usr/bin/id" -u) || wrong_use "failed to ask who runs it"
[ -n "$root" ] || [ "$me" = 0 ] || wrong_use "run it as root"

left=0
leave() {
    left=1
    echo "left: $1: $2"
}

# Whether it is a folder itself, no link, of root's, in which only root and the groups wheel and admin, who are root if
# they like, may write: nobody else can put something in the place of what was looked at.
is_safe() {
    [ -n "$("$root/usr/bin/find" "$1" -prune -type d -user "$me" ! -perm -0002 \
        \( ! -perm -0020 -o -group 0 -o -group 80 \) 2>/dev/null)" ]
}

# Whether what stands at a path below the root may be moved.
may_move() {
    is_safe "$root${1%/*}" && return
    leave "$1" "${1%/*} is a link, or others than root may write to it"
    return 1
}

# Whether something stands there, a link to nowhere included.
is_there() {
    [ -e "$1" ] || [ -L "$1" ]
}

# Makes the folder of root's that this run moves things to, once: $kept.
kept=
make_kept() {
    [ -z "$kept" ] || return 0
    folder="$root/Library/Application Support"
    is_safe "$root/Library" && is_safe "$folder" || return
    for name in org.rejoin.menubar removed; do
        folder=$folder/$name
        is_there "$folder" || "$root/bin/mkdir" -m 700 "$folder" || return
        is_safe "$folder" || return
    done
    # Two runs within a second: the second one fails and says so.
    folder=$folder/$("$root/bin/date" -u +%Y-%m-%dT%H-%M-%SZ) || return
    "$root/bin/mkdir" -m 700 "$folder" || return
    kept=$folder
}

# Moves a path below the root into the kept folder, under the same path. mv renames: a link is moved, not followed.
keep() {
    if ! make_kept; then
        leave "$1" "there is no safe folder to move it to"
        return 1
    fi
    "$root/bin/mkdir" -p "$kept${1%/*}" && "$root/bin/mv" -n "$root$1" "$kept$1"
    is_there "$kept$1" && ! is_there "$root$1" && return
    leave "$1" "it could not be moved"
    return 1
}

clean() {
    if ! is_there "$root$1"; then
        echo "not there: $1"
    elif ! may_move "$1"; then
        return
    elif [ "$remove" = no ]; then
        echo "would move: $1"
    elif keep "$1"; then
        echo "moved: $1"
    fi
}

# /Applications belongs to all administrators. The app is moved out of their reach first and deleted there.
uninstall_company_portal() {
    if ! is_there "$root$company_portal"; then
        echo "not there: $company_portal"
    elif [ "$uninstall" = no ]; then
        echo "stays: $company_portal (--uninstall-company-portal deletes it)"
        return
    elif "$root/usr/bin/pgrep" -x 'Company Portal' >/dev/null 2>&1; then
        leave "$company_portal" "it is running; quit it first"
        return
    elif ! may_move "$company_portal" || ! keep "$company_portal"; then
        return
    elif "$root/bin/rm" -rf "$kept$company_portal"; then
        "$root/bin/rmdir" "$kept${company_portal%/*}" "$kept" 2>/dev/null
        echo "deleted: $company_portal"
    else
        leave "$company_portal" "it was moved to ${kept#"$root"} and could not be deleted there"
    fi
    [ "$uninstall" = yes ] && forget_receipt
}

forget_receipt() {
    "$root/usr/sbin/pkgutil" --pkg-info "$receipt" >/dev/null 2>&1 || return
    if "$root/usr/sbin/pkgutil" --forget "$receipt" >/dev/null 2>&1; then
        echo "forgotten: the receipt $receipt"
    else
        leave "the receipt $receipt" "pkgutil did not forget it"
    fi
}

set -f
IFS='
'
for name in $list; do
    clean "/Library/$name"
done
unset IFS
uninstall_company_portal

if [ -d "$kept" ]; then
    echo "what was moved is in ${kept#"$root"}"
fi
if [ "$remove" = no ] && [ "$uninstall" = no ]; then
    echo "nothing was changed; with --remove the files are moved"
else
    echo "restart this Mac before anybody registers it again"
fi
exit "$left"
