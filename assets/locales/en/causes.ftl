### What Rejoin recognizes. headline: one sentence without jargon. title: one short line.
### explanation: what it means and what leads out of it, in one to three short sentences.

cause-not-managed =
    .headline = This Mac isn't managed by { company }.
    .title = Not managed by { company }
    .explanation = Teams, Outlook and other work apps only let in Macs that { company } manages with Jamf. This Mac isn't one of them at the moment. Please tell { support }: only they can connect it again.

cause-hosts-unreachable =
    .headline = This Mac can't reach all the servers it needs.
    .title = Some servers can't be reached
    .explanation = Your network or VPN blocks servers that registering needs. Try another network, or switch your VPN on or off. If that doesn't help, tell { support } which servers they are.

cause-tls-inspected =
    .headline = Your network gets in the way of registering this Mac.
    .title = The network opens protected connections
    .explanation = Something on your network opens encrypted connections to Microsoft that have to stay closed, so registering can fail. { support-first } can make an exception for the servers named here.

cause-device-signature-error =
    .headline = Jamf no longer recognizes this Mac.
    .title = Jamf doesn't recognize this Mac
    .explanation = Jamf, which manages this Mac for { company }, turns it away with “Device Signature Error”. { support-first } has to connect this Mac to Jamf again; there is nothing you can do about it yourself.

cause-jamf-check-in-overdue =
    .headline = This Mac hasn't been in touch with { company } for over a day.
    .title = No contact with Jamf for over a day
    .explanation = This Mac should contact Jamf every 15 minutes. Check that you are online, and that your VPN is on if you use one, then open Self Service: that makes contact. If nothing has changed after half an hour, tell { support }.

cause-outside-scope =
    .headline = This Mac isn't cleared for registration yet.
    .title = Not in the group that may register
    .explanation = { company-first } decides which Macs may register, and this one isn't in that group. Ask { support } to add it. Until then, trying to register won't work.

cause-integration-off =
    .headline = Registering Macs is switched off at { company }.
    .title = Registering is switched off
    .explanation = The connection between Jamf and Microsoft Intune is switched off, so no Mac can be registered right now. { support-first } has to switch it on again; after that, try once more.

cause-old-connector =
    .headline = { company-first } uses a connection that Microsoft no longer supports.
    .title = Outdated connection between Jamf and Microsoft
    .explanation = This Mac is set up for Jamf's old connection to Microsoft, which has had no support since January 31, 2025. { support-first } has to move it to the current one (Device Compliance).

cause-jamf-app-permissions =
    .headline = Jamf doesn't have the right permissions at Microsoft.
    .title = Wrong permissions for Jamf in Entra
    .explanation = This is for { support }: the Jamf Pro app in Microsoft Entra must have exactly one API permission, Intune's update_device_attributes, and no other.

cause-connector-consent =
    .headline = An approval is missing, so Macs can't be registered.
    .title = Consent for Jamf's connector is missing
    .explanation = This is for { support }: the app “Jamf Native macOS Connector” is missing in Microsoft Entra, or somebody other than a global administrator gave the consent. A global administrator has to give it again.

cause-license-missing =
    .headline = A license is missing for registering this Mac.
    .title = License missing
    .explanation = Registering needs a valid Jamf license and, for your account, licenses for Microsoft Intune and Entra ID P1. { support-first } can check which one is missing.

cause-graph-token-refused =
    .headline = Microsoft doesn't let { company }'s Jamf in.
    .title = Jamf gets no access to Microsoft Graph
    .explanation = This is for { support }: Jamf Pro can't get an access token for Microsoft Graph. Usual reasons are wrong permissions of the Jamf app in Entra, an expired Jamf or Intune license, or closed network ports.

cause-policy-targets-devices =
    .headline = A rule at { company } is set up in a way that can't work for this Mac.
    .title = Compliance policy targets groups of devices
    .explanation = This is for { support }: Intune can't apply a compliance policy to groups of devices when Jamf manages the Macs. The policy has to be assigned to groups of users.

cause-company-portal-missing =
    .headline = The app that registers this Mac is missing.
    .title = Company Portal isn't installed
    .explanation = Registering needs Microsoft's app Company Portal. If Self Service offers it, install it from there; if not, ask { support }.

cause-self-service-missing =
    .headline = Self Service is missing on this Mac.
    .title = Self Service isn't installed
    .explanation = This Mac can only be registered through Self Service, and that app isn't there. Ask { support } to install it again.

