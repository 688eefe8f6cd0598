const commonWords = new Set(
  `the a an and or but so if of to in on at by for from with about as into over after before during through up out i me my mine you your yours
  he she it its we us our they them their this that these those there here who what which when where how why is are was were be been being am
  do does did have has had will would can could shall should may might must not no yes very more most much many some any all also just only
  than then too again still well please thank thanks dear hi hello i'm i've i'd i'll it's don't didn't you're we're that's`.split(
    /\s+/,
  ),
);
const leastWords = 6;
const leastShare = 0.15;

/** Whether the wording of a text can be judged by rules for English. Too few words are judged as English if they have Latin letters. */
export function isEnglish(text: string): boolean {
  const words = text.toLowerCase().match(/[\p{L}\p{M}]+(?:'[\p{L}\p{M}]+)?/gu) ?? [];
  const latin = words.filter((word) => /^\p{Script=Latin}/u.test(word));
  if (latin.length === 0 || latin.length < words.length / 2) return false;
  if (latin.length < leastWords) return true;
  return latin.filter((word) => commonWords.has(word)).length >= latin.length * leastShare;
}
