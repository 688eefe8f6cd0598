import { expect, test } from "vitest";
import { NotFound, Refused } from "@/lib/errors";
import { letCandidateWrite } from "@/lib/mail/draft-reviews/commands/let-candidate-write";
import { letCandidateWriteInput } from "@/lib/mail/draft-reviews/input";
import { sendMessage } from "@/lib/mail/messages/commands/send";
import { getMessageView } from "@/lib/mail/messages/queries/message";
import { noted } from "./drafts-setup";
import { formOf, keyOf, later, letters } from "./messages-setup";

const monday = new Date("2026-11-23T10:00:00Z");

test("C7 the consultant allows the candidate to ask the client directly, with a copy to themselves, and undoes that", async () => {
  const of = await noted("through", { promiseDay: "2026-11-20" });
  const key = keyOf(of.id, "chaser");
  const say = (may: "yes" | "no") => letCandidateWriteInput.parse({ interviewId: of.id, step: "chaser", may });
  expect((await getMessageView(of.viewer, key, monday)).recipient?.way).toBe("consultant");
  await expect(letCandidateWrite(of.joel, say("yes"), monday)).rejects.toThrow(NotFound);
  await letCandidateWrite(of.marta, say("yes"), monday);
  await sendMessage(of.viewer, await formOf(of.viewer, key, monday), later(1, monday));
  expect(await letters(of.id)).toMatchObject([{ toAddress: "priya@northwind.example" }]);
  await letCandidateWrite(of.marta, say("no"), later(2, monday));
  expect((await letters(of.id))[0]?.endedReason).toBe("Your consultant asks them for you.");
  expect((await getMessageView(of.viewer, key, later(3, monday))).recipient?.way).toBe("consultant");
});

test("C7 a thank-you note is not allowed past the consultant, and a direct client needs no permission", async () => {
  expect(
    letCandidateWriteInput.safeParse({ interviewId: crypto.randomUUID(), step: "thank-you", may: "yes" }).success,
  ).toBe(false);
  const of = await noted("direct");
  const input = letCandidateWriteInput.parse({ interviewId: of.id, step: "chaser", may: "yes" });
  await expect(letCandidateWrite(of.marta, input, monday)).rejects.toThrow(Refused);
});
