### Fixed words of the menu, the page and the command line.

label-next-step = Next step
label-also-found = Also found
label-this-mac = This Mac
label-apps-that-ask = Apps that use the registration
label-not-looked-at = Rejoin couldn't look at
label-settings-problems = Problems with the settings your company made for Rejoin
label-what-shows-it = What shows it
label-nothing-found = nothing found
label-since = Began
label-who-must-act = Who can solve it
label-doubt = This is likely, not certain: Rejoin couldn't look everywhere.
label-registration = Registration
label-user = Registered for
label-device-id = Device ID
label-reported-to-jamf = Known to Jamf
label-help-desk = Help
label-simulated = This is a recording of a Mac, not this one.
label-open-rejoin = Open Rejoin
label-i-see-a-message = I See a Message…
label-what-do-you-see = What do you see?
label-how-to-ask = Type or paste the message, or say in your own words what happens. It stays on this Mac.
label-explain = Explain
label-pages = Pages
label-skip-to-content = Skip to the content
label-open-the-right-item = Open the Right Item
label-what-to-click = See What to Click
label-look-again = Look Again
label-looking = Looking at this Mac…
label-found-here = Rejoin found this on the Mac, too.
label-quit = Quit Rejoin

label-icon-hidden = Rejoin's icon isn't in the menu bar
label-how-to-show-the-icon = Allow it in System Settings > Menu Bar, then quit Rejoin and open it again. Opening Rejoin from Applications always shows its window.
