import { transaction } from "@/db/client";
import { candidates } from "@/db/schema/workspaces";
import { dayOf } from "@/lib/dates";
import { DAY, HOUR } from "@/lib/durations";
import { createUser } from "@/lib/people/accounts/commands/newcomers";
import { openSession } from "@/lib/people/accounts/commands/sessions";
import { addClient } from "@/lib/people/clients/commands/add";
import { addClientInput } from "@/lib/people/clients/input";
import { createAgency } from "@/lib/people/workspaces/commands/agency";
import { businessDay } from "@/lib/planning/plan/rules/business-days";
import { sweep } from "@/lib/planning/reminders/commands/sweep";
import { saveDebrief } from "@/lib/record/debriefs/commands/save";
import { saveDebriefInput } from "@/lib/record/debriefs/input";
import { addInterviewForCandidate } from "@/lib/record/interviews/commands/add-for-candidate";
import { addInterviewForCandidateInput } from "@/lib/record/interviews/input";
import { type Candidate, system } from "@/lib/viewer";

const zone = "Europe/London";
const people = ["Priya Shah", "Tom Ellery"].map((name) => ({
  name,
  title: "Head of Analytics",
  email: "p@employer.example",
}));

/** Days from today, in business days; whether the candidate wrote and shared the debrief; and the promised day. */
const stages: { days: number; shared: boolean; promise?: number }[] = [
  { days: -1, shared: true, promise: 4 },
  { days: -1, shared: false },
  { days: -2, shared: true },
  { days: -3, shared: true, promise: 1 },
  { days: -4, shared: false, promise: -1 },
  { days: -5, shared: true, promise: -2 },
  { days: -6, shared: true },
  { days: -7, shared: true, promise: 2 },
  { days: 1, shared: false },
  { days: 3, shared: false },
];

/** An agency whose owner has one live interview at each stage, to be multiplied. What the copies share with it comes along. */
export async function agency(at: string) {
  const now = new Date(at);
  const long = new Date(now.getTime() - 60 * DAY);
  const marta = await createUser(system, { email: "marta@example.com", name: "Marta Lindqvist", zone }, long);
  const jonas = await createUser(system, { email: "jonas@example.com", name: "Jonas Berg", zone }, long);
  const viewer = await createAgency(marta.userId, { name: "Pennant Recruitment" }, long);
  const company = { id: crypto.randomUUID(), name: "Northwind", contactRule: "copy", country: "GB" };
  const clientId = await addClient(viewer, addClientInput.parse(company), long);
  const candidateId = crypto.randomUUID();
  await transaction(system, (tx) =>
    tx.insert(candidates).values({
      ...{ id: candidateId, workspaceId: viewer.workspaceId, userId: jonas.userId, name: "Jonas Berg" },
      ...{ email: "jonas@example.com", consultantUserId: marta.userId, linkedAt: long },
    }),
  );
  const ids: string[] = [];
  for (const stage of stages) ids.push(await told(viewer, { candidateId, clientId, jonas: jonas.userId }, stage, now));
  await sweep(system, now, () => false);
  const { token } = await openSession(system, { userId: marta.userId, device: "Bench" }, now);
  const shared = [viewer.workspaceId, marta.userId, clientId];
  return { viewer, ids, candidateId, userId: jonas.userId, shared, cookie: `followthrough=${token}` };
}

type Of = { candidateId: string; clientId: string; jonas: string };

async function told(
  viewer: Awaited<ReturnType<typeof createAgency>>,
  of: Of,
  stage: (typeof stages)[number],
  now: Date,
) {
  const dayFrom = (days: number) => businessDay(dayOf(zone, now.getTime()), days, "GB", null);
  const day = dayFrom(stage.days);
  const id = crypto.randomUUID();
  const form = {
    ...{
      id,
      candidateId: of.candidateId,
      clientId: of.clientId,
      role: "Platform engineer",
      day,
      start: "09:00",
      end: "10:00",
    },
    ...{ zone, country: "GB", format: "video", interviewers: people, asksFor: "SQL\ndbt" },
    ...(stage.promise !== undefined && { promiseDay: dayFrom(stage.promise), promiseBy: "Priya Shah" }),
  };
  const ended = new Date(`${day}T10:00:00Z`);
  await addInterviewForCandidate(
    viewer,
    addInterviewForCandidateInput.parse(form),
    new Date(Math.min(now.getTime(), ended.getTime()) - 2 * DAY),
  );
  if (!stage.shared) return id;
  const candidate: Candidate = { as: "candidate", userId: of.jonas };
  const debrief = { id, version: "0", went_well: "The case.", fell_short: "The SQL.", wanted: "yes", share: "yes" };
  await saveDebrief(candidate, saveDebriefInput.parse(debrief), new Date(ended.getTime() + HOUR));
  return id;
}

/** Which rows are the template's, for `multiply`: its copies live in the same agency, and are not to be copied again. */
export function rowsOf({ ids, candidateId }: { ids: string[]; candidateId: string }): Record<string, string> {
  const those = `any ('{${ids.join()}}'::uuid[])`;
  const children = [
    "interviewers",
    "promises",
    "step_events",
    "answers",
    "concerns",
    "debriefs",
    "feedback",
    "situations",
  ];
  return {
    candidates: `t.id = '${candidateId}'`,
    interviews: `t.id = ${those}`,
    ...Object.fromEntries(children.map((table) => [table, `t.interview_id = ${those}`])),
  };
}
