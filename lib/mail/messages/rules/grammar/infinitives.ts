import { type GrammarPattern, grammarPattern } from "./pattern";
import { baseForm, oneOfIngs, oneOfPasts, oneOfVerbs } from "./verb-forms";

const form = (source: string) => new RegExp(source, "gi");

/** The plain form of a verb: after "to", "can" and "did", and where there is no "to". */
export const infinitives: readonly GrammarPattern[] = [
  grammarPattern(
    "wait-for-verb",
    form(`\\b(wait|waiting) for (hear|meet|see|know|receive|start|join|speak|learn|get)\\b`),
    "It is “wait to” with the plain verb.",
    "$1 to $2",
  ),
  grammarPattern(
    "suggest-somebody-to",
    /\b(suggest|suggested|suggests|recommended|recommends) (you|me|us|him|her|them) to\b/gi,
    "It is “suggest that somebody does it”.",
    (verb = "", who = "") =>
      `${verb} that ${{ me: "I", us: "we", him: "he", her: "she", them: "they" }[who.toLowerCase()] ?? who}`,
  ),
  grammarPattern(
    "to-ing",
    form(
      `\\b(want|wanted|like|hope|hoping|able|need|needed|plan|planning|decide|decided|wish|love|happy|glad|ready|willing|pleased|try|trying|tried|expect|eager|promise|intend|aim|manage|managed|learn|learned|writing|wait|going|helped me|allow me|allows me|let us|delighted|thrilled|honou?red|grateful|keen|excited) to (${oneOfIngs})\\b(?<!\\b(?:going|due|writing) to (?:training|meeting|interviewing|teaching|planning|building))`,
    ),
    "After “to” the verb has its plain form here.",
    (start = "", verb = "") => `${start} to ${baseForm(verb)}`,
  ),
  grammarPattern(
    "to-past",
    form(
      `\\b(want|wanted|like|hope|hoping|able|need|needed|how|decided|had|have|has|going|try|trying|tried|learn|ready|happy|glad|pleased|chance|opportunity|pleasure|me|you|us) to (${oneOfPasts})\\b(?<!\\b(?:how|had|have|has|you|me|us) to (?:understood|built|made|led|left|thought|felt|heard|meant|found))`,
    ),
    "After “to” the verb has its plain form.",
    (start = "", verb = "") => `${start} to ${baseForm(verb)}`,
  ),
  grammarPattern(
    "would-like-without-to",
    /\b(would (?:really |also |just )?like|'d (?:really |also |just )?like|(?<!you )want|wanted|hope|decided|wish) (thank|know|ask|join|meet|express|add|say|hear|learn|apply|share|confirm|discuss|speak|improve|tell|let|inform|mention|continue|become|contribute)\b(?! you (?:could|can|will|would|have|are)\b)(?=\s)/gi,
    "It takes “to” before the second verb.",
    "$1 to $2",
  ),
  grammarPattern(
    "modal-to",
    form(
      `(?<!\\b(?:the|a|my|your|strong|their|his|her|own|free|good|of) )\\b(can|could|should|must|might|would|will) to (${oneOfVerbs}|[a-z]{3,})\\b(?<=\\b(?:can|could|should|must|might|may) to \\w+|\\b(?:would|will) to (?:${oneOfVerbs}))`,
    ),
    "After “can”, “must” and the like the verb comes without “to”.",
    "$1 $2",
  ),
  grammarPattern(
    "to-can",
    /\b(to|will|would|must|should|might|may) can\b(?! (?:openers?|be canned))/gi,
    "“Can” has no such form: use “be able to”.",
    "$1 be able to",
  ),
  grammarPattern(
    "can-able",
    /\b(can|could) able to\b/gi,
    "“Can” and “be able to” mean the same: use one of them.",
    "$1",
  ),
  grammarPattern("will-able", /\b(will|would|may|might|should) able to\b/gi, "It is “be able to”.", "$1 be able to"),
  grammarPattern(
    "modal-past",
    form(
      `\\b((?:I|you|we|they|he|she|it|and|that|who|which|not|also) )(can|could|should|would|might|must|will) ((?:also |not |never |really )?)(${oneOfPasts})\\b(?<!\\b(?:will|would|can|could|must|might|should) (?:used|left|led|thought|felt|meant|found|heard|showed) (?:of|by|in))`,
    ),
    "After “can”, “would” and the like the verb has its plain form.",
    (who = "", modal = "", adverb = "", verb = "") => `${who}${modal} ${adverb}${baseForm(verb)}`,
  ),
  grammarPattern(
    "did-past",
    form(
      `\\b(did not|didn't|did you|did I) ((?:really |even |always |also )?)(had|went|came|met|made|took|gave|got|saw|knew|told|said|spoke|worked|learned|joined|helped|mentioned|discussed|talked|added|asked|received|explained|understood|thought|found|brought|wanted|wrote|became)\\b`,
    ),
    "After “did” the verb has its plain form.",
    (did = "", adverb = "", verb = "") =>
      `${did} ${adverb}${verb === "wanted" ? "want" : verb === "mentioned" ? "mention" : baseForm(verb)}`,
  ),
  grammarPattern(
    "do-third-person",
    /\b(doesn't|does not|didn't|did not|don't|do not) (has|needs|wants|knows|makes|goes|says|takes|gives|uses|requires|seems|looks|feels)\b/gi,
    "After “does” and “did” the verb has no -s.",
    (start = "", verb = "") => `${start} ${verb === "has" ? "have" : verb === "goes" ? "go" : verb.slice(0, -1)}`,
  ),
  grammarPattern(
    "let-make-to",
    form(
      `\\b((?:let|lets|make|makes|made) (?:me|us|you|him|her|them)) to (${oneOfVerbs}|want|feel|realise|realize|know)\\b`,
    ),
    "After “let me” and “make me” the verb comes without “to”.",
    "$1 $2",
  ),
  grammarPattern(
    "allow-to-verb",
    form(
      `\\b(allow|allows|allowed|enable|enables|enabled|permit|permits|permitted) to (${oneOfVerbs})\\b(?<!\\b(?:am|is|are|was|were|be|been|not|I'm) (?:allowed|enabled|permitted) to \\w+)`,
    ),
    "It needs somebody: “allow me to”, “allow them to”.",
    "$1 me to $2",
  ),
  grammarPattern(
    "want-that-you",
    /\b(want|wanted|would like|'d like) that (you|he|she|they|we|the \w+)\b/gi,
    "It is “want somebody to do something”.",
    "$1 $2 to",
  ),
  grammarPattern("hope-you-to", /\b(hope) (you|that you) to\b/gi, "It is “hope that you will”.", "$1 that you will"),
  grammarPattern(
    "hesitate",
    /\bhesitate (?:for |in |about |on )?(?:to )?(contacting|calling|asking|contact|call|ask|write|writing|reach|reaching|email|emailing|let)\b(?<!hesitate to (?:contact|call|ask|write|reach|email|let))/gi,
    "It is “hesitate to” with the plain verb.",
    (verb = "") =>
      `hesitate to ${{ contacting: "contact", calling: "call", asking: "ask", writing: "write", reaching: "reach", emailing: "email" }[verb.toLowerCase()] ?? verb}`,
  ),
  grammarPattern(
    "feel-free-for",
    /\bfeel free (?:for|in|on) (contact|contacting|ask|asking|call|calling|reach|reaching)\b/gi,
    "It is “feel free to” with the plain verb.",
    (verb = "") => `feel free to ${verb.replace(/ing$/, "")}`,
  ),
  grammarPattern(
    "please-to",
    form(`\\b(please|kindly) to (${oneOfVerbs}|let|inform|note|call|confirm|advise)\\b`),
    "After “please” the verb comes without “to”.",
    "$1 $2",
  ),
];
