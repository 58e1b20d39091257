### The clean-up: exactly what goes, what stays, and the texts for IT. Calm and exact; nobody is to blame.

removal-label-list = What goes
removal-label-stays = What stays
removal-label-not-looked-at = Rejoin couldn't look here, so it stays
removal-label-no = No, Leave Everything as It Is
removal-label-put-back = Put the Files Back
removal-label-is-put-back = The files are back where they were.
removal-label-letter = Text for IT
removal-label-copy = Copy the Text
removal-label-is-copied = Copied. Paste it into a message to IT.
removal-label-not-copied = It couldn't be copied. Select the text and press ⌘C.
removal-label-left = Still to wait
removal-label-changed = Something has changed since the list was shown, so nothing was removed. Please read the new list.
removal-label-resumed = Rejoin was interrupted while it cleaned up, and has brought that to an end. What is left stands in the guide.
removal-label-not-now = Nothing was removed: Rejoin can't work in your home folder now, or is already cleaning up. Please try again in a moment.
removal-label-cut-off = Rejoin could not finish: a part is done, the rest is not yet. It goes on when Rejoin or “rejoin cleanup” starts again.
removal-label-only-tells = On the real Mac, Rejoin would do this now. This is a recording, which stays as it is.

removal-group-company-portal = Company Portal's files
removal-group-self-service = Self Service's files
removal-group-jamfs-app = The files of Jamf's app
removal-group-certificates = Certificates
removal-group-keys = Keys
removal-group-passwords = Passwords that apps have noted
removal-group-web-pages = Which certificate goes to which web page

removal-entry-data = What the app remembers
removal-entry-user-context = Who used it
removal-entry-windows = Which windows were open
removal-entry-settings = Settings
removal-entry-cookies = Cookies
removal-entry-certificate = Certificate of a registration
removal-entry-private-key = Private key
removal-entry-public-key = Public key
removal-entry-password = Password
removal-entry-identity-preference = Identity preference

removal-stays-jamfs-keys = Jamf's own keys
removal-stays-passwords = Your own passwords, and everything else in your keychain
removal-stays-documents = Your documents, mail and apps
removal-stays-registration = The registration that this Mac uses now

removal-ask-files = { $number ->
    [one] Move One File Aside…
   *[other] Move { $number } Files Aside…
}
removal-ask-items = { $number ->
    [one] Delete One Entry…
   *[other] Delete { $number } Entries…
}
removal-question-files = { $number ->
    [one] Move this file aside?
   *[other] Move these { $number } files aside?
}
removal-question-items = { $number ->
    [one] Delete this entry from your keychain?
   *[other] Delete these { $number } entries from your keychain?
}
removal-warning-files = { $number ->
    [one] It is kept in a folder of its own. You can put it back.
   *[other] They are kept in a folder of their own. You can put them back.
}
removal-warning-items = { $number ->
    [one] This can't be undone. Registering again makes what is needed anew.
   *[other] This can't be undone. Registering again makes what is needed anew.
}
removal-yes-files = { $number ->
    [one] Move It Aside
   *[other] Move Them Aside
}
removal-yes-items = { $number ->
    [one] Delete It for Good
   *[other] Delete Them for Good
}
removal-done-files = { $number ->
    [one] One file has been moved aside.
   *[other] { $number } files have been moved aside.
}
removal-done-items = { $number ->
    [one] One entry has been deleted from your keychain.
   *[other] { $number } entries have been deleted from your keychain.
}
removal-refused = This stays, since macOS didn't let Rejoin remove it: { $what }
removal-not-put-back = This wasn't put back, since something else stands there now or macOS didn't allow it: { $what }
removal-not-looked-at = Not looked at: { $reason }
removal-behind-a-link = It leads to another place, which Rejoin leaves alone
removal-still-open = Still open: { $apps }
removal-last-resort = Only if nothing else helps, and only { support }: remove the MDM profile and Jamf's software, delete this Mac in Jamf Pro, and enroll it again. That takes Self Service and this guide away, so Rejoin never does it.

removal-user = { $user-given ->
    [yes] { $user }
   *[no] not known
}
removal-ids = { $ids-given ->
    [yes] { $ids }
   *[no] not known
}
removal-letter-jamf-record =
    Hello, I am cleaning up the registration of my Mac with Microsoft Intune, so that it can register again.
    Please look in Jamf Pro whether there are older records of the same Mac, and delete those. Please keep the record that still checks in.
    User: { removal-user }
    Device IDs in Entra: { removal-ids }
removal-letter-entra-records =
    Hello, I am cleaning up the registration of my Mac with Microsoft Intune, so that it can register again.
    Please delete the records of these devices in Entra ID (Devices > All devices), and any other old record of this Mac.
    User: { removal-user }
    Device IDs: { removal-ids }
removal-letter-intune-records =
    Hello, I am cleaning up the registration of my Mac with Microsoft Intune, so that it can register again.
    Please delete the records of these devices in Intune (Devices > macOS), and any other old record of this Mac. I register again half an hour after that at the earliest.
    User: { removal-user }
    Entra device IDs: { removal-ids }
