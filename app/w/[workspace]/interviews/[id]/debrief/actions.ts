"use server";

import { consultantAction, consultantButton } from "@/lib/action";
import { type NoticeOf, noticePath } from "@/lib/platform/notices/rules/notices";
import { markDebriefRead, raiseConcern } from "@/lib/record/debriefs/commands/mark-read-and-raise";
import { takeDownDebrief } from "@/lib/record/debriefs/commands/take-down";
import { tickTask } from "@/lib/record/debriefs/commands/tasks";
import {
  markDebriefReadInput,
  raiseConcernInput,
  takeDownDebriefInput,
  tickTaskInput,
} from "@/lib/record/debriefs/input";
import type { Consultant } from "@/lib/viewer";

const page = ({ workspaceId }: Consultant, { id }: { id: string }) => `/w/${workspaceId}/interviews/${id}/debrief`;

const pageAfter = (
  { workspaceId: workspace }: Consultant,
  { id }: { id: string },
  notice: NoticeOf<"/w/[workspace]/interviews/[id]/debrief">,
) => noticePath("/w/[workspace]/interviews/[id]/debrief", { workspace, id }, notice);

export const markDebriefReadAction = consultantButton(
  markDebriefReadInput,
  async (viewer, input, now) => {
    await markDebriefRead(viewer, input, now);
    return pageAfter(viewer, input, input.read === "yes" ? "read" : "unread");
  },
  (input, viewer) => page(viewer, input),
);

export const raiseConcernAction = consultantAction(raiseConcernInput, async (viewer, input, now) => {
  await raiseConcern(viewer, input, now);
  return { to: pageAfter(viewer, input, "raised") };
});

export const takeDownDebriefAction = consultantAction(takeDownDebriefInput, async (viewer, input, now) => {
  await takeDownDebrief(viewer, input, now);
  return { to: pageAfter(viewer, input, "taken-down") };
});

export const tickTaskOnDebriefAction = consultantButton(
  tickTaskInput,
  async (viewer, input, now) => {
    await tickTask(viewer, input, now);
    return page(viewer, input);
  },
  (input, viewer) => page(viewer, input),
);
