import { Refused } from "@/lib/errors";
import { unreadState } from "@/lib/form-failures";
import { isSentByScript } from "@/lib/form-request";
import type { FormState } from "@/lib/form-state";
import { formValues, valuesShownAgain } from "@/lib/form-values";
import type { SavedMessage } from "@/lib/mail/messages/commands/save";

/** What the form of a message shows where its text was saved, and what its button does beyond that was refused. */

/** Without script the page is made anew, with what was typed into the fields that are not saved. */
export async function refusal(
  kept: SavedMessage,
  sent: FormData,
  run: () => Promise<void>,
): Promise<FormState | undefined> {
  try {
    await run();
  } catch (fault) {
    if (!(fault instanceof Refused)) throw fault;
    const refused = fault.field ? { errors: { [fault.field]: fault.message } } : { message: fault.message };
    const submitted = (await isSentByScript()) ? undefined : valuesShownAgain(formValues(sent));
    return { ...refused, version: kept.version, key: Math.random(), ...(submitted && { submitted }) };
  }
}

/** The text in the fields is the one that was merged from both tabs. */
export async function changedMeanwhile(
  { version }: SavedMessage,
  sent: FormData,
  unseen: Readonly<Record<string, string>>,
): Promise<FormState> {
  const submitted = (await isSentByScript())
    ? undefined
    : { ...valuesShownAgain(formValues(sent)), ...unseen, reread: "" };
  return { ...unreadState(version, unseen), ...(submitted && { submitted }) };
}
