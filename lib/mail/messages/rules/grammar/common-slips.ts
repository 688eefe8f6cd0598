import { type GrammarPattern, grammarPattern } from "./pattern";
import { participleForm } from "./verb-forms";

const form = (source: string) => new RegExp(source, "gi");
const plainOfStrong =
  "make|take|find|go|do|write|see|give|choose|speak|drive|begin|forget|eat|know|grow|build|teach|bring|buy|send|spend|lose|tell|keep|sell|meet|think|understand|learn|improve|develop|receive|achieve|create|complete|participate|attend";
const comparatives =
  "better|worse|more|less|quicker|faster|stronger|happier|easier|harder|slower|cheaper|bigger|smaller|longer|shorter|higher|lower|earlier|later|older|younger|warmer|kinder|calmer|safer|busier|keener";

/** Mistakes that people of every first language make, each with words between its parts. */
export const commonSlips: readonly GrammarPattern[] = [
  grammarPattern(
    "it-is-its-object",
    form(
      "\\b(lost|lose|loses|losing|doubled|tripled|grew|grows|improved?|changed?|changes|built|builds|opened|opens|moved|moves|keeps|kept|runs|expanded|reached|celebrated|launched|sold|cut|raised|increased|reduced|protects|of|for|with|from|about|through|into|by|to|in|on|at|under|around) it's (?!(?:a|an|the|not|been|very|so|too|really|all|that|what|how|who|where|why|worth|going|being|always|never|only|just|also|still|no|my|your|our|their|his|her|time|me|you|us|up|been|possible|important|better|easy|hard|clear|like)\\b)(\\w+)",
    ),
    "Use “its” for what belongs to it.",
    "$1 its $2",
  ),
  grammarPattern(
    "it-is-its-subject",
    form(
      "(?:^|(?<=, )|(?<=\\b(?:and|but|because) ))it's (heat|size|shape|colou?r|taste|smell|weight|speed|sound|price|name|owner|team|staff|history|reputation|culture|position|location|design|products?|customers?|values|future|success|growth|mission|office|website) (was|is|were|are|has|have|had|makes|made|means|shows?)\\b",
    ),
    "Use “its” for what belongs to it.",
    "its $1 $2",
  ),
  grammarPattern(
    "than-then-later",
    form(
      `\\b(${comparatives})((?: (?!and\\b|but\\b|then\\b|first\\b)\\w+){1,4}) then (?=(?:with|at|in|on|by|any|most|others?|before|ever|last|another|anyone|mine|yours|usual|expected|\\w+ing|the|a|my)\\b)(?<!\\b(?:now|since|until|by|back|just|first)\\b[^.!?]*)(?![^.!?]* then\\b)`,
    ),
    "In a comparison it is “than”.",
    "$1$2 than ",
  ),
  grammarPattern(
    "rather-then",
    form(
      "\\b(rather|(?:work|like|enjoy|prefer|value|use|liked|love)[^.!?,;]{0,25} (?:more|better|less))((?: (?!and\\b)\\w+){0,4}) then (?!I\\b|we\\b|you\\b)(?=\\w)",
    ),
    "In a comparison it is “than”.",
    "$1$2 than ",
  ),
  grammarPattern(
    "in-regards-of",
    form("\\b(?:in|with) regards? of\\b|\\bin regards? (?=(?:my|the|your|this)\\b)"),
    "It is “regarding” or “with regard to”.",
    "with regard to",
  ),
  grammarPattern(
    "forward-without-to",
    form(
      "\\b(look(?:ing|ed)?) forward (?!to\\b)(your|the|our|this|a|an|my|any|for|hear(?:ing)?|meet(?:ing)?|see(?:ing)?|receiv\\w+|work(?:ing)?|join(?:ing)?|speak(?:ing)?|discuss\\w*|learn(?:ing)?|about)\\b",
    ),
    "It is “look forward to”, and the verb behind it ends in -ing.",
    (look = "", next = "") =>
      /^(?:for|about)$/i.test(next)
        ? `${look} forward to`
        : /^(?:hear|meet|see|work|join|speak|discuss|learn)$/i.test(next)
          ? `${look} forward to ${next}ing`
          : `${look} forward to ${next}`,
  ),
  grammarPattern(
    "from-last-years",
    form(
      "\\b(?:from|since) (?:the )?(?:last|past) ((?:\\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|many|several|few) (?:years?|months?|weeks?|days?))\\b(?!'| (?:of|to|and|till|until)\\b)",
    ),
    "For how long: “for”.",
    "for the last $1",
  ),
  grammarPattern(
    "have-years",
    form(
      "\\bI have ((?:\\d{2}|(?:eighteen|nineteen|(?:twenty|thirty|forty|fifty)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?)) years)(?: old\\b|(?= and (?:I (?:am|live|come|was|have)|live|come|am|two|three|one|a (?:child|son|daughter)|no)\\b|, (?:I (?:am|live|come)|married|single)\\b))",
    ),
    "Age is said with “am”.",
    (years = "") => `I am ${years} old`,
  ),
  grammarPattern(
    "have-plain-of-strong",
    form(
      `(?<!\\b(?:\\w+s|what|all|that|everything|which|team|people|anything|nothing|something|do|did|to|would|will|can|could|should|must|may|might|the|idea|tool|only|one) )\\b(I|we|they|you|he|she) (have|has|had) ((?:also |already |never |just )?)(${plainOfStrong}) (?=(?:a|an|the|my|your|our|many|some|good|big|great|this|that|to|it|in|there|lots|new|much|two|three|several)\\b)`,
    ),
    "After “have” comes the participle.",
    (who = "", have = "", adverb = "", verb = "") => `${who} ${have} ${adverb}${participleForm(verb.toLowerCase())} `,
  ),
  grammarPattern(
    "asked-in-question-order",
    form(
      "\\b(tell me|let me know|explain(?: to)? me|explain to me|do you know|like to know|want to know|wanted to know|wish to know|need to know|asked me) (where|when|how|why|how much|how long|how many \\w+|how big|how far) (is|are|was|were|will|does|do|did|can|would) (?=(?:the|my|your|our|this|it|you|I|we|they|he|she|there)\\b)",
    ),
    "Inside a sentence a question has the order of a statement.",
    null,
  ),
  grammarPattern(
    "plural-with-place",
    form(
      "(?:^|(?<=[,;:] )|(?<=\\b(?:and|but|because|that) ))((?:the|your|these|those|all) (?:people|nurses|colleagues|customers|patients|students|children|machines|tools|offices|rooms|shelves|questions|workers|teachers|drivers) (?:in|at|from|on|of) (?:the|your|our|my|this) \\w+) (was|is|has|does)\\b",
    ),
    "After a plural it is “were”, “are” or “have”.",
    (start = "", verb = "") =>
      `${start} ${{ was: "were", is: "are", has: "have", does: "do" }[verb.toLowerCase()] ?? verb}`,
  ),
  grammarPattern(
    "each-of-plural-verb",
    form(
      "\\b((?:each|one|every one|either|neither) of (?:the|your|our|my|these|those) (?:\\w+ )?\\w+s) (have|are|were|do|don't|need|want|make)\\b(?<!\\b(?:if|did|does|let|do) [^.!?]*)",
    ),
    "After “each of” and “one of” the verb is that of one thing.",
    (start = "", verb = "") =>
      `${start} ${{ have: "has", are: "is", were: "was", do: "does", "don't": "doesn't" }[verb.toLowerCase()] ?? `${verb}s`}`,
  ),
  grammarPattern(
    "your-company-have",
    form(
      "(?:^|(?<=[,;:] )|(?<=\\b(?:and|but|because|that|how|since) ))((?:your|the|this|my) (?:company|firm|hospital|business|organi[sz]ation|factory)) (have|are|do|make|give|offer|need|want) (?=(?:a|an|the|many|such|very|good|great|some|so|not|people|big|more|always)\\b)",
    ),
    "After one thing the verb has an -s.",
    (start = "", verb = "") => `${start} ${{ have: "has", are: "is", do: "does" }[verb.toLowerCase()] ?? `${verb}s`} `,
  ),
  grammarPattern(
    "my-skills-fits",
    form(
      "\\b((?:my|your|these|those|our) (?:skills|ideas|values|goals|experiences|qualifications|interests|questions|results|customers|colleagues)) (fits|matches|suits|makes|helps|meets|needs|allows|gives|shows|comes|goes|works|corresponds)\\b",
    ),
    "After a plural the verb has no -s.",
    (start = "", verb = "") =>
      `${start} ${verb
        .replace(/^matches$/i, "match")
        .replace(/^goes$/i, "go")
        .replace(/s$/, "")}`,
  ),
  grammarPattern(
    "present-since-then",
    form(
      "(?:^|(?<=[,;:] )|(?<=\\b(?:and|but|because) ))(I|we) (work|live|drive|use|write|teach|study|manage|lead|cook|run|go|do|know|play|speak)\\b([^.!?,;]{0,40}?) since (?=(?:(?:19|20)\\d\\d|last|january|february|march|april|june|july|august|september|october|november|december|my|I)\\b)",
    ),
    "What began in the past and goes on is “have been”.",
    (who = "", verb = "", rest = "") => `${who} have ${participleForm(verb.toLowerCase())}${rest} since `,
  ),
];
