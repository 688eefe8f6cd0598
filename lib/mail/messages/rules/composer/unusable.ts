import { isDeterminer, isPreposition, plainWord } from "./tokens";
import { instructions, isNounVerb, isPlainVerb } from "./verb-words";

const money =
  /[£$€¥₹]\s?\d|\b\d+(?:[.,]\d+)?\s?k\b|\b(?:salary|salaries|wage|wages|pay rise|pay range|bonus|pension|day rate|hourly rate|benefits package|holiday allowance|annual leave|package|budget for the role|comp)\b/i;
const personal =
  /\b(?:pregnan\w*|maternity|paternity|divorc\w*|husband|wife|girlfriend|boyfriend|religio\w*|church|mosque|cancer|depress\w*|anxiety|therapy|miscarriage|died|death|funeral|sick leave|burn-?out|his age|her age|my age|my kids|my children|visa|my health|nervous|sweat\w*|blushed|handshake|perfume|divorcing|gay|accent)\b/i;
const verdict =
  /^(?:(?:a|an|the|very|really|quite|so|such|all|bit|was|seemed|seems|felt|overall|generally)\s+)*(?:good|great|nice|lovely|fine|ok|okay|bad|awkward|boring|weird|odd|brilliant|fantastic|amazing|awesome|pleasant|friendly|warm|cold|rude|tough|hard|easy|intense|fun|chatty|sharp|smart|kind|positive|negative|interesting|useful|relaxed|formal|informal|keen|supportive)(?:\s+(?:chat|talk|vibe|vibes|energy|person|people|guy|woman|man|meeting|interview|conversation|rapport|questions|fit|boss|time|one|stuff|feeling|connection|lady|bloke|so far|enough|overall|really|and \p{L}+))*$/iu;
const noWord =
  /\b(?:rapport|vibes?|gut feeling|liked me|likes me|hated me|did(?:n['’]?t| not) like me|clicked|hit it off|got on well|went well|went ok|went badly|bombed|nailed|messed up|tbc|tbd|n\/a|idk|dunno|not sure|can['’]?t remember|forgot|lol|haha|wtf|fuck\w*|shit\w*|idiot|stupid|arrogant|ugly|fit af|ask again|no idea)\b/i;

/** Nothing that belongs into a note: a question, money, private matters, a verdict, noise. It stays beside the text. */
export function isUnusable(jotting: string): boolean {
  const text = jotting.trim();
  if (!/\p{L}\p{M}*\p{L}/u.test(text) || text.length < 3) return true;
  if (/[?{}[\]<]|<\/|%[A-Z_]{3,}%|https?:|\S@\S|_{3}/.test(text)) return true;
  if (/[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(text) || /\p{Extended_Pictographic}/u.test(text))
    return true;
  if (
    text
      .split(/\s+/)
      .some(
        (word) =>
          word.length > 30 ||
          /(.)\1{3}|asdf|sdfg|dfgh|fghj|ghjk|hjkl|qwerty|zxcv/i.test(word) ||
          /^[^aeiouyáéíóúäöüåæøœ\d\W]{6,}$/i.test(word),
      )
  )
    return true;
  if (/^(?:tba|na|none|nothing|no|yes|same|see above|ditto|as above|nil)\b\W*$/i.test(text)) return true;
  return (
    money.test(text) ||
    personal.test(text) ||
    text.split(/\s*,\s*/).every((item) => verdict.test(item.replace(/[.!]+$/, ""))) ||
    noWord.test(text)
  );
}

/** Something for the writer to do: a bare verb of instruction first. A verb that is a noun too needs an object: "call her", not "call centre". */
export function isInstruction(text: string): boolean {
  const words = text.split(" ");
  const [first = "", next = ""] = words.map(plainWord);
  if (/^(?:do not|don['’]t|must|need to|to do|todo|remember to|have to|should|look up|follow up)\b/i.test(text))
    return true;
  if (!instructions.has(first) || next === "") return false;
  const isNoun =
    isNounVerb(first) ||
    (!isPlainVerb(first) &&
      /^(?:email|e-mail|text|phone|ring|research|book|reply|chase|ping|forward|sign|update|print|scan|practice|fill)$/.test(
        first,
      ));
  const takes = isDeterminer(next) || /^(?:her|him|them|me|re|it|up|if|whether|again|back)$/.test(next);
  return isNoun
    ? takes || (isPreposition(next) && /^(?:about|to|for)$/.test(next) && first !== "call" && first !== "need")
    : !isPreposition(next) ||
        first === "ask" ||
        first === "look" ||
        first === "remind" ||
        first === "connect" ||
        first === "reply" ||
        first === "write";
}
