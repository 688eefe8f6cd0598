import { type GrammarPattern, grammarPattern } from "./pattern";
import { oneOfIngs } from "./verb-forms";

/** The small word after a verb, a noun or an adjective. */
export const prepositions: readonly GrammarPattern[] = [
  grammarPattern(
    "interested-preposition",
    /\b(interested) (?:on|about|at|of|for|with|by|to) (?=(?:the|this|your|a|an|that|it|what|working|joining|my|learning|any|becoming|how)\b)/gi,
    "It is “interested in”.",
    "$1 in ",
  ),
  grammarPattern(
    "responsible-of",
    /\b(responsible) (?:of|about|on|in) (?!(?:the )?\w+ed\b)/gi,
    "It is “responsible for”.",
    "$1 for ",
  ),
  grammarPattern("capable-to", /\b(capable) (?:to|for) (\w+)\b/gi, "It is “capable of” with a verb in -ing.", null),
  grammarPattern(
    "depend-of",
    /\b(depend|depends|depended|depending|dependent) (?:of|from|in|to)\b/gi,
    "It is “depend on”.",
    "$1 on",
  ),
  grammarPattern(
    "consist-preposition",
    /\b(consist|consists|consisted|consisting) (?:from|on|by|with)\b/gi,
    "It is “consist of”.",
    "$1 of",
  ),
  grammarPattern(
    "participate-to",
    /\b(participate|participated|participating|participates|took part|take part|taking part) (?:to|at|on) (?!(?:a|the) (?:distance|high|low|level))/gi,
    "It is “participate in”, “take part in”.",
    "$1 in ",
  ),
  grammarPattern(
    "different-of",
    /\b(different) of (?=the|my|your|what|other|any)/gi,
    "It is “different from”.",
    "$1 from ",
  ),
  grammarPattern(
    "similar-with",
    /\b(similar) (?:with|as|than|like) (?=the|my|your|what|ours|mine|yours|this|that|our|those|these|a)\b/gi,
    "It is “similar to”.",
    "$1 to ",
  ),
  grammarPattern(
    "excited-with",
    /\b(excited) (?:with|of|on) (?=(?:the|this|your|what|a|my)\b)/gi,
    "It is “excited about”.",
    "$1 about ",
  ),
  grammarPattern(
    "passionate-preposition",
    /\b(passionate) (?:for|in|on|at|of|with|to) (?=(?:the|my|your|this|what|\w+ing|\w+s)\b)/gi,
    "It is “passionate about”.",
    "$1 about ",
  ),
  grammarPattern(
    "proud-preposition",
    /\b(proud) (?:for|on|with) (?=(?:the|my|our|this|what|having|it)\b)/gi,
    "It is “proud of”.",
    "$1 of ",
  ),
  grammarPattern(
    "good-in",
    new RegExp(
      `\\b((?:am|I'm|is|are|was|very|really|quite|pretty|not) good) in (${oneOfIngs}|organising|organizing|programming|sales|maths|mathematics|excel|english|communication|teamwork|languages|multitasking|numbers|details|problem[- ]solving|selling|coding|designing)\\b`,
      "gi",
    ),
    "It is “good at”.",
    "$1 at $2",
  ),
  grammarPattern("specialised-on", /\b(speciali[sz](?:ed?|ing)) (?:on|at)\b/gi, "It is “specialise in”.", "$1 in"),
  grammarPattern(
    "graduated-preposition",
    /\b(graduated) (?:of|at|in) (?=(?:the )?(?:university|college|[A-Z]\w+ (?:University|College|Institute|School)))|\b(graduated) (?=(?:the )?(?:university|college)\b)/g,
    "It is “graduate from”.",
    "$1$2 from ",
  ),
  grammarPattern(
    "focus-in",
    /\b(focus|focused|focusing|focussed|focussing|focuses) (?:in|at|about|to) (?=(?:the|my|your|our|this|what|how|customer|quality|building|making|\w+ing)\b)(?!\w+ing (?:it|this) happen)/gi,
    "It is “focus on”.",
    "$1 on ",
  ),
  grammarPattern(
    "attention-on",
    /\b(pay(?:ing)?|paid|pays) ((?:close |much |more |special |great |a lot of |particular )?attention) (?:on|in|at|for)\b/gi,
    "It is “pay attention to”.",
    "$1 $2 to",
  ),
  grammarPattern(
    "based-in-on",
    /\b(based) (?:from|of|up on) (?=(?:the|my|your|our|what|this)\b)|^(base) on (?=(?:the|my|your|our|what|this)\b)/gi,
    "It is “based on”.",
    (based = "", base = "") => `${based || `${base}d`} on `,
  ),
  grammarPattern("result-to", /\b(resulted|resulting|which results) to\b/gi, "It is “result in”.", "$1 in"),
  grammarPattern(
    "other-hand",
    /\b(?:in|at|from) the other hand\b/gi,
    "It is “on the other hand”.",
    "on the other hand",
  ),
  grammarPattern(
    "point-of-view",
    /\bin my point of view\b|\b(?:by|on|at|for|from|to) my opinion\b|\baccording to me\b/gi,
    "It is “in my opinion”.",
    "in my opinion",
  ),
  grammarPattern(
    "in-website",
    /\b(?:in|at) (your|the|their|our) (website|web page|webpage)\b|\b(?:in|at) (?:the )?(internet)\b|\bin (?:the )?(weekends?)\b/gi,
    "It is “on”.",
    (whose = "", site = "", internet = "", weekend = "") =>
      site
        ? `on ${whose} ${site}`
        : internet
          ? "on the internet"
          : weekend
            ? `at ${weekend.endsWith("s") ? weekend : `the ${weekend}`}`
            : null,
  ),
  grammarPattern(
    "in-phone",
    /\b(talk|talked|speak|spoke|spoken|conversation|call|talking|speaking) (?:in|by|at) (?:the )?phone\b(?<!\bby phone)|\b(contact|reach|call|write|ring) (me|us) in (my|this|the) (number|mobile|phone|e-?mail)\b/gi,
    "It is “on the phone”, “on my number”.",
    (talk = "", contact = "", me = "", my = "", what = "") =>
      talk ? `${talk} on the phone` : `${contact} ${me} ${/mail/i.test(what) ? "at" : "on"} ${my} ${what}`,
  ),
  grammarPattern(
    "take-care-about",
    /\b(take|taking|took|takes) (care) (?:about|for|on) (?=the|my|our|your|all|it|customers|everything)|\b(take|took|taking) (advantage) (?:from|in|on)\b/gi,
    "It is “take care of”, “take advantage of”.",
    (take = "", care = "", takes = "", advantage = "") => `${take || takes} ${care || advantage} of `,
  ),
];
