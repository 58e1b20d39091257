### What Rejoin can do for the user: the words of a button.

action-open-registration = { $item-given ->
    [yes] Open “{ $item }” in Self Service
   *[no] Open the Registration in Self Service
}
action-find-registration = { $item-given ->
    [yes] Open Self Service and Look for “{ $item }”
   *[no] Open Self Service and Look for the Registration of Your Mac
}
action-open-self-service = Open Self Service
action-install-company-portal = Install Company Portal from Self Service
action-open-clean-up-policy = Open the Clean-Up in Self Service
action-start-guide = Start the Guide
action-repair-platform-sso = Open System Settings
action-contact-support = Contact { support }
action-make-report = Make a Report for { support }

### Who must act.

who-user = You
who-it = { support-first }
who-user-then-it = You; if that doesn't help, { support }
who-it-then-user = { support-first }, perhaps with your help
