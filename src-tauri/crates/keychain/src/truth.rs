//! True, false, or not known.

use std::ops::Not;

/// Whether something holds, as far as it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Truth {
    True,
    False,
    Unknown,
}

impl Truth {
    /// Whether both hold.
    pub(crate) fn and(self, other: Truth) -> Truth {
        Truth::at_least(2, [self, other])
    }

    /// Whether one holds.
    pub(crate) fn or(self, other: Truth) -> Truth {
        Truth::at_least(1, [self, other])
    }

    /// Whether so many hold.
    pub(crate) fn at_least(needed: usize, answers: impl IntoIterator<Item = Truth>) -> Truth {
        let (mut certain, mut possible) = (0, 0);
        for answer in answers {
            certain += usize::from(answer == Truth::True);
            possible += usize::from(answer != Truth::False);
        }
        match () {
            () if certain >= needed => Truth::True,
            () if possible < needed => Truth::False,
            () => Truth::Unknown,
        }
    }

    /// Whether any holds.
    pub(crate) fn any(answers: impl IntoIterator<Item = Truth>) -> Truth {
        Truth::at_least(1, answers)
    }
}

impl Not for Truth {
    type Output = Truth;

    fn not(self) -> Truth {
        match self {
            Truth::True => Truth::False,
            Truth::False => Truth::True,
            Truth::Unknown => Truth::Unknown,
        }
    }
}

impl From<bool> for Truth {
    fn from(known: bool) -> Truth {
        if known { Truth::True } else { Truth::False }
    }
}

#[cfg(test)]
mod tests {
    use super::Truth::{self, False, True, Unknown};

    #[test]
    fn what_is_unknown_matters_only_where_it_could_change_the_answer() {
        let cases = [
            (True, True, True, True),
            (True, False, False, True),
            (False, False, False, False),
            (True, Unknown, Unknown, True),
            (False, Unknown, False, Unknown),
            (Unknown, Unknown, Unknown, Unknown),
        ];
        for (left, right, and, or) in cases {
            assert_eq!((left.and(right), right.and(left)), (and, and), "{left:?} and {right:?}");
            assert_eq!((left.or(right), right.or(left)), (or, or), "{left:?} or {right:?}");
            assert_eq!(!left.and(right), (!left).or(!right), "De Morgan of {left:?}, {right:?}");
        }
    }

    #[test]
    fn so_many_of_several() {
        let cases: [(usize, &[Truth], Truth); 6] = [
            (1, &[], False),
            (2, &[True, False, Unknown], Unknown),
            (2, &[True, False, True], True),
            (3, &[True, False, Unknown], False),
            (1, &[False, True], True),
            (4, &[True, True, True], False),
        ];
        for (needed, answers, expected) in cases {
            assert_eq!(Truth::at_least(needed, answers.iter().copied()), expected, "{needed} of {answers:?}");
        }
    }
}
