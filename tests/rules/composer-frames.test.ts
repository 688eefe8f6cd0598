import { expect, test } from "vitest";
import { evidenceWords } from "@/lib/mail/messages/rules/composer/evidence";
import { filled, longestSharedRun } from "@/lib/mail/messages/rules/composer/filling";
import { holdsTrouble, pointFrames, tieFrames } from "@/lib/mail/messages/rules/composer/frames";
import { partKinds } from "@/lib/mail/messages/rules/composer/parts";
import {
  forwardFrames,
  interestFrames,
  laterThanksFrames,
  offerFrames,
  partingFrames,
  subjectFrames,
  thanksFrames,
} from "@/lib/mail/messages/rules/composer/slots";

const parts = {
  clause: "carers leave after a few months",
  topic: "the oven from Italy",
  gerund: "getting parents to read at home",
  question: "why the last system failed",
  aim: "bringing waste from 11% to 6% by summer",
  own: "my allotment",
  asked: "my thesis on peat",
  liked: "my portfolio of signage",
};
const words = {
  on: "on Monday",
  On: "On Monday",
  day: "Monday",
  role: "the Laboratory Technician role",
  Role: "Laboratory Technician role",
  company: "Ashgrove Homes",
  meeting: "meeting",
  S: "record keeping",
  ...evidenceWords({ did: "asked every leaver why", place: "Quayside Dental" }),
};

test("every sentence with every kind of part, to be read by a person", async () => {
  const lines = Object.entries(pointFrames).flatMap(([how, byKind]) => [
    `# points, ${how}`,
    ...partKinds.flatMap((kind) =>
      (byKind[kind] ?? []).map((frame) => {
        const X = parts[kind];
        return filled(frame, { ...words, X, X_: X.charAt(0).toUpperCase() + X.slice(1) });
      }),
    ),
  ]);
  const slots = {
    thanks: thanksFrames,
    "thanks that come later": laterThanksFrames,
    "interest, wanted": interestFrames.yes,
    "interest, unsure": interestFrames.unsure,
    "not wanted": interestFrames.no,
    offer: offerFrames,
    "in place of an offer": partingFrames,
    forward: forwardFrames,
    subject: subjectFrames,
    ...Object.fromEntries(Object.entries(tieFrames).map(([name, frames]) => [`evidence, ${name}`, frames])),
  };
  for (const [name, frames] of Object.entries(slots))
    lines.push(`# ${name}`, ...frames.map((frame) => filled(frame, words)));
  await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot("composer-frames.txt");
});

/** Without what is filled in. */
const bare = (frame: string) => frame.replace(/\{\w+\}/g, "");

test("no two sentences for one place in a letter share a run of six words", () => {
  const pools: (readonly string[])[] = [
    thanksFrames,
    interestFrames.yes,
    interestFrames.unsure,
    interestFrames.no,
    offerFrames,
    forwardFrames,
    ...Object.values(pointFrames).flatMap((byKind) => partKinds.map((kind) => byKind[kind] ?? [])),
  ];
  for (const pool of pools)
    for (const [at, one] of pool.entries())
      for (const other of pool.slice(at + 1))
        expect([one, other, longestSharedRun(bare(one), bare(other))]).toEqual([
          one,
          other,
          expect.toSatisfy((run: number) => run < 6),
        ]);
});

test("R37 C3 C15 R36 no sentence asks, sets a date, begs or presses", () => {
  const all = [
    ...thanksFrames,
    ...laterThanksFrames,
    ...Object.values(interestFrames).flat(),
    ...offerFrames,
    ...forwardFrames,
    ...Object.values(tieFrames).flat(),
    ...Object.values(pointFrames).flatMap((byKind) => Object.values(byKind).flat()),
  ];
  for (const frame of all)
    expect(frame).not.toMatch(/[?!]|\bbeg\b|desperate|urgent|asap|as soon as possible|\bby (?:Mon|Fri|the)\b|must\b/i);
});

test("what holds trouble is never something to be glad of", () => {
  for (const text of [
    "carers leave after a few months",
    "complaints about noise",
    "samples sit too long",
    "the boiler is old",
  ])
    expect(holdsTrouble(text)).toBe(true);
  for (const frames of Object.values(pointFrames.plain))
    for (const frame of frames) expect(frame).not.toMatch(/\bglad to hear\b|enjoy|pleasure|pleased/i);
});
