// A sentence says more than one thing: "I am no longer interested, but thank you". What a check must not count is left out clause by clause.

/** Where a clause ends: at a sign, or before a word that begins another one. */
const ends =
  /[,;:()–—]+|\s(?=(?:but|yet|though|although|because|since|while|whereas|whilst|so|and (?:I|I'd|I'm|I'll|we|you|he|she|they|it|please|kindly|would|could|can|may))\b)/g;

type Clause = { from: number; text: string };

function clausesOf(sentence: string): Clause[] {
  const clauses: Clause[] = [];
  let from = 0;
  for (const { 0: sign, index } of sentence.matchAll(ends)) {
    clauses.push({ from, text: sentence.slice(from, index + sign.length) });
    from = index + sign.length;
  }
  return [...clauses, { from, text: sentence.slice(from) }];
}

/** The sentence with blanks for the clauses that are left out, so that places stay what they are. */
export function withoutClauses(sentence: string, isLeftOut: (clause: string) => boolean): string {
  return clausesOf(sentence)
    .map(({ text }) => (isLeftOut(text) ? " ".repeat(text.length) : text))
    .join("");
}

/** What denies the words after it. "Not only" and "could not be more" deny nothing. */
const denial =
  "\\b(?:no longer|not|\\w+n't|cannot|never|no|without|hardly|barely|neither|nor|less|lost|stopped|ceased to be|used to be|little)\\b(?! (?:doubt|hesitation|question|reservations?|second|secret|place|other|job|company|less|surprise|wonder|reason|wish for|ask for|only|just|merely|simply|a|the|least|hesitat\\w+|mind|hurt|(?:go|come) amiss|say no|be(?:en)?(?: \\w+)? (?:more|so|this|as|happier|keener|prouder)|wait)\\b)";

/** A pattern for some words that are denied, with few words between. */
export const denied = (words: string): string => `${denial} (?:[\\w'-]+ ){0,3}?(?:${words})\\b`;

/** People who have nothing to do with the company of the reader. */
export const somebodyElse =
  "(?:(?:my|his|her|their|our|some|many|most) (?:\\w+ ){0,2}?(?:friends?|wife|husband|partner|brothers?|sisters?|mother|father|mum|mom|dad|parents?|family|aunt|uncle|cousin|son|daughter|children|kids|colleagues?|boss|manager|team|teacher|tutor|professor|coach|customers?|clients?|patients?|students?|pupils|neighbou?rs?|flatmate|employer|company|users|visitors|guests)|(?:the|a|an) (?:\\w+ )?(?:conductor|waiter|driver|receptionist|teacher|professor|neighbou?r|customer|friend)|customers|clients|patients|friends|colleagues)";
/** A job that the writer has or had somewhere else. */
export const otherJob =
  "\\bmy (?:old|last|first|previous|former|current|present|other|earlier|day) (?:\\w+ )?(?:job|role|work|post|position|company|firm|employer|school|team|boss|manager|office|hospital|ward|shop|bank|place|career|project)s?\\b";
/** Whoever is neither the writer nor the reader. */
export const others = `(?:${somebodyElse}|(?:all|the|other|several) (?:\\w+ )?(?:candidates|applicants|customers|clients|patients|students|guests|visitors)|people|he|she|they|everyone|everybody|somebody|someone|nobody|who)`;
