//! Every language is set as its readers expect it: its quotes, its punctuation, its blanks.

use crate::LOCALES;

#[test]
fn typography_is_that_of_the_language() {
    for (language, files) in LOCALES {
        let texts = files.iter().flat_map(|file| file.lines()).filter(|line| !line.starts_with('#'));
        for line in texts {
            let wrong = match *language {
                "en" => line.contains(['’', '‘']),
                "fr" => wrong_in_french(line),
                "ja" => wrong_in_japanese(line),
                "ko" => wrong_in_korean(line),
                "pt" => wrong_in_portuguese(line),
                "zh-Hant" => wrong_in_chinese(line),
                _ => false,
            };
            assert!(!wrong, "{language}: {line}");
        }
    }
}

/// Straight apostrophes and quotes, or a wide blank where a narrow one stands that does not break.
fn wrong_in_french(line: &str) -> bool {
    let bare = line.contains(['\'', '"']);
    let wide = [" :", " ;", " !", " ?", " »", "« "].iter().any(|wrong| line.contains(wrong));
    let none = line.match_indices(['»', ';', '!', '?']).any(|(at, _)| !line[..at].ends_with('\u{202f}'))
        || line.match_indices('«').any(|(at, _)| !line[at + '«'.len_utf8()..].starts_with('\u{202f}'));
    bare || wide || none
}

#[test]
fn french_typography_is_checked() {
    for (line, wrong) in [
        ("l’app", false),
        ("l'app", true),
        ("Quoi\u{202f}?", false),
        ("Quoi ?", true),
        ("Quoi?", true),
        ("«\u{202f}Autoriser\u{202f}»", false),
        ("« Autoriser »", true),
    ] {
        assert_eq!(wrong_in_french(line), wrong, "{line}");
    }
}

/// Quotes of another kind; or a preposition that would have to merge with the article a name begins with where none is
/// given.
fn wrong_in_portuguese(line: &str) -> bool {
    let quotes = line.contains(['\'', '"', '«', '»', '‘', '’']);
    let unmerged = [" de {", " em {", " por {", " a {"].iter().any(|preposition| {
        line.match_indices(preposition).any(|(at, found)| {
            let name = line[at + found.len()..].trim_start();
            ["company", "support", "item"].iter().any(|article| name.starts_with(article))
        })
    });
    quotes || unmerged
}

#[test]
fn portuguese_typography_is_checked() {
    for (line, wrong) in [
        ("clique em “Permitir”", false),
        ("clique em \"Permitir\"", true),
        ("clique em «Permitir»", true),
        ("avise { support }", false),
        ("por { company }", false),
        ("gerido por { company }", true),
        ("gerido por { $organization }", false),
        ("o Jamf de { company-first }", true),
    ] {
        assert_eq!(wrong_in_portuguese(line), wrong, "{line}");
    }
}

/// Punctuation or quotes of another script beside Chinese, blanks beside full-width punctuation, or none between
/// Chinese and Latin letters, digits or a number that is put in.
fn wrong_in_chinese(line: &str) -> bool {
    let chinese = |letter: char| ('\u{4e00}'..='\u{9fff}').contains(&letter);
    let wide = |letter: char| "，。：；！？、「」『』（）".contains(letter);
    let narrow = |letter: char| ",:;!?()\"'“”‘’".contains(letter);
    let latin = |letter: char| letter.is_ascii_alphanumeric();
    let beside = |first: char, second: char| {
        chinese(first) && (narrow(second) || latin(second)) || wide(first) && second == ' '
    };
    let text = line.split_once(" = ").map_or(line, |(_, text)| text).trim();
    let variant = text.starts_with(['[', '*']).then(|| text.split_once("] ")).flatten();
    let text = variant.map_or(text, |(_, text)| text);
    let letters: Vec<char> = text.chars().collect();
    let pairs = || letters.windows(2).map(|pair| (pair[0], pair[1]));
    let unspaced = text
        .match_indices("{ $number }")
        .any(|(at, number)| text[..at].ends_with(chinese) || text[at + number.len()..].starts_with(chinese));
    unspaced || pairs().any(|(first, second)| beside(first, second) || beside(second, first))
}

