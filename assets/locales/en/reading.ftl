### What Rejoin looks at, inside a sentence or at the beginning of a line.

place-login-keychain = your login keychain
place-platform-sso = the work sign-in of macOS (Platform SSO)
place-sso-status = what Jamf's app says about the sign-in
place-jamf-report = what Jamf's app knows about the registration
place-jamf-log = Jamf's log
place-portal-log = Company Portal's logs
place-enrollment = whether this Mac is managed
place-jamf-settings = Jamf's settings on this Mac
place-apps = the installed apps
place-running-apps = the running apps
place-guide = what Rejoin noted about the steps you started
place-configuration = the settings your company made for Rejoin
place-other = something else on this Mac

### Why it couldn't: after a colon, without a full stop.

reason-permission-denied = macOS didn't allow it
reason-damaged = it is damaged or can't be understood
reason-timeout = it didn't answer in time
reason-failed = the command failed
reason-not-allowed = your company's settings don't allow it
reason-too-large = it is too large

### What is wrong with the company's settings for Rejoin.

problem-wrong-type = “{ $key }” has a value of the wrong type, so it isn't used ({ $source }).
problem-unknown-key = Rejoin has no setting called “{ $key }” ({ $source }).
problem-out-of-range = “{ $key }” has a value that isn't allowed, so it isn't used ({ $source }).
problem-unreadable = These settings couldn't be read: { $source }.
