import { type GrammarPattern, grammarPattern } from "./pattern";

const form = (source: string, flags = "gi") => new RegExp(source, flags);
const several =
  "(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|several|many|few|\\d*[02-9]|\\d+1)";
const times = "day|week|month|year|time|morning|evening|night|afternoon|hour|minute|summer|winter|spring|autumn|season";
const singular: Record<string, string> = {
  have: "has",
  are: "is",
  were: "was",
  do: "does",
  need: "needs",
  want: "wants",
};
/** Verbs of plans, by the forms that are mistaken for them after "will". */
const planned = new Map(
  "merge move open close start hire change launch increase reduce replace expand introduce migrate release improve train plan deliver join work need want help create use visit ask call finish learn receive contact discuss decide prepare apply explain manage develop provide support"
    .split(" ")
    .map((verb) => [
      verb === "plan"
        ? "planned"
        : verb.endsWith("y")
          ? verb.replace(/y$/, "ied")
          : verb.endsWith("e")
            ? `${verb}d`
            : `${verb}ed`,
      verb,
    ]),
);

/** Mistakes that stand in what people jot down after a talk. */
export const jotted: readonly GrammarPattern[] = [
  grammarPattern(
    "number-person",
    form(
      `\\b(${several}) (person|persons)\\b(?=\\s*(?:[.,;:!?)]|$)|\\s(?:in|at|on|from|with|who|that|and|for|to|more|there|here|only|is|are|work|works|have|has|will|can|of)\\b)`,
    ),
    "The plural is “people”.",
    "$1 people",
  ),
  grammarPattern(
    "every-noun-plural-verb",
    form(
      `(?<!\\b(?:suggest|recommend|insist|propose|require|ask|request|demand|important|essential|vital)\\w*,? that )(?:^|(?<=[,;:] )|(?<=\\b(?:that|because|and|but|so|when|if|where|while|since|said|says|think|know|hope) ))(every|each) (?!(?:${times}|of|other|one|two|three|few|single)\\b)((?:[a-z-]+ )?[a-z]+(?<![^s]s|people|children|staff|men| they| you| we| I)) (have|are|were|do|need|want)\\b`,
    ),
    "After “every” and “each” the verb is singular.",
    (every = "", noun = "", verb = "") => `${every} ${noun} ${singular[verb.toLowerCase()] ?? verb}`,
  ),
  grammarPattern(
    "modal-participle",
    form(
      `\\b((?:I|you|we|they|he|she|it|and|who|which|not|also|teams|people) |that (?=will|would|should|must))(will|would|should|must|can|could) ((?:not |also |never |soon )?)(${[...planned.keys()].join("|")})\\b`,
      "g",
    ),
    "After “will” and the like the verb has its plain form.",
    (who = "", modal = "", adverb = "", verb = "") => `${who}${modal} ${adverb}${planned.get(verb) ?? verb}`,
  ),
  grammarPattern(
    "not-adjective",
    /\b(to|for|with|of|by|from|about|between) not[ -](technical|native|medical|clinical|financial|specialist|expert|commercial|professional|essential) (people|persons?|staff|colleagues|speakers|users|customers|clients|readers|managers|teams|questions|work|costs)\b/gi,
    "Before a noun it is “non-”.",
    (preposition = "", adjective = "", noun = "") =>
      `${preposition} non-${adjective} ${noun.replace(/^persons?$/i, "people")}`,
  ),
  grammarPattern(
    "for-say",
    /(?<!\b(?:work|care|look|ask|wait|hope|pay|apply|search|speak|thank you|thanks|sorry|what)(?:s|ed|ing)? )\bfor say (thanks|thank|hello|that|sorry|goodbye)\b/gi,
    "For a purpose it is “to” with the plain verb.",
    "to say $1",
  ),
  grammarPattern(
    "be-since",
    /\b(I|you|we|they) (?:am|are|'m|'re) ((?:here|there|in|at|with|open|closed|looking|working|using|alone|responsible)(?: [a-z]+){0,4}) (since (?:\d{4}|last|january|february|march|april|may|june|july|august|september|october|november|december)\b)/gi,
    "Use “have been” for what began in the past and continues.",
    "$1 have been $2 $3",
  ),
  grammarPattern(
    "would-like-base",
    /\b((?:would|I'd|we'd|you'd) (?:really |also |just |very much )?like) (be|become|see|take|make|give|bring|come|get|go|build|develop|explain|understand|receive|present|find|keep|learn|tell|use|work (?=with\b|together\b|for (?:you|your|the|a)\b)|talk (?=to\b|with\b|about\b)|help (?=you|your|the))(?=\s|\b)/gi,
    "It takes “to” before the second verb.",
    "$1 to $2",
  ),
];