cause-registered-more-than-once =
    .headline = This Mac is registered more than once.
    .title = Registered more than once
    .explanation = Apps may pick the wrong registration and refuse to let you in. Please don't register again now: the old registrations have to be removed first. Rejoin leads you through that, and { support } does a part of it.

cause-duplicate-records =
    .headline = { company-first } has more than one record of this Mac.
    .title = Duplicate records in Intune
    .explanation = Earlier registrations left records behind, and apps may check the wrong one. { support-first } has to delete the old records, and this Mac has to be cleaned up before it registers again.

cause-compliant-only-in-intune =
    .headline = Microsoft's two lists disagree about this Mac.
    .title = Compliant in Intune, but not in Entra
    .explanation = For Intune this Mac is in order, but Entra, which lets you into your apps, doesn't know it yet. The registration wasn't finished, or there are several. Finish it in Self Service; if that doesn't help, ask { support } to clean up.

cause-registered-without-jamf =
    .headline = This Mac is registered, but { company } can't see it.
    .title = Registered without Jamf
    .explanation = The registration was made in Company Portal directly, so Jamf doesn't know about it. Remove this Mac in Company Portal first, then register it through Self Service. { register-now }

cause-opened-by-hand =
    .headline = Opening Company Portal yourself doesn't register this Mac.
    .title = Company Portal was opened directly
    .explanation = Quit Company Portal: it can only register this Mac when Self Service opens it. { register-now }

cause-jamfaad-needs-key =
    .headline = One permission is missing to finish this Mac's registration.
    .title = Jamf's app needs your permission
    .explanation = Jamf's app isn't allowed to use this Mac's registration yet. { register-now } When macOS asks about a key in your keychain, type the password you log in to this Mac with and click Always Allow. With Allow, it would keep asking.

cause-registration-unfinished =
    .headline = This Mac's registration isn't finished.
    .title = Registration not finished
    .explanation = This Mac is registered, but Jamf doesn't know about it yet, so work apps may still refuse to let you in. Run the registration once more, right to the end. { register-now }

cause-identity-incomplete =
    .headline = This Mac's registration is damaged.
    .title = Registration is damaged
    .explanation = Only half of it is left in your keychain: the certificate without its key, or the key without its certificate. The rest has to be removed before you register again. Rejoin leads you through that, and { support } does a part of it.

cause-identity-expired =
    .headline = This Mac's registration has expired.
    .title = Registration has expired
    .explanation = The certificate that tells work apps who this Mac is has run out. It has to be removed before you register again. Rejoin leads you through both, and { support } does a part of it.

cause-platform-sso-needs-repair =
    .headline = This Mac's work sign-in has to be set up again.
    .title = Platform SSO needs registration or repair
    .explanation = macOS itself signs you in to your work apps (Platform SSO), and its registration on this Mac is missing or broken. Open System Settings > Users & Groups, click the info button next to your name, and register or repair it there with your work account.

cause-report-left-over =
    .headline = This Mac is no longer registered.
    .title = The registration is gone
    .explanation = Jamf still believes that this Mac is registered, but the registration itself is no longer there. Register it again. { register-now }

cause-sign-in-needed =
    .headline = You need to sign in again with your work account.
    .title = The sign-in has expired
    .explanation = The sign-in behind this Mac's registration has run out. { register-now } { sign-in-as }

cause-migration-unfinished =
    .headline = An update of Jamf's app didn't finish on this Mac.
    .title = Jamf's move to the new connection is unfinished
    .explanation = A helper that should have removed itself is still there (com.jamf.management.jamfAAD.migrator). You don't have to do anything; please mention it to { support }.

cause-not-registered =
    .headline = This Mac isn't registered with { company }.
    .title = Not registered
    .explanation = Until it is, Teams, Outlook and other work apps may refuse to let you in. { register-now } Don't open Company Portal yourself: Self Service opens it the right way.

cause-prompts-ahead =
    .headline = { $asks ->
        [yes] macOS is going to ask for your password.
       *[no] macOS keeps some apps from using this Mac's registration.
    }
    .title = { $asks ->
        [yes] Apps will ask for the keychain
       *[no] Apps are refused the keychain
    }
    .explanation = { $asks ->
        [yes] { $refused ->
            [yes] Some apps still lack permission to use this Mac's registration. When macOS asks, type the password you log in to this Mac with and click Always Allow; after a plain Allow, it asks again. macOS refuses some apps without asking you. { support-first } can help with that.
           *[no] Some apps still lack permission to use this Mac's registration. When macOS asks, type the password you log in to this Mac with and click Always Allow; after a plain Allow, it asks again.
        }
       *[no] macOS refuses some apps without asking you. { support-first } can help with that.
    }
