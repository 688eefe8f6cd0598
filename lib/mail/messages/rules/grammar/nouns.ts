import { type GrammarPattern, grammarPattern } from "./pattern";

const few =
  "(?:two|three|four|five|six|seven|eight|nine|ten|twelve|several|many|few|various|different|both|these|those|numerous)";
const plurals = new Map(
  "thing things|reason reasons|company companies|skill skills|project projects|place places|person people|part parts|point points|challenge challenges|role roles|area areas|goal goals|idea ideas|question questions|opportunity opportunities|colleague colleagues|customer customers|client clients|candidate candidates|year years|month months|week weeks|day days|team teams|task tasks|topic topics|example examples|friend friends|strength strengths|language languages|country countries|course courses|member members|value values|job jobs|interview interviews|step steps|tool tools|hour hours|patient patients|student students|detail details|experience experiences|requirement requirements|publication publications|machine machines|hotel hotels|school schools|hospital hospitals|order orders|report reports|product products|department departments|award awards|certificate certificates|responsibility responsibilities"
    .split("|")
    .map((pair) => pair.split(" ") as [string, string]),
);
const singular = [...plurals.keys()].join("|");
const plural = [...plurals.values()].join("|");
const singularOf = (word: string) => [...plurals].find(([, many]) => many === word.toLowerCase())?.[0] ?? word;
const ends =
  "(?=[.,;:!?)]|$| (?:to|in|at|with|for|and|that|of|I|you|we|which|from|on|as|about|or|but|ago|until|by|before|after|regarding)\\b)";
const masses =
  "information|advice|feedback|equipment|furniture|research|software|homework|progress|evidence|news|luggage|help|support";
const uncountable: Record<string, string> = {
  ...{
    informations: "information",
    advices: "advice",
    feedbacks: "feedback",
    equipments: "equipment",
    furnitures: "furniture",
  },
  ...{ knowledges: "knowledge", softwares: "software", hardwares: "hardware", staffs: "staff", homeworks: "homework" },
  ...{ evidences: "evidence", luggages: "luggage", stuffs: "stuff", expertises: "expertise", machineries: "machinery" },
  ...{ jargons: "jargon", moneys: "money", sceneries: "scenery", trainings: "training", ressources: "resources" },
  ...{ guidances: "guidance", supports: "support", progresses: "progress", helps: "help" },
};
const masked = Object.keys(uncountable).filter(
  (word) => !/^(?:supports|progresses|helps|trainings|ressources)$/.test(word),
);

