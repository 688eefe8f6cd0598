import { inArray } from "drizzle-orm";
import { readBatch } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { HOUR } from "@/lib/durations";
import { createUser } from "@/lib/people/accounts/commands/newcomers";
import { system } from "@/lib/viewer";
import { demoAgencyName } from "../rules/agency";
import { agencyStories, pastAgencyStories } from "../rules/agency-stories";
import { demoStories } from "../rules/stories";
import { demoPerson } from "../rules/story";
import { playAgencyStory } from "./play-agency-story";
import { playStory, type StoryPlayer } from "./play-story";
import { seedDemoAgency } from "./seed-agency";
import { seedDemoInvitations } from "./seed-invitations";
import { markDemoNewsSent } from "./sharing";

/** Who can sign in, on each side. */
export const demoPeople = [
  { ...demoPerson, as: "candidate" },
  { email: "marta@pennant.example", name: "Marta Lindqvist", as: `owner of ${demoAgencyName}` },
  { email: "joel@pennant.example", name: "Joel Brandt", as: `consultant at ${demoAgencyName}` },
  { email: "ben@example.com", name: "Ben Castell", as: `candidate of ${demoAgencyName}` },
];

/** Whether the people of the demo are in the database, from this start or an earlier one. */
export async function hasDemo(): Promise<boolean> {
  const emails = demoPeople.map((person) => person.email);
  const [found] = await readBatch(system, (tx) => [
    tx.select({ id: users.id }).from(users).where(inArray(users.email, emails)),
  ]);
  return found.length === emails.length;
}

/**
 * Fills an empty database with one person's interviews and an agency's, as of `now`, by the product's own commands. Does nothing where
 * there is any account.
 */
export async function seedDemo(now: Date) {
  const [anybody] = await readBatch(system, (tx) => [tx.select({ id: users.id }).from(users).limit(1)]);
  if (anybody.length > 0) return;
  const yearAgo = new Date(now.getTime() - 400 * 24 * HOUR);
  const { userId, workspaceId } = await createUser(system, demoPerson, yearAgo);
  const player: StoryPlayer = { viewer: { as: "candidate", userId }, workspaceId, now };
  const ids: string[] = [];
  // Amara's interviews through the agency are added below, with the agency.
  for (const story of demoStories) ids.push(story.viaAgency ? "" : await playStory(player, story, ids));
  const agency = await seedDemoAgency(now, { [demoPerson.email]: { userId, workspaceId } });
  await Promise.all([...pastAgencyStories, ...agencyStories].map((story) => playAgencyStory(agency, story, now)));
  await markDemoNewsSent();
  await seedDemoInvitations(agency, now);
}
