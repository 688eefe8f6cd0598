import { type GrammarPattern, grammarPattern } from "./pattern";
import { pastForm } from "./verb-forms";

/** Words that are taken for others because another language has them so. */
export const wordChoice: readonly GrammarPattern[] = [
  grammarPattern(
    "ing-for-ed",
    "interesting exciting confusing boring tiring surprising disappointing impressing motivating",
    /\b(I(?:'m| am| was| remain| feel| felt)) ((?:very |really |so |still |also |even more |extremely |particularly )*)(?:(interesting|exciting|impressing|motivating|convincing) (in|to|about|by|for|that|at|with)\b|(boring|confusing|tiring|surprising)(?= in\b| at\b| by\b| with\b|[.,!]|$))/gi,
    "What somebody feels ends in -ed.",
    (start = "", how = "", word = "", after = "", alone = "") =>
      `${start} ${how}${(word || alone).replace(/ing$/i, "ed").replace(/^tird$/i, "tired")}${after && ` ${after}`}`,
  ),
  grammarPattern(
    "ed-for-ing",
    "interested excited bored motivated confused",
    /\b(role|position|job|conversation|interview|project|topic|opportunity|discussion|work|meeting|talk) ((?:is|was|sounds|sounded|seems|seemed|looks) (?:very |really |so |also )?)(interested|excited|motivated)\b(?! (?:in|to|about|by)\b)/gi,
    "What causes a feeling ends in -ing.",
    (noun = "", verb = "", word = "") => `${noun} ${verb}${word.replace(/ed$/i, "ing")}`,
  ),
  grammarPattern(
    "double-comparative",
    "more most",
    /\b(?:more|much more|even more) (better|easier|bigger|smaller|faster|stronger|cheaper|happier|closer|clearer|quicker|higher|lower|older|younger|deeper|harder|worse|longer|shorter|larger|greater|keener|simpler|earlier|later)\b(?! (?:and better|stage))|\bmost (best|biggest|greatest|easiest|strongest|highest|worst|newest|latest)\b/gi,
    "One of the two is enough.",
    "$1$2",
  ),
  grammarPattern(
    "more-good",
    "good bad",
    /\bmore (good|bad)\b(?! (?:news|than|ideas|people|things|reasons|work|years|days))/gi,
    "It is “better”, “worse”.",
    (word = "") => (word.toLowerCase() === "good" ? "better" : "worse"),
  ),
  grammarPattern("as-same-as", "same", /\bas same as\b|\bsame like\b/gi, "It is “the same as”.", "the same as"),
  grammarPattern(
    "very-like",
    "like enjoy appreciate want hope",
    /\b(I|we) (?:very|very much so|so much) (like|liked|enjoy|enjoyed|appreciate|appreciated|want|love|loved|admire)\b/gi,
    "It is “really like” or “very much like”.",
    "$1 really $2",
  ),
  grammarPattern(
    "very-much-place",
    "much",
    /\b(liked?|enjoy(?:ed)?|appreciated?|admired?|valued?|loved?) very much (the|your|our|this|my|working|talking|meeting|speaking|learning|how|what|that|to)\b/gi,
    "“Very much” comes before the verb or at the end.",
    "very much $1 $2",
  ),
  grammarPattern(
    "embedded-question",
    "what how when where why",
    /\b(know|tell me|understand|understood|wonder|wondering|explain|explained|see|ask|asked|learn|learned|curious) (how|when|where|why) (is|are|was|were|will|do|does|did|can) (the|you|I|we|your|my|it|they|this)\b((?: \w+)?)(?=[^?"]*$)|\b(know|tell me|understand|wondering|explain|ask|asked) (what) (is|are|will be) (the|your) (salary|role|status|timeline|process|decision|outcome|result|reason|next|plan|requirements?|date|conditions)\b(?=[^?"]*$)/gi,
    "Inside a sentence a question has the order of a statement.",
    null,
  ),
  grammarPattern(
    "how-looks-like",
    "like",
    /\bhow (it|this|that|he|she|the \w+|your \w+|a \w+ \w+|they|things) (looks?|would look|will look) like\b|\b(how) (do|does|will|would|can) (\w+ ){1,3}looks? like\b/gi,
    "It is “what … looks like”.",
    (what = "", looks = "") => (what ? `what ${what} ${looks} like` : null),
  ),
  grammarPattern("way-how", "way", /\bthe way how\b/gi, "It is “the way” or “how”.", "the way"),
  grammarPattern(
    "actual-job",
    "actual",
    /\bmy actual (job|position|role|company|employer|work|team|manager|boss|situation|salary)\b/gi,
    "“Actual” means real. For now it is “current”.",
    "my current $1",
  ),
  grammarPattern(
    "formation",
    "formation formations",
    /\b(my|a|the|his|her|university|professional|academic) (formation) (in|as|at|of (?:engineer|teacher|nurse|\w+er))\b/gi,
    "For learning it is “training” or “education”.",
    "$1 training $3",
  ),
  grammarPattern(
    "assist-to",
    "assist assisted assisting",
    /\b(assist|assisted|assisting) (?:to|at) (the|a|an|your|our|my|this|many|several) (interview|meeting|conference|course|class|presentation|training|event|workshop|fair)\b/gi,
    "To be there is “attend”.",
    (verb = "", whose = "", noun = "") => `${verb.replace(/assist/i, "attend")} ${whose} ${noun}`,
  ),
  grammarPattern(
    "realise-project",
    "realised realized realise realize",
    /\b(reali[sz]ed?) (a|many|several|some|two|three|various|my) (projects?|internship|study|studies|tasks?|missions?|thesis)\b/gi,
    "To do it is “carry out”.",
    (verb = "", many = "", noun = "") => `${verb.endsWith("d") ? "carried out" : "carry out"} ${many} ${noun}`,
  ),
  grammarPattern(
    "experimented",
    "experimented",
    /\b(I am|I'm|very|an|highly) experimented\b/gi,
    "Somebody with experience is “experienced”.",
    "$1 experienced",
  ),
  grammarPattern(
    "make-do",
    "do did done doing make made making",
    /\b(do|did|done|doing) (a|an|some|many|the|any|few) (mistakes?|decisions?|efforts?|progress|impression|suggestions?|choice)\b|\b(make|made|making) (my|a|the|an) (homework|internship|apprenticeship|studies|master's|bachelor's?|PhD|sport|research|exam|test)\b/gi,
    "It is “make a mistake” and “do an internship”.",
    (do_ = "", a = "", noun = "", make = "", my = "", what = "") =>
      do_
        ? `${{ do: "make", did: "made", done: "made", doing: "making" }[do_.toLowerCase()]} ${a} ${noun}`
        : `${{ make: "do", made: "did", making: "doing" }[make.toLowerCase()]} ${my} ${what}`,
  ),
  grammarPattern(
    "make-experience",
    "make made making",
    /\b(make|made|making) ((?:an?|the|many|good|some|great|my)(?: (?:good|great|new|nice|bad|interesting|first|similar))?) (experiences?|interview)\b(?! (?:more|better|easier|a|the|so|as|feel|possible|enjoyable|pleasant|memorable|worth|special|good)\b)/gi,
    "It is “have an experience”, “have an interview”.",
    (verb = "", article = "", noun = "") =>
      `${{ make: "have", made: "had", making: "having" }[verb.toLowerCase()]} ${article} ${noun}`,
  ),
  grammarPattern(
    "learn-knowledge",
    "knowledge",
    /\b(learn|learned|learnt|learning) (?:a lot of |much |new |more |the |some )?knowledge\b/gi,
    "Knowledge is gained.",
    (verb = "") =>
      `${{ learn: "gain", learned: "gained", learnt: "gained", learning: "gaining" }[verb.toLowerCase()]} knowledge`,
  ),
  grammarPattern(
    "learned-me",
    "learned learnt learn borrow",
    /\b(learned|learnt|learns) (me|us|him|her) (?=(?:a lot|to|how|that|the|many|about)\b)/gi,
    "Who gives knowledge teaches.",
    (verb = "", who = "") => `${verb.endsWith("s") ? "teaches" : pastForm("teach")} ${who} `,
  ),
  grammarPattern(
    "big-experience",
    "experience knowledge",
    /\b(big|high|huge|large|wide) (experience|knowledge)\b/gi,
    "It is “a lot of experience”, “extensive knowledge”.",
    "extensive $2",
  ),
  grammarPattern(
    "remember-me",
    "remember remembered reminded",
    /\b(remembers?|remembered) (me|us) (of|about|to|that)\b(?!(?: when))/gi,
    "To bring it back is “remind”.",
    (verb = "", who = "", of = "") => `${verb.replace(/remember/i, "remind")} ${who} ${of}`,
  ),
  grammarPattern(
    "good-well",
    "good",
    /\b(went|go|goes|going|works|worked|work|fits?|performed?|communicate|speak|did) ((?:very |really |so |quite |pretty )?)good(?=[.,;!?]|$| (?:with|in|together|under|and (?:I|we|that)|as)\b)(?<!\bwork (?:very )?good)(?! (?:deed|thing))/gi,
    "Beside a verb it is “well”.",
    "$1 $2well",
  ),
  grammarPattern(
    "updation",
    "updation preponed prepone updations",
    /\b(updations?)\b|\b(preponed?)\b/gi,
    "It is “update”, “bring forward”.",
    (update = "", prepone = "") =>
      update ? update.replace(/updation/i, "update") : prepone.endsWith("d") ? "brought forward" : "bring forward",
  ),
  grammarPattern("myself-name", "myself", /^Myself [A-Z]\w+/g, "To say who you are: “I am”.", null),
  grammarPattern(
    "years-back-since",
    "hardly",
    /\b(work|worked|works|working|try|tried|studied|study) hardly\b(?! (?:any|ever))/gi,
    "With much effort is “hard”.",
    "$1 hard",
  ),
  grammarPattern(
    "so-much-adjective",
    "much",
    /\b(so|too) much (interesting|happy|good|excited|interested|grateful|helpful|important|nice|impressed|busy|difficult|kind)\b/gi,
    "Before an adjective it is “so” or “too”.",
    "$1 $2",
  ),
];
