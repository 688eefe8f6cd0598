import { dayOf } from "@/lib/dates";
import type { CandidateShownAs } from "@/lib/enums";
import { greetingFinding } from "@/lib/mail/messages/rules/greeting-check";
import { nameWords } from "@/lib/mail/messages/rules/names";
import { placeholdersIn } from "@/lib/mail/messages/rules/placeholders";
import { isHonorific } from "@/lib/mail/messages/rules/titles";
import { fold } from "@/lib/people/names/rules/fold";
import { isWordToo, wordsSmall } from "@/lib/people/names/rules/ordinary";
import { isFormOfAddress, nameParts, shortName } from "@/lib/people/names/rules/short-name";
import { cityOf } from "@/lib/people/places/rules/cities";
import { capitalise } from "@/lib/platform/text/rules";
import { formatTimeRange, longDay } from "@/lib/platform/words/dates";

/**
 * "Amara Okafor", "Amara", or "A. O.": never more than the agency gives its clients. Where the first name is not known ("J. Smith", "Dr
 * Okafor", "王小明"), "first name" gives the initials.
 */
export function candidateNameForClient(name: string, shownAs: CandidateShownAs): string {
  if (shownAs === "name") return name;
  const all = nameParts(name);
  const words = all.filter((word) => !isFormOfAddress(word));
  const first = shortName(words.join(" "));
  const isWhole = first.includes(" ") || /^[\p{Script=Han}\p{Script=Hangul}]{2,}$/u.test(first);
  const isKnown = first && !isWhole && (words.length > 1 || words.length === all.length);
  if (shownAs === "first name" && isKnown) return first;
  return words.map((word) => `${firstCharacter(word).toLocaleUpperCase()}.`).join(" ") || "the candidate";
}

/** Splits a text into what a reader sees as single characters. */
const firstCharacter = (word: string) => [...new Intl.Segmenter().segment(word)][0]?.segment ?? "";

export type InterviewTimeAndPlace = { zone: string; startsAt: Date; endsAt: Date; format: string; place: string };
/**
 * "Thursday 19 November 2026, 16:30 to 17:30, at Aire Street, Leeds": by the interview's own clock, whoever reads it. Where nobody entered a
 * place, the clock is named instead: "…, 16:30 to 17:30, London time".
 */
export function formatTimeAndPlace({ zone, startsAt, endsAt, format, place }: InterviewTimeAndPlace): string {
  const [starts, ends] = [startsAt.getTime(), endsAt.getTime()];
  const when = `${longDay(dayOf(zone, starts))}, ${formatTimeRange(zone, starts, ends, " to ")}`;
  if (format === "in_person" && place.trim()) return `${when}, at ${place.trim()}`;
  return `${when}, ${/^(UTC|GMT)$/.test(cityOf(zone)) ? "UTC" : `${cityOf(zone)} time`}`;
}

/** Our words in the e-mail that asks a client, until its sender changes them. The rest of it is `askByLinkEmailLines`. */
export const defaultAskByLinkText = {
  subject: "Two minutes for your feedback",
  body: "A few lines are enough: what you have decided, what you liked, what was missing, and what comes next. It takes about two minutes, also on a phone, and you need no account.",
};

export type AskByLinkText = typeof defaultAskByLinkText;
export const isDefaultAskByLinkText = ({ subject, body }: AskByLinkText) =>
  subject === defaultAskByLinkText.subject && body === defaultAskByLinkText.body;
export type AskByLinkEmail = {
  asker: string;
  agency: string;
  toName: string;
  about?: string;
  role: string;
  when: string;
  days: number;
};

/**
 * The parts of the e-mail around its sender's words: who asks, the candidate as the agency names them to clients, who reads the answer, and
 * how long the link works. The page on which it is written shows these in their places.
 */
export const askByLinkEmailLines = ({
  asker,
  agency,
  toName,
  about = "the candidate",
  role,
  when,
  days,
}: AskByLinkEmail) => ({
  greeting: `Dear ${toName},`,
  ask: `${asker} of ${agency} would like your feedback on ${about} after the interview for ${role} on ${when}.`,
  press: "Give your feedback",
  readers: `${agency} reads what you write. ${capitalise(about)} reads only what is shared with them.`,
  lasts: `The link is only for you: please do not forward it. It works for ${days} days, and you can change your answers until then.`,
  foot: `Questions? Reply to this e-mail: ${asker} gets your reply.`,
});

export type AskByLinkFacts = {
  candidate: string;
  shownAs: CandidateShownAs;
  toName: string;
  company: string;
  /** The names of the role, the agency and the asker. The text may contain them, whatever they are. */
  names: readonly string[];
  /** Other people on the record at the client. */
  others: readonly { name: string; goesBy?: readonly string[] }[];
};

/** R30, R40: why these words may not be sent, and in which field it is; null where nothing is wrong. */
export function askByLinkTextFault(words: AskByLinkText, known: AskByLinkFacts) {
  const { candidate, shownAs, toName, company, names, others } = known;
  const record = [...names, toName, company, ...others.map((person) => person.name)].filter(Boolean);
  if (!words.subject.trim()) return { field: "subject", sentence: "Write a subject." };
  if (!words.body.trim()) return { field: "body", sentence: "Write the text of the e-mail." };
  for (const field of ["subject", "body"] as const) {
    const [gap] = placeholdersIn(words[field], [...record, candidate]);
    if (gap) return { field, sentence: `Replace or delete “${gap.text}”.` };
    const word = hiddenNameIn(words[field], candidate, shownAs, record);
    if (word) return { field, sentence: hiddenNameMessage(word, candidate, shownAs) };
  }
  const greeting = greetingFinding({
    ...{ body: wordsSmall(words.body), reader: { name: toName }, others: [...others, { name: candidate }], company },
  });
  return greeting?.level === "stop" ? { field: "body", sentence: greeting.found } : null;
}

const hiddenNameMessage = (word: string, candidate: string, shownAs: CandidateShownAs) =>
  `Your agency tells clients only the ${shownAs === "initials" ? "initials" : "first name"} of a candidate. Delete “${word}”, or write “${candidateNameForClient(candidate, shownAs)}”.${isWordToo(word) ? ` If “${word}” is not a name here, change the sentence so that it does not need that word.` : ""}`;
/** A word of the candidate's name that is in the text although the agency does not give it to clients. Names of other people do not count. */
function hiddenNameIn(
  text: string,
  candidate: string,
  shownAs: CandidateShownAs,
  record: readonly string[],
): string | null {
  if (shownAs === "name") return null;
  const shownName = shownAs === "initials" ? "" : candidateNameForClient(candidate, shownAs);
  const shownWords = nameWords(shownName).map(fold);
  const hiddenWords = nameWords(candidate)
    .filter((word) => !isHonorific(word) && [...word].length > 1)
    .map(fold)
    .filter((word) => !shownWords.includes(word));
  const longestFirst = [...record, shownName].filter(Boolean).sort((first, second) => second.length - first.length);
  const rest = longestFirst.reduce((left, name) => left.replaceAll(name, " · "), text);
  // "may" and "will" count as names only if they have a capital letter, or are in a script without capitals. A capital at the beginning of a
  // sentence does not count, as in "Will you tell us".
  return (
    nameWords(wordsSmall(rest).replace(/['’]s(?![\p{L}\p{M}])/gu, " ")).find(
      (word) => !/^\p{Ll}/u.test(word) && hiddenWords.includes(fold(word)),
    ) ?? null
  );
}
