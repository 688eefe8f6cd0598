"use server";

import { consultantAction, consultantButton } from "@/lib/action";
import { addClient } from "@/lib/people/clients/commands/add";
import { setContactRule } from "@/lib/people/clients/commands/contact-rule";
import { endContact, saveContact } from "@/lib/people/clients/commands/contacts";
import { editClient } from "@/lib/people/clients/commands/edit";
import {
  addClientInput,
  editClientInput,
  endContactInput,
  saveContactInput,
  setContactRuleInput,
} from "@/lib/people/clients/input";
import { type NoticeOf, noticePath } from "@/lib/platform/notices/rules/notices";

const page = (workspace: string, id: string, notice: NoticeOf<"/w/[workspace]/clients/[id]">) =>
  noticePath("/w/[workspace]/clients/[id]", { workspace, id }, notice);

export const addClientAction = consultantAction(addClientInput, async (viewer, input, now) => {
  await addClient(viewer, input, now);
  return { to: page(viewer.workspaceId, input.id, "added") };
});

export const editClientAction = consultantAction(editClientInput, async (viewer, input, now) => {
  await editClient(viewer, input, now);
  return { to: page(viewer.workspaceId, input.id, "saved") };
});

export const setContactRuleAction = consultantAction(setContactRuleInput, async (viewer, input, now) => {
  await setContactRule(viewer, input, now);
  return { to: page(viewer.workspaceId, input.id, "ruled") };
});

export const saveContactAction = consultantAction(saveContactInput, async (viewer, input, now) => {
  await saveContact(viewer, input, now);
  return { to: page(viewer.workspaceId, input.id, "contact") };
});

export const endContactAction = consultantButton(
  endContactInput,
  async (viewer, input, now) => {
    await endContact(viewer, input, now);
    return page(viewer.workspaceId, input.id, "ended");
  },
  ({ id }, { workspaceId }) => `/w/${workspaceId}/clients/${id}`,
);
