//! Whether the Mac is enrolled in an MDM: `profiles status -type enrollment` (mac.md 7).

use rejoin_registration::{Enrollment, Reason};

use crate::{Command, Mac, Trouble};

/// Runs the command.
pub(super) fn read(mac: &dyn Mac) -> Result<Enrollment, Trouble> {
    let output = mac.run(Command::Enrollment)?;
    understand(&output.text).ok_or_else(|| Trouble::unreadable(Command::Enrollment.source(), Reason::Damaged))
}

fn understand(text: &str) -> Option<Enrollment> {
    text.lines().find_map(|line| {
        let line = line.trim();
        let answer = line.strip_prefix("MDM enrollment:")?;
        let enrolled = match answer.split_whitespace().next()? {
            "Yes" => true,
            "No" => false,
            _ => return None,
        };
        Some(Enrollment { enrolled, line: line.into() })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_that_says_so_decides() {
        let cases = [
            ("Enrolled via DEP: No\nMDM enrollment: No\n", Some((false, "MDM enrollment: No"))),
            (
                "Enrolled via DEP: Yes\r\nMDM enrollment: Yes (User Approved)\r\nMDM server: https://x/No\r\n",
                Some((true, "MDM enrollment: Yes (User Approved)")),
            ),
            ("MDM enrollment: Yes", Some((true, "MDM enrollment: Yes"))),
            ("Enrolled via DEP: Yes\n", None),
            ("MDM enrollment: Not known\n", None),
            ("MDM enrollment:\n", None),
            ("", None),
        ];
        for (text, expected) in cases {
            let expected = expected.map(|(enrolled, line)| Enrollment { enrolled, line: line.into() });
            assert_eq!(understand(text), expected, "{text}");
        }
    }
}
