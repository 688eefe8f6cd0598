import { fold } from "@/lib/people/names/rules/fold";
import { nameMatch, nameWords } from "./names";
import { isHonorific, isParticle, isSuffix, withoutJoinedTitle } from "./titles";

/** The first line of a message: what is greeted, where it is in the text, and the names in it, apart where "and" or a comma parts them. */
type Greeting = { text: string; from: number; to: number; names: string[][] };

const hello = `(?:my )?dear(?:est)?|respected|esteemed|hi+|hello|hey|hiya|howdy|g'day|good (?:morning|afternoon|evening|day)|morning|afternoon|evening|(?:warm |kind )?greetings(?: of the (?:day|season))?|compliments of the (?:day|season)|to
  (?:a )?(?:very |lovely |happy )+(?:good )?(?:morning|afternoon|evening|day)
  hallo|moin|servus|grüezi|grüß gott|guten (?:tag|morgen|abend)|sehr geehrte[rs]?|geehrte[rs]?|liebe[rs]?|werte[rs]?
  bonjour|bonsoir|salut|coucou|ch(?:er|ère)s?|hola|buen(?:os|as) (?:días|dias|tardes|noches)|buen día|estimad[oa]s?|apreciad[oa]s?|querid[oa]s?
  olá|oi|bom dia|boa (?:tarde|noite)|prezad[oa]s?|car[oaie]|ciao|buongiorno|buonasera|salve|gentil[ei]|gentilissim[oa]|egregi[oa]|spettabile
  hoi|beste|geachte|goede(?:morgen|middag|navond)|goedendag|dag|hej|hejsan|hei|kære|kjære|bästa|hyvä|moi|god (?:morgon|morgen|dag|kväll|eftermiddag)
  dzień dobry|cześć|witam|szanown[aey]|drog[ai]|dobrý den|vážen[ýáí]|mil[ýáí]|ahoj|kedves|tisztelt|szia|bună(?: ziua)?|dragă|stimat[eă]?
  dragi|draga|poštovan[ia]|zdravo|sayın|merhaba|sevgili|iyi günler|γεια(?: σας| σου)?|αγαπητ[έή]|αξιότιμ[εη]|καλημέρα|καλησπέρα
  здравствуйте|добрый (?:день|вечер)|доброе утро|уважаем(?:ая|ый|ые)|дорог(?:ая|ой|ие)|привет|вітаю|добрий день|добрий ранок|шановн(?:а|ий)
  مرحبا|السلام عليكم|عزيزي|عزيزتي|صباح الخير|مساء الخير|سلام|درود|שלום|नमस्ते|नमस्कार|प्रिय|आदरणीय|namaste|namaskar|vanakkam
  xin chào|chào|kính gửi|thân gửi|selamat (?:pagi|siang|sore|petang|malam)|halo|kepada|yth|salam|assalamu ?[‘'’]?alaikum
  jambo|hujambo|habari|mabuhay|kumusta|magandang (?:umaga|hapon|araw)|kia ora|aloha|shalom|sawubona|dumela|e kaaro|dia dhuit`;
const spaced = new RegExp(
  `^(?:${hello.replaceAll("\n", "|").replace(/ {2,}/g, "")})(?=[\\s,;:.!،，、]|$)[ \\t,،，、]*`,
  "iu",
);
const unspaced =
  /^(?:您好|你好|尊敬的|亲爱的|親愛的|敬爱的|こんにちは|拝啓|안녕하세요|존경하는|친애하는|สวัสดี(?:ครับ|ค่ะ|คุณ)?|เรียน)[\s,，、:：！!]*/u;
const hasOpening = (row: string) => (spaced.exec(row) ?? unspaced.exec(row))?.[0] ?? "";

