"use server";

import { candidateAction, candidateButton } from "@/lib/action";
import { messageHref } from "@/lib/mail/messages/rules/steps";
import { noticePath } from "@/lib/platform/notices/rules/notices";
import { logCall } from "@/lib/record/debriefs/commands/call";
import { discardDebriefDraft, saveDebriefDraft } from "@/lib/record/debriefs/commands/draft";
import { saveDebrief } from "@/lib/record/debriefs/commands/save";
import { discardDebriefDraftInput, logCallInput, saveDebriefInput } from "@/lib/record/debriefs/input";
import { submittedDebriefValues } from "@/lib/record/debriefs/rules/form-values";

const page = (id: string) => `/me/interviews/${id}/debrief`;

export const saveDebriefAction = candidateAction(saveDebriefInput, async (viewer, input, now) => {
  const { id, version } = input;
  if (input.keep) {
    await saveDebriefDraft(viewer, { id, version, formValues: submittedDebriefValues(input) }, now);
    return { to: noticePath("/me/interviews/[id]/debrief", { id }, "kept") };
  }
  const { shared, unwanted } = await saveDebrief(viewer, input, now);
  if (shared === "letter") return { to: messageHref(id, "tell-consultant") };
  // R19: that page offers a polite withdrawal to a candidate who does not want the job.
  const notice = unwanted ? (shared ? "shared-unwanted" : "unwanted") : shared ? "shared" : "debriefed";
  return { to: noticePath("/me/interviews/[id]", { id }, notice) };
});

export const discardDebriefDraftAction = candidateButton(
  discardDebriefDraftInput,
  async (viewer, input, now) => {
    await discardDebriefDraft(viewer, input, now);
    return page(input.id);
  },
  (input) => page(input.id),
);

export const logCallAction = candidateAction(logCallInput, async (viewer, input, now, reader) => {
  await logCall(viewer, { ...input, zone: reader.zone }, now);
  return { to: noticePath("/me/interviews/[id]/debrief", { id: input.id }, "called") };
});
