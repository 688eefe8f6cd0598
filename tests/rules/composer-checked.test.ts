import { expect, test } from "vitest";
import { messageFindings } from "@/lib/mail/messages/rules/checks";
import { composeMessage, startingText } from "@/lib/mail/messages/rules/compose";
import type { MessageFacts, MessageText } from "@/lib/mail/messages/rules/message-facts";
import { messageKinds } from "@/lib/mail/messages/rules/steps";
import { messageSteps } from "@/lib/planning/plan/rules/steps";
import { getSpeller } from "@/lib/platform/spelling/queries";
import { records } from "./composer-notes";
import { checked } from "./messages-checked";
import { agency, writing } from "./messages-writing";

const speller = await getSpeller();

/** What the checks find in a draft as it came out, with its place in the text. */
const foundIn = (of: MessageFacts, { subject, body }: MessageText) =>
  messageFindings(checked({ writing: of, subject, body, speller })).map(
    ({ id, level, found, where }) =>
      `${level} ${id}: ${found} ${where.from === undefined ? "" : { subject, body, recipient: "", step: "" }[where.in].slice(where.from, where.to)}`,
  );

test("no check finds anything in a thank-you draft, but a skill where its writer has named no work of their own, and few words", () => {
  const lengths: string[] = [];
  for (const record of records)
    for (const attempt of [0, 1, 2]) {
      const of = writing(record);
      const found = foundIn(of, composeMessage(of, { attempt }).draft!);
      const isBare = !record.answers?.p0?.evidence;
      const rest = found.filter((line) => !(isBare && line.startsWith("flag skill")));
      lengths.push(...rest.filter((line) => line.startsWith("flag length")));
      expect(rest.filter((line) => !line.startsWith("flag length"))).toEqual([]);
    }
  expect(lengths.length).toBeLessThanOrEqual(records.length * 3 * 0.05);
}, 60_000);

test("no check finds anything in the drafts of the other kinds, but the link that is still to be pasted", () => {
  const others = messageSteps.filter((step) => step !== "thank-you" && step !== "tell-consultant");
  for (const step of others)
    for (const seed of ["one", "two", "three", "four", "five", "six"])
      for (const of of [writing, agency].map((record) =>
        record({
          ...{ step, seed, interviewerId: messageKinds[step].each ? "p0" : null, today: "2026-12-01" },
          outcome: step === "ask-for-feedback" ? "rejected" : step === "answer-the-offer" ? "offer" : null,
          promise: step === "check-in" ? null : "2026-11-27",
        }),
      )) {
        if (step === "thank-consultant" && !of.consultant) continue;
        expect([step, ...foundIn(of, startingText(of))]).toEqual([step]);
      }
}, 60_000);
