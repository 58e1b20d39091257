### The support report, and many of them.

# Above the whole, before it is saved.
report-title = This report is one file for your help desk. With it, they see this Mac as Rejoin sees it.

report-inside = What is in it
report-machine = The time, the time zone, the version of macOS and your languages
report-settings = What Jamf and your company have set for registration and for Rejoin: switches, numbers and times
report-log-lines =
    { $number ->
        [one] 1 line of the logs of Jamf and Company Portal
       *[other] { $number } lines of the logs of Jamf and Company Portal
    }
report-registrations =
    { $number ->
        [one] 1 registration in your keychain: its dates, and which apps may use it
       *[other] { $number } registrations in your keychain: their dates, and which apps may use them
    }
report-apps =
    { $number ->
        [one] 1 app that has to do with the registration
       *[other] { $number } apps that have to do with the registration
    }
report-commands =
    { $number ->
        [one] What 1 command of macOS or Jamf says about the registration
       *[other] What { $number } commands of macOS and Jamf say about the registration
    }
report-hosts = Which servers for the registration this Mac can reach
report-unreadable =
    { $number ->
        [one] 1 thing that Rejoin couldn't look at
       *[other] { $number } things that Rejoin couldn't look at
    }

report-masked = What is replaced, always by the same word
report-people =
    { $number ->
        [one] The name of 1 person, such as by “user-1”
       *[other] The names of { $number } people, such as by “user-1”
    }
report-ids =
    { $number ->
        [one] 1 ID of this Mac or of your company
       *[other] { $number } IDs of this Mac or of your company
    }
report-addresses =
    { $number ->
        [one] 1 address, such as by “host-1.example”
       *[other] { $number } addresses, such as by “host-1.example”
    }
report-names =
    { $number ->
        [one] 1 name of a policy, a folder or an app
       *[other] { $number } names of policies, folders or apps
    }

report-without = What is not in it
report-left-out = Passwords, keys, tokens and cookies; other entries of your keychain; other apps and files; the name of this Mac
report-not-sent = Rejoin sends nothing. You decide who gets the file.

report-questions = Please answer what you can, here or in your message. Your help desk will ask.
report-question-message = What does the message say, word for word?
report-question-where = Where does it appear: in which app, on which page?
report-question-since = Since when?
report-question-worked = Did it work before?
report-question-colleague = Does a colleague have the same problem?
report-question-others = Do you use other Macs? Are they registered?

report-saved = The report is saved: { $file }
report-not-saved = The report couldn't be saved as “{ $file }”: { $why }
report-exists = There is a file “{ $file }” already. Rejoin doesn't write over it. Choose another name.

# rejoin status --reports: the columns, and what stands in place of a state.
report-column-report = Report
report-column-state = State
report-column-found = Found
report-broken = Can't be used

reports-unreadable = The folder “{ $folder }” can't be read: { $why }
reports-none = There is no report in “{ $folder }”.
reports-broken =
    { $number ->
        [one] 1 report can't be used.
       *[other] { $number } reports can't be used.
    }
