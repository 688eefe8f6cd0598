import { type GrammarPattern, grammarPattern } from "./pattern";
import { ingForm, pastForm } from "./verb-forms";

/** Words that are taken for others because another language has them so. */
export const wordChoice: readonly GrammarPattern[] = [
  grammarPattern(
    "ing-for-ed",
    /\b(I(?:'m| am| was| remain| feel| felt)) ((?:very |really |so |still |also |even more |extremely |particularly )*)(?:(interesting|exciting|impressing|motivating|convincing) (in|to|about|by|for|that|at|with)\b|(boring|confusing|tiring|surprising)(?= in\b| at\b| by\b| with\b|[.,!]|$))/gi,
    "What somebody feels ends in -ed.",
    (start = "", how = "", word = "", after = "", alone = "") =>
      `${start} ${how}${(word || alone).replace(/ing$/i, "ed").replace(/^tird$/i, "tired")}${after && ` ${after}`}`,
  ),
  grammarPattern(
    "ed-for-ing",
    /\b(role|position|job|conversation|interview|project|topic|opportunity|discussion|work|meeting|talk) ((?:is|was|sounds|sounded|seems|seemed|looks) (?:very |really |so |also )?)(interested|excited|motivated)\b(?! (?:in|to|about|by)\b)/gi,
    "What causes a feeling ends in -ing.",
    (noun = "", verb = "", word = "") => `${noun} ${verb}${word.replace(/ed$/i, "ing")}`,
  ),
  grammarPattern(
    "actual-job",
    /\bmy actual (job|position|role|company|employer|work|team|manager|boss|situation|salary)\b/gi,
    "“Actual” means real. For now it is “current”.",
    "my current $1",
  ),
  grammarPattern(
    "formation",
    /\b(my|a|the|his|her|university|professional|academic) (formation) (in|as|at|of (?:engineer|teacher|nurse|\w+er))\b/gi,
    "Use “training” or “education” for learning.",
    "$1 training $3",
  ),
  grammarPattern(
    "assist-to",
    /\b(assist|assisted|assisting) (?:to|at) (the|a|an|your|our|my|this|many|several) (interview|meeting|conference|course|class|presentation|training|event|workshop|fair)\b/gi,
    "Use “attend” for being at an event.",
    (verb = "", whose = "", noun = "") => `${verb.replace(/assist/i, "attend")} ${whose} ${noun}`,
  ),
  grammarPattern(
    "realise-project",
    /\b(reali[sz]ed?) (a|many|several|some|two|three|various|my) (projects?|internship|study|studies|tasks?|missions?|thesis)\b/gi,
    "Use “carry out” for doing a project or a task.",
    (verb = "", many = "", noun = "") => `${verb.endsWith("d") ? "carried out" : "carry out"} ${many} ${noun}`,
  ),
  grammarPattern(
    "experimented",
    /\b(I am|I'm|very|an|highly) experimented\b/gi,
    "Somebody with experience is “experienced”.",
    "$1 experienced",
  ),
  grammarPattern(
    "make-do",
    /\b(do|did|done|doing) (a|an|some|many|the|any|few) (mistakes?|decisions?|efforts?|progress|impression|suggestions?|choice)\b|\b(make|made|making) (my|a|the|an) (homework|internship|apprenticeship|studies|master's|bachelor's?|PhD|sport|research|exam|test)\b/gi,
    "It is “make a mistake” and “do an internship”.",
    (do_ = "", a = "", noun = "", make = "", my = "", what = "") =>
      do_
        ? `${{ do: "make", did: "made", done: "made", doing: "making" }[do_.toLowerCase()]} ${a} ${noun}`
        : `${{ make: "do", made: "did", making: "doing" }[make.toLowerCase()]} ${my} ${what}`,
  ),
  grammarPattern(
    "make-experience",
    /\b(make|made|making) ((?:an?|the|many|good|some|great|my)(?: (?:good|great|new|nice|bad|interesting|first|similar))?) (experiences?|interview)\b(?! (?:more|better|easier|a|the|so|as|feel|possible|enjoyable|pleasant|memorable|worth|special|good)\b)/gi,
    "It is “have an experience”, “have an interview”.",
    (verb = "", article = "", noun = "") =>
      `${{ make: "have", made: "had", making: "having" }[verb.toLowerCase()]} ${article} ${noun}`,
  ),
  grammarPattern(
    "learn-knowledge",
    /\b(learn|learned|learnt|learning) (?:a lot of |much |new |more |the |some )?knowledge\b/gi,
    "Use “gain” with “knowledge”.",
    (verb = "") =>
      `${{ learn: "gain", learned: "gained", learnt: "gained", learning: "gaining" }[verb.toLowerCase()]} knowledge`,
  ),
  grammarPattern(
    "learned-me",
    /\b(learned|learnt|learns) (me|us|him|her) (?=(?:a lot|to|how|that|the|many|about)\b)/gi,
    "Use “teach” for the person who gives the knowledge.",
    (verb = "", who = "") => `${verb.endsWith("s") ? "teaches" : pastForm("teach")} ${who} `,
  ),
  grammarPattern(
    "big-experience",
    /\b(big|high|huge|large|wide) (experience|knowledge)\b/gi,
    "It is “a lot of experience”, “extensive knowledge”.",
    "extensive $2",
  ),
  grammarPattern(
    "remember-me",
    /\b(remembers?|remembered) (me|us) (of|about|to|that)\b(?!(?: when))/gi,
    "Use “remind” when somebody makes you remember.",
    (verb = "", who = "", of = "") => `${verb.replace(/remember/i, "remind")} ${who} ${of}`,
  ),
  grammarPattern(
    "updation",
    /\b(updations?)\b|\b(preponed?)\b/gi,
    "It is “update”, “bring forward”.",
    (update = "", prepone = "") =>
      update ? update.replace(/updation/i, "update") : prepone.endsWith("d") ? "brought forward" : "bring forward",
  ),
  grammarPattern("myself-name", /^Myself (?:I am|I'm|[A-Z]\w+)/g, "To say who you are: “I am”.", null),
  grammarPattern(
    "yesterday-interview",
    /\b(for|of|from|in|our|the|about|after|since|during) (yesterday|today) (interview|meeting(?! \w+(?:s|ers|ing)\b)|conversation|talk|discussion|call|visit)\b/gi,
    "The day takes ’s before the talk.",
    (before = "", day = "", talk = "") =>
      /^(?:our|the)$/i.test(before) ? `${before} ${talk} ${day}` : `${before} ${day}'s ${talk}`,
  ),
  grammarPattern(
    "dream-to",
    /(?<!\b(?:a|my|the|your|this|old|big) )\b(dream|dreamed|dreamt) to (work|be|become|join|live|have|do|study|learn|start|open|run|teach)\b/gi,
    "It is “dream of” with a verb in -ing.",
    (dream = "", verb = "") => `${dream} of ${ingForm(verb)}`,
  ),
  grammarPattern(
    "habit-to",
    /\b(habit) to (\w+)\b(?<!\bhabit to \w+(?:ing|me|us))/gi,
    "It is “habit of” with a verb in -ing.",
    (habit = "", verb = "") => `${habit} of ${ingForm(verb)}`,
  ),
  grammarPattern(
    "stay-interested",
    /\bI (?:still )?(?:stay|continue) ((?:very |really |highly |so )?(?:interested|keen|available|motivated|excited))\b/gi,
    "It is “remain interested”.",
    "I remain $1",
  ),
  grammarPattern("for-to", /\bfor to (?=[a-z]{2,}\b)/gi, "“To” alone says what it is for.", "to "),
  grammarPattern(
    "communicate-me",
    /\b(communicate|communicated) (me|us|you)\b/gi,
    "It is “tell somebody”, “communicate with somebody”.",
    "$1 with $2",
  ),
  grammarPattern("well-received", /\b(have|has|had|I) well (received|noted)\b/gi, "It is “have received”.", "$1 $2"),
  grammarPattern("remembered-of", /\b(remember|remembered|remembers) of\b/gi, "“Remember” comes without “of”.", "$1"),
  grammarPattern(
    "tell-that",
    /\b(to|forgot to|wanted to|like to|must|can) tell that\b(?! (?:story|joke|to))/gi,
    "It is “tell you that” or “say that”.",
    "$1 say that",
  ),
];
