"use server";

import { candidateAction, candidateButton } from "@/lib/action";
import { logCall } from "@/lib/debriefs/commands/call";
import { dropDraft, keepDraft } from "@/lib/debriefs/commands/draft";
import { saveDebrief } from "@/lib/debriefs/commands/save";
import { called, debrief, ofDebrief } from "@/lib/debriefs/input";
import { typedIn } from "@/lib/debriefs/rules/typed";
import { messageHref } from "@/lib/messages/rules/steps";

const page = (id: string) => `/me/interviews/${id}/debrief`;

export const save = candidateAction(debrief, async (viewer, input, now) => {
  const { id, version } = input;
  if (input.keep) {
    await keepDraft(viewer, { id, version, typed: typedIn(input) }, now);
    return { to: `${page(id)}?said=kept` };
  }
  const { shared, unwanted } = await saveDebrief(viewer, input, now);
  if (shared === "letter") return { to: messageHref(id, "tell-consultant") };
  // R19: to who does not want the job a polite withdrawal is offered there.
  const said = unwanted ? (shared ? "shared-unwanted" : "unwanted") : shared ? "shared" : "debriefed";
  return { to: `/me/interviews/${id}?said=${said}` };
});

export const discard = candidateButton(
  ofDebrief,
  async (viewer, input, now) => {
    await dropDraft(viewer, input, now);
    return page(input.id);
  },
  (input) => page(input.id),
);

export const call = candidateAction(called, async (viewer, input, now, reader) => {
  await logCall(viewer, { ...input, zone: reader.zone }, now);
  return { to: `${page(input.id)}?said=called` };
});
