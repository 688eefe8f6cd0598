import { handOverCandidate } from "../../candidates/commands/hand-over";
import { askConsultant } from "../../handovers/commands/ask";
import { newId } from "../../ids";
import { addInterview } from "../../interviews/commands/add";
import { interviewInput } from "../../interviews/input";
import { invite } from "../../invitations/commands/invite";
import { inviting } from "../../invitations/input";
import { agencyName, asked, candidates, consultants, handedOver, ownFind } from "../rules/agency";
import type { Agency } from "./agency";
import { dayFrom, later } from "./tell";

/** Open invitations, hand-overs and requests to follow up. Hours ago: the e-mails are in the built-in mailbox, and their links open. */
export async function comeAndGo({ members, candidates: known }: Agency, now: Date) {
  const { name, email, candidate } = asked;
  const theirs = candidates.find((one) => one.key === candidate)!;
  const [first, second] = [later(now, -5), later(now, -4)];
  await invite(members.marta, inviting.parse({ id: newId(first), as: "consultant", name, email }), first);
  const of = { as: "candidate", name: theirs.name, email: theirs.email, candidateId: known[candidate]!.id };
  await invite(known[candidate]!.led, inviting.parse({ id: newId(second), ...of }), second);
  const moved = known[handedOver.who]!;
  const [from, to] = [moved.led.userId, members[handedOver.to].userId];
  await handOverCandidate(moved.led, { id: moved.id, from, to }, later(now, -20));
  await askToFollowUp(known[ownFind.who]!, now);
}

async function askToFollowUp({ viewer, own }: Agency["candidates"][string], now: Date) {
  if (!viewer || !own) return;
  const { name, email } = consultants.find((one) => one.key === ownFind.consultant)!;
  const { role, company, start, end, days } = ownFind;
  const added = later(now, -30);
  const found = interviewInput.parse({
    ...{ id: newId(added), role, company, day: dayFrom(now, days), start, end, zone: "Europe/London" },
    ...{ country: "GB", format: "video", route: "agency", contactRule: "through", agencyName },
    ...{ consultantName: name, consultantEmail: email },
  });
  await addInterview(viewer, found, own, added);
  await askConsultant(viewer, { id: found.id, name, email }, later(now, -6));
}
