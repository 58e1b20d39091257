//! What the kernel keeps: when this Mac started and last woke, when a process started, and whose it is.

use std::ffi::CStr;
use std::mem::{self, MaybeUninit};
use std::ptr;

use jiff::Timestamp;
use libc::{PROC_PIDTBSDINFO, c_int, pid_t, proc_bsdinfo, timeval};

/// When this Mac last woke; the kernel says 0 where it has not slept since it started.
/// Source: XNU, `bsd/kern/kern_sysctl.c`, `kern.waketime`.
pub(in crate::live) fn woke_at() -> Option<Timestamp> {
    moment(c"kern.waketime")
}

/// When this Mac started. Apple: sysctl(3), `KERN_BOOTTIME`.
pub(in crate::live) fn booted_at() -> Option<Timestamp> {
    moment(c"kern.boottime")
}

fn moment(name: &CStr) -> Option<Timestamp> {
    let mut time = MaybeUninit::<timeval>::zeroed();
    let mut length = mem::size_of::<timeval>();
    // SAFETY: the name ends with a NUL, and the kernel writes `length` bytes at most to where there is room for them.
    let answer = unsafe {
        libc::sysctlbyname(name.as_ptr(), time.as_mut_ptr().cast(), &raw mut length, ptr::null_mut(), 0)
    };
    if answer != 0 || length != mem::size_of::<timeval>() {
        return None;
    }
    // SAFETY: two integers, which are valid however the kernel filled them.
    let seconds = unsafe { time.assume_init() }.tv_sec;
    Timestamp::from_second(seconds).ok()
}

/// When a process of this user started; `None` where there is no such process.
pub(super) fn process_started_at(process: pid_t) -> Option<Timestamp> {
    Timestamp::from_second(i64::try_from(information(process)?.pbi_start_tvsec).ok()?).ok()
}

/// Whose process it is; `None` where it has ended, or the kernel does not tell this user.
pub(super) fn uid_of(process: pid_t) -> Option<u32> {
    Some(information(process)?.pbi_uid)
}

/// Source: XNU, `bsd/sys/proc_info.h`, `proc_bsdinfo`.
fn information(process: pid_t) -> Option<proc_bsdinfo> {
    let mut information = MaybeUninit::<proc_bsdinfo>::zeroed();
    let size = c_int::try_from(mem::size_of::<proc_bsdinfo>()).ok()?;
    // SAFETY: the kernel writes `size` bytes at most to where there is room for them.
    let written =
        unsafe { libc::proc_pidinfo(process, PROC_PIDTBSDINFO, 0, information.as_mut_ptr().cast(), size) };
    if written != size {
        return None;
    }
    // SAFETY: integers and arrays of them, which are valid however the kernel filled them.
    Some(unsafe { information.assume_init() })
}

#[cfg(test)]
mod tests {
    use std::process;

    use super::*;

    #[test]
    fn this_mac_started_before_this_process() {
        let booted_at = booted_at().unwrap();
        let started_at = process_started_at(pid_t::try_from(process::id()).unwrap()).unwrap();
        assert!(Timestamp::UNIX_EPOCH < booted_at);
        assert!(booted_at <= started_at && started_at <= Timestamp::now());
        assert!(woke_at().unwrap() <= Timestamp::now());
        let this = pid_t::try_from(process::id()).unwrap();
        assert_eq!(uid_of(this), Some(nix::unistd::Uid::effective().as_raw()));
    }

    #[test]
    fn what_the_kernel_does_not_know_is_not_known() {
        assert_eq!(moment(c"kern.ostype"), None);
        assert_eq!(moment(c"kern.there_is_no_such_name"), None);
        assert_eq!((process_started_at(-1), uid_of(-1)), (None, None));
    }
}
