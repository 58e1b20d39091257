### The clean-up in a terminal. Calm and exact; nobody is to blame.

# Before the list.
cleanup-title = This is what a clean-up removes from this Mac, and nothing else.
cleanup-first = What is deleted from your keychain can't be brought back. Files are only moved aside: “rejoin cleanup --restore” puts them back.
cleanup-files = First, these files are moved aside
cleanup-items = Last, these entries are deleted from your keychain, for good
cleanup-nothing = There is nothing to clean up.

# What stays, and why.
cleanup-stays-jamfs-keys = Jamf's own keys (JAMF): without them, this Mac could no longer be managed
cleanup-stays-keychain = Everything else in your keychain: your own passwords, and what other apps keep there
cleanup-stays-files = Your documents and mail, all apps, and what apps keep in containers

cleanup-dry-run = Nothing has been changed. To clean up: rejoin cleanup
# Asked in the terminal; the answers that mean yes stand below, with / between them. English ones always count.
cleanup-question = Clean up now? [y/N]
cleanup-yes = y/yes
cleanup-declined = Nothing has been changed.
cleanup-no-terminal = Rejoin asks before it cleans up, and there is no terminal to ask in. For the list alone: rejoin cleanup --dry-run

cleanup-interrupted = An earlier clean-up was interrupted. “rejoin cleanup” brings it to its end; “rejoin cleanup --restore” takes it back.
cleanup-resumed = An earlier clean-up was interrupted. Rejoin has brought it to its end.
cleanup-rolled-back = An earlier clean-up was interrupted more than a day ago. Rejoin has taken back what it could.
cleanup-not-read = Rejoin can't read its notes of an earlier clean-up, so it leaves alone what that one moved aside. “rejoin cleanup --restore” puts it back.
cleanup-restored = { $number ->
    [one] One file is back where it was.
   *[other] { $number } files are back where they were.
}
cleanup-nothing-to-restore = There is nothing to put back.
cleanup-kept-in = The files are kept in:
cleanup-next = Now restart this Mac, wait 30 minutes, and register through Self Service. { support-first } may have to remove old records first.
cleanup-copy = This happened on a copy of the recording, which is thrown away now. The recording itself is as it was.
cleanup-kept-copy = This happened on the copy in “{ $folder }”. The recording itself is as it was.

cleanup-left = This stays where it is
cleanup-why-refused = macOS didn't allow it
cleanup-why-another-volume = It is on another disk
cleanup-why-behind-link = A folder on the way leads to another place
cleanup-why-changed = It isn't what it was before
cleanup-why-taken = Something else stands in its place, and Rejoin writes over nothing
cleanup-why-ambiguous = Nothing tells it from another entry
cleanup-why-no-answer = macOS gave no answer
cleanup-why-too-late = The yes was given more than a day ago
cleanup-why-failed = The system says: { $why }
