### What the command line says.

label-help =
    Rejoin tells whether this Mac is registered with your company,
    and what to do if it isn't.

    Usage:
      rejoin [--mac FOLDER]
          the app in the menu bar
      rejoin status [--mac FOLDER] [--lang TAG] [--json]
          the answer, here in the terminal
      rejoin explain TEXT [--mac FOLDER] [--lang TAG] [--json]
          what a message, or what happens, may mean; in any language

    Options:
      --mac FOLDER   look at a recording of a Mac instead of this one
      --lang TAG     the language to answer in, such as en or fr
      --json         answer with one JSON object, for other programs
      -h, --help     show this text
      -V, --version  show the version

    Exit codes of rejoin status:
      0  registered
      1  something is to be done, or is being done
      2  wrong use, or a recording that can't be used
      3  not known

    Exit codes of rejoin explain:
      0  something fits
      1  nothing fits
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

not-written = The answer couldn't be written: { $why }
