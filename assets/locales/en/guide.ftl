### The guides: the steps out of a problem. For somebody annoyed and in a hurry: short, calm, one thing at a time.

guide-register =
    .title = Register this Mac
    .intro = A few steps, about ten minutes. Rejoin follows along and shows where you are.
    .done = Done. This Mac is registered, and Jamf knows about it.
guide-finish =
    .title = Finish this Mac's registration
    .intro = A few steps, about ten minutes. Rejoin follows along and shows where you are.
    .done = Done. This Mac's registration is finished, and Jamf knows about it.
guide-platform-sso =
    .title = Set up this Mac's work sign-in again
    .intro = Two steps in System Settings. Rejoin sees when they are done.
    .done = Done. This Mac's work sign-in is in order.
guide-clean-up =
    .title = Clean up and register again
    .intro = Rejoin leads you through removing what earlier registrations left behind, then through registering. It takes about an hour, half of it waiting, and { support } does a part of it. You can stop at any time, and go on later.
    .done = Done. What earlier registrations left behind is gone, and this Mac is registered once.

step-before-you-start =
    .title = Before you start
    .text = Do it in one go, and don't open Company Portal yourself unless a step says so: Self Service opens it at the right moment.
step-quit-apps =
    .title = Quit Company Portal and Microsoft's apps
    .text = While they run, they write back what is to be removed. Save your work, then quit each of them with ⌘Q.
step-remove-files =
    .title = Move old files aside
    .text = Rejoin does this for you, once you have seen the list and said yes. The files are kept, and you can put them back.
step-system-files =
    .title = Remove the files that need an administrator
    .text = The clean-up in Self Service does this, or { support }. Rejoin sees when they are gone. If some remain although the clean-up has ended well, click Done.
step-remove-items =
    .title = Delete old entries from your keychain
    .text = Rejoin does this for you, once you have seen the list and said yes. This can't be undone; registering again makes everything anew that is needed.
step-uninstall-portal =
    .title = Company Portal is uninstalled
    .text = The clean-up in Self Service does this, or { support }. Rejoin sees when it is gone. If { support } wants it to stay, click Done.
step-jamf-record =
    .title = Old records in Jamf Pro are deleted
    .text = Only { support } can do this. Send them the text below, and click Done when they have answered.
step-entra-records =
    .title = Old records in Entra ID are deleted
    .text = Only { support } can do this. Send them the text below, and click Done when they have answered.
step-intune-records =
    .title = Old records in Intune are deleted
    .text = Only { support } can do this. Send them the text below, and click Done when they have answered.
step-restart =
    .title = Restart this Mac
    .text = Save your work, then choose Apple menu > Restart. Afterwards, Rejoin goes on here.
step-wait =
    .title = Wait half an hour
    .text = Microsoft's servers need that long to forget the old registration. Go on working if you like, but leave Company Portal closed. Rejoin tells you when it is time.
step-install-portal =
    .title = Install Company Portal again
    .text = Self Service does this, or { support }. Please don't open it yourself afterwards.
step-quit-company-portal =
    .title = Quit Company Portal
    .text = When you open it yourself, it can't register this Mac. Click its window and press ⌘Q.
step-remove-this-mac =
    .title = Remove this Mac in Company Portal
    .text = Open Company Portal, choose this Mac among your devices and remove it; then quit Company Portal. If it asks you to open Self Service to make changes, stop there and tell { support }: then this Mac was registered through Jamf after all.
step-open-item =
    .title = Open the registration in Self Service
    .text = In Self Service, choose { item } and start it. It opens Company Portal for you, which can take a minute.
step-sign-in =
    .title = Sign in to Company Portal
    .text = Use your work account on the first screen. Leave Company Portal open until it says that it is done.
step-begin =
    .title = Click Begin
    .text = Company Portal checks your account and shows how this Mac stands; yellow triangles mark what is still to be done. Click Begin there.
step-mac-password =
    .title = If macOS asks, type this Mac's password
    .text = It is the password you log in to this Mac with. Registering can take several minutes; you can go on working, and a message tells you when it is done.
