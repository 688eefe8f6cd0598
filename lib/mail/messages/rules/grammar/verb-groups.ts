import { type GrammarPattern, grammarPattern } from "./pattern";
import { baseForm, ingForm, participleForm, pastForm } from "./verb-forms";

const count =
  "(?:a|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|several|many|a few|some|\\d+)";
const units = "(?:years?|months?|weeks?|days?|hours?|decades?)";

/** Forms that belong together in a verb of several words, and tenses with the time that they speak of. */
export const verbGroups: readonly GrammarPattern[] = [
  grammarPattern(
    "be-and-verb",
    /\b(I|we|they|you) (?:am|'m|are|'re) ((?:really |also |very |so |fully |totally |much |not )?)(agree|appreciate|believe|hope|understand|want|know|think|look|prefer|belong|have|need)\b(?! (?:like)? ?-)|\b(I)'m ((?:really |also |very |so |fully |totally |much )?)(agree|appreciate|believe|hope|understand|want|know|think|look|prefer|belong|have|need)\b/gi,
    "This verb comes without “am” or “are”.",
    (who, more = "", verb = "", i, less = "", other = "") =>
      `${who || i} ${(more || less).replace(/^(?:very|so|much) /i, "very much ")}${verb || other}`.replace(
        / not /,
        " do not ",
      ),
  ),
  grammarPattern(
    "is-depend",
    /\b(it|that|this|which) (?:is|'s|was) (depends?|belongs?|consists?) (on|of|to|from)\b|\b(it)'s (depends) (on|of)\b/gi,
    "This verb comes without “is”.",
    (it, verb = "", on = "", other, _other, prep = "") =>
      `${it || other} ${verb.replace(/s?$/, "s") || "depends"} ${(on || prep).replace(/of|from/, verb.startsWith("depend") || other ? "on" : "$&")}`,
  ),
  grammarPattern(
    "am-having",
    /\b(I|we) (?:am|are) (having) (a (?:degree|diploma|good|strong|lot|great|background|certificate|total|bachelor|master)|more than|over|good|strong|great|deep|knowledge|experience|\d+|two|three|four|five|six|seven|eight|nine|ten|several|many|all|extensive|excellent|relevant|sound|hands)\b|\b(I)'m (having) (a (?:degree|diploma|good|strong|background)|more than|over|good|strong|knowledge|experience|\d+ years)\b/gi,
    "For what somebody owns or knows it is “I have”.",
    (who, _having, rest = "", i, _other, more = "") => `${who || i} have ${rest || more}`,
  ),
  grammarPattern(
    "am-knowing",
    /\b(I) (?:am|was) (knowing|wanting|needing|believing|understanding|respecting)\b(?! (?:that|it) (?:will|would))/gi,
    "This verb has no -ing form here.",
    (who = "", verb = "") =>
      `${who} ${{ knowing: "know", wanting: "want", needing: "need", believing: "believe", understanding: "understand", respecting: "respect" }[verb.toLowerCase()] ?? verb}`,
  ),
  grammarPattern(
    "be-base",
    /\b(I am|I'm|I was|we are|we were|she is|he is) ((?:currently |now |also |presently |still )?)(work|live|study|learn|apply|write|try|look)\b(?= (?:as|in|at|with|for|to|on|under)\b)|\b(I am|I'm|I was|we are|she is|he is) ((?:currently |now |also |presently |still )?)(study|learn|teach|manage|develop|prepare|write|speak|sell|build|read) (?=(?:the|a|an|my|your|for|in|English|Spanish|many|more|this|new|every|very)\b)/gi,
    "After “am” or “was” the verb ends in -ing.",
    (start = "", now = "", verb = "", begin = "", also = "", other = "") =>
      start ? `${start} ${now}${ingForm(verb)}` : `${begin} ${also}${ingForm(other)} `,
  ),
  grammarPattern(
    "missing-ed",
    /\b(am|I'm|is|are|was|were|been|be|very|really|so) (base|locate|hire|invite|interest|impress|excite|involve|suppose|motivate) (in|at|on|by|to|with|about|for)\b/gi,
    "This form ends in -d here.",
    (start = "", verb = "", after = "") => `${start} ${verb}${verb.endsWith("e") ? "d" : "ed"} ${after}`,
  ),
  grammarPattern(
    "have-past",
    /\b(have|has|had|having|I've|you've|we've) ((?:also |already |just |never |not |recently |always )?)(went|did|saw|wrote|took|spoke|began|chose|gave|came|became|ran|drove|broke|knew|grew|forgot)\b(?<!\b(?:experience|time|people|things?|\w+s|one|all|what|that|knowledge) (?:I|we|you|they) (?:have|had) \w+)/gi,
    "After “have” comes the participle.",
    (have = "", adverb = "", verb = "") => {
      const base =
        {
          began: "begin",
          broke: "break",
          chose: "choose",
          drove: "drive",
          forgot: "forget",
          ran: "run",
          saw: "see",
          wrote: "write",
        }[verb.toLowerCase()] ?? baseForm(verb);
      return `${have} ${adverb}${participleForm(base)}`;
    },
  ),
  grammarPattern(
    "have-base",
    /\b(I have|I've|we have|you have|has) ((?:also |already |recently |always |just |never )?)(learn|receive|attend|develop|achieve|decide|prepare|enjoy|participate|mention|meet|speak|write|manage|inspect|finish|become|build|teach|bring|understand)\b(?! ?-)/gi,
    "After “have” comes the participle.",
    (have = "", adverb = "", verb = "") => `${have} ${adverb}${participleForm(verb)}`,
  ),
  grammarPattern(
    "perfect-and-past-time",
    /\b(I|we|you) (?:have|'ve) (met|spoken|talked|seen|sent|left|had|(?!worked\b|lived\b|followed\b|used\b|changed\b|improved\b|learned\b)[a-z]{3,}ed)\b([^.!?,;\n]{0,40}?) (in (?:19|20)\d\d|yesterday|last (?:week|month|year|monday|tuesday|wednesday|thursday|friday)|(?:\w+ )?(?:days?|weeks?|months?|years?) ago)\b(?<!\bsince [^.!?]{0,30})/gi,
    "Use the simple past for a time that is over.",
    (who = "", verb = "", rest = "", time = "") =>
      `${who} ${{ spoken: "spoke", seen: "saw" }[verb.toLowerCase()] ?? verb}${rest} ${time}`,
  ),
  grammarPattern(
    "since-duration",
    new RegExp(
      `\\bsince (?:the )?(?:last |past )?((?:more than |over |about |almost |nearly |around )?${count}) (${units})\\b(?! (?:ago|back|old|of)\\b)`,
      "gi",
    ),
    "For how long: “for”. Since when: “since”.",
    "for $1 $2",
  ),
  grammarPattern(
    "present-since",
    new RegExp(
      `\\b(I|we) (?:am|'m|are) (working|living|studying|teaching|leading|managing|using|learning|doing|running)\\b([^.!?,;\\n]{0,50}?) (since (?:\\d{4}|last|january|february|march|april|may|june|july|august|september|october|november|december|I |my |then|school|childhood)|for (?:the )?(?:last |past )?(?:more than |over |about |almost )?${count} ${units}(?= (?:now|already)))`,
      "gi",
    ),
    "Use “have been” for what began in the past and continues.",
    (who = "", verb = "", rest = "", since = "") => `${who} have been ${verb}${rest} ${since}`,
  ),
  grammarPattern(
    "simple-present-since",
    /\b(I|we|and) (work|live|study|teach|lead|manage|know|use|follow|write|play|climb|learn|practise|practice|drive)\b([^.!?,;\n]{0,40}?) (since (?:\d{4}|last|january|february|march|april|june|july|august|september|october|november|december|my childhood|childhood))\b/gi,
    "Use “have” with a participle for what began in the past and continues.",
    (who = "", verb = "", rest = "", since = "") => `${who} have ${participleForm(verb)}${rest} ${since}`,
  ),
  grammarPattern(
    "during-duration",
    new RegExp(`\\bduring (${count}) (${units})\\b(?! (?:of|in|at|that))`, "gi"),
    "How long something takes: “for”.",
    "for $1 $2",
  ),
  grammarPattern(
    "if-would-have",
    /\bif (?!it would make )(I|we|there|it|they) would (have|be|know|get|work|come|join|live|understand|do|take|make|see|find|go)\b/gi,
    "After “if” the verb is in the past.",
    (who = "", verb = "") => `if ${who} ${verb === "be" ? "were" : pastForm(verb)}`,
  ),
  grammarPattern(
    "if-will",
    /\bif (I|we) will (be|get|have|join|receive|work|start)\b/gi,
    "After “if” the verb is in the present.",
    (who = "", verb = "") => `if ${who} ${verb !== "be" ? verb : who.toLowerCase() === "i" ? "am" : "are"}`,
  ),
  grammarPattern(
    "when-will",
    /(?<!\b(?:know|ask|asked|asking|tell|told|wonder|wondering|see|hear|heard|decide|sure|say|said|about|understand|question|idea|and|of|news|learn|explain|discuss|confirm|curious|check|date|day|time|me|mentioned) )\b(when|as soon as|until|once) (I|you|we|they) will (arrive|come|be|get|have|finish|start|join|know|receive|see|hear|decide|return|go|need|meet)\b/gi,
    "After “when” the verb is in the present.",
    (when = "", who = "", verb = "") =>
      `${when} ${who} ${verb !== "be" ? verb : who.toLowerCase() === "i" ? "am" : "are"}`,
  ),
  grammarPattern(
    "is-happened",
    /\b(was|were|is|are|has been|have been) (happened|occurred|existed|appeared)\b/gi,
    "This verb has no passive.",
    "$2",
  ),
  grammarPattern(
    "have-years-old",
    /\bI have (\d\d) years(?: old\b|(?=[.!]\s*$| and (?:\w+ ){0,2}(?:children|child|kids|married|live|I live)))/gi,
    "An age is “I am … years old”.",
    "I am $1 years old",
  ),
  grammarPattern(
    "appreciate-if",
    /\bappreciate (if|when) (you|I|we|the|your)\b/gi,
    "It is “appreciate it if”.",
    "appreciate it $1 $2",
  ),
  grammarPattern(
    "am-appreciated",
    /\bI(?:'m| am) (?:very |really |so |much )?appreciated? (for|of|that|to|your|the)\b|\bI would be (?:very |really )?appreciate (if|to|for|your|it)\b/gi,
    "It is “I appreciate” or “I am grateful”.",
    null,
  ),
  grammarPattern(
    "double-negative",
    /\b(don't|do not|didn't|did not|haven't|have not|can't|cannot|couldn't|could not|won't|wasn't|isn't) (\w+) (nothing|nobody|nowhere)\b/gi,
    "One “not” is enough.",
    (not = "", verb = "", word = "") => `${not} ${verb} ${word.toLowerCase().replace(/^no/, "any")}`,
  ),
  grammarPattern(
    "could-of",
    /\b(could|should|would|must|might) (not )?of ([a-z]{2,}(?:ed|en|wn|ne)|had|said|made|brought|told|thought|taught|met|come|become|put|kept|left|built|read)\b/gi,
    "It is “have”, also where it sounds like “of”.",
    "$1 $2have $3",
  ),
  grammarPattern("born-in", /\bI(?:'m| am) born\b/gi, "It is “I was born”.", "I was born"),
  grammarPattern(
    "passed-out",
    /\b(passed out) (from|of) (my |the )?(university|college|school|[A-Z]\w+ (?:University|College|Institute))/g,
    "“Pass out” means to faint: write “graduated from”.",
    "graduated from $3$4",
  ),
  grammarPattern(
    "lead-past",
    /\b(have|has|had|was|were|been|I've) ((?:also |successfully |recently )?)lead (a|an|the|by|to|several|two|three|many|teams?|projects?|my|our)\b/gi,
    "The past of “lead” is “led”.",
    "$1 $2led $3",
  ),
  grammarPattern(
    "past-of-regular",
    /\b(teached|buyed|catched|writed|thinked|telled|speaked|bringed|builded|choosed|selled|sended|spended|understanded|leaved|meeted|gived|taked|maked|knowed|growed|finded|feeled|keeped|runned|goed|becomed)\b/gi,
    "This verb has a past of its own.",
    (word = "") =>
      ({
        buyed: "bought",
        catched: "caught",
        runned: "ran",
        choosed: "chose",
        gived: "gave",
        taked: "took",
        maked: "made",
        becomed: "became",
        leaved: "left",
        writed: "wrote",
      })[word.toLowerCase()] ?? pastForm(word.toLowerCase().replace(/ed$/, "")),
  ),
];
