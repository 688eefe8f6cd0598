import { type GrammarPattern, grammarPattern } from "./pattern";

const third = (verb: string) =>
  verb === "have"
    ? "has"
    : verb === "do"
      ? "does"
      : verb === "go"
        ? "goes"
        : /(?:s|sh|ch|x)$/.test(verb)
          ? `${verb}es`
          : `${verb}s`;
const begins = "(?:^|(?<=[,;] )|(?<=\\b(?:because|and|but|since|although|while) ))";

/** Subject and verb. */
export const agreement: readonly GrammarPattern[] = [
  grammarPattern(
    "i-with-third-person",
    /(?<!\b(?:and|or|nor|than|what|how|where|all|everything|as) )\bI (is|are|has|does|were|wants|likes|knows|thinks|believes|hopes|works|needs)\b(?<!\b(?:[Ii]f|as though|[Ww]ish|[Ww]ished|that|than|[Ww]ere) I were)/g,
    "After “I” the verb has no -s.",
    (verb = "") => `I ${{ is: "am", are: "am", has: "have", does: "do", were: "was" }[verb] ?? verb.replace(/s$/, "")}`,
  ),
  grammarPattern(
    "plural-with-singular",
    /(?<!\b(?:of|and|with|for|to|between|about|than|from|by|one of|at|what|like) )\b(we|they|you|people) (was|is|has|does|wasn't|isn't|hasn't|doesn't)\b(?<!\b(?!(?:morning|evening|during|thing|nothing|something|everything|anything)\b)\w+ing (?:the )?(?:we|they|you|people) \w+)(?<!\b(?:meeting|seeing|thank|joining|helping|meet) you .*)/gi,
    "This subject takes a plural verb.",
    (who = "", verb = "") =>
      `${who} ${verb.toLowerCase().replace(/^was/, "were").replace(/^is/, "are").replace(/^has/, "have").replace(/^does/, "do")}`,
  ),
  grammarPattern(
    "third-person-without-s",
    new RegExp(
      `${begins}(he|she|it) ((?:also |really |always |often |still )?)(explain|make|help|give|seem|look|sound|mean|need|want|require|work|take|go|say|tell|know|show|offer|allow|come|depend|feel|remain|include|agree|ask|live|love|like|think|believe|hope|use|learn|speak|teach)\\b(?<!\\b(?:does|did|let|make|helps?|sees?|can|would|should|could|will) [^.!?,;]*)`,
      "gi",
    ),
    "After “he”, “she” and “it” the verb has an -s.",
    (who = "", adverb = "", verb = "") => `${who} ${adverb}${third(verb.toLowerCase())}`,
  ),
  grammarPattern(
    "third-person-have",
    /(?<!\b(?:does|did|do|like|than|as|what|how|have|would|will|should|could|can|may|might|must|let|to|and|or|not|that) )\b(he|she|it|this role|the role|this job|the job|this position|the position|my manager|the interview|your website|the project|which|everyone|everybody|nobody|someone|my (?:teacher|company|boss|father|mother|brother|sister|friend|colleague|team leader|supervisor)) (have|don't|do not|do)\b(?<!\b(?:did|does|do|would|will|should|could|can|may|might|must|let|make|made|insist|suggest\w*|recommend\w*|important|of|these|those|all|things|s|we|they|you) (?:\w+ )?which have)/gi,
    "This subject takes “has” or “doesn’t”.",
    (who = "", verb = "") =>
      /^which$/i.test(who) ? null : `${who} ${{ have: "has", do: "does" }[verb.toLowerCase()] ?? "doesn't"}`,
  ),
  grammarPattern(
    "there-is-plural",
    /\bthere (?:is|was) (many|several|two|three|four|five|six|seven|eight|nine|ten|few|a few|various|numerous|some (?:people|things|questions|points|areas|projects|challenges|opportunities)|any (?:updates|news items|questions|other \w+s|more \w+s)|people|so many|lots of|a lot of (?:people|things|opportunities|challenges|companies|projects|questions|candidates|ways)|other \w+s)\b(?!-)/gi,
    "With a plural it is “there are”.",
    null,
  ),
  grammarPattern(
    "every-with-plural-verb",
    /\b(everyone|everybody|nobody|someone|somebody|everything|anyone|no one) (are|were|have|were|don't)\b(?<!\bfor (?:everyone|everybody|anyone) .*)(?! been)/gi,
    "This subject takes a singular verb.",
    (who = "", verb = "") =>
      `${who} ${{ are: "is", were: "was", have: "has", "don't": "doesn't" }[verb.toLowerCase()] ?? verb}`,
  ),
  grammarPattern(
    "news-are",
    /\b(?:the |this |your |my |these |any )?(?:(news|information|feedback|advice|knowledge|equipment) (are|were|have been)|there (?:are|were) (?:any |some |no )?(?:news|information|feedback|advice)(?! (?:items|stories|sources|sites|sessions|forms|desks)))\b(?<!\b(?:and|of|with|on|about) (?:the |your |my )?\w+ (?:are|were|have been))/gi,
    "This noun takes a singular verb.",
    null,
  ),
  grammarPattern(
    "missing-am",
    /(?:^|(?<=[,;] )|(?<=\b(?:and|that|because|but|so|when) ))I ((?:very |so |really |also |still |always )?)(happy|glad|excited|sure|confident|grateful|thankful|interested|ready|available|honou?red|sorry|pleased|delighted|able|impressed)\b/gi,
    "The verb is missing: “I am”.",
    "I am $1$2",
  ),
  grammarPattern(
    "missing-subject-because",
    /\bbecause (is|was|are|were|has|have|will|would|makes|gives|helps)\b/gi,
    "The subject is missing: “because it …”.",
    (verb = "") => (/^(?:are|were|have)$/i.test(verb) ? null : `because it ${verb}`),
  ),
  grammarPattern(
    "missing-subject-start",
    /^(is|was) (a (?:great|real|huge|very|big|good|nice)? ?(?:pleasure|honou?r|company|opportunity|privilege|experience|role|team)|an honou?r|very|really|important|necessary|a very)\b(?=[^?]*$)/gi,
    "The subject is missing: “It was”.",
    (verb = "", rest = "") => `It ${verb.toLowerCase()} ${rest}`,
  ),
  grammarPattern(
    "missing-subject-think",
    /(?<!\bwhat (?:I|you|we|they) )\b(I|we) (think|believe|hope|feel) ((?:that )?)(is|was|can|will|could) (a|an|the|very|important|good|great|not|really|be|help|contribute|meet|work|join|see)\b/gi,
    "The second subject is missing.",
    (who = "", verb = "", that = "", second = "", rest = "") =>
      `${who} ${verb} ${that}${/^(?:is|was)$/i.test(second) ? "it" : who} ${second} ${rest}`,
  ),
  grammarPattern(
    "hope-you-doing",
    /\b(hope) (you|all|everything|you all) (doing|keeping|going|having|staying|well)\b/gi,
    "The verb is missing: “hope that you are”.",
    (hope = "", you = "", doing = "") => `${hope} ${you} ${/you$/i.test(you) ? "are" : "is"} ${doing}`,
  ),
  grammarPattern(
    "hope-this-mail",
    /\b(hope) (this|my) (e-?mail|mail|message|letter|note) (meet|find|reach) you\b/gi,
    "After one thing the verb has an -s.",
    (hope = "", this_ = "", mail = "", verb = "") => `${hope} ${this_} ${mail} ${third(verb)} you`,
  ),
  grammarPattern(
    "me-and",
    /(?:^|(?<=\b(?:and|but|so|then|that) ))(?:me|him) and (?:(?:my|the|our|your) \w+|[A-Z]\w+|him|her|me)\b|\b(to|for|with|between|from) ([A-Z]\w+|you|him|her|my \w+) and I(?=[.,;!?]|$)/gi,
    "Use “Sarah and I” before a verb, and “Tom and me” after a preposition.",
    (to = "", who = "") => (to ? `${to} ${who} and me` : null),
  ),
  grammarPattern(
    "people-which",
    /\b(people|person|candidates?|managers?|colleagues?|interviewers?|women|men|someone|somebody|anybody|anyone|customers?|clients?|patients?|students?|developers?|engineers?|nurses?) which (is|are|was|were|has|have|had|will|can|want|wants|work|works|need|needs|do|does|know|knows|help|helps|told|said|made|gave|use|uses)\b/gi,
    "For people it is “who”.",
    "$1 who $2",
  ),
  grammarPattern(
    "all-what",
    /\b(all|everything|anything|something|nothing|the only thing|the thing|the things|all the things) what\b(?! (?:is|are) \w+\?)/gi,
    "After “all” and “everything” it is “that”.",
    "$1 that",
  ),
  grammarPattern(
    "although-but",
    /\b(although|even though|though)\b([^.!?\n]{5,80}), but\b/gi,
    "“Although” and “but” say the same: one is enough.",
    "$1$2,",
  ),
  grammarPattern(
    "because-so",
    /^(because|since|as)\b([^.!?,\n]{5,80}), so (I|we|it|this|that)\b/gi,
    "“Because” and “so” say the same: one is enough.",
    "$1$2, $3",
  ),
  grammarPattern(
    "he-he",
    /\b(my (?:manager|boss|colleague|friend|teacher|brother|sister|mother|father|professor)|the (?:manager|director|team lead)) (he|she) (is|was|has|said|told|asked|gave|will|can)\b/gi,
    "The subject is said twice.",
    "$1 $3",
  ),
  grammarPattern(
    "relative-with-third-person",
    /(?<!\bone of (?:the|those|these|my|your) (?:\w+ )?)\b(people|children|customers|clients|pupils|students|patients|colleagues|companies|things|projects|machines|teachers|candidates|nurses|engineers|developers|drivers) (who|that|which) (is|was|has|does|makes|takes|gives|needs|wants|copies|works|comes|goes|helps|shows|uses|knows|learns|likes)\b/gi,
    "After a plural the verb has no -s.",
    (noun = "", who = "", verb = "") =>
      `${noun} ${who} ${{ is: "are", was: "were", has: "have", does: "do", goes: "go", copies: "copy" }[verb.toLowerCase()] ?? verb.slice(0, -1)}`,
  ),
  grammarPattern(
    "relative-without-s",
    /\b((?:an?|the|this|that|one) (?:\w+ )?(?:article|book|study|paper|machine|tool|system|project|person|colleague|job|role|film|video|column|program|position|car|customer|client|manager|teacher)) (who|that|which) (explain|show|help|make|give|take|need|want|block|describe|use|work|come|go|have|say|tell|teach|know|like)\b(?<!\b(?:of|and) (?:the|this|that|an?) (?:\w+ )?\w+ \w+ \w+)/gi,
    "After one thing the verb has an -s.",
    (noun = "", who = "", verb = "") => `${noun} ${who} ${third(verb.toLowerCase())}`,
  ),
  grammarPattern(
    "thing-happen",
    /(?<!\b(?:did|does|do|let|make|made|saw|see|when|will|would|can|could|may|might|should) )\b(this|that|the same|it) ((?:problem|thing|error|mistake|situation|case) )?(happen|occur)\b(?<!\b(?:did|does|let|make|made|saw|see|will|would|can|could|may|might) (?:this|that|it) (?:\w+ )?\w+)/gi,
    "After one thing the verb has an -s.",
    (what = "", noun = "", verb = "") => `${what} ${noun}${third(verb.toLowerCase())}`,
  ),
  grammarPattern(
    "mr-ask-me",
    /\b((?:Mr|Ms|Mrs|Dr|Miss)\.? [A-Z]\w+) (ask|tell|explain|show|give|call|say|speak) (me|us|about|that|to)\b(?<!\b(?:and|did|let|that|hear|heard|would|will|could|should|does|to) (?:Mr|Ms|Mrs|Dr|Miss)\.? \w+ \w+ \w+)/g,
    "The verb needs an ending here.",
    null,
  ),
  grammarPattern(
    "i-reading",
    /(?:^|(?<=\b(?:and|but|because|so|that|when|now) )|(?<=[,;] ))I (reading|working|looking|writing|living|studying|hoping|waiting|doing|using|learning|applying|teaching|managing)\b/g,
    "The verb is missing: “I am”.",
    "I am $1",
  ),
  grammarPattern(
    "which-it",
    /\bwhich (I|we|you|they) (did|do|made|make|wrote|built|used|use|learned|liked|like|enjoyed|saw|got|had|have|finished|sent|took) it\b/gi,
    "After “which”, leave “it” out: “which I made”.",
    "which $1 $2",
  ),
  grammarPattern(
    "written-by",
    /\b(it|this|that|which|book|article|report|study) has (written|made|done|built|published|created|designed|developed|given|chosen) by\b/gi,
    "The passive takes “been” or “was”.",
    "$1 was $2 by",
  ),
];