step-to-the-end =
    .title = Keep going until nothing more is asked
    .text = Company Portal may open, and a browser may ask you to sign in: use your work account. Don't close either before it is done.
step-prompts =
    .title = When macOS asks about a key, click Always Allow
    .text = The key is called “Microsoft Workplace Join Key”, and it is Jamf's app or Company Portal that needs it. Type the password you log in to this Mac with, then click Always Allow.
step-jamf-has-the-id =
    .title = Jamf learns of the registration
    .text = You don't have to do anything. It can take a few minutes.
step-sign-in-again =
    .title = Sign in again
    .text = { sign-in-as } Keep going until nothing more is asked.
step-open-settings =
    .title = Open System Settings
    .text = In Users & Groups, click the info button next to your name.
step-register-or-repair =
    .title = Register or repair the work sign-in there
    .text = Follow what macOS asks, and use your work account. If a Focus is on, switch it off meanwhile: it can hide macOS's message.

### What there is to know before a guide begins.

before-at-hand = Have at hand: your work account with its password, and the password you log in to this Mac with.
before-no-prompts = macOS won't ask you about a key in your keychain.
before-perhaps-prompts = macOS may ask you about a key in your keychain, or not at all: that depends on where the new registration will be kept, which can't be known before. If it asks, click Always Allow.
before-prompts = macOS will ask you about the key “Microsoft Workplace Join Key” in your keychain, for Jamf's app or Company Portal.
before-dialogs = With Always Allow it is { $always-allow ->
    [one] one question
   *[other] { $always-allow } questions
}, once and for all. With Allow it would be { $allow ->
    [one] one question
   *[other] { $allow } questions
} each time.

progress-done = Done
progress-now = Now
progress-ahead = Later

guide-step-of = Step { $number } of { $total }
guide-go-on = Step { $number } of { $total }: { $step }
by-rejoin = Happens by itself
changed-nothing = None

### Wrong turns: what it looks like, and the way back. Never a reproach.

wrong-turn-opened-by-hand =
    .what = Company Portal was opened directly. That way it can't register this Mac.
    .way-back = Quit Company Portal. Then open Self Service and choose { item }.
wrong-turn-denied =
    .what = It looks as if the question about the key was answered with Deny, or closed.
    .way-back = Nothing is lost. Start { item } in Self Service once more. When macOS asks, type the password you log in to this Mac with and click Always Allow.
wrong-turn-allowed-once =
    .what = It looks as if the question about the key was answered with Allow instead of Always Allow.
    .way-back = It worked, but macOS will ask again. When it does, click Always Allow.
wrong-turn-portal-closed-early =
    .what = It looks as if Company Portal was closed before this Mac was registered.
    .way-back = Start { item } in Self Service once more, and leave Company Portal open until it says that it is done.
wrong-turn-self-service-not-reached =
    .what = It looks as if Self Service didn't open.
    .way-back = Try once more. If nothing happens again, open Self Service from the Applications folder and choose { item }.
wrong-turn-nothing-moved =
    .what = Nothing has changed for five minutes.
    .way-back = Look for a window that is waiting for you: Company Portal, a browser, or a question from macOS. If there is none, do this step once more. If that doesn't help, ask { support }.

guide-label-start = Start the Guide
guide-label-tick = Done
guide-label-end = Stop
guide-label-close = Close
guide-label-what-changed = What changed
guide-label-before = Before
guide-label-after = Now
guide-label-shown-by = Rejoin sees this in

### What is left where a link leads nowhere. name: Self Service as the company calls it, or an address.

way-find-item = Choose { item } in { $name }.
way-by-hand = macOS didn't open it. Open { $name } yourself and choose { item }.
way-look-there = macOS didn't open it. Open { $name } yourself and look for it there.
way-nothing-happened = The link led nowhere. Open { $name } yourself and choose { item }.
way-settings-by-hand = macOS didn't open it. Open System Settings > Users & Groups yourself and click the info button next to your name.
way-link-by-hand = macOS didn't open it. This is the address: { $name }
