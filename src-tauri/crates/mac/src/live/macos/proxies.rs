//! The proxies that System Settings or a profile sets, by SystemConfiguration.

use objc2_core_foundation::{CFDictionary, CFNumber, CFRetained, CFString, CFType};
use objc2_system_configuration::{
    SCDynamicStore, SCError, kSCPropNetProxiesHTTPEnable, kSCPropNetProxiesHTTPSEnable,
    kSCPropNetProxiesProxyAutoConfigEnable, kSCPropNetProxiesProxyAutoDiscoveryEnable,
    kSCPropNetProxiesSOCKSEnable,
};

use crate::live::proxy::{Proxies, Status};

/// The proxies in force; the error is `SCError()`, which is not an error where none were ever set.
/// Apple: "SCDynamicStoreCopyProxies(_:)", "Network Proxies Entity Keys".
pub(in crate::live) fn proxies() -> Result<Proxies, Status> {
    let settings = SCDynamicStore::proxies(None).ok_or_else(|| SCError())?;
    // SAFETY: its keys are strings (the constants kSCPropNetProxies…), its values are Core Foundation objects.
    let settings: CFRetained<CFDictionary<CFString, CFType>> =
        unsafe { CFRetained::cast_unchecked(settings) };
    // SAFETY: constants of SystemConfiguration, set before any code runs and never changed.
    let (by_hand, by_script) = unsafe {
        (
            [kSCPropNetProxiesHTTPEnable, kSCPropNetProxiesHTTPSEnable, kSCPropNetProxiesSOCKSEnable],
            [kSCPropNetProxiesProxyAutoConfigEnable, kSCPropNetProxiesProxyAutoDiscoveryEnable],
        )
    };
    let is_on = |key: &CFString| is_on(&settings, key);
    Ok(Proxies { by_hand: by_hand.into_iter().any(is_on), by_script: by_script.into_iter().any(is_on) })
}

/// Whether a number is there and not 0.
fn is_on(settings: &CFDictionary<CFString, CFType>, key: &CFString) -> bool {
    let number = settings.get(key).and_then(|value| value.downcast::<CFNumber>().ok());
    number.and_then(|number| number.as_i32()).is_some_and(|number| number != 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_switch_is_a_number_other_than_0() {
        let off = CFNumber::new_i32(0);
        let on = CFNumber::new_i32(1);
        let text = CFString::from_static_str("1");
        let keys = ["off", "on", "text"].map(CFString::from_static_str);
        let [key_off, key_on, key_text] = &keys;
        let values: [&CFType; 3] = [&off, &on, &text];
        let settings = CFDictionary::from_slices(&[&**key_off, &**key_on, &**key_text], &values);
        for (key, expected) in [("off", false), ("on", true), ("text", false), ("missing", false)] {
            assert_eq!(is_on(&settings, &CFString::from_static_str(key)), expected, "{key}");
        }
    }
}