#[test]
fn chinese_typography_is_checked() {
    for (line, wrong) in [
        ("label-quit = 結束 Rejoin", false),
        ("label-quit = 結束Rejoin", true),
        ("Mac上", true),
        ("按一下「允許」。", false),
        ("按一下“允許”", true),
        ("按一下「允許」 。", true),
        ("好,", true),
        ("    [yes] 「{ $item }」", false),
        ("{ $number } 分鐘前", false),
        ("{ $number }分鐘前", true),
        ("{ company-first }有", false),
    ] {
        assert_eq!(wrong_in_chinese(line), wrong, "{line}");
    }
}

/// Quotes or punctuation of another script beside Japanese, or a blank inside a sentence; a command has its blanks, and
/// so has the name of Company Portal.
fn wrong_in_japanese(line: &str) -> bool {
    let line = line.replace("ポータル サイト", "");
    let wide = |letter: char| "、。：！？「」（）＞".contains(letter);
    let japanese = |letter: char| ('\u{3040}'..='\u{9fff}').contains(&letter) || wide(letter);
    let narrow = |letter: char| ",:;!?()>".contains(letter);
    let letters: Vec<char> = line.split_once(" = ").map_or(line.as_str(), |(_, text)| text).chars().collect();
    let mixed = letters
        .windows(2)
        .any(|pair| japanese(pair[0]) && narrow(pair[1]) || narrow(pair[0]) && japanese(pair[1]));
    let apart = letters.windows(3).any(|three| {
        let (first, last) = (three[0], three[2]);
        let outside = |letter: char| letter == ' ' || letter == ']';
        let meets = japanese(first) && !outside(last) || japanese(last) && !outside(first);
        three[1] == ' ' && meets
    });
    line.contains(['\'', '"', '“', '”', '‘', '’']) || mixed || apart && !line.contains("--")
}

#[test]
fn japanese_typography_is_checked() {
    for (line, wrong) in [
        ("label-quit = Rejoinを終了", false),
        ("label-quit = Rejoin を終了", true),
        ("「許可」をクリックしてください。", false),
        ("“許可”をクリック", true),
        ("見つかりました: x", true),
        ("見つかりました：x", false),
        ("終わりました。 次へ", true),
        ("「ポータル サイト」を開く", false),
        ("      --mac フォルダ  Macの記録", false),
        ("      0  登録済み", false),
        ("    [yes] 「{ $item }」", false),
        ("ログ(Jamf)", true),
    ] {
        assert_eq!(wrong_in_japanese(line), wrong, "{line}");
    }
}

/// Straight or wide punctuation; or a particle that would have to follow the sound of a name put in before it. Only an
/// item always ends in the same word.
fn wrong_in_korean(line: &str) -> bool {
    const PARTICLES: [&str; 11] = ["을", "를", "이", "가", "은", "는", "와", "과", "로", "으로", "이나"];
    let hangul = |letter: char| ('가'..='힣').contains(&letter);
    let sound = line.match_indices('}').any(|(at, _)| {
        let after = line[at + 1..].trim_start_matches(['’', '”', ')']);
        let particle = PARTICLES.iter().filter_map(|particle| after.strip_prefix(particle));
        !line[..at].ends_with("{ item ") && particle.into_iter().any(|rest| !rest.starts_with(hangul))
    });
    line.contains(['\'', '"']) || line.contains(['，', '。', '：', '（', '）', '「', '」']) || sound
}

#[test]
fn korean_typography_is_checked() {
    for (line, wrong) in [
        ("‘허용’을 클릭하세요.", false),
        ("'허용'을 클릭하세요.", true),
        ("보고서：x", true),
        ("{ item }을 선택하세요.", false),
        ("{ support }에 문의하세요.", false),
        ("{ support }가 도와드립니다.", true),
        ("‘{ $item }’을 선택하세요.", true),
        ("{ $user } 계정으로", false),
        ("{ $user }로 로그인", true),
        ("{ $user }로그인", false),
    ] {
        assert_eq!(wrong_in_korean(line), wrong, "{line}");
    }
}
