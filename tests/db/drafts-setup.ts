import { randomUUID } from "node:crypto";
import type { ContactRule } from "@/lib/enums";
import { askForDraftReview } from "@/lib/mail/draft-reviews/commands/ask";
import { passOnDraftInput } from "@/lib/mail/draft-reviews/input";
import type { SendMessageInput } from "@/lib/mail/messages/input";
import { getInterviewPage } from "@/lib/record/interview-page/queries";
import { interviewAt, pennant } from "../factories";
import { evening, formOf, keyOf, rowOf } from "./messages-setup";

/** Amara has met Priya at Northwind through Pennant, and has her thank-you note before her. */
export async function noted(rule: ContactRule = "through", over: Record<string, unknown> = {}) {
  const of = await pennant(rule);
  const id = await interviewAt(of, over);
  const { people } = await getInterviewPage(of.amara.viewer, id);
  const key = keyOf(id, "thank-you", people[0]!.id);
  const viewer = of.amara.viewer;
  return { ...of, viewer, id, key, tom: people[1]!.id, form: await formOf(viewer, key) };
}

export type Noted = Awaited<ReturnType<typeof noted>>;

/** She gives it to Marta to read. Returns what names the draft on Marta's side. */
export async function given(of: Noted, over: Partial<SendMessageInput> = {}, now = evening) {
  await askForDraftReview(of.viewer, { ...of.form, ...over }, now);
  const { id, version } = (await rowOf(of.viewer, of.key))!;
  return { interviewId: of.id, messageId: id, version };
}

type Draft = Awaited<ReturnType<typeof given>>;
type Over = { intent?: "now" | "aim" | "myself"; at?: string; email?: string; goesBy?: string };

export const pass = (draft: Draft, { intent = "now", ...over }: Over = {}) => ({
  ...passOnDraftInput.parse({ ...draft, press: randomUUID(), ...over }),
  intent,
});
