"use server";

import { consultantAction, consultantButton } from "@/lib/action";
import { addRole, editRole, fillRole } from "@/lib/roles/commands";
import { editing, filling, role } from "@/lib/roles/input";

const page = (workspaceId: string, { clientId, id }: { clientId: string; id: string }) =>
  `/w/${workspaceId}/clients/${clientId}/roles/${id}`;

export const add = consultantAction(role, async (viewer, input, now) => {
  await addRole(viewer, input, now);
  return { to: `${page(viewer.workspaceId, input)}?said=added` };
});

export const edit = consultantAction(editing, async (viewer, input, now) => {
  await editRole(viewer, input, now);
  return { to: `${page(viewer.workspaceId, input)}?said=saved` };
});

export const fill = consultantButton(
  filling,
  async (viewer, input, now) => {
    await fillRole(viewer, input, now);
    return `${page(viewer.workspaceId, input)}?said=${input.filled === "yes" ? "filled" : "opened"}`;
  },
  (input, { workspaceId }) => page(workspaceId, input),
);
