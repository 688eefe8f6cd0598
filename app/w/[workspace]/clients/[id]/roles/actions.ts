"use server";

import { consultantAction, consultantButton } from "@/lib/action";
import { addPosition, editPosition, fillPosition } from "@/lib/people/positions/commands";
import { addPositionInput, editPositionInput, fillPositionInput } from "@/lib/people/positions/input";
import { type NoticeOf, noticePath } from "@/lib/platform/notices/rules/notices";

type RoleKey = { clientId: string; id: string };

const page = (workspaceId: string, { clientId, id }: RoleKey) => `/w/${workspaceId}/clients/${clientId}/roles/${id}`;

const pageAfter = (
  workspace: string,
  { clientId, id: role }: RoleKey,
  notice: NoticeOf<"/w/[workspace]/clients/[id]/roles/[role]">,
) => noticePath("/w/[workspace]/clients/[id]/roles/[role]", { workspace, id: clientId, role }, notice);

export const addPositionAction = consultantAction(addPositionInput, async (viewer, input, now) => {
  await addPosition(viewer, input, now);
  return { to: pageAfter(viewer.workspaceId, input, "added") };
});

export const editPositionAction = consultantAction(editPositionInput, async (viewer, input, now) => {
  await editPosition(viewer, input, now);
  return { to: pageAfter(viewer.workspaceId, input, "saved") };
});

export const fillPositionAction = consultantButton(
  fillPositionInput,
  async (viewer, input, now) => {
    await fillPosition(viewer, input, now);
    return pageAfter(viewer.workspaceId, input, input.filled === "yes" ? "filled" : "opened");
  },
  (input, { workspaceId }) => page(workspaceId, input),
);
