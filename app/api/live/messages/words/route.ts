import { candidateJsonRoute } from "@/lib/json-routes";
import { addOwnWord } from "@/lib/mail/messages/commands/own-words";
import { ownWordInput } from "@/lib/mail/messages/input";

/** Adds a word to the writer's own list. */
export const PUT = candidateJsonRoute(ownWordInput, async (viewer, { word }) => {
  await addOwnWord(viewer, word);
  return {};
});
