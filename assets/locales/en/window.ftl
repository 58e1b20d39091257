### The pages Details, Support and About.

language-name = English

# macOS shows it where it asks whether Rejoin may reach devices on the local network.
local-network = If your company's Jamf server is on this network, Rejoin can check only with your permission that this Mac reaches it. Rejoin looks for nothing else.

details-title = What Rejoin read
details-intro = Everything that Rejoin looked at on this Mac, as it stands there, with where and when. Your IT team can read it; you don't have to.
details-everywhere = Rejoin could look everywhere it wanted to.
details-not-everywhere = Rejoin couldn't look everywhere
details-read-at = Read
details-there = It is there
details-not-there = Not there
details-not-tried = Not tried yet: click Look Again on the first page
details-of-registration = Registration
details-of-jamf = Jamf
details-of-apps = Apps
details-of-network = Network
details-of-mac = This Mac

reading-login-keychain = Login keychain
reading-platform-sso = Platform SSO
reading-sso-status = Sign-in, as Jamf's app sees it
reading-migrator = Migration of Jamf's app
reading-enrollment = Management
reading-jamf-binary = Jamf's program
reading-jamf-server = Jamf server
reading-may-register = Allowed to register
reading-connector = Connection from Jamf to Microsoft
reading-azure-id = Registration reported to Jamf
reading-azure-token = Last sign-in of Jamf's app
reading-jamf-log = Jamf's log
reading-portal-log = Company Portal's logs
reading-running = Running apps
reading-hosts = Servers
reading-user = User and languages
reading-awake = Awake since
reading-guide = Steps you started

support-title = Get help
support-intro = { support-first } can help you. With the report below, nobody has to ask you much.
support-nobody = Your company hasn't named a contact here. Ask the people who look after your Mac, and give them the report below.
support-page = Open the Help Page
support-email = Write an Email
support-phone = Call
support-report = A report for your help desk
support-review = See What's in the Report
support-answers = Your answers above, as you wrote them
support-save = Save Report…
support-show = Show in Finder

about-title = About Rejoin
about-version = Version { $version }
about-intro = Rejoin keeps this Mac's registration with { company } working, and tells you when it needs you.
about-language = Language
about-automatic = Same as macOS
about-language-forced = { company-first } has set the language.
about-settings = Your company's settings
about-settings-made = { company-first } has set up Rejoin on this Mac.
about-settings-none = Your company hasn't made any settings for Rejoin.
about-help = Help
about-shapes = What the icon tells you

help-purpose =
    .title = What is Rejoin for?
    .text = Teams, Outlook and other work apps only let in a Mac that is registered with { company }. Rejoin looks whether this Mac is, says what is wrong, and shows you the way out.
help-needed =
    .title = What do I do when it needs me?
    .text = Open Rejoin from its icon in the menu bar and click the big button. Rejoin notices by itself when a step is done, so you can always see where you are.
help-self-service =
    .title = Why through Self Service, and not Company Portal?
    .text = If you open Company Portal yourself, Jamf doesn't learn of the registration, and it doesn't count. Rejoin opens the right item in Self Service.
help-prompts =
    .title = Why does macOS ask for my password?
    .text = An app wants to use the registration in your keychain. Rejoin shows you the question before it comes, and which button puts an end to it: Always Allow.
help-stuck =
    .title = What if I'm stuck?
    .text = Type the message you see on the page “I see a message”. Or save a report on the page “Support” and give it to { support }.
help-privacy =
    .title = What does Rejoin know about me?
    .text = Rejoin reads what is listed on the page “Details” and never reads a password or a secret key. It sends nothing anywhere.
