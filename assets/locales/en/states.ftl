### The state of this Mac's registration.

state-registered =
    .label = Registered
    .headline = This Mac is registered with { company }.
    .explanation = The registration is there, and Jamf knows about it.

state-action-needed =
    .label = Action needed
    .headline = This Mac needs you.
    .explanation = Something about this Mac's registration needs your help.

state-it-needed =
    .label = IT needed
    .headline = This Mac needs { support }.
    .explanation = Something about this Mac's registration is not for you to solve. Please tell { support }.

state-in-progress =
    .label = In progress
    .headline = This Mac is being registered with { company }.
    .explanation = Go on with the steps you have started. Some take a few minutes to show.

under-way = The steps you have started take care of this. Rejoin shows which one comes next.

state-unknown =
    .label = Not known
    .headline = Rejoin can't tell whether this Mac is registered.
    .explanation = Rejoin couldn't look everywhere it has to. That doesn't mean that anything is wrong.

unknown-because = Rejoin couldn't look at { $place }: { $reason }. That doesn't mean that anything is wrong, only that there is no telling either way.

# A line of a list.
not-looked-at = { $place }: { $reason }

### Where a registration is kept.

storage-platform-sso = With Platform SSO (no keychain prompts)
storage-secure-enclave = In the Secure Enclave (no keychain prompts)
storage-login-keychain = In your login keychain
storage-none = None
storage-unknown = Not known

### Whether Jamf knows of the registration.

reported-yes = Yes
reported-no = No
reported-unknown = Not known

### Whether an app will ask for the key.

asks-none = Won't ask
asks-once = Asks once: click Always Allow
asks-again = Asks twice each time, until you click Always Allow
asks-refused = Refused by macOS without asking
asks-unknown = Not known

### How long ago.

ago-minutes = { $number ->
    [0] just now
    [one] { $number } minute ago
   *[other] { $number } minutes ago
}
ago-hours = { $number ->
    [one] { $number } hour ago
   *[other] { $number } hours ago
}
ago-days = { $number ->
    [one] { $number } day ago
   *[other] { $number } days ago
}
ago-months = { $number ->
    [one] { $number } month ago
   *[other] { $number } months ago
}
ago-years = { $number ->
    [one] { $number } year ago
   *[other] { $number } years ago
}
