import { type GrammarPattern, grammarPattern } from "./pattern";
import { baseForm, ingForm, oneOfPasts, oneOfPlainVerbs, oneOfStrongPasts } from "./verb-forms";

const form = (source: string) => new RegExp(source, "gi");
const begins = "(?:^|(?<=[,;:] )|(?<=\\b(?:and|but|because|so|since|although|while) ))";
const owned =
  "side|end|time|help|support|consideration|interest|feedback|reply|response|patience|kindness|e-?mail|team|company|advice|understanding|office|website|role|position|products?|values|culture|mission|staff|colleagues|department|hospital|school|organi[sz]ation|firm|project|guidance|invitation|answer|attention|trust|words|customers|clients|workshop|factory|shop|store|laboratory|experience";
const plurals =
  "members|colleagues|managers|customers|clients|teams|interviewers|skills|values|projects|questions|tasks|ideas|tools|machines|products|people|children|students|patients|results|reasons|challenges|answers|offices|rooms|conditions|systems|employees|candidates|engineers|nurses|teachers|drivers|goals|benefits|hours|requirements|responsibilities|opportunities|things";
const singulars =
  "system|job|role|process|tool|project|position|manager|machine|program|software|method|product|work|experience|training|course|approach|plan|idea|environment|culture|interview|conversation|meeting|boss|director|customer|client|teacher|patient|doctor|nurse|supervisor|driver|owner|user|software|website";

