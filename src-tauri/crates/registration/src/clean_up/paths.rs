//! The closed list of what a clean-up moves aside below the user's home (causes.md, "The clean-up guide").

/// The files and folders, in the order in which they are moved. Not containers, not `Library/Keychains`, not apps.
pub const CLEAN_UP_PATHS: [&str; 15] = [
    "Library/Application Support/com.microsoft.CompanyPortal",
    "Library/Application Support/com.microsoft.CompanyPortalMac",
    "Library/Application Support/com.microsoft.CompanyPortal.usercontext.info",
    "Library/Application Support/com.microsoft.CompanyPortalMac.usercontext.info",
    "Library/Application Support/com.jamfsoftware.selfservice.mac",
    "Library/Saved Application State/com.microsoft.CompanyPortal.savedState",
    "Library/Saved Application State/com.microsoft.CompanyPortalMac.savedState",
    "Library/Saved Application State/com.jamfsoftware.selfservice.mac.savedState",
    "Library/Saved Application State/com.jamf.management.jamfAAD.savedState",
    "Library/Preferences/com.microsoft.CompanyPortal.plist",
    "Library/Preferences/com.microsoft.CompanyPortalMac.plist",
    "Library/Preferences/com.jamf.management.jamfAAD.plist",
    "Library/Cookies/com.microsoft.CompanyPortal.binarycookies",
    "Library/Cookies/com.microsoft.CompanyPortalMac.binarycookies",
    "Library/Cookies/com.jamf.management.jamfAAD.binarycookies",
];
