"use server";

import { consultantAction, consultantButton } from "@/lib/action";
import { addPosition, editPosition, fillPosition } from "@/lib/positions/commands";
import { addPositionInput, editPositionInput, fillPositionInput } from "@/lib/positions/input";

const page = (workspaceId: string, { clientId, id }: { clientId: string; id: string }) =>
  `/w/${workspaceId}/clients/${clientId}/roles/${id}`;

export const addPositionAction = consultantAction(addPositionInput, async (viewer, input, now) => {
  await addPosition(viewer, input, now);
  return { to: `${page(viewer.workspaceId, input)}?said=added` };
});

export const editPositionAction = consultantAction(editPositionInput, async (viewer, input, now) => {
  await editPosition(viewer, input, now);
  return { to: `${page(viewer.workspaceId, input)}?said=saved` };
});

export const fillPositionAction = consultantButton(
  fillPositionInput,
  async (viewer, input, now) => {
    await fillPosition(viewer, input, now);
    return `${page(viewer.workspaceId, input)}?said=${input.filled === "yes" ? "filled" : "opened"}`;
  },
  (input, { workspaceId }) => page(workspaceId, input),
);
