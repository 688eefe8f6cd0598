import { type GrammarPattern, grammarPattern } from "./pattern";
import { baseForm } from "./verb-forms";

/** Verbs with what they are about, with and without a small word between. */
export const objectsOfVerbs: readonly GrammarPattern[] = [
  grammarPattern(
    "discuss-about",
    /\b(discuss|discussed|discussing|discusses) (?:about|regarding)\b(?! (?:\d+|an? (?:dozen|hundred|thousand|third|half|quarter)|half|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty)\b)/gi,
    "“Discuss” comes without “about”.",
    "$1",
  ),
  grammarPattern(
    "mention-about",
    /(?<!\b(?:paper|article|study|link|thing|one|report|book|piece|video|talk|that|which|case|project|idea|what) (?:I|you|we|she|he) )\b(mention|mentioned|mentioning) about\b/gi,
    "“Mention” comes without “about”.",
    "$1",
  ),
  grammarPattern(
    "emphasise-on",
    /\b(emphasi[sz]ed?|emphasi[sz]ing|stressed|highlighted) (?:on|about)\b/gi,
    "This verb comes without “on”.",
    "$1",
  ),
  grammarPattern(
    "explain-me",
    /\b(explain|explained|explaining|describe|described|suggest|suggested|recommend|recommended|mention|mentioned) (me|us)\b(?! (?:and|as|for|by|in|to (?:your|the|her|his))\b)/gi,
    "It is “explain to me”.",
    "$1 to $2",
  ),
  grammarPattern(
    "say-me",
    /\b(said|say|saying|says) (me|us|him|her)\b(?! (?:and|that that)\b)/gi,
    "It is “tell somebody”.",
    (said = "", who = "") =>
      `${{ said: "told", say: "tell", saying: "telling", says: "tells" }[said.toLowerCase()]} ${who}`,
  ),
  grammarPattern(
    "told-that",
    /\b(you|she|he|they|I|we) told that\b(?! (?:story|joke))/gi,
    "It is “told me that” or “said that”.",
    "$1 said that",
  ),
  grammarPattern(
    "told-to-me",
    /\b(told|tell|asked|ask) to (me|us|you|him|her|them|my (?:boss|manager|colleagues?|team|friend|family))\b(?! (?:to be|about whom))/gi,
    "“Tell” and “ask” come without “to”.",
    "$1 $2",
  ),
  grammarPattern(
    "contact-to",
    /\b(contact|contacted|contacting) (?:to|with) (me|you|us|him|her|them|your|my)\b(?<!\b(?:in|make|made|making|have|had|eye|no|any|further|first|direct|keep|of|stay|the|your|my|a) contact (?:to|with) \w+)/gi,
    "The verb “contact” comes without “to”.",
    "$1 $2",
  ),
  grammarPattern(
    "reply-without-to",
    /\b(reply|replied|respond|responded|replying|responding) (me|us|my (?:e-?mail|message|letter)|your (?:e-?mail|message|letter))\b/gi,
    "It is “reply to”.",
    "$1 to $2",
  ),
  grammarPattern(
    "wait-without-for",
    /\b(wait|waiting|waited) (your|the|an? (?:answer|reply|response)|you|him|her|them|any)\b(?! (?:turn|time|room|list))|\b(listen|listened|listening) (me|you|the|your|my|music|his|her)\b/gi,
    "It is “wait for” and “listen to”.",
    (wait = "", what = "", listen = "", whom = "") => (wait ? `${wait} for ${what}` : `${listen} to ${whom}`),
  ),
  grammarPattern("await-for", /\b(await|awaiting) for\b/gi, "“Await” comes without “for”.", "$1"),
  grammarPattern(
    "join-to",
    /\b(join|joining|joined) (?:to|in|into|with) (your|the|this|a|such|our) (team|company|group|organi[sz]ation|department|firm|business|staff)\b/gi,
    "“Join” comes without a preposition here.",
    "$1 $2 $3",
  ),
  grammarPattern(
    "lack-of-verb",
    /\b(I|we|they|you) (lack|lacked) of\b/gi,
    "The verb “lack” comes without “of”.",
    "$1 $2",
  ),
  grammarPattern("despite-of", /\b(despite) of\b/gi, "It is “despite” or “in spite of”.", "$1"),
  grammarPattern("cope-up", /\b(cope|coping|coped) up\b/gi, "It is “cope with”, without “up”.", "$1"),
  grammarPattern(
    "return-back",
    /\b(return|returned|revert|reverted|reply|replied|repeat) (?:back|again)\b(?<!\b(?:reply|replied|return|returned|revert|reverted) again)(?<!\brepeat back)/gi,
    "This verb does not need “back” or “again”.",
    "$1",
  ),
  grammarPattern(
    "disposition",
    /\bat your (?:entire |full |complete )?(?:disposition|dispose)\b/gi,
    "It is “at your disposal”.",
    "at your disposal",
  ),
  grammarPattern(
    "in-attach",
    /\b(?:in|as) (?:the )?(?:attach|attachment),? (?:you|please)|\b(please find|please see|find|see) (?:in )?(?:the )?attach(?:ment)?(?= (?:my|the|a|an|here)\b|[.,])/gi,
    "It is “attached”.",
    (find = "") => (find ? `${find} attached` : null),
  ),
  grammarPattern(
    "hear-you-soon",
    /\b(hear|hearing) (?:back )?you (soon|back|again|shortly)\b/gi,
    "It is “hear from you”.",
    (hear = "", soon = "") => `${hear} ${soon === "back" ? "back from you" : `from you ${soon}`}`,
  ),
  grammarPattern(
    "thank-you-missing",
    /\b(I|we) (?:would like to |want to |wish to )?thank for (?=(?:your|the|this|giving|meeting|inviting)\b)/gi,
    "It is “thank you for”.",
    "$1 thank you for ",
  ),
  grammarPattern(
    "thanks-you",
    /\bthanks you\b|\b(thank) your (for|so|very)\b|^(thank) (?=for (?:your|the|meeting|taking))/gi,
    "It is “thank you”.",
    (thank = "", rest = "", alone = "") => (alone ? "thank you " : thank ? `thank you ${rest}` : "thank you"),
  ),
  grammarPattern(
    "feel-myself",
    /\b(feel|feeling|felt) myself (?=(?:very |really |so )?(?:confident|comfortable|good|ready|happy|welcome|prepared|able|lucky)\b)/gi,
    "“Feel” comes without “myself” here.",
    "$1 ",
  ),
  grammarPattern(
    "request-for",
    /\b(?:(I|we) (request)|(requested|requesting)) for\b(?<!\b(?:as|was|were|is|are|be|been|time|amount|info\w*) requested for)/gi,
    "The verb “request” comes without “for”.",
    (who = "", request = "", requested = "") => (request ? `${who} ${request}` : requested),
  ),
  grammarPattern(
    "near-of",
    /\b(near) (?:of|from) (?=(?:the|my|your|school|home|here|our|a)\b)/gi,
    "It is “near”, without “of”.",
    "$1 ",
  ),
  grammarPattern("meet-us", /\b(we) (meet|see|met|saw) us\b/gi, "It comes without “us”.", "$1 $2"),
  grammarPattern(
    "make-to-ing",
    /\b(I am writing|I'm writing) for (thank|thanking|ask|asking|say|saying|express|expressing)\b/gi,
    "It is “writing to” with the plain verb.",
    (start = "", verb = "") => `${start} to ${baseForm(verb).replace(/^(express|say|thank|ask)ing$/, "$1")}`,
  ),
];