/** Nouns: what can be counted, one and many, and the article before them. */
export const nouns: readonly GrammarPattern[] = [
  grammarPattern(
    "uncountable-plural",
    new RegExp(`\\b(${masked.join("|")})\\b`, "gi"),
    "This noun has no plural.",
    (word = "") => uncountable[word.toLowerCase()] ?? null,
  ),
  grammarPattern(
    "uncountable-article",
    new RegExp(
      `\\b(an?|one) ((?:(?:very |really )?(?:good|great|useful|valuable|positive|important|helpful|nice|constructive|honest|quick|detailed|interesting|new|small|further|additional|any) )?)(information|advice|feedback|equipment|furniture|research|homework|progress|evidence|news|luggage)\\b${ends}`,
      "gi",
    ),
    "This noun can’t be counted, so it takes no “a”.",
    (_article, adjective = "", noun = "") => `${adjective || (/^news$/i.test(noun) ? "" : "some ")}${noun}`,
  ),
  grammarPattern(
    "many-uncountable",
    new RegExp(
      `\\b(many|several|so many|too many) ((?:useful |valuable |good |new |more )?)(${masses}|knowledge|experience|time|money|work|patience)\\b(?! (?:zones?|series|staff|groups?|teams?|centres?|centers?|desks?|stations?|engineers?|days|hours|streams|slots?|providers?|companies|sheets?|lines?|papers?|projects?|sites|sources|packages|workers|tools|teams|experts|levels|managers|designers?|design|skills|articles|outlets|forms?|sessions|loops?|calls|tickets))(?!-)`,
      "gi",
    ),
    "This noun can’t be counted: “much” or “a lot of”.",
    (_many, adjective = "", noun = "") => `a lot of ${adjective}${noun}`,
  ),
  grammarPattern(
    "much-plural",
    new RegExp(`\\b(so |too |very |as |how )?much (${plural}|people|questions|responsibilities)\\b`, "gi"),
    "Use “many” for things that you can count.",
    "$1many $2",
  ),
  grammarPattern(
    "lot-of-singular",
    new RegExp(
      `\\b(lots? of) ((?:new |different |good |important |interesting |useful )?)(?!experience\\b|time\\b|interest\\b)(${singular})\\b(?![-'])${ends}`,
      "gi",
    ),
    "After “a lot of” what can be counted is in the plural.",
    (lot = "", adjective = "", noun = "") => `${lot} ${adjective}${plurals.get(noun.toLowerCase()) ?? noun}`,
  ),
  grammarPattern(
    "your-helps",
    /\b(your|the|much|all your|for) (helps|supports)(?=[.,;!?]|$| (?:and|in|with|during|to)\b)/gi,
    "This noun has no plural.",
    (your = "", noun = "") => `${your} ${noun.slice(0, -1)}`,
  ),
  grammarPattern(
    "these-before-singular",
    /\b(?:these|those) (?!(?:two|three|four|five|six|seven|eight|nine|ten|few|many|other|both|people|men|women|children|data|staff|police|media|criteria|series|feet|teeth|mice|sheep|folk|that|who|which|are|were|new|old|big|small|long|large|little|various|different|and|or|in|on|at|of|for|with|from|to)\b)([a-z]{3,}(?<!s|ese)) (?:are|were|have|do)\b/gi,
    "After “these” the noun is in the plural.",
    null,
  ),
  grammarPattern(
    "kind-of-plural",
    /\bthis (kind|type|sort) of (\w+s) (are|were|have)\b/gi,
    "With a plural it is “these kinds of”.",
    "these $1s of $2 $3",
  ),
  grammarPattern(
    "the-both",
    /\bthe both (\w+s)\b|\bthe both\b(?! of)/gi,
    "It is “both”, without “the” before it.",
    (noun = "") => (noun ? `both ${noun}` : "both"),
  ),
  grammarPattern(
    "years-experience",
    /\b(\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|many|several) years experiences?\b/gi,
    "It is “years of experience”.",
    "$1 years of experience",
  ),
  grammarPattern(
    "amount-of-plural",
    new RegExp(`\\bamount of (${plural}|people|applicants|applications|employees|users|visitors)\\b`, "gi"),
    "Use “number of” for things that you can count.",
    "number of $1",
  ),
  grammarPattern(
    "number-singular",
    new RegExp(
      `\\b(two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty|hundred|several|many|these|those|numerous) ((?:different |new |important |great |good |big |interesting |other |main |key |similar |small |large )?)(${singular})\\b(?![ -]?(?:'|-))${ends}`,
      "gi",
    ),
    "After a number the noun is in the plural.",
    (number = "", adjective = "", noun = "") => `${number} ${adjective}${plurals.get(noun.toLowerCase()) ?? noun}`,
  ),
  grammarPattern(
    "one-of-singular",
    new RegExp(
      `\\bone of (the|my|your|our|their|its|these|those) ((?:(?:most|very|many) \\w+ |best |biggest |main |key |greatest |first |few |old |new |former |great |big |strongest |largest |other |important |latest |last )?)(?!team\\b)(${singular})\\b(?!['-])(?! (?:members?|managers?|leaders?|owners?|teams?|types?))`,
      "gi",
    ),
    "After “one of the” the noun is in the plural.",
    (whose = "", adjective = "", noun = "") => `one of ${whose} ${adjective}${plurals.get(noun.toLowerCase()) ?? noun}`,
  ),
  grammarPattern(
    "every-plural",
    new RegExp(
      `\\b(every|each|another) ((?:new |single |important |great )?)(${plural})\\b(?<!\\b(?:each|every) (?:two|three|four|few) \\w+)`,
      "gi",
    ),
    "After “every” and “each” the noun is in the singular.",
    (every = "", adjective = "", noun = "") => `${every} ${adjective}${singularOf(noun)}`,
  ),
  grammarPattern(
    "a-plural",
    new RegExp(
      `\\b(an?) ((?:great |good |new |nice |big |wonderful |amazing |interesting |excellent |strong |real |relevant |similar )?)(${plural}|possibilities|abilities|qualities|achievements)\\b${ends}(?<!\\b(?:a|an) (?:few|couple|lot|number|good many|great many) .*)`,
      "gi",
    ),
    "After “a” the noun is in the singular.",
    (article = "", adjective = "", noun = "") =>
      plural.includes(noun.toLowerCase()) ? `${article} ${adjective}${singularOf(noun)}` : null,
  ),
  grammarPattern(
    "this-plural",
    new RegExp(`\\bthis ((?:important |great |new |interesting |same |big )?)(${plural}|topics)\\b(?!['-])`, "gi"),
    "With a plural it is “these”.",
    "these $1$2",
  ),
  grammarPattern(
    "these-uncountable",
    new RegExp(
      `\\b(these|those) (${masses}|knowledge)\\b(?= (?:is|was|has|will|would|and|to|in|with|for|at|about|you|I|that)\\b|[.,;!?]|$)`,
      "gi",
    ),
    "This noun can’t be counted: “this”.",
    (these = "", noun = "") => `${these.toLowerCase() === "these" ? "this" : "that"} ${noun}`,
  ),
  grammarPattern(
    "double-plural",
    /\b(peoples|childrens|womans|feets|childs|mens)\b(?!['’])(?<!\b(?:indigenous|first|native|different|the) peoples)/gi,
    "This word is a plural already, or has another one.",
    (word = "") =>
      ({ peoples: "people", childrens: "children", womans: "women", feets: "feet", childs: "children", mens: "men" })[
        word.toLowerCase()
      ] ?? null,
  ),
  grammarPattern(
    "adjective-plural",
    /\b(others|differents) (people|candidates|companies|roles|projects|skills|things|teams|opportunities|colleagues|departments|tasks|countries|topics|interviews|positions|jobs|members|ideas|ways|areas|fields)\b/gi,
    "An adjective has no plural.",
    (word = "", noun = "") => `${word.slice(0, -1)} ${noun}`,
  ),
  grammarPattern(
    "year-experience",
    new RegExp(
      `\\b(${few.replace("|both|these|those", "")}|\\d+|more than \\w+) year (?:of )?(experience)\\b(?<!\\b(?:1|one) year.*)`,
      "gi",
    ),
    "It is “years of experience”.",
    "$1 years of $2",
  ),
  grammarPattern(
    "years-before-noun",
    /\b(a|an|my|the|our|your) (two|three|four|five|six|seven|eight|nine|ten|\d+)[ -](years|months|weeks|days|hours) (contract|plan|project|course|internship|programme|program|meeting|training|degree|trial|placement|period|study|apprenticeship)\b(?!')/gi,
    "Before a noun the unit is in the singular, with a hyphen.",
    (article = "", number = "", unit = "", noun = "") => `${article} ${number}-${unit.slice(0, -1)} ${noun}`,
  ),
  grammarPattern(
    "closing-singular",
    /^(?:with )?(kind|best|warm|warmest|kindest|many|good) (regard|wish|thank|greeting)(?=,?\s*$)/gi,
    "This close is in the plural.",
    (kind = "", noun = "") => `${kind} ${noun}${noun.toLowerCase() === "wish" ? "es" : "s"}`,
  ),
  grammarPattern(
    "experience-plural",
    /\b(years of|a lot of|much|some|my|good|relevant|extensive|enough|more) ((?:work(?:ing)? |relevant |professional |previous )?)experiences (in|with|as)\b(?<!\b(?:my|some) experiences with)/gi,
    "What somebody can do is “experience”, without a plural.",
    "$1 $2experience $3",
  ),
  grammarPattern(
    "researches",
    /\b(a lot of|many|some|several|made|did|my|the|these|more|own) (researches)\b(?! (?:the|how|what)\b)/gi,
    "This noun has no plural.",
    "$1 research",
  ),
];
