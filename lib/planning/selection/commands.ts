import { NotFound, Refused } from "@/lib/errors";
import { logger } from "@/lib/logger";
import { handOverCandidate } from "@/lib/people/candidates/commands/hand-over";
import { sendInvitation } from "@/lib/people/invitations/commands/invite";
import { may } from "@/lib/permissions";
import { addUpdate } from "@/lib/planning/desk/commands";
import { snoozeStep } from "@/lib/planning/steps/commands/step-events";
import { askByLink } from "@/lib/record/client-feedback/commands/links";
import { getAskByLinkView } from "@/lib/record/client-feedback/queries/ask-by-link";
import { defaultAskByLinkText } from "@/lib/record/client-feedback/rules/ask-by-link";
import type { Consultant } from "@/lib/viewer";
import { sendUpdate } from "./commands/send-update";
import type { ActOnSelectionInput, SendUpdatesInput } from "./input";
import { listSelectedCandidates, listSnoozableSteps } from "./queries";
import { nothingToSnoozeMessage, type SelectionResult } from "./rules";

const addressChangedMessage = "The address was changed in the meantime. Load the page again.";
const failedMessage = "Something went wrong. Look whether it was done, and try again.";
const notTriedMessage = "This was not tried.";
const goneMessage = "It does not exist any more, or only its consultant can do this.";

/**
 * The single command for each selected interview or candidate, one after another, each in a transaction of its own: what one of them refuses stops
 * none of the others. Where one fails in another way, such as without a database, the rest is not tried, and what was done before is still said.
 * Not found if the viewer may do it with none of them.
 */
export async function actOnSelection(
  viewer: Consultant,
  input: ActOnSelectionInput,
  now: Date,
): Promise<SelectionResult> {
  const known = await listSelectedCandidates(viewer, Object.keys(input.items));
  return runEach(known, actsOn(viewer, input, known, now));
}

/** The same for a text: each candidate gets their own. */
export async function sendUpdates(
  viewer: Consultant,
  { items, text }: SendUpdatesInput,
  now: Date,
): Promise<SelectionResult> {
  const known = await listSelectedCandidates(viewer, Object.keys(items));
  return runEach(
    known,
    Object.entries(items).map(([id, { since }]) => [id, () => sendUpdate(viewer, { id, text, since }, now)]),
  );
}

type Known = Awaited<ReturnType<typeof listSelectedCandidates>>;
type Act = [id: string, run: () => Promise<unknown>];

async function runEach(known: Known, acts: Act[]): Promise<SelectionResult> {
  const nameOf = (id: string) => known.find(({ key }) => key === id)?.name ?? "One of them";
  const refused: SelectionResult["refused"] = [];
  let [done, missing] = [0, 0];
  for (const [index, [id, run]] of acts.entries()) {
    try {
      await run();
      done += 1;
    } catch (fault) {
      if (!(fault instanceof Refused || fault instanceof NotFound)) {
        if (done === 0) throw fault;
        logger.error({ err: fault }, "Something failed halfway through several interviews");
        const rest = acts.slice(index + 1).map(([untried]) => ({ name: nameOf(untried), why: notTriedMessage }));
        return { done, refused: [...refused, { name: nameOf(id), why: failedMessage }, ...rest] };
      }
      if (fault instanceof NotFound) missing += 1;
      refused.push({ name: nameOf(id), why: fault instanceof Refused ? fault.message : goneMessage });
    }
  }
  if (done === 0 && missing > 0 && missing === refused.length) throw new NotFound();
  if (done === 0 && refused.length === 0) throw new Refused("Nothing is selected.");
  return { done, refused };
}

function actsOn(viewer: Consultant, input: ActOnSelectionInput, known: Known, now: Date): Act[] {
  switch (input.do) {
    case "ask":
      return Object.entries(input.items).flatMap(([interviewId, { press, to }]) =>
        to ? [[interviewId, () => askRecipient(viewer, { interviewId, press, to }, now)]] : [],
      );
    case "snooze":
      return Object.keys(input.items).map((id) => [id, () => snoozeInterview(viewer, id, input.until, now)]);
    case "hand-over":
      return Object.entries(input.items).map(([id, { from }]) => [
        id,
        () => handOverCandidate(viewer, { id, to: input.to, from }, now),
      ]);
    case "told":
      return Object.entries(input.items).map(([id, { since }]) => [
        id,
        () => addUpdate(viewer, { id, what: "updated", how: input.how, note: "", since }, now),
      ]);
    case "invite":
      return Object.entries(input.items).map(([id, { press, to }]) => [
        id,
        async () => {
          const candidate = known.find(({ key }) => key === id);
          if (!candidate || !may.inviteCandidate(viewer, candidate)) throw new NotFound();
          if (!to || candidate.email !== to) throw new Refused(addressChangedMessage);
          await sendInvitation(
            viewer,
            { id: press, as: "candidate", name: candidate.name, email: to, candidateId: id },
            now,
          );
        },
      ]);
  }
}

async function askRecipient(
  viewer: Consultant,
  { interviewId, press, to }: { interviewId: string; press: string; to: string },
  now: Date,
) {
  const { people, interview } = await getAskByLinkView(viewer, interviewId);
  if (!may.askClientByLink(viewer, interview)) throw new NotFound();
  const person = people.find(({ email }) => email === to);
  if (!person) throw new Refused(addressChangedMessage);
  const ask = { id: press, interviewId, name: person.name, email: to, intent: "send" as const };
  await askByLink(viewer, { ...ask, ...defaultAskByLinkText }, now);
}

async function snoozeInterview(viewer: Consultant, interviewId: string, until: string, now: Date) {
  const steps = await listSnoozableSteps(viewer, interviewId, now);
  if (steps.length === 0) throw new Refused(nothingToSnoozeMessage);
  for (const { step, forId } of steps)
    await snoozeStep(viewer, { interviewId, step, interviewerId: forId, until }, now);
}
