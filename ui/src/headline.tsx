// The headline of a page. Japanese has no blanks: where it may break without tearing a word is worked out here.

export function Headline({ text }: { text: string }) {
  return <h1 id="headline" tabIndex={-1}>{phrases(text).join(MAY_BREAK)}</h1>;
}

/** A blank without width: one text for a screen reader, as elements between the phrases would not be. */
const MAY_BREAK = "\u200b";

/** A phrase ends with hiragana, the ending of a word or a particle, or with punctuation; what follows begins with none. */
function phrases(text: string): string[] {
  if (document.documentElement.lang !== "ja") return [text];
  const found: string[] = [];
  for (const { segment } of new Intl.Segmenter("ja", { granularity: "word" }).segment(text)) {
    const before = found.pop();
    if (before === undefined) found.push(segment);
    else if (ENDS.test(before) && !CONTINUES.test(segment)) found.push(before, segment);
    else found.push(before + segment);
  }
  return found;
}

const ENDS = /.[\p{Script=Hiragana}\p{Punctuation}\s]$/u;
const CONTINUES = /^[\p{Script=Hiragana}\p{Punctuation}\s]+$/u;