/** Words that can be in a greeting and name nobody. */
const fillerWords = new Set("there again dear my you very most to the thank thanks i we it hope".split(" "));
/** After these words comes no name of a person who is greeted: "Hello from London". */
const prepositions = new Set("from at in on for of with about regarding".split(" "));
const wordsForNobody = new Set(
  `all team teams both everyone everybody anyone sir sirs madam madams ma'am gentlemen ladies friend friends colleague colleagues panel folks guys hiring
  manager managers recruiter recruiters recruiting recruitment talent acquisition people hr human resources department dept committee board director head
  interviewer interviewers reader readers client clients staff office group whom damen herren zusammen alle tous todos tutti allen allemaal equipe équipe equipo team
  messieurs mesdames señores señoras`.split(/\s+/),
);
const parting = /[,،，、/]|\s(?:and|or|und|oder|et|och|og|и|и\/или)\s|[&+]/giu;

type Person = { name: string; goesBy?: readonly string[]; isWriter?: boolean };

/** Whose name it is: the record's, and those that its writer has confirmed. */
const isOf = (word: string, { name, goesBy = [] }: Person): ReturnType<typeof nameMatch> => {
  const all = [name, ...goesBy].map((knownName) => nameMatch(word, knownName));
  return all.includes("literally") ? "literally" : (all.find(Boolean) ?? null);
};

export function greetingOf(body: string, people: Person[]): Greeting | null {
  const start = body.search(/[\p{L}\p{N}]/u);
  if (start === -1) return null;
  const row = body.slice(start).split("\n")[0]!.slice(0, 300);
  const opening = hasOpening(row);
  const rest = row.slice(opening.length);
  const { head, ends } = headOf(rest, people);
  const names = head.split(parting).map((part) => leading(wordsIn(part), ends));
  const all = names.flat();
  const isAlone =
    ends && all.length > 0 && all.length <= 4 && people.some((person) => all.every((word) => mayBe(word, person)));
  if (!opening && !isAlone) return null;
  const from = start + opening.length;
  return { text: head.trim(), from, to: from + head.trimEnd().length, names: names.filter((part) => part.length > 0) };
}

const isBeside = (word: string) => isHonorific(word) || isSuffix(word) || isParticle(word);
const mayBe = (word: string, person: Person) =>
  isBeside(word) || (word.length > 1 && isOf(withoutJoinedTitle(word), person) !== null);

