import { longDay } from "@/lib/platform/words/dates";
import type { MessageFacts } from "../message-facts";
import type { MessageRecipient } from "../recipient";
import { onDayPhrase, rolePhrase } from "../wording";
import { type FrameWords, filled, placesIn, repeats } from "./filling";
import type { Frame } from "./frames";
import type { Said } from "./letter";
import { shuffled } from "./seed";

/** The words that every kind of message may name. */
export function commonWords(writing: MessageFacts, recipient: MessageRecipient | null): FrameWords {
  const on = onDayPhrase(writing.day, writing.today);
  const isFirm = writing.promise !== null;
  return {
    on,
    On: `O${on.slice(1)}`,
    day: on.slice(3),
    role: rolePhrase(writing.role),
    company: writing.company.trim() || "the company",
    meeting: writing.format === "in_person" ? "meeting" : "speaking with",
    thanks: wasThanked(writing, recipient) ? "Thank you again" : "Thank you",
    promise: isFirm ? longDay(writing.promise!, writing.today) : undefined,
  };
}

/** "again" only for a person who was thanked before. */
function wasThanked({ thanked }: MessageFacts, recipient: MessageRecipient | null): boolean {
  if (recipient?.way === "consultant") return thanked?.consultant ?? false;
  return thanked?.people.some((id) => !recipient?.reader.id || id === recipient.reader.id) ?? false;
}

type Place = [slot: string, frames: readonly Frame[]];

/**
 * The sentences of a message that is the same in kind for everybody and in words for nobody: of each pool one is chosen by who writes, about
 * which interview and for which draft. A frame whose words the record does not have is passed over.
 */
export function sayParagraphs(
  { seed, step }: MessageFacts,
  attempt: number,
  words: FrameWords,
  ...paragraphs: (Place | false | null)[][]
): Said[][] {
  const frames: Frame[] = [];
  return paragraphs.map((places) =>
    places.flatMap((place) => {
      if (!place) return [];
      const [slot, pool] = place;
      const free = pool.filter((frame) => placesIn(frame).every((name) => words[name] !== undefined));
      const order = shuffled(free, seed, step, attempt, slot);
      const costs = order.map((frame) => repeats(frame, frames));
      const frame = order[costs.indexOf(Math.min(...costs))];
      if (!frame) return [];
      frames.push(frame);
      return [{ slot, text: filled(frame, words) }];
    }),
  );
}
