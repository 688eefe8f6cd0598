import { type GrammarPattern, grammarPattern } from "./pattern";

/** The order of words, and words that compare or strengthen. */
export const wordOrder: readonly GrammarPattern[] = [
  grammarPattern(
    "double-comparative",
    /\b(?:more|much more|even more) (better|easier|bigger|smaller|faster|stronger|cheaper|happier|closer|clearer|quicker|higher|lower|older|younger|deeper|harder|worse|longer|shorter|larger|greater|keener|simpler|earlier|later)\b(?! (?:and better|stage))|\bmost (best|worst|(?!interest\b|honest\b|modest\b|earnest\b|forest\b)[a-z]{3,}est)\b/gi,
    "One of the two is enough.",
    "$1$2",
  ),
  grammarPattern(
    "more-good",
    /\bmore (good|bad)\b(?! (?:news|than|ideas|people|things|reasons|work|years|days))/gi,
    "It is “better”, “worse”.",
    (word = "") => (word.toLowerCase() === "good" ? "better" : "worse"),
  ),
  grammarPattern("as-same-as", /\bas same as\b|\bsame like\b/gi, "It is “the same as”.", "the same as"),
  grammarPattern(
    "very-like",
    /\b(I|we) (?:still )?(?:very|very much so|so much) (like|liked|enjoy|enjoyed|appreciate|appreciated|want|love|loved|admire)\b/gi,
    "It is “really like” or “very much like”.",
    "$1 really $2",
  ),
  grammarPattern(
    "very-much-place",
    /(?<!(?:\bwould|'d) )\b(liked?|enjoy(?:ed)?|appreciated?|admired?|valued?|loved?) very much (the|your|our|this|my|working|talking|meeting|speaking|learning|how|what|that|to)\b/gi,
    "“Very much” comes before the verb or at the end.",
    "very much $1 $2",
  ),
  grammarPattern(
    "embedded-question",
    /\b(know|tell me|understand|understood|wonder|wondering|explain|explained|see|ask|asked|learn|learned|curious) (how|when|where|why) (is|are|was|were|will|do|does|did|can) (the|you|I|we|your|my|it|they|this)\b((?: \w+)?)(?=[^?"]*$)|\b(know|tell me|understand|wondering|explain|ask|asked) (what) (is|are|will be) (the|your) (salary|role|status|timeline|process|decision|outcome|result|reason|next|plan|requirements?|date|conditions)\b(?=[^?"]*$)/gi,
    "Inside a sentence a question has the order of a statement.",
    null,
  ),
  grammarPattern(
    "how-looks-like",
    /\bhow (it|this|that|he|she|the \w+|your \w+|a \w+ \w+|they|things) (looks?|would look|will look) like\b|\b(how) (do|does|will|would|can) (\w+ ){1,3}looks? like\b/gi,
    "It is “what … looks like”.",
    (what = "", looks = "") => (what ? `what ${what} ${looks} like` : null),
  ),
  grammarPattern("way-how", /\bthe way how\b/gi, "It is “the way” or “how”.", "the way"),
  grammarPattern(
    "good-well",
    /\b(went|go|goes|going|works|worked|work|fits?|performed?|communicate|speak|did) ((?:very |really |so |quite |pretty )?)good(?=[.,;!?]|$| (?:with|in|on|at|together|under|and (?:I|we|that)|as)\b)(?<!\bwork (?:very )?good)(?! (?:deed|thing))/gi,
    "Beside a verb it is “well”.",
    "$1 $2well",
  ),
  grammarPattern(
    "years-back-since",
    /\b(work|worked|works|working|try|tried|studied|study) hardly\b(?! (?:any|ever))/gi,
    "With much effort is “hard”.",
    "$1 hard",
  ),
  grammarPattern(
    "so-much-adjective",
    /\b(so|too) much (interesting|happy|good|excited|interested|grateful|helpful|important|nice|impressed|busy|difficult|kind)\b/gi,
    "Before an adjective it is “so” or “too”.",
    "$1 $2",
  ),
  grammarPattern(
    "very-good-adverb",
    /\b(know|speak|understand|write|communicate)\b((?: (?!(?:is|are|was|were|be|been|that|it|a|an|the|how|about|your|our|their|what)\b)[\w-]+){1,3}) very good(?=[.,;!]|$| and (?:I|can)\b)/gi,
    "Beside a verb it is “well”.",
    "$1$2 very well",
  ),
  grammarPattern(
    "how-is-going",
    /\bhow (is|are) going (the|your|this) (\w+)\b/gi,
    "Inside a sentence a question has the order of a statement.",
    "how $2 $3 $1 going",
  ),
  grammarPattern(
    "need-absolutely",
    /\b(need|want|like|enjoy) (absolutely|really) (this|the|your|to|my|a)\b/gi,
    "This word comes before the verb.",
    "$2 $1 $3",
  ),
];
