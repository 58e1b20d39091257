### What came of an action: short, after the click.

told-opened = It's open. Go on there, then come back here.
told-no-self-service = Self Service isn't on this Mac. Please ask { support } to install it.
told-not-offered = That is no longer needed: Rejoin has looked again, and this is how things are now.
told-not-remembered = Rejoin can't keep track of your steps: its own file can't be written. Please ask { support }.

### On a recording nothing is opened; Rejoin says what it would have opened.

would-start = On the real Mac, Rejoin would now start { $app }.
would-open = On the real Mac, Rejoin would now open { $link }

not-started = The app couldn't be started: { $why }