const marks = /[,;:!?(\n–—،؛؟，、：；！？。（।]|\s-\s|\.(?=\s|$)/u;

/** The text up to the sign that ends the greeting, which is the last comma in "Dear Priya, Tom and Ann,". A full stop after a title does not end it. */
function headOf(rest: string, people: Person[]): { head: string; ends: boolean } {
  let head = "";
  let left = rest;
  for (;;) {
    const at = left.search(marks);
    if (at === -1)
      return {
        head: wordsIn(left).length <= 6 || !head ? head + left : head,
        ends: head !== "" || wordsIn(left).length <= 6,
      };
    const before = left.slice(0, at);
    const last = /[^\s.]*$/u.exec(before)?.[0] ?? "";
    const next = left.slice(at + 1);
    const isBracketed = left[at] === "(" && wordsIn(head + before).every(isHonorific);
    if (isBracketed || (left[at] === "." && (isHonorific(last) || isSuffix(last) || [...last].length <= 1))) {
      head += before + left[at];
      left = next;
      continue;
    }
    head += before;
    const following = wordsIn(next.slice(0, Math.max(0, next.search(marks))).replace(parting, " "));
    const isMore = following.length > 0 && following.every((word) => people.some((person) => mayBe(word, person)));
    if (!/[,،，、]/.test(left[at]!) || !isMore) return { head, ends: true };
    head += left[at];
    left = next;
  }
}

/** Words alone, without emoji, quotation marks and brackets. */
const wordsIn = (text: string): string[] =>
  text
    .split(/\s+/u)
    .map((word) => word.replace(/^[^\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu, ""))
    .filter(Boolean);

const isCapital = (word: string) => !/^[\p{Ll}]/u.test(word);

/** If a line goes on without a comma ("Hi Priya thank you for"), only its first words can be names. */
function leading(words: string[], ends: boolean): string[] {
  const at = words.findIndex((word) => prepositions.has(word));
  const all = at === -1 ? words : words.slice(0, at);
  if (ends && all.length <= 6) return all;
  const stop = all.findIndex((word) => !isCapital(word) && !isParticle(word) && !isHonorific(word));
  return all.slice(0, stop === -1 ? 6 : stop);
}

/**
 * Whom a greeting names: its reader, nobody in particular, another person on the record, or a name that the record does not know, which may
 * be one that the reader uses. A form of address, a suffix or a particle makes no second person.
 */
type Greeted = { who: "reader" | "nobody" } | { who: "another" | "unknown"; name: string };

export function whoIsGreeted({ names }: Greeting, reader: Person, others: Person[], aside: string): Greeted {
  const about = new Set(nameWords(aside).map(fold));
  const parts = names.map((words) => named(words, reader, others, about)).filter((part) => part !== null);
  const another = parts.flatMap((part) => (part.who === "another" ? [part.name] : []));
  if (another.length > 0) return { who: "another", name: another.join(", ") };
  const isReader = parts.some((part) => part.who === "reader");
  return parts.find((part) => part.who === "unknown") ?? { who: isReader ? "reader" : "nobody" };
}

/** One part of a greeting. Null if it has only titles and the like, as the second part of "Priya Shah, MBA". */
function named(words: string[], reader: Person, others: Person[], about: Set<string>): Greeted | null {
  const plain = words.map(withoutJoinedTitle);
  const names = plain.filter((word) => !isHonorific(word) && !isSuffix(word));
  if (isOf(names.join(""), reader) === "literally") return { who: "reader" };
  const found = plain.map((word) => kindOf(word, reader, others, about));
  // "Manager Wang", "Priya Ma'am": a word for nobody in particular is a form of address beside a name.
  const isOfReader = (kind: Kind) => kind === "reader" || kind === "beside" || kind === "nobody";
  if (found.includes("reader") && found.every(isOfReader)) return { who: "reader" };
  const isBesideAnother = (kind: Kind) => kind === "beside" || kind === "nobody";
  if (
    found.includes("another") &&
    others.some((person) => plain.every((word, at) => isBesideAnother(found[at]!) || isOf(word, person)))
  )
    return { who: "another", name: plain.filter((_, at) => found[at] === "another").join(" ") };
  if (found.every((kind) => kind === "beside")) return null;
  const isName = (kind: Kind) => kind !== "beside" && kind !== "nobody";
  const from = found.findIndex(isName);
  const name = words.slice(from, found.findLastIndex(isName) + 1).join(" ");
  return from === -1 || found.every((kind) => kind !== "unknown" && kind !== "another")
    ? { who: "nobody" }
    : { who: "unknown", name };
}

type Kind = "reader" | "another" | "beside" | "nobody" | "unknown";

/** A name in the same spelling comes first: "Ann" means a person called Ann, and not Anna. */
function kindOf(word: string, reader: Person, others: Person[], about: Set<string>): Kind {
  if (isOf(word, reader) === "literally") return "reader";
  const isLong = [...word].length > 1;
  // Nobody greets themselves: the writer's name is the reader's if it may be.
  const isWritersToo = (person: Person) => person.isWriter === true && isOf(word, reader) !== null;
  if (isLong && others.some((person) => isOf(word, person) === "literally" && !isWritersToo(person))) return "another";
  const plain = fold(word);
  if (wordsForNobody.has(plain)) return "nobody";
  if (fillerWords.has(plain) || isBeside(word)) return "beside";
  if (isOf(word, reader)) return "reader";
  if (isLong && others.some((person) => isOf(word, person))) return "another";
  if (about.has(plain)) return "nobody";
  return isCapital(word) ? "unknown" : "beside";
}
