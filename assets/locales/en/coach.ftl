### The coach: what macOS is going to ask about the keychain, and what to click.

coach-title = { $app } is going to ask
coach-speaks = { $app } may ask about a key in your keychain now
# What stands on a button, inside a sentence.
coach-button = { $label }

coach-do-this = Type the password you log in to this Mac with and click { $button }.
coach-why-once = Then it never asks again. With { $button }, it would ask each time.
coach-why-again = Then it never asks again. With { $button }, it would ask twice each time.

# The prompt of macOS, in words of ours.
coach-dialog-sign = { $app } wants to sign using key “{ $key }” in your keychain.
coach-dialog-access = { $app } wants to access key “{ $key }” in your keychain.
coach-label-password = To allow this, enter the “login” keychain password.

# likely: the Mac speaks another language, and label is what probably stands there. english: only the place is known.
button-always-allow =
    .likely = “{ $label }” (the first of the three buttons, Always Allow in English)
    .english = the first of the three buttons (Always Allow in English)
    .does = The app may use this Mac's registration from now on, and macOS doesn't ask for it again.
    .tried = Right. That was the last time this app would ask.
button-deny =
    .likely = “{ $label }” (the button in the middle, Deny in English)
    .english = the button in the middle (Deny in English)
    .does = The app may not use this Mac's registration, so it can't sign you in. It asks again next time.
    .tried = The app couldn't sign you in now. Nothing would be lost: it asks again next time.
button-allow =
    .likely = “{ $label }” (the last of the three buttons, Allow in English)
    .english = the last of the three buttons (Allow in English)
    .does = The app may use this Mac's registration this once. macOS remembers nothing and asks again.
    .tried = It would work this once, and soon macOS would ask again. The first button puts an end to that.

coach-signed-by-microsoft = { $app } on this Mac is really signed by Microsoft: Rejoin has verified that.
coach-signed-by-apple = { $app } on this Mac is really signed by Apple: Rejoin has verified that.
coach-signed-by-team = { $app } on this Mac has a valid signature, of the developer team { $team }.
coach-not-verified = Rejoin couldn't verify who made { $app } on this Mac. Type no password for it; ask your IT team first.
coach-real-or-fake = A real question names an app that you know and the key “Microsoft Workplace Join Key”. It has three buttons and wants the password of this Mac, never that of your work account. If anything is different, click { $button } and tell { support }.

coach-label-title = What macOS is going to ask
coach-label-exercise = Try it here first
coach-label-try-it = Click any button and see what it would do. This is only a drawing.
coach-label-real-or-fake = Real or fake?
