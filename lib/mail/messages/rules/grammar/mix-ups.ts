import { type GrammarPattern, grammarPattern } from "./pattern";

const things = "the|a|an|my|your|our|this|any|some|all|it|that";

/** Words that are taken for others by their sound, and words joined or split. */
export const mixUps: readonly GrammarPattern[] = [
  grammarPattern(
    "than-then",
    /\b(better|more|less|rather|other|easier|faster|higher|bigger|smaller|stronger|longer|earlier|later|sooner|fewer|greater|worse|keener|quicker|larger|closer) then\b(?! (?:I|we|you|it|the|that|they|he|she)\b(?! (?:expected|thought|hoped|had|was|am|usual|one|other|previous|last|old))|,)/gi,
    "In a comparison it is “than”.",
    "$1 than",
  ),
  grammarPattern(
    "advise-noun",
    /\b(your|some|any|the|an|for|helpful|good|useful|valuable|more|no|career) advise\b(?! (?:me|you|us|on|that|the)\b)/gi,
    "The noun is “advice”.",
    "$1 advice",
  ),
  grammarPattern(
    "advice-verb",
    /\b(please|to|could you|can you|would|will|kindly|you|I|would you) advice (me|on|us|that|if|whether|when|you|the)\b/gi,
    "The verb is “advise”.",
    "$1 advise $2",
  ),
  grammarPattern(
    "loose-lose",
    /\b(to|not|don't|will|would|can|could|never|might) loose (?=(?:the|my|your|a|an|this|it|sight|time|touch|contact|any|hope|interest|customers|money|out)\b)|\bloosing\b/gi,
    "Use “lose” when you no longer have something.",
    (before = "") => (before ? `${before} lose ` : "losing"),
  ),
  grammarPattern(
    "your-you-are",
    /\bif your (interested|happy|free|available|looking|able|willing|unsure|going|still|not)\b|\b(your) (welcome to|right (?:that|about)|very (?:busy|kind|welcome|nice)|going to|doing (?:well|great)|looking (?:for|at)|so (?:kind|busy|nice)|well(?=[.,!]|$))(?<!\b(?:of|and|with|about|for|in|by|at|on|to) your .*)|\b(?:hope|know|think|sure|say|said|believe|understand|that|when|because|while|as|see|appreciate) (your) (well|busy|very|looking|going|all well|not|doing|right|interested|so|still|having|considering|enjoying)\b/gi,
    "“You are” is “you’re”.",
    null,
  ),
  grammarPattern(
    "there-they-are",
    /\b(hope|think|know|sure|because|that|say|said|believe|when) there (not|all|going|looking|very|doing|so|still|always|really|too)\b(?! (?:far|many|few|much))/gi,
    "“They are” is “they’re”.",
    "$1 they're $2",
  ),
  grammarPattern(
    "you-are-your",
    /^(you're) (team|company|office|website|product|feedback|question|colleagues?|e-?mail|offer|advice) (?=(?:is|was|has|are|were|have|made|seems)\b)|\b(of|for|to|with|in|about|from|at|on|and|thank you for|by|meet|join|meeting|joining|like|enjoyed|appreciate) you're (team|company|time|e-?mail|answer|reply|help|office|work|questions?|feedback|support|consideration|interest|website|product|products|customers|colleagues?|response|patience|kindness|approach|project|projects)\b/gi,
    "Use “your” for what belongs to you.",
    (_start = "", first = "", before = "", noun = "") => (first ? `your ${first} ` : `${before} your ${noun}`),
  ),
  grammarPattern(
    "its-it-is",
    /\b(its) (a|an|been|not|important to|great (?:to|that)|nice to|good to|clear (?:to|that)|the (?:first|best|right|kind)|exactly|very (?:important|clear|kind|nice)|hard to|easy to|always (?:been|good|nice)|something|what I|about)\b(?<!\b(?:of|with|for|in|on|to|about|at|from|by|and|all) its .*)/gi,
    "“It is” is “it’s”.",
    "it's $2",
  ),
  grammarPattern(
    "it-is-its",
    /\b(of|for|to|with|in|about|from|at|on|by|and|through|has|have|had|value|like|love|liked|admire|know|company and|around) it's (own|team|teams|culture|values|products?|customers?|mission|potential|clients?|work|employees|people|staff|approach|services?|history|size|way|future|focus|goals|users|projects?|name|reputation)\b|\b(company|team|firm|department) (?:values|grows|supports|trains|treats|develops) it's (\w+)/gi,
    "Use “its” for what belongs to it.",
    (before = "", noun = "") => (before ? `${before} its ${noun}` : null),
  ),
  grammarPattern(
    "there-their",
    /\b(with|in|of|for|to|about|from|by|on|at|and|help|support|improve|understand) there (team|teams|company|office|products?|work|customers?|culture|clients?|needs|own|business|patients|students|data|skills|website|staff|questions?|careers?|problems?|job|jobs|time)\b|\b(their) (is|are|was|were|will be|has been|have been) (?=(?:a|an|no|many|some|any|several|two|three|four|five|six|also|not|the|much|more|always|something|anything|people|things|other)\b)/gi,
    "Use “their” for what belongs to them, and “there” for a place.",
    (before = "", noun = "", _their = "", verb = "") => (before ? `${before} their ${noun}` : `there ${verb} `),
  ),
  grammarPattern(
    "to-too",
    /\b(is|was|are|were|not|far|bit|be|been|it's|way|never|am|I'm|little|seem|seems|done|came|come|went|happens) to (much|many|late|long|soon|busy|short|hard|early|big|small|difficult|far|quick|quickly|often|fast|slow)\b(?! (?:with|for) (?:you|me) to be)|(?<!\b(?:need|want|like|ask|allow|expect|tell|told|wish|prefer|require|invite|advise|encourage|permit|for|help|get)(?:s|d|ed)? )\b(me|you) to(?=[.!]\s*$|[.!]$)/gi,
    "Use “too” for “more than enough” or “also”.",
    (start = "", word = "", me = "") => (start ? `${start} too ${word}` : `${me} too`),
  ),
  grammarPattern(
    "form-from",
    /\b(hear|hearing|heard|learn|learned|learnt|back|received|reply|answer|news|e-?mail|call|response|message) form (you|the|your|our|my|him|her|them|a)\b/gi,
    "It is “from”.",
    "$1 from $2",
  ),
  grammarPattern(
    "you-your",
    /\b(for|of|with|about|to|thank you for|appreciate) you (time|help|support|consideration|interest|feedback|reply|response|patience|kindness|e-?mail|team|company|advice|kind \w+|quick \w+|understanding)\b(?! (?:and )?(?:me|us|the))/gi,
    "Use “your” for what belongs to you.",
    "$1 your $2",
  ),
  grammarPattern(
    "your-verb",
    /\b(your|for your|quick|prompt|kind|early|any|a) (respond|understand|consider|advise|invite)\b(?=[.,;!?]|$| (?:and|on|to|about|soon|in|of|for|regarding)\b)/gi,
    "After “your” comes a noun.",
    (your = "", verb = "") =>
      `${your} ${{ respond: "response", understand: "understanding", consider: "consideration", advise: "advice", invite: "invitation" }[verb.toLowerCase()]}`,
  ),
  grammarPattern(
    "noun-for-verb",
    /\b(will|can|could|would|want to|hope to|able to|how to|help (?:me|you|us) to|wish to|like to|need to) (success|growth|analysis|choice|thought|sale|proof|advice)\b(?! ?-)(?=[.,;!?]|$| (?:in|with|the|a|my|your|at|for|as|this|and)\b)/gi,
    "After “to” and “will” comes a verb.",
    (start = "", noun = "") =>
      `${start} ${{ success: "succeed", growth: "grow", analysis: "analyse", choice: "choose", thought: "think", sale: "sell", proof: "prove", advice: "advise" }[noun.toLowerCase()]}`,
  ),
  grammarPattern(
    "except-accept",
    /\b(to|will|would|gladly|happily|I|we) except (?=(?:your|the|this|that|any|an?) (?:\w+ )?(?:offer|invitation|job|role|position|challenge|decision|outcome|answer|terms|apolog\w+)\b)|\b(I|we|have|has|gladly) excepted (?=(?:your|the|this|that|an?)\b)/gi,
    "Use “accept” for saying yes. “Except” means “but not”.",
    (before = "", past = "") => (before ? `${before} accept ` : `${past} accepted `),
  ),
  grammarPattern(
    "affect-noun",
    /\b(an|the|big|great|positive|huge|strong|real|good|no|some|negative|any|same) affect\b(?! (?:display|heuristic))/gi,
    "The noun is “effect”.",
    "$1 effect",
  ),
  grammarPattern(
    "here-hear",
    /\b(to|can I|could I|will I|I will|hope to|forward to|can|soon can I) here (from|back|about)\b/gi,
    "Use “hear” for listening. “Here” is a place.",
    "$1 hear $2",
  ),
  grammarPattern(
    "their-there-end",
    /\b(learn|work|worked|be|been|was|is|go|live|stay|start|from|here or|back|out|met|over|in|up|down|see|saw) their(?=[.,;!?]|$| (?:for|since|in|on|at|and|when|today|yesterday|as|until|with)\b)/gi,
    "Use “there” for a place.",
    "$1 there",
  ),
  grammarPattern(
    "whose-who-is",
    /\bwhose (going|coming|in charge|responsible|doing|been|the (?:best|right|manager))\b/gi,
    "“Who is” is “who’s”.",
    "who's $1",
  ),
  grammarPattern("having-being", /\b(having|have|has|had|I've) being\b/gi, "After “have” it is “been”.", "$1 been"),
  grammarPattern("hiring-manger", /\bmanger('s)?\b/gi, "“Manger” is another word. Write “manager”.", "manager$1"),
  grammarPattern(
    "quiet-quite",
    /\bquiet (interesting|nervous|surprised|hard|easy|difficult|useful|new|small|large|big|good|well|happy|similar|impressed|sure|different|a (?:lot|bit|few)|excited|interested|nice|often|some|busy|clear|long)\b/gi,
    "“Quiet” means “silent”. Write “quite”.",
    "quite $1",
  ),
  grammarPattern(
    "weather-whether",
    /\b(know|ask|see|wonder|wondering|decide|decided|sure|asked|tell me|question) weather\b|\bweather (or not|you|I|we|they|there is|the (?:role|team|company|position))\b/gi,
    "“Weather” means rain or sun. Write “whether”.",
    (before = "", after = "") => (before ? `${before} whether` : `whether ${after}`),
  ),
  grammarPattern(
    "principal-principle",
    /\bprinciple (engineer|consultant|scientist|designer|analyst|investigator|developer|teacher|reason)\b/gi,
    "“Principal” means “main”. A “principle” is a rule.",
    "principal $1",
  ),
  grammarPattern(
    "everyday-adverb",
    new RegExp(
      `\\b(work|worked|use|used|do|did|practise|practice|learn|happens?|happened|meet|speak|there|it|them|english) everyday\\b(?! (?:work|life|use|tasks?|business|language|problems?|things))|\\beveryday (?=(?:I|we|you|they|for|at|in|with|since|from)\\b)|\\beveryday(?=[.,;!?]|$)(?<!\\b(?:${things}) everyday)`,
      "gi",
    ),
    "Write two words for “each day”.",
    (verb = "") => (verb ? `${verb} every day` : null),
  ),
  grammarPattern(
    "split-words",
    /\b(any|some|every) (thing)\b(?! (?:or|of))|\b(my|your|him|it) (self)\b|\b(our|your|them) (selves)\b|\b(an) (other)\b/gi,
    "This is one word.",
    (a = "", b = "", c = "", d = "", e = "", f = "", g = "", h = "") => `${a}${b}${c}${d}${e}${f}${g}${h}`,
  ),
  grammarPattern(
    "apart-of",
    /\b(be|become|being|becoming|been|was|is|feel|felt|am) apart of\b/gi,
    "“Apart” means “separate”. Write “a part of”.",
    "$1 a part of",
  ),
];
