import { describe, expect, test } from "vitest";
import { composeMessage } from "@/lib/mail/messages/rules/compose";
import { likeness, likenessPairs, mostSentences, type SentencePair } from "@/lib/mail/messages/rules/likeness";
import { didAt } from "./composer-notes";
import { writing } from "./messages-writing";

const pairOf = (one: string, other: string, names: string[] = []) =>
  likenessPairs(
    [
      { name: "Priya Shah", body: one },
      { name: "Tom Ellery", body: other },
    ],
    names,
  )[0]!;
const names = ["Priya Shah", "Tom Ellery"];
const sentencesOf = (body: string) => pairOf(body, "", names).bySentence.map(({ one }) => one);

/** Every sentence with every other, as two whole texts are compared. */
function compared(one: string, other: string): SentencePair[] {
  const theirs = sentencesOf(other);
  return sentencesOf(one).map((text) => {
    const shares = theirs.map((their) => likeness(text, their, names).share);
    const share = Math.max(0, ...shares);
    return share < 0.5
      ? { one: text, other: null, share: 0 }
      : { one: text, other: theirs[shares.indexOf(share)]!, share };
  });
}

const drafts = [0, 1, 2, 3].flatMap((attempt) =>
  ["p0", "p1"].map((interviewerId) => {
    const answers = { p0: didAt("ran the ward", "Leith"), p1: didAt("trained nine porters", "Hallam", ["SQL"]) };
    return composeMessage(writing({ interviewerId, answers }), { attempt }).draft!.body;
  }),
);
const ownNotes = [
  "Dear Priya,\n\nThank you for your time. Thank you for your time. I enjoyed it. Yes.\n\nAmara",
  "Dear Tom,\n\nYes. Thank you for your time today. I enjoyed it a lot, Tom. Thank you for your time (she/her) Priya.\n\nAmara",
  "Thanks! We talked about dbt, and about dbt, and about dbt again. It was about dbt.\nSee you soon",
  "It was about dbt. We talked about dbt, and about dbt again; about dbt. See you (the two of us/you)!",
  "",
];

describe("R29 two notes, sentence by sentence", () => {
  const notes = [...drafts, ...ownNotes];

  test("each sentence stands beside the one that is most like it, as if all had been compared with all", () => {
    for (const one of notes)
      for (const other of notes) expect(pairOf(one, other, names).bySentence).toEqual(compared(one, other));
  });

  test("the share of a pair is that of the two texts, in either order", () => {
    for (const one of notes)
      for (const other of notes) {
        expect(pairOf(one, other, names)).toMatchObject(likeness(one, other, names));
        expect(likeness(other, one, names).share).toBe(likeness(one, other, names).share);
      }
  });

  test("of a note with very many sentences the first are compared, and it says so", () => {
    const long = Array.from({ length: 200 }, (_, at) => `This is sentence ${at}.`).join(" ");
    expect(pairOf(long, drafts[0]!)).toMatchObject({ isCut: true });
    expect(pairOf(long, drafts[0]!).bySentence).toHaveLength(mostSentences);
    expect(pairOf(drafts[0]!, drafts[1]!)).toMatchObject({ isCut: false });
  });
});
