import { newId } from "@/lib/ids";
import { handOverCandidate } from "@/lib/people/candidates/commands/hand-over";
import { sendInvitation } from "@/lib/people/invitations/commands/invite";
import { sendInvitationInput } from "@/lib/people/invitations/input";
import { askConsultant } from "@/lib/record/handovers/commands/ask";
import { addInterview } from "@/lib/record/interviews/commands/add";
import { interviewInput } from "@/lib/record/interviews/input";
import {
  demoAgencyName,
  demoCandidateHandover,
  demoCandidates,
  demoConsultants,
  demoInvitation,
  demoOwnInterview,
} from "../rules/agency";
import { demoDay, hoursLater } from "./play-story";
import type { DemoAgency } from "./seed-agency";

/** Open invitations, hand-overs and requests to follow up. Hours ago: the e-mails are in the built-in mailbox, and their links open. */
export async function seedDemoInvitations({ members, candidates: demoCandidatesByKey }: DemoAgency, now: Date) {
  const { name, email, candidate } = demoInvitation;
  const invitedCandidate = demoCandidates.find((person) => person.key === candidate)!;
  const [first, second] = [hoursLater(now, -5), hoursLater(now, -4)];
  await sendInvitation(
    members.marta,
    sendInvitationInput.parse({ id: newId(first), as: "consultant", name, email }),
    first,
  );
  const candidateInvitation = {
    as: "candidate",
    name: invitedCandidate.name,
    email: invitedCandidate.email,
    candidateId: demoCandidatesByKey[candidate]!.id,
  };
  await sendInvitation(
    demoCandidatesByKey[candidate]!.consultant,
    sendInvitationInput.parse({ id: newId(second), ...candidateInvitation }),
    second,
  );
  const moved = demoCandidatesByKey[demoCandidateHandover.who]!;
  const [from, to] = [moved.consultant.userId, members[demoCandidateHandover.to].userId];
  await handOverCandidate(moved.consultant, { id: moved.id, from, to }, hoursLater(now, -20));
  await seedDemoHandover(demoCandidatesByKey[demoOwnInterview.who]!, now);
}

async function seedDemoHandover({ viewer, own }: DemoAgency["candidates"][string], now: Date) {
  if (!viewer || !own) return;
  const { name, email } = demoConsultants.find((person) => person.key === demoOwnInterview.consultant)!;
  const { role, company, start, end, days } = demoOwnInterview;
  const added = hoursLater(now, -30);
  const interviewValues = interviewInput.parse({
    ...{ id: newId(added), role, company, day: demoDay(now, days), start, end, zone: "Europe/London" },
    ...{ country: "GB", format: "video", route: "agency", contactRule: "through", agencyName: demoAgencyName },
    ...{ consultantName: name, consultantEmail: email },
  });
  await addInterview(viewer, interviewValues, own, added);
  await askConsultant(viewer, { id: interviewValues.id, name, email }, hoursLater(now, -6));
}
