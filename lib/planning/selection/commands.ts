import { runEach, type SeveralResult } from "@/lib/each-in-turn";
import { NotFound, Refused } from "@/lib/errors";
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
import { nothingToSnoozeMessage } from "./rules";

const addressChangedMessage = "The address was changed in the meantime. Load the page again.";
const goneMessage = "It does not exist any more, or only its consultant can do this.";

/** Does one thing with each selected interview or candidate. */
export async function actOnSelection(
  viewer: Consultant,
  input: ActOnSelectionInput,
  now: Date,
): Promise<SeveralResult> {
  const known = await listSelectedCandidates(viewer, Object.keys(input.items));
  return runSelected(known, actsOn(viewer, input, known, now));
}

/** The same for a text: each candidate gets their own. */
export async function sendUpdates(
  viewer: Consultant,
  { items, text }: SendUpdatesInput,
  now: Date,
): Promise<SeveralResult> {
  const known = await listSelectedCandidates(viewer, Object.keys(items));
  return runSelected(
    known,
    Object.entries(items).map(([id, { since }]) => [id, () => sendUpdate(viewer, { id, text, since }, now)]),
  );
}

type Known = Awaited<ReturnType<typeof listSelectedCandidates>>;
type Act = [id: string, run: () => Promise<unknown>];

function runSelected(known: Known, acts: Act[]): Promise<SeveralResult> {
  if (acts.length === 0) throw new Refused("Nothing is selected.");
  const nameOf = (id: string) => known.find(({ key }) => key === id)?.name ?? "One of them";
  return runEach(
    acts.map(([id, run]) => ({ name: nameOf(id), run })),
    goneMessage,
  );
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
