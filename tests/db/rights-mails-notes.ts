import { randomUUID } from "node:crypto";
import { dayOf, timeOf } from "@/lib/dates";
import { sendBrief } from "@/lib/mail/briefs/commands";
import { sendBriefInput as brief } from "@/lib/mail/briefs/input";
import { askForDraftReview } from "@/lib/mail/draft-reviews/commands/ask";
import { passOnDraft } from "@/lib/mail/draft-reviews/commands/pass-on";
import { sendMessage } from "@/lib/mail/messages/commands/send";
import { saveDraftInput, sendMessageInput } from "@/lib/mail/messages/input";
import { getMessageView } from "@/lib/mail/messages/queries/message";
import { setContactRule } from "@/lib/people/clients/commands/contact-rule";
import { sendUpdates } from "@/lib/planning/selection/commands";
import { sendUpdatesInput } from "@/lib/planning/selection/input";
import { sendFeedbackByLink } from "@/lib/record/client-feedback/commands/by-link";
import { logClientFeedback } from "@/lib/record/client-feedback/commands/log";
import { shareFeedback, unshareFeedback } from "@/lib/record/client-feedback/commands/share";
import {
  logClientFeedbackInput,
  saveFeedbackByLinkInput,
  shareFeedbackInput,
} from "@/lib/record/client-feedback/input";
import { saveDebrief } from "@/lib/record/debriefs/commands/save";
import { takeDownDebrief } from "@/lib/record/debriefs/commands/take-down";
import { saveDebriefInput, takeDownDebriefInput } from "@/lib/record/debriefs/input";
import { getDebrief } from "@/lib/record/debriefs/queries";
import { addInterviewForCandidate } from "@/lib/record/interviews/commands/add-for-candidate";
import { cancelInterview } from "@/lib/record/interviews/commands/cancel-and-close";
import { addInterviewForCandidateInput } from "@/lib/record/interviews/input";
import { form } from "../factories";
import { midday } from "../setup/had";
import type { Causes, Scene } from "./rights-mails-causes";

const keyOf = ({ ids }: Scene) => ({
  interviewId: ids.interview,
  step: "thank-you" as const,
  interviewerId: ids.person,
});

/** The draft to the interviewer, re-read, as its page would send it. */
async function formOf(of: Scene) {
  const { message } = await getMessageView(of.own, keyOf(of), of.now);
  const { subject, body, version } = message!;
  return { ...keyOf(of), subject, body, version, reread: "yes" as const, press: randomUUID() };
}

const rule = (of: Scene, contactRule: "direct" | "copy") =>
  setContactRule(of.inCharge, { id: of.ids.client, contactRule, was: "through" }, of.now);

const send = async (of: Scene) =>
  sendMessage(of.own, sendMessageInput.parse({ ...(await formOf(of)), intent: "send" }), of.now);

async function give(of: Scene) {
  await askForDraftReview(of.own, saveDraftInput.parse(await formOf(of)), of.now);
  const { message } = await getMessageView(of.own, keyOf(of), of.now);
  return { interviewId: of.ids.interview, messageId: message!.id, version: message!.version };
}

/** What went well is the client's to read, or is not any more. */
async function share(of: Scene, audience: "client" | "consultant") {
  const { debrief: saved } = await getDebrief(of.own, of.ids.interview);
  const version = saved?.version ?? 0;
  const text = {
    id: of.ids.interview,
    version,
    went_well: "The forecast",
    share: "yes",
    audience: { went_well: audience },
  };
  await saveDebrief(of.own, saveDebriefInput.parse(text), of.now);
}

async function sendTheBrief(of: Scene) {
  await share(of, "client");
  const to = { to: "typed", toName: "Dana", toEmail: "dana@client.example" };
  const text = { subject: "About Amara", body: "The forecast went well." };
  const input = { interviewId: of.ids.interview, version: 1, ...to, ...text, reread: "yes", press: randomUUID() };
  await sendBrief(of.inCharge, brief.parse(input), of.now);
}

/** Notes, briefs, and events of interviews without an e-mail. */
export const ofNotes: Causes = {
  "a note goes to an interviewer directly": async (of) => {
    await rule(of, "direct");
    await send(of);
  },
  "a note goes to an interviewer, where the rule is copy": async (of) => {
    await rule(of, "copy");
    await send(of);
  },
  "an interview is cancelled before a note has left": async (of) => {
    await rule(of, "direct");
    await send(of);
    await cancelInterview(of.inCharge, { id: of.ids.interview, reason: "" }, of.now);
  },
  "a note is passed on by the consultant": async (of) => {
    const draft = await give(of);
    await passOnDraft(of.inCharge, { ...draft, email: "", at: "", press: randomUUID(), intent: "now" }, of.now);
  },
  "a brief goes to the client": sendTheBrief,
  "an answer that a brief is made from is taken back before it has left": async (of) => {
    await sendTheBrief(of);
    await share(of, "consultant");
  },
  "a draft is given to be read": give,
  "a consultant writes a debrief down by telephone": async (of) => {
    const interview = { ...form({ interviewers: [] }), candidateId: of.ids.candidate, clientId: of.ids.client };
    const ended = { day: dayOf("UTC", of.now.getTime() - 2 * 86_400_000), start: "09:00", end: "10:00", zone: "UTC" };
    const input = addInterviewForCandidateInput.parse({ ...interview, ...ended });
    await addInterviewForCandidate(of.inCharge, input, of.now);
    await of.forget();
    const said = takeDownDebriefInput.parse({ id: input.id, went_well: "The forecast" });
    await takeDownDebrief(of.inCharge, said, of.now);
  },
  "a consultant sends an update to several candidates": (of) =>
    sendUpdates(
      of.inCharge,
      sendUpdatesInput.parse({
        items: { [of.ids.interview]: { since: "" } },
        text: "Hi {{name}}, they will answer soon.",
      }),
      of.now,
    ),
  "a client answers by link": (of) =>
    sendFeedbackByLink(
      { as: "client", linkId: of.ids.link, workspaceId: of.ids.workspace },
      saveFeedbackByLinkInput.parse({ token: "x", version: "1", decision: "offer", strengths: "Sharp" }),
      of.now,
    ),
  "what a client said is shared, and taken back": async (of) => {
    const { interview: interviewId, raw: feedbackId, shared: sharedId } = of.ids;
    const again = { interviewId, feedbackId, id: randomUUID(), over: sharedId, strengths: "Sharp" };
    await shareFeedback(of.inCharge, shareFeedbackInput.parse(again), of.now);
    await unshareFeedback(of.inCharge, { interviewId, feedbackId, sharedId: again.id, reason: "Not so" }, of.now);
  },
  "what a client said is logged": (of) => {
    const said = { id: randomUUID(), interviewId: of.ids.interview, version: "2", decision: "undecided" };
    const at = { on: dayOf(midday, of.now.getTime()), at: timeOf(midday, of.now.getTime() - 60_000) };
    const input = logClientFeedbackInput.parse({ ...said, ...at, shortfalls: "Raw Quillfeather" });
    return logClientFeedback(of.inCharge, { ...input, zone: midday }, of.now);
  },
};
