import { handOverCandidate } from "../../candidates/commands/hand-over";
import { askConsultant } from "../../handovers/commands/ask";
import { newId } from "../../ids";
import { addInterview } from "../../interviews/commands/add";
import { interviewInput } from "../../interviews/input";
import { invite } from "../../invitations/commands/invite";
import { inviting } from "../../invitations/input";
import {
  demoAgencyName,
  demoCandidateHandover,
  demoCandidates,
  demoConsultants,
  demoInvitation,
  demoOwnInterview,
} from "../rules/agency";
import type { DemoAgency } from "./agency";
import { demoDay, hoursLater } from "./tell";

/** Open invitations, hand-overs and requests to follow up. Hours ago: the e-mails are in the built-in mailbox, and their links open. */
export async function seedDemoInvitations({ members, candidates: known }: DemoAgency, now: Date) {
  const { name, email, candidate } = demoInvitation;
  const theirs = demoCandidates.find((one) => one.key === candidate)!;
  const [first, second] = [hoursLater(now, -5), hoursLater(now, -4)];
  await invite(members.marta, inviting.parse({ id: newId(first), as: "consultant", name, email }), first);
  const of = { as: "candidate", name: theirs.name, email: theirs.email, candidateId: known[candidate]!.id };
  await invite(known[candidate]!.led, inviting.parse({ id: newId(second), ...of }), second);
  const moved = known[demoCandidateHandover.who]!;
  const [from, to] = [moved.led.userId, members[demoCandidateHandover.to].userId];
  await handOverCandidate(moved.led, { id: moved.id, from, to }, hoursLater(now, -20));
  await askToFollowUp(known[demoOwnInterview.who]!, now);
}

async function askToFollowUp({ viewer, own }: DemoAgency["candidates"][string], now: Date) {
  if (!viewer || !own) return;
  const { name, email } = demoConsultants.find((one) => one.key === demoOwnInterview.consultant)!;
  const { role, company, start, end, days } = demoOwnInterview;
  const added = hoursLater(now, -30);
  const found = interviewInput.parse({
    ...{ id: newId(added), role, company, day: demoDay(now, days), start, end, zone: "Europe/London" },
    ...{ country: "GB", format: "video", route: "agency", contactRule: "through", agencyName: demoAgencyName },
    ...{ consultantName: name, consultantEmail: email },
  });
  await addInterview(viewer, found, own, added);
  await askConsultant(viewer, { id: found.id, name, email }, hoursLater(now, -6));
}