/** What is common in the English of people who learned it later, whatever their first language is. */
export const learners: readonly GrammarPattern[] = [
  grammarPattern(
    "plural-noun-singular-verb",
    new RegExp(
      `${begins}((?:all )?(?:the|your|my|our|these|those) (?:\\w+ )?)(${plurals}) (was|is|has|does|wasn't|isn't|hasn't|doesn't|fits|makes|gives|takes|comes|goes|seems|requires|includes|knows|allows|means|matches|depends)\\b(?<!\\b(?:of|with|for|about|by|in|to|from|on|between|helping|meeting|seeing|and|or) (?:\\w+ ){0,2}\\w+ \\w+)`,
      "gi",
    ),
    "After a plural it is “were”, “are” or “have”.",
    (start = "", noun = "", verb = "") =>
      `${start}${noun} ${verb
        .replace(/^was/i, "were")
        .replace(/^is/i, "are")
        .replace(/^has/i, "have")
        .replace(/^does/i, "do")
        .replace(/^go?es$/i, "go")
        .replace(/^matches$/i, "match")
        .replace(/^(fit|make|give|take|come|seem|require|include|know|allow|mean|depend)s$/i, "$1")}`,
  ),
  grammarPattern(
    "singular-noun-plain-verb",
    new RegExp(
      `${begins}((?:the|this|my|your|our) (?:\\w+ )?)(${singulars}) (help|make|give|need|want|allow|teach|mean|include|require|seem|look|have|are|were|don't|do not) (?=(?<=do(?:n't| not) )[a-z]|(?:us|me|you|them|the|to|a|an|my|your|very|like|more|people|not|many|some|good|great|really|so)\\b)(?<!\\b(?:and|or|of|with|let|make|see|did|does|if|that) (?:\\w+ )?\\w+ \\w+ \\w+ )`,
      "gi",
    ),
    "After one thing the verb has an -s.",
    (start = "", noun = "", verb = "") => {
      const forms: Record<string, string> = {
        have: "has",
        are: "is",
        were: "was",
        "don't": "doesn't",
        "do not": "does not",
        teach: "teaches",
      };
      return `${start}${noun} ${forms[verb.toLowerCase()] ?? `${verb}s`} `;
    },
  ),
  grammarPattern(
    "you-for-your",
    form(
      `\\b(of|for|from|with|about|to|in|at|by|on|appreciate|like|liked|join|joining|into|visit|visiting|see|saw|know) you (${owned})\\b(?! (?:and )?(?:me|us|the|by|to|members?)\\b)|^you (company|team|office|website|position|product|answer|e-?mail|offer) (?=(?:is|was|has|have|give|gave|makes?|made|looks?|seems?)\\b)`,
    ),
    "What belongs to you is “your”.",
    (before = "", noun = "", first = "") => (first ? `your ${first} ` : `${before} your ${noun}`),
  ),
  grammarPattern(
    "you-are-after-preposition",
    /\b(of|for|with|in|about|at|by|into|regarding|from|on) (you're|they're) (?=[a-z]{3,})(?!(?:not|going|doing|looking|all|always|really|both|so|very|just|still|\w+ing)\b)/gi,
    "What belongs to somebody is “your”, “their”.",
    (before = "", word = "") => `${before} ${/^you/i.test(word) ? "your" : "their"} `,
  ),
  grammarPattern(
    "work-you-do-are",
    /\b(the (?:work|job) (?:that |which )?(?:you|we|they|I) (?:do|did)) (are|were)\b/gi,
    "After one thing it is “is” or “was”.",
    (start = "", verb = "") => `${start} ${verb.toLowerCase() === "are" ? "is" : "was"}`,
  ),
  grammarPattern(
    "there-have",
    /\b(there) (have|has) (many|a|an|some|several|lots|no|two|three|few|much|only)\b(?! been)/gi,
    "It is “there is”, “there are”.",
    (there = "", _have = "", much = "") => `${there} ${/^(?:a|an|no|much)$/i.test(much) ? "is" : "are"} ${much}`,
  ),
  grammarPattern(
    "am-opportuned",
    /\b(?:am|was|were|be|been) (?:privileged and )?opportuned\b(?: to)?/gi,
    "It is “have the opportunity”.",
    null,
  ),
  grammarPattern(
    "noun-what",
    /\b((?:your|the|my|this) (?:time|help|effort|work|job|role|company|project|advice|information|thing|way|position|tasks?|skills?|documents?|test|e-?mail)) what (you|I|we|they|it)\b(?! (?:is|are|was)\b)/gi,
    "After a noun it is “that”.",
    "$1 that $2",
  ),
  grammarPattern(
    "for-plain-verb",
    /\bfor (do|have|be|make|get|see|know|become|learn|give|go) (?=(?:this|the|that|a|an|my|your|it|me|you|more|better|part|to)\b)/gi,
    "After “for” the verb ends in -ing.",
    (verb = "") => `for ${ingForm(verb)} `,
  ),
  grammarPattern("there-own", /\bthere own\b/gi, "What they own is “their own”.", "their own"),
  grammarPattern(
    "thank-you-for-past",
    form(
      `\\b(thank you|thanks)((?: so much| very much| a lot| again)?) for (?:that you (${oneOfPasts}|invited|gave|let)|(${oneOfStrongPasts}|met|told|invited|gave))\\b|\\b(?:thank you|thanks) for that (?:you|I|we)\\b`,
    ),
    "After “thank you for” the verb ends in -ing.",
    (thanks = "", much = "", verb = "", other = "") =>
      thanks ? `${thanks}${much} for ${ingForm(baseForm(verb || other).replace(/ed$/, "e"))}` : null,
  ),
  grammarPattern(
    "thank-you-for-your-ing",
    /\b(thank you|thanks)((?: so much| very much| a lot| again)?) for your (taking|giving|meeting|inviting|sharing|spending|sparing|letting|allowing) (?=(?:the|your|me|us|time|some|a)\b)/gi,
    "Before this verb there is no “your”.",
    "$1$2 for $3 ",
  ),
  grammarPattern(
    "want-plain-verb",
    form(
      `\\b((?:I|we|would|'d|really|and|also|to|am|was|be|not) (?:really |also |very |still )?)(want|wanted|hope|hoping|wish|plan|able|ready|willing|eager) (?!lead|share|complete|consider|deliver|design)(${oneOfPlainVerbs})\\b(?! ?-)`,
    ),
    "It takes “to” before the second verb.",
    "$1$2 to $3",
  ),
  grammarPattern(
    "contribute-object",
    /\b(contribute|contributing|contributed) (your|the|this|our) (company|team|success|growth|project|projects|goals|work|organi[sz]ation|business|development|mission)\b/gi,
    "It is “contribute to”.",
    "$1 to $2 $3",
  ),
  grammarPattern(
    "impressed-object",
    /\b((?:am|was|I'm|very|really|so|been|also|were|are) (?:very |really |so |deeply |also )?)(impressed|interested|surprised|satisfied) (your|the|this|my)\b/gi,
    "It is “impressed by”, “interested in”.",
    (start = "", word = "", what = "") =>
      `${start}${word} ${/^interested/i.test(word) ? "in" : /^satisfied/i.test(word) ? "with" : "by"} ${what}`,
  ),
  grammarPattern(
    "interesting-this",
    /\b(I(?:'m| am| was)) ((?:very |really |so |also )*)(interesting|exciting) (this|the|your|in|to)\b/gi,
    "What somebody feels ends in -ed.",
    (start = "", how = "", word = "", what = "") =>
      `${start} ${how}${word.replace(/ing$/i, "ed")} ${/^(?:in|to)$/i.test(what) ? what : `in ${what}`}`,
  ),
  grammarPattern(
    "interest-in-plain",
    /\b(interest|interested) in (work|help|support|talk|start|use|study|be|do|make|get|continue|grow|join|learn) (?=(?:in|at|with|for|as|on|under|your|you|the|a|more|about|to|part|this)\b)/gi,
    "After “interested in” the verb ends in -ing.",
    (word = "", verb = "") => `${word} in ${ingForm(verb)} `,
  ),
  grammarPattern(
    "double-subject",
    new RegExp(
      `${begins}((?:the|my|your|this|our) (?:\\w+ )?(?:interview|company|job|role|team|project|position|meeting|test|city|office|conversation|experience|work)) it (is|was|has|will|can|makes|seems|gives)\\b(?! (?:today|now|become)\\b)`,
      "gi",
    ),
    "The subject is said twice.",
    "$1 $2",
  ),
  grammarPattern(
    "permit-myself",
    /\bI (?:permit|allow|take the liberty of) myself (?:to (\w+))?/gi,
    "It is “may I” or “I am”, without “myself”.",
    null,
  ),
  grammarPattern(
    "liked-of",
    /\b(likes?|liked|enjoy|enjoyed|love|loved) (?:very much|so much|too much) of (?=(?:the|your|our|this|my)\b)/gi,
    "This verb comes without “of”.",
    (verb = "") => `really ${verb} `,
  ),
  grammarPattern(
    "reaction-on",
    /\b(reaction|response|reply|answer) (?:on|at|in) (my|your) (e-?mail|mail|message|letter|application|note)\b|\b(regarding|concerning) (?:with|to|about|of|on) (?=(?:my|the|your|this)\b)/gi,
    "It is “answer to”, and “regarding” alone.",
    (noun = "", whose = "", mail = "", regarding = "") => (noun ? `${noun} to ${whose} ${mail}` : `${regarding} `),
  ),
  grammarPattern(
    "big-pleasure",
    /\b(was|is|be|been) for me ((?:a )?(?:big|great|real|true)) (pleasure|honou?r)\b|\b(?:was|is|be|been) (big|huge) (pleasure|honou?r)\b/gi,
    "It is “a great pleasure for me”.",
    null,
  ),
  grammarPattern(
    "missing-the",
    /(?<=\S )((?:results?|outcome|date|end|start|beginning|part|time) of) (interview|company|project|department|meeting)(?=[.,;!?]|$)|\b((?:work|working|job|place|role|interview|join|future|part) (?:in|for|at|of|with)) (company|department|vacancy)(?=[.,;!?]|$)(?<!\b(?:kind|type|sort|size|any|one|same) .{0,20})/gi,
    "It takes “the” or “your”.",
    (of = "", noun = "", work = "", place = "") => (of ? `${of} the ${noun}` : `${work} the ${place}`),
  ),
  grammarPattern(
    "at-interview",
    /\b(on) (interview)(?=[.,;!?]|$| (?:with|and|yesterday|today|last)\b)/gi,
    "It is “at the interview”.",
    "at the interview",
  ),
  grammarPattern(
    "noun-difficult",
    /\b(the same|the|a|any|some|no|this|many) (difficult)(?=[.!?;]|$| (?:in|with|of|that|when|and we|and I)\b)/gi,
    "The noun is “difficulty”.",
    (article = "") => (article.toLowerCase() === "many" ? "many difficulties" : `${article} difficulty`),
  ),
  grammarPattern(
    "more-short-adjective",
    /\b(?<!\b(?:much|many|no|any|some|even|one|once|the|two) )more (easy|big|small|fast|cheap|strong|happy|short|quick|large|old|young|high|near)(?=[.,;!?]|$| (?:than|to|for me)\b)/gi,
    "A short adjective takes -er.",
    (word = "") =>
      `${word
        .replace(/y$/, "i")
        .replace(/big$/, "bigg")
        .replace(/large$/, "larg")}er`,
  ),
  grammarPattern(
    "told-clause",
    /\b(you|she|he|they|we) told (he|she|they|we|I|it) (was|is|will|would|had|has|have|can|could|are|were)\b/gi,
    "It is “told me that” or “said that”.",
    "$1 said that $2 $3",
  ),
  grammarPattern(
    "remain-waiting",
    /\b(remain|stay|am|'m) in wait(?:ing)?\b(?: (?:of|for|to))?/gi,
    "It is “look forward to”.",
    null,
  ),
  grammarPattern(
    "according-your",
    /\b(according) (my|your|our|the) (?!to\b)|^(thanks) (your|the) (?=\w+ (?:and|for|in)\b)/gi,
    "It is “according to”, “thanks to”.",
    (according = "", my = "", thanks = "", your = "") =>
      according ? `${according} to ${my} ` : `${thanks} to ${your} `,
  ),
  grammarPattern(
    "subject-very-adjective",
    new RegExp(
      `${begins}(he|she|we|they|you|it|everyone|the team) (very|so|really) (kind|nice|good|happy|friendly|helpful|interesting|important|busy|glad|professional)\\b(?! (?:at|with) (?:it|that))`,
      "gi",
    ),
    "The verb is missing: “is”, “are”.",
    (who = "", very = "", adjective = "") =>
      `${who} ${/^(?:we|they|you)$/i.test(who) ? "are" : "is"} ${very} ${adjective}`,
  ),
];
