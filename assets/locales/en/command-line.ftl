### What the command line says.

label-help =
    Rejoin tells whether this Mac is registered with your company,
    and what to do if it isn't.

    Usage:
      rejoin [--mac FOLDER]
          the app in the menu bar
      rejoin status [--mac FOLDER] [--lang TAG] [--json]
          the answer, here in the terminal
      rejoin status --reports FOLDER [--lang TAG] [--json]
          every recording and report in a folder: a table, or an object a line
      rejoin explain TEXT [--mac FOLDER] [--lang TAG] [--json]
          what a message, or what happens, may mean; in any language
      rejoin report [--mac FOLDER] [--out FILE.zip] [--lang TAG]
          one file for help desk, without names, IDs and addresses
      rejoin cleanup [--dry-run | --restore] [--mac FOLDER] [--lang TAG] [--json]
          removes what earlier registrations have left, after it has shown the
          list and asked; --dry-run only shows it, --restore puts files back
      rejoin selftest [--mac FOLDER] [--lang TAG] [--json]
          what Rejoin can look at here, and what macOS refuses
      rejoin config [--mac FOLDER] [--lang TAG] [--json]
          the settings your company forces, and what is wrong with them

    Options:
      --mac FOLDER   look at a recording of a Mac, or at a report, instead of
                     this one
      --lang TAG     the language to answer in, such as en or fr
      --json         answer with one JSON object, for other programs
      -h, --help     show this text
      -V, --version  show the version

    Exit codes of rejoin status:
      0  registered
      1  something is to be done, or is being done
      2  wrong use, or a recording that can't be used
      3  not known

    Exit codes of rejoin status --reports:
      0  every report could be used, whatever it shows
      2  wrong use, or a report that can't be used

    Exit codes of rejoin report:
      0  saved
      2  wrong use, or not saved

    Exit codes of rejoin explain:
      0  something fits
      1  nothing fits
      2  wrong use, or a recording that can't be used

    Exit codes of rejoin cleanup:
      0  done, or nothing to do
      1  something was left as it is
      2  wrong use, or a recording that can't be used

    Exit codes of rejoin selftest:
      0  everything worked
      1  something was refused
      2  wrong use, or a recording that can't be used

    Exit codes of rejoin config:
      0  nothing is wrong with the settings
      1  something is wrong with them
      2  wrong use, or a recording that can't be used

# After a line about wrong use.
label-try-help = Try: rejoin --help

wrong-use-unknown-command = There is no command “{ $word }”.
wrong-use-unknown-option = The option “{ $word }” doesn't exist or doesn't fit here.
wrong-use-extra-word = “{ $word }” is one word too many.
wrong-use-missing-value = The option “{ $word }” needs a value.
wrong-use-needless-value = The option “{ $word }” takes no value.
wrong-use-twice = The option “{ $word }” was given twice.
wrong-use-missing-text = The command “{ $word }” needs a text: a message, or what happens, in quotes.

broken-recording = The recording “{ $folder }” can't be used: { $why }

no-mac-not-a-mac = This computer isn't a Mac. To look at a recording of one: rejoin status --mac FOLDER
no-mac-root = Rejoin looks at the Mac of the person who is logged in, so it doesn't run as root. Run it as that user.
no-mac-system-account = Rejoin looks at the Mac of the person who is logged in, so it doesn't run for an account of macOS itself. Run it as that user.
no-mac-no-user = Rejoin couldn't find out who is logged in to this Mac.
no-mac-anothers-session = Rejoin was started for one user in another user's session, and never shows anybody else's Mac. Log in as the user you mean, and run it there.
no-mac-no-screen = There is no screen here to show Rejoin on. In a terminal: rejoin status

not-written = The answer couldn't be written: { $why }
