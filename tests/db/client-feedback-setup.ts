import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { transaction } from "@/db/client";
import { outbox } from "@/db/schema/mail";
import { listFacts } from "@/lib/planning/plan/queries";
import { plan } from "@/lib/planning/plan/rules/plan";
import { logClientFeedback } from "@/lib/record/client-feedback/commands/log";
import {
  askByLinkInput,
  logClientFeedbackInput,
  renewLinkInput,
  shareFeedbackInput,
} from "@/lib/record/client-feedback/input";
import { getAskByLinkView } from "@/lib/record/client-feedback/queries/ask-by-link";
import { feedbackLinkVersion } from "@/lib/record/client-feedback/rules";
import { unseal } from "@/lib/seal";
import { type Consultant, system, type Viewer } from "@/lib/viewer";
import { interviewAt, pennant } from "../factories";

/** Friday 20 November, the day after the interview, at noon and later. */
export const noon = new Date("2026-11-20T12:00:00Z");
export const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);

export async function talked(over: Record<string, unknown> = {}) {
  const of = await pennant();
  return { ...of, id: await interviewAt(of, over) };
}

/** The form as Marta's browser would send it at noon. */
export const logForm = (interviewId: string, over: Record<string, unknown> = {}) => ({
  ...logClientFeedbackInput.parse({
    ...{
      id: randomUUID(),
      interviewId,
      version: 0,
      decision: "next",
      strengths: "Clear about churn.",
      shortfalls: "SQL",
    },
    ...{ verbatim: "Bit green on SQL, between us.", nextStage: "Case study", givenBy: "Dana Whitlock", how: "call" },
    ...{ grades: { role: "3", examples: "2" }, on: "2026-11-20", at: "11:50", ...over },
  }),
  zone: "Europe/London",
});

export async function logged(of: { marta: Consultant; id: string }, over: Record<string, unknown> = {}) {
  const form = logForm(of.id, over);
  await logClientFeedback(of.marta, form, noon);
  return form.id;
}

export const shareForm = (of: { id: string }, feedbackId: string, over: Record<string, unknown> = {}) =>
  shareFeedbackInput.parse({
    ...{ id: randomUUID(), interviewId: of.id, feedbackId, strengths: "Clear about churn.", shortfalls: "SQL joins" },
    ...{ tips: "Practise window functions.", nextStage: "Case study", grades: { role: "3", examples: "2" }, ...over },
  });

export async function status(viewer: Viewer, id: string, step: string, now = later(60)) {
  const [found] = await transaction(viewer, (tx) => listFacts(tx, viewer, [id]));
  const one = plan(found!.facts, now).find((of) => of.step === step);
  return one && { status: one.status, how: one.how, reason: one.reason };
}

export const lettersOf = (interviewId: string) =>
  transaction(system, (tx) => tx.select().from(outbox).where(eq(outbox.interviewId, interviewId)));

/** The token in the newest e-mail to a client's contact. */
export async function tokenIn(interviewId: string) {
  const letters = (await lettersOf(interviewId)).filter((one) => one.content.email === "client-feedback");
  const newest = letters.sort((a, b) => b.dueAt.getTime() - a.dueAt.getTime())[0];
  return String(unseal(newest!.content.sealed!).link).split("/").at(-1)!;
}

/** The form for a new link in place of this one, as a page that is opened now makes it. */
export async function renewing(
  viewer: Consultant,
  interviewId: string,
  linkId: string,
  over: Record<string, unknown> = {},
) {
  const link = (await getAskByLinkView(viewer, interviewId)).links.find((one) => one.id === linkId);
  const seen = link ? feedbackLinkVersion(link) : "";
  return renewLinkInput.parse({ interviewId, linkId, press: randomUUID(), seen, ...over });
}

/** What the page that asks a client sends, in our words. */
export const asking = (interviewId: string, over: Record<string, unknown> = {}) =>
  askByLinkInput.parse({
    ...{ id: randomUUID(), interviewId, name: "Dana Whitlock", email: "dana@northwind.example" },
    ...over,
  });
