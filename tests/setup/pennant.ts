import { randomUUID } from "node:crypto";
import type { BrowserContext, Page } from "@playwright/test";
import { dayOf, timeOf } from "../../lib/dates";
import { DAY, HOUR, MINUTE } from "../../lib/durations";
import { login, newPerson } from "./e2e";
import { midday } from "./had";

export type Agency = Awaited<ReturnType<typeof agency>>;

/** An agency with Marta as its owner, Joel as her colleague, the client Northwind, and Amara, who is Marta's candidate. */
export async function agency() {
  const { createAgency } = await import("../../lib/people/workspaces/commands/agency");
  const { addClient } = await import("../../lib/people/clients/commands/add");
  const { addClientInput } = await import("../../lib/people/clients/input");
  const { transaction } = await import("../../db/client");
  const { candidates, memberships } = await import("../../db/schema/workspaces");
  const long = new Date(Date.now() - 90 * 24 * HOUR);
  const people = { marta: await newPerson("Marta Lindqvist", midday), joel: await newPerson("Joel Brandt", midday) };
  const amara = await newPerson("Amara Okafor", midday);
  const marta = await createAgency(people.marta.userId, { name: "Pennant Recruitment" }, long);
  const { workspaceId } = marta;
  const candidateId = randomUUID();
  await transaction({ as: "system" }, async (tx) => {
    await tx.insert(memberships).values({ workspaceId, userId: people.joel.userId, access: "consultant" });
    await tx.insert(candidates).values({
      ...{ id: candidateId, workspaceId, userId: amara.userId, name: amara.name, email: amara.email },
      ...{ consultantUserId: marta.userId, linkedAt: long, createdAt: long },
    });
  });
  const northwind = addClientInput.parse({ id: randomUUID(), name: "Northwind", contactRule: "direct", country: "GB" });
  const clientId = await addClient(marta, northwind, long);
  return { ...{ marta, workspaceId, candidateId, clientId, amara, people }, home: `/w/${workspaceId}` };
}

/** An interview of Amara's with Northwind that ended so many minutes ago (or ends, if fewer than none), entered by Marta. */
export async function metAt(pennant: Agency, minutes: number, over: Record<string, unknown> = {}) {
  const { addInterviewForCandidate } = await import("../../lib/record/interviews/commands/add-for-candidate");
  const { addInterviewForCandidateInput } = await import("../../lib/record/interviews/input");
  const end = Date.now() - minutes * MINUTE;
  const input = addInterviewForCandidateInput.parse({
    ...{ id: randomUUID(), candidateId: pennant.candidateId, clientId: pennant.clientId, company: "Northwind" },
    ...{ role: "Data analyst", day: dayOf(midday, end), zone: midday, country: "GB", format: "video" },
    ...{ start: timeOf(midday, end - HOUR), end: timeOf(midday, end), route: "agency" },
    interviewers: [{ name: "Priya Shah", title: "Head of Analytics", email: "priya@northwind.example" }],
    ...over,
  });
  return addInterviewForCandidate(pennant.marta, input, new Date(Math.min(Date.now(), end) - 48 * HOUR));
}

/** Amara's debrief of it, shared with her consultant: a private note and a concern to raise among it. */
export async function debriefed(pennant: Agency, id: string, over: Record<string, unknown> = {}) {
  const { saveDebrief } = await import("../../lib/record/debriefs/commands/save");
  const { saveDebriefInput } = await import("../../lib/record/debriefs/input");
  const form = saveDebriefInput.parse({
    ...{ id, version: 0, share: "yes", went_well: "The case study", fell_short: "SQL under pressure" },
    ...{ wished_said: "The pricing project", concerns: "Five days in the office", raise: "yes", wanted: "yes" },
    ...{ private: "I did not like the office", tasks: { [randomUUID()]: { body: "Send two references" } } },
    ...over,
  });
  await saveDebrief({ as: "candidate", userId: pennant.amara.userId }, form, new Date());
}

type AtDesk = { page: Page; context: BrowserContext; baseURL: string | undefined };

/** Opens Marta's Desk with an interview of Amara's for each number of days since it ended. `ids` are in the same order. */
export async function openDesk({ page, context, baseURL }: AtDesk, days: number[], over: Record<string, unknown> = {}) {
  const pennant = await agency();
  await login(context, pennant.marta, baseURL!);
  const ids: string[] = [];
  for (const count of days) ids.push(await metAt(pennant, (count * DAY) / MINUTE, over));
  await page.goto(pennant.home);
  return { pennant, ids, table: page.getByRole("table", { name: "Your turn" }) };
}
