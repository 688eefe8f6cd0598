"use server";

import { consultantAction, consultantButton } from "@/lib/action";
import { markDebriefRead, raiseConcern } from "@/lib/debriefs/commands/mark-read-and-raise";
import { tickTask } from "@/lib/debriefs/commands/tasks";
import { markDebriefReadInput, raiseConcernInput, tickTaskInput } from "@/lib/debriefs/input";
import type { Consultant } from "@/lib/viewer";

const page = (viewer: Consultant, { id }: { id: string }, said = "") =>
  `/w/${viewer.workspaceId}/interviews/${id}/debrief${said && `?said=${said}`}`;

export const markDebriefReadAction = consultantButton(
  markDebriefReadInput,
  async (viewer, input, now) => {
    await markDebriefRead(viewer, input, now);
    return page(viewer, input, input.read === "yes" ? "read" : "unread");
  },
  (input, viewer) => page(viewer, input),
);

export const raiseConcernAction = consultantAction(raiseConcernInput, async (viewer, input, now) => {
  await raiseConcern(viewer, input, now);
  return { to: page(viewer, input, "raised") };
});

export const tickTaskOnDebriefAction = consultantButton(
  tickTaskInput,
  async (viewer, input, now) => {
    await tickTask(viewer, input, now);
    return page(viewer, input);
  },
  (input, viewer) => page(viewer, input),
);
