import { type GrammarPattern, grammarPattern } from "./pattern";
import { ingForm, oneOfIngs, oneOfPlainVerbs, oneOfVerbs } from "./verb-forms";

const form = (source: string) => new RegExp(source, "gi");
const very = "(?:(?:very much|so much|really|always|just|all|greatly) )?";

/** The form in -ing: after some verbs, and after prepositions. */
export const verbsAfter: readonly GrammarPattern[] = [
  grammarPattern(
    "look-forward-base",
    form(
      `\\b(look(?:ing|ed|s)?) (${very})(forwards?) to (?!(?:work|talk|start|visit|call|contact|interview|support|present|answer|ask|chat|move|offer|plan|play|reply|show|study|support|use|help|deal|gain|progress|add|try|run|go|read|finish|find)\\b(?! (?:with|for|at|in|on|you|to|about|my|your|the|a|together|alongside|more|again)\\b))(${oneOfVerbs})\\b(?! ?-)`,
    ),
    "After “look forward to” the verb ends in -ing.",
    (look = "", more = "", forward = "", verb = "") => `${look} ${more}${forward} to ${ingForm(verb)}`,
  ),
  grammarPattern(
    "look-forward-without-to",
    form(`\\b(look(?:ing|ed|s)? ${very}forward) (${oneOfIngs})\\b`),
    "It is “look forward to” something.",
    "$1 to $2",
  ),
  grammarPattern(
    "look-forward-for",
    form(
      `\\b(look(?:ing|ed|s)? ${very}forward) (?:for|of|on|at|in)(?: to)? (your|the|our|a|an|hearing|meeting|working|seeing|joining|speaking|this|my|any)\\b`,
    ),
    "It is “look forward to” something.",
    "$1 to $2",
  ),
  grammarPattern(
    "used-to-base",
    form(
      `\\b((?:I am|I'm|I was|are|were|is|been|being|got|get|getting|became) (?:\\w+ )?(?:used|accustomed)) to (${oneOfPlainVerbs}|work|deal|handle|do|have|be|use|run)\\b`,
    ),
    "After “be used to” the verb ends in -ing.",
    (start = "", verb = "") => `${start} to ${ingForm(verb)}`,
  ),
  grammarPattern(
    "use-to",
    /\b(I|we|they|he|she) use to (work|live|be|have|manage|lead|study|do|run|teach|play|go|write|help)\b/gi,
    "For the past it is “used to”.",
    "$1 used to $2",
  ),
  grammarPattern(
    "interested-to-verb",
    /\b(interested) to (work|join|apply|contribute|become|participate|continue|develop|build|collaborate|pursue|start|take|help|lead|manage|be)\b/gi,
    "It is “interested in” with a verb in -ing.",
    (word = "", verb = "") => `${word} in ${ingForm(verb)}`,
  ),
  grammarPattern(
    "preposition-base",
    form(
      `\\b(opportunity|chance|interested|idea|way|purpose|reason|instead|capable|experience|passionate|responsible|excited|apologi[sz]e|sorry|good|succeed|succeeded|spoke|honou?r|pleasure|possibility|thinking|think|dream|difficulty|problems?) (for|of|in|about|at|from|with) (?!lead|share|complete|hear from)(${oneOfPlainVerbs})\\b(?! ?-)|\\b(after|before|by|without) (?!lead|share|complete)(${oneOfPlainVerbs})(?= (?:the|a|an|my|your|you|with|to|about|me|it|this|that|more|from|how|what)\\b)`,
    ),
    "After a preposition the verb ends in -ing.",
    (anchor = "", preposition = "", verb = "", alone = "", other = "") =>
      anchor ? `${anchor} ${preposition} ${ingForm(verb)}` : `${alone} ${ingForm(other)}`,
  ),
  grammarPattern(
    "preposition-to-verb",
    form(`\\b(after|before|without|instead of|by) to (${oneOfVerbs})\\b`),
    "After a preposition the verb ends in -ing.",
    (preposition = "", verb = "") => `${preposition} ${ingForm(verb)}`,
  ),
  grammarPattern(
    "interest-to-verb",
    form(
      `\\b((?:have|has|had|my|an?|great|strong|of) (?:\\w+ )?interest) to (join|work|learn|contribute|become|be|apply|participate|develop|study|know)\\b`,
    ),
    "It is “interest in” with a verb in -ing.",
    (start = "", verb = "") => `${start} in ${ingForm(verb)}`,
  ),
  grammarPattern(
    "thank-you-for-base",
    form(
      `\\b(thank you|thanks)((?: so much| very much| a lot| again)?) for (?:to )?(${oneOfPlainVerbs}|have|help|show|invite|make|let|allow|spare|interview|advise|welcome)\\b(?! (?:from|of|at|in|on|with|and|yesterday|today|last|process|questions?|,)\\b)(?= \\w|[.!]|$)(?<!for (?:help|show|share|lead|complete|invite|welcome)(?=[.!]|$))`,
    ),
    "After “thank you for” the verb ends in -ing.",
    (thanks = "", much = "", verb = "") => `${thanks}${much} for ${ingForm(verb)}`,
  ),
  grammarPattern(
    "thank-you-to-verb",
    form(
      `\\b(thank you|thanks)((?: so much| very much| a lot| again)?) to (${oneOfPlainVerbs}|invite|let|allow|help|show|make|accept)(?= (?:me|us|the|your|my|with|to)\\b)`,
    ),
    "It is “thank you for” with a verb in -ing.",
    (thanks = "", much = "", verb = "") => `${thanks}${much} for ${ingForm(verb)}`,
  ),
  grammarPattern(
    "enjoy-to-verb",
    form(`\\b((?:enjoy|appreciate)(?:ed|d|s)?)((?: very much| a lot)?) to (${oneOfVerbs})\\b`),
    "After “enjoy” and “appreciate” the verb ends in -ing.",
    (enjoy = "", much = "", verb = "") => `${enjoy} ${ingForm(verb)}${much && ""}`,
  ),
  grammarPattern(
    "ing-verb-to",
    form(
      `\\b(avoid|finish|finished|suggest|suggested|recommend|recommended|consider|considering|considered|mind) to (${oneOfVerbs})\\b`,
    ),
    "After this verb comes a verb in -ing.",
    (start = "", verb = "") => `${start} ${ingForm(verb)}`,
  ),
];
