import { type GrammarPattern, grammarPattern } from "./pattern";
import { baseForm, oneOfStrongPasts, oneOfThirds, participleForm, pastForm, strongPasts } from "./verb-forms";

const form = (source: string) => new RegExp(source, "gi");
const subjects = "(?:I|you|we|they|he|she|it|who|that)";
const begins = "(?:^|(?<=[,;:] )|(?<=\\b(?:and|but|because|so|when|where|since|although|while) ))";
const over =
  "(?:yesterday|last (?:week|month|year|summer|winter|spring|autumn|monday|tuesday|wednesday|thursday|friday)|in (?:19|20)\\d\\d|(?:\\d+|a|one|two|three|four|five|six|several|some|a few) (?:days?|weeks?|months?|years?) (?:ago|before|back))";
const presents =
  "work|study|learn|meet|send|submit|apply|visit|attend|speak|talk|join|start|finish|go|come|do|make|write|call|receive|complete|lead|manage|build|move|teach|live|have|get|pass";

/** Forms of verbs by the word before them, and tenses by the time. */
export const tenses: readonly GrammarPattern[] = [
  grammarPattern(
    "to-strong-past",
    form(
      `\\bto ((?:also )?)(${oneOfStrongPasts}|met|told|had|did|was|were|has)\\b(?<!\\b(?:due|thanks|prior|up|addition|regard|attention) to \\w+)(?! ?-)`,
    ),
    "After “to” the verb has its plain form.",
    (also = "", verb = "") =>
      `to ${also}${/^(?:was|were)$/i.test(verb) ? "be" : verb === "has" ? "have" : baseForm(verb)}`,
  ),
  grammarPattern(
    "modal-strong-past",
    form(
      `\\b(${subjects} )(can|could|should|must|may|might|would|will|cannot|can't|couldn't|won't|wouldn't) ((?:also |not |never |really |still )?)(${oneOfStrongPasts}|met|told|had|did|was|were|has|is|are|am|(?!(?:need|feed|speed|proceed|succeed|exceed|embed|bleed|breed|shed|wed|heed|seed|weed|shred)\\b)[a-z]{2,}[^e\\W]ed)\\b`,
    ),
    "After “can”, “would” and the like the verb has its plain form.",
    (who = "", modal = "", adverb = "", verb = "") => {
      const plain = /^(?:was|were|is|are|am)$/i.test(verb) ? "be" : verb === "has" ? "have" : baseForm(verb);
      return plain === verb ? null : `${who}${modal} ${adverb}${plain}`;
    },
  ),
  grammarPattern(
    "been-past",
    form(
      `\\b(been|being) (${[...strongPasts].filter((past) => !/^(?:came|became|ran|told|met|had)$/.test(past)).join("|")}|teached|chose)\\b`,
    ),
    "After “been” comes the participle.",
    (been = "", verb = "") => `${been} ${participleForm(baseForm(verb))}`,
  ),
  grammarPattern(
    "i-seen",
    /(?<!\b(?:have|has|had|having|haven't|hadn't|hasn't|never|nor|i've|could've|should've) )\b(I|we|they|he|she) ((?:also |just |already |only )?)(seen|done|gone|written|spoken|given|taken|known|grown|chosen|driven|forgotten|begun)\b(?<!\b(?:had|have|has|having|been|was|were|is|are) (?:I|we|they|he|she) \w+)/gi,
    "The participle needs “have” before it.",
    (who = "", adverb = "", verb = "") => `${who} ${adverb}${pastForm(baseForm(verb))}`,
  ),
  grammarPattern(
    "present-with-past-time",
    new RegExp(
      `${begins}(I|we) ((?:already |just |also )?)(${presents})\\b(?! (?:for|on|with|to) (?:the|a|your) (?:team|company) that)(?![^.!?,;\\n]{0,45}\\bsince\\b)([^.!?,;\\n]{0,45}?) (${over})(?=[.,;!?]|$| (?:and|with|at|in|for|as|about|because|by)\\b)(?!'s)(?<!\\bas \\w+ in (?:19|20)\\d\\d)`,
      "g",
    ),
    "With a time that is over it is the simple past.",
    (who = "", adverb = "", verb = "", rest = "", time = "") =>
      `${who} ${adverb}${pastForm(verb)}${rest} ${time.replace(/before$|back$/, "ago")}`,
  ),
  grammarPattern(
    "past-time-with-present",
    new RegExp(`^(${over.replace("(?:ago|before|back)", "ago")},?) (I|we|you) (${presents})\\b`, "gi"),
    "With a time that is over it is the simple past.",
    (time = "", who = "", verb = "") => `${time} ${who} ${pastForm(verb)}`,
  ),
  grammarPattern(
    "auxiliary-third-person",
    form(
      `\\b(${subjects} )(doesn't|does not|didn't|did not|don't|do not|can|can't|cannot|could|couldn't|will|would|should|must|might|may|won't) ((?:not |also |really |always )?)(${oneOfThirds})\\b(?! ?-)`,
    ),
    "After this word the verb has no -s.",
    (who = "", start = "", adverb = "", verb = "") => `${who}${start} ${adverb}${baseForm(verb)}`,
  ),
  grammarPattern(
    "was-worked",
    /\b(I) (?:am|was|'m) ((?:also )?)(worked|lived|studied|graduated) (?=(?:as|in|at|for|with|from)\b)/gi,
    "This verb comes without “am” or “was”.",
    "$1 $2$3 ",
  ),
  grammarPattern(
    "present-for-years",
    /\b(I|we) (?:am|'m|are) ((?:already )?)(working|living|studying|teaching|leading|managing|using|driving|running)\b([^.!?,;\n]{0,50}?) for ((?:more than |over |about |almost |nearly |the last |the past )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|many|several) years)(?=[.,;!?]|$| (?:and|in|as|with)\b)/gi,
    "What began in the past and goes on is “have been”.",
    (who = "", already = "", verb = "", rest = "", time = "") =>
      `${who} have ${already}been ${verb}${rest} for ${time}`,
  ),
  grammarPattern(
    "past-since-years",
    /\b(work|worked|working|live|lived|studied|teach|taught|been|know|known|use|used)\b([^.!?,;\n]{0,40}?) (?:until|till) ((?:already )?)(two|three|four|five|six|seven|eight|nine|ten|\d+|many|several) (years|months|weeks)(?=[.,;!?]|$| (?:and|as|with)\b)/gi,
    "For how long: “for”.",
    "$1$2 for $4 $5",
  ),
  grammarPattern(
    "before-years",
    /(?:^|(?<=\b(?:and|here|there|company|you|it|team|job|country|interview) ))(before) (two|three|four|five|six|seven|eight|ten|\d+|some|a few|several) (years|months|weeks|days)(?=[.,;!?]|$| (?:I|we|and)\b)(?<!\bnot .{0,40})/gi,
    "Counted back from today it is “ago”.",
    (_before = "", count = "", unit = "") => [count, unit, "ago"].join(" "),
  ),
];
