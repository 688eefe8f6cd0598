import type { CheckedMessage } from "../finding";
import { afterwordStart, bodyParts } from "./body-parts";
import { isEnglish } from "./english";
import { countWords, plainSigns, sentenceSpans, type TextSpan } from "./spans";

export type PlacedSentence = TextSpan & { in: "subject" | "body" };

/** A message as the checks of its wording read it. */
export type ReadMessage = {
  /** With plain apostrophes, quotation marks and spaces, in the same places as in the message. */
  subject: string;
  body: string;
  /** The subject as one sentence, and the sentences of the body without greeting and close. */
  sentences: PlacedSentence[];
  /** The lines of the close. */
  close: PlacedSentence[];
  /** How many words the body has without greeting and close. */
  words: number;
  /** Whether the wording can be judged, and if not, why. */
  coverage: "read" | "empty" | "too long" | "not English";
};

/** A longer text is not judged by its wording. It is four times the length that a message may have. */
export const longestReadText = 20_000;

const memo = new WeakMap<CheckedMessage, ReadMessage>();

/** Each message is read once for all of its checks. */
export function readMessage(checked: CheckedMessage): ReadMessage {
  const known = memo.get(checked);
  if (known) return known;
  const found = read(checked);
  memo.set(checked, found);
  return found;
}

function read(checked: CheckedMessage): ReadMessage {
  const { writing } = checked;
  if (checked.body.length + checked.subject.length > longestReadText)
    return { subject: checked.subject, body: checked.body, sentences: [], close: [], words: 0, coverage: "too long" };
  const [subject, body] = [plainSigns(checked.subject), plainSigns(checked.body)];
  const greeted = [...writing.panel, ...(writing.consultant ? [writing.consultant] : [])];
  const parts = bodyParts(body, { by: writing.by, greeted });
  const postscript = afterwordStart(body, parts);
  const after = postscript === null ? "" : body.slice(postscript);
  const core = body.slice(parts.from, parts.to);
  const matter = `${core} ${after}`;
  const hasWords = /[\p{L}\p{N}]/u.test(matter);
  const at = (start: number) => (sentence: TextSpan) => ({
    ...({ text: sentence.text, in: "body" } as const),
    from: sentence.from + start,
    to: sentence.to + start,
  });
  return {
    subject,
    body,
    sentences: [
      ...(subject.trim() ? [{ text: subject, from: 0, to: subject.length, in: "subject" } as const] : []),
      ...sentenceSpans(core).map(at(parts.from)),
      ...sentenceSpans(after).map(at(postscript ?? 0)),
    ],
    close: sentenceSpans(body.slice(parts.to, postscript ?? body.length)).map(at(parts.to)),
    words: countWords(core) + countWords(after),
    coverage: hasWords && isEnglish(matter) ? "read" : hasWords || !isEnglish(body) ? "not English" : "empty",
  };
}
