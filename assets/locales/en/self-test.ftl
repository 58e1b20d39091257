### The self-test: what Rejoin tried on this Mac, and what it can't do where macOS refused.

self-test-result = { $refused ->
    [0] Everything worked.
    [one] One thing was refused.
   *[other] { $refused } things were refused.
}
self-test-worked = worked
self-test-absent = nothing there
self-test-refused = refused: { $reason }
self-test-failed = no answer to go by

primitive-session =
    .name = Your session on this Mac
    .without = Rejoin runs outside your session, as over ssh. It sees files and commands, but not what runs on the screen.
primitive-version =
    .name = The version of macOS
    .without = Rejoin works all the same; a support report lacks the version.
primitive-awake =
    .name = How long this Mac has been awake
    .without = After a long sleep, Rejoin may say too early that this Mac hasn't reported to Jamf.
primitive-languages =
    .name = Your languages
    .without = Rejoin speaks English.
primitive-keychain-dialogs =
    .name = The promise never to show a keychain dialog
    .without = Quit Rejoin and tell its makers: it might cause a keychain dialog, which it never should.
primitive-login-keychain =
    .name = Your login keychain, read as a file
    .without = Rejoin can't see a registration that is kept there, nor which apps will ask for it.
primitive-lock-state =
    .name = Whether your login keychain is locked
    .without = Rejoin can't clean up the keychain. Looking at it works all the same.
primitive-settings =
    .name = The settings your company made for Rejoin
    .without = Rejoin doesn't know your company's name, its help desk or its items in Self Service.
primitive-jamf-settings =
    .name = Jamf's settings on this Mac
    .without = Rejoin can't tell whether Jamf reports to Microsoft, nor where your company's Jamf is.
primitive-jamf-report =
    .name = What Jamf's app noted about the registration
    .without = Rejoin can't tell whether Jamf knows of the registration.
primitive-jamf-log =
    .name = Jamf's log
    .without = Rejoin can't tell when this Mac last reported to Jamf, nor which errors Jamf met.
primitive-portal-log =
    .name = Company Portal's logs
    .without = Rejoin can't tell whether Company Portal was opened by hand.
primitive-platform-sso =
    .name = The work sign-in of macOS (Platform SSO)
    .without = Rejoin can't see a registration that macOS keeps itself.
primitive-sso-status =
    .name = What Jamf's app says about the sign-in
    .without = Rejoin can't see a registration in the Secure Enclave.
primitive-enrollment =
    .name = Whether this Mac is managed
    .without = Rejoin can't tell whether this Mac is managed.
primitive-apps =
    .name = The installed apps
    .without = Rejoin can't tell whether Company Portal and Self Service are installed.
primitive-signatures =
    .name = The signatures of the installed apps
    .without = Rejoin can't tell which apps will ask for the keychain.
primitive-requirements =
    .name = Checking an app against a rule of the keychain
    .without = Rejoin's forecast of keychain dialogs can't be checked against macOS itself.
primitive-running-apps =
    .name = The running apps
    .without = Rejoin can't tell when Company Portal or Self Service is open.
primitive-launch-services =
    .name = Finding the app for a link
    .without = Rejoin can't open Self Service or a page of System Settings for you.
primitive-proxy =
    .name = The proxy of this Mac
    .without = Rejoin can't tell a blocked host from a proxy, so it says nothing about hosts.
primitive-hosts =
    .name = Reaching Microsoft's sign-in
    .without = This Mac is offline, or something in the network blocks Microsoft's sign-in.
