import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { transaction } from "@/db/client";
import { outbox } from "@/db/schema/mail";
import { sendBrief } from "@/lib/mail/briefs/commands";
import { sendBriefInput } from "@/lib/mail/briefs/input";
import { getBriefView } from "@/lib/mail/briefs/queries";
import { approveDraft, returnDraft } from "@/lib/mail/draft-reviews/commands/review";
import { settleSentBriefs } from "@/lib/mail/sending/commands/briefs";
import { addUpdate } from "@/lib/planning/desk/commands";
import { addUpdateInput } from "@/lib/planning/desk/input";
import { settleStep, waiveStep } from "@/lib/planning/steps/commands/step-events";
import { settleStepInput, waiveStepInput } from "@/lib/planning/steps/input";
import { logAnswer } from "@/lib/record/answers/commands/log";
import { logClientFeedback } from "@/lib/record/client-feedback/commands/log";
import { keepFeedbackPrivate, shareFeedback } from "@/lib/record/client-feedback/commands/share";
import { keepFeedbackPrivateInput } from "@/lib/record/client-feedback/input";
import { markDebriefRead, raiseConcern } from "@/lib/record/debriefs/commands/mark-read-and-raise";
import { saveDebrief } from "@/lib/record/debriefs/commands/save";
import { markDebriefReadInput, raiseConcernInput, saveDebriefInput } from "@/lib/record/debriefs/input";
import { logUpdateInput } from "@/lib/record/updates/input";
import { type Candidate, type Consultant, system } from "@/lib/viewer";
import { propsOf } from "../setup/contents";
import { logForm, shareForm } from "./client-feedback-setup";
import { given, noted } from "./drafts-setup";

// The interview was on Thursday 19 November, 16:30 to 17:30. Marta looks after it; Joel, a colleague, does each thing on Friday at noon.
export const hour = 3_600_000;
export const noon = new Date("2026-11-20T12:00:00Z");
export const before = (hours: number) => new Date(noon.getTime() - hours * hour);
export const handedOver = new Date(noon.getTime() + 2 * hour);
export const now = new Date(noon.getTime() + 4 * hour);

export type Of = Awaited<ReturnType<typeof noted>>;
export type Person = Candidate | Consultant;

export async function setUp() {
  const of = await noted("direct");
  return { ...of, joel: { ...of.joel, editAccess: "all" as const } };
}

const share = (of: Of) =>
  saveDebrief(
    of.viewer,
    saveDebriefInput.parse({
      ...{ id: of.id, version: 0, share: "yes", went_well: "The case", concerns: "The rota" },
      ...{ raise: "yes", audience: { went_well: "client", concerns: "consultant" } },
    }),
    before(17),
  );

export const hears = (viewer: Person, of: Of, over: Record<string, unknown>, at = noon) =>
  logAnswer(
    viewer,
    {
      ...logUpdateInput.parse({
        id: randomUUID(),
        interviewId: of.id,
        givenBy: "Dana",
        on: "2026-11-20",
        at: "09:00",
        ...over,
      }),
      zone: "Europe/London",
    },
    at,
  );

async function logged(of: Of, by: Consultant, at: Date) {
  const form = logForm(of.id, { at: "09:00" });
  await logClientFeedback(by, form, at);
  return form.id;
}

export const giveDraft = (of: Of) => given(of, {}, before(17));

async function brief(of: Of) {
  await share(of);
  const { start, people } = await getBriefView(of.joel, of.id, before(1));
  const form = { interviewId: of.id, version: 0, subject: start.subject, body: start.body, press: randomUUID() };
  await sendBrief(of.joel, sendBriefInput.parse({ ...form, to: `person:${people[0]!.id}`, reread: "yes" }), before(1));
  const [letter] = await transaction(system, (tx) => tx.select().from(outbox).where(eq(outbox.interviewId, of.id)));
  const { id, toAddress: to, workspaceId, interviewId, candidateUserId } = letter!;
  const sent = {
    id,
    to,
    workspaceId: workspaceId!,
    interviewId: interviewId!,
    candidateUserId,
    props: propsOf("message", letter),
  };
  await transaction(system, (tx) => settleSentBriefs(tx, [sent], noon));
  // In time the letter itself is forgotten.
  await transaction(system, (tx) => tx.delete(outbox).where(eq(outbox.id, id)));
}

/** What a colleague may do, and the step or deed that tells of it. */
export const deeds: [what: string, step: string, act: (of: Awaited<ReturnType<typeof setUp>>) => Promise<unknown>][] = [
  [
    "calls the candidate",
    "chase-the-debrief",
    (of) =>
      settleStep(of.joel, settleStepInput.parse({ interviewId: of.id, step: "chase-the-debrief", how: "call" }), noon),
  ],
  [
    "is told by the candidate in that call",
    "tell-consultant",
    (of) =>
      settleStep(of.joel, settleStepInput.parse({ interviewId: of.id, step: "chase-the-debrief", how: "call" }), noon),
  ],
  [
    "leaves a step out",
    "agree-a-timescale",
    (of) =>
      waiveStep(of.joel, waiveStepInput.parse({ interviewId: of.id, step: "agree-a-timescale", reason: "No." }), noon),
  ],
  ["logs the day that the client named", "agree-a-timescale", (of) => hears(of.joel, of, { promiseDay: "2026-11-27" })],
  [
    "reads the debrief",
    "read-debrief",
    async (of) => {
      await share(of);
      await markDebriefRead(of.joel, markDebriefReadInput.parse({ id: of.id, read: "yes" }), noon);
    },
  ],
  [
    "raises the concern",
    "raise-a-concern",
    async (of) => {
      await share(of);
      await raiseConcern(of.joel, raiseConcernInput.parse({ id: of.id, result: "Two days at home" }), noon);
    },
  ],
  [
    "asks the client",
    "asked-client",
    (of) => addUpdate(of.joel, addUpdateInput.parse({ id: of.id, what: "asked", how: "call" }), noon),
  ],
  [
    "tells the candidate",
    "told-candidate",
    (of) => addUpdate(of.joel, addUpdateInput.parse({ id: of.id, what: "updated", how: "call" }), noon),
  ],
  [
    "keeps the promise to tell the candidate",
    "update-the-candidate",
    async (of) => {
      await hears(of.marta, of, { updateDay: "2026-11-20" }, before(2));
      await addUpdate(of.joel, addUpdateInput.parse({ id: of.id, what: "updated", how: "call" }), noon);
    },
  ],
  ["logs what the client said", "gather-feedback", (of) => logged(of, of.joel, noon)],
  [
    "shares the feedback",
    "share-feedback",
    async (of) => shareFeedback(of.joel, shareForm(of, await logged(of, of.marta, before(2))), noon),
  ],
  [
    "keeps the feedback back",
    "share-feedback",
    async (of) => {
      const feedbackId = await logged(of, of.marta, before(2));
      const form = keepFeedbackPrivateInput.parse({ interviewId: of.id, feedbackId, reason: "They asked us to." });
      await keepFeedbackPrivate(of.joel, form, noon);
    },
  ],
  ["approves the draft", "read-a-draft", async (of) => approveDraft(of.joel, await giveDraft(of), noon)],
  [
    "returns the draft",
    "read-a-draft",
    async (of) => returnDraft(of.joel, { ...(await giveDraft(of)), reason: "Shorter" }, noon),
  ],
  ["sends the brief", "brief", brief],
];
