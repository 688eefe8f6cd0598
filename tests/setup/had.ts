import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { dayOf, timeOf } from "../../lib/dates";
import { HOUR, MINUTE } from "../../lib/durations";
import type { Person } from "./e2e";

/** A zone where it is the middle of the day, so that "today" is one day, whenever the test runs. */
export const midday = [
  "Europe/London",
  "America/New_York",
  "America/Los_Angeles",
  "Pacific/Auckland",
  "Asia/Tokyo",
  "Asia/Dubai",
].find((zone) => {
  const hour = Number(timeOf(zone, Date.now()).slice(0, 2));
  return hour >= 10 && hour < 19;
})!;

/** The id of an interview with Priya and Tom at Northwind that ended so many minutes ago (or ends, if fewer than none). */
export async function had({ userId, workspaceId }: Person, minutes: number, over: Record<string, unknown> = {}) {
  const { addInterview } = await import("../../lib/record/interviews/commands/add");
  const { interviewInput } = await import("../../lib/record/interviews/input");
  const end = Date.now() - minutes * MINUTE;
  const input = interviewInput.parse({
    id: randomUUID(),
    role: "Data analyst",
    company: "Northwind",
    day: dayOf(midday, end),
    start: timeOf(midday, end - HOUR),
    end: timeOf(midday, end),
    zone: midday,
    country: "GB",
    format: "in_person",
    route: "direct",
    interviewers: [
      { name: "Priya Shah", title: "Head of Analytics", email: "priya@northwind.example" },
      { name: "Tom Ellery", title: "", email: "" },
    ],
    questions: [{ body: "What happens next?" }, { body: "How big is the team?" }],
    ...over,
  });
  return addInterview({ as: "candidate", userId }, input, workspaceId, new Date(Date.now() - 48 * HOUR));
}

export const viaMarta = {
  route: "agency",
  contactRule: "through",
  consultantName: "Marta Lindqvist",
  consultantEmail: "marta@pennant.example",
  agencyName: "Pennant Recruitment",
};

/** From now on Marta is a member of that workspace, and reads there. Returns her viewer. */
export async function withMarta({ workspaceId }: Person, interviewId: string) {
  const { createUser } = await import("../../lib/people/accounts/commands/newcomers");
  const { transaction } = await import("../../db/client");
  const { interviews } = await import("../../db/schema/interviews");
  const { memberships } = await import("../../db/schema/workspaces");
  const { eq } = await import("drizzle-orm");
  const email = `marta-${randomUUID()}@example.com`;
  const { userId } = await createUser({ as: "system" }, { email, name: "Marta Lindqvist", zone: midday }, new Date());
  await transaction({ as: "system" }, async (tx) => {
    await tx.insert(memberships).values({ workspaceId, userId, access: "consultant" });
    await tx.update(interviews).set({ consultantUserId: userId }).where(eq(interviews.id, interviewId));
  });
  return { as: "consultant" as const, userId, workspaceId, access: "consultant" as const };
}

/** Where we write to this person. */
export async function addressIn(userId: string): Promise<string> {
  const { transaction } = await import("../../db/client");
  const { users } = await import("../../db/schema/accounts");
  const [row] = await transaction({ as: "system" }, (tx) =>
    tx.select({ email: users.email }).from(users).where(eq(users.id, userId)),
  );
  return row!.email;
}
