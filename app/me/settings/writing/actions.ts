"use server";

import { candidateAction, candidateButton } from "@/lib/action";
import { addOwnWord, removeOwnWord } from "@/lib/mail/messages/commands/own-words";
import { saveSignature } from "@/lib/mail/messages/commands/signature";
import { ownWordInput, saveSignatureInput } from "@/lib/mail/messages/input";
import { noticePath } from "@/lib/platform/notices/rules/notices";

export const saveSignatureAction = candidateAction(saveSignatureInput, async (viewer, input, now) => {
  await saveSignature(viewer, input, now);
  return { notice: "Saved." };
});

export const addOwnWordAction = candidateAction(ownWordInput, async (viewer, { word }) => {
  await addOwnWord(viewer, word);
  return { notice: `“${word}” is on your list.` };
});

export const removeOwnWordAction = candidateButton(
  ownWordInput,
  async (viewer, { word }) => {
    await removeOwnWord(viewer, word);
    return noticePath("/me/settings/writing", {}, "removed");
  },
  () => "/me/settings/writing",
);
