import { inArray } from "drizzle-orm";
import { readAs } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { makePerson } from "../../accounts/commands/newcomers";
import { HOUR } from "../../dates";
import { system } from "../../viewer";
import { agencyName } from "../rules/agency";
import { agencyStories, before } from "../rules/agency-stories";
import { stories } from "../rules/stories";
import { demoPerson } from "../rules/story";
import { fillAgency } from "./agency";
import { comeAndGo } from "./comings";
import { newsArrived } from "./sharing";
import { type Teller, tell } from "./tell";
import { tellOfAgency } from "./tell-agency";

/** Who can sign in, on each side. */
export const demoPeople = [
  { ...demoPerson, as: "candidate" },
  { email: "marta@pennant.example", name: "Marta Lindqvist", as: `owner of ${agencyName}` },
  { email: "joel@pennant.example", name: "Joel Brandt", as: `consultant at ${agencyName}` },
  { email: "ben@example.com", name: "Ben Castell", as: `candidate of ${agencyName}` },
];

/** Whether they are here, from this start or an earlier one. */
export async function hasDemo(): Promise<boolean> {
  const emails = demoPeople.map((one) => one.email);
  const [found] = await readAs(system, (tx) => [
    tx.select({ id: users.id }).from(users).where(inArray(users.email, emails)),
  ]);
  return found.length === emails.length;
}

/**
 * Fills an empty database with one person's interviews and an agency's, as of `now`, by the product's own commands. Does nothing where
 * there is any account.
 */
export async function seed(now: Date) {
  const [anybody] = await readAs(system, (tx) => [tx.select({ id: users.id }).from(users).limit(1)]);
  if (anybody.length > 0) return;
  const long = new Date(now.getTime() - 400 * 24 * HOUR);
  const { userId, workspaceId } = await makePerson(system, demoPerson, long);
  const teller: Teller = { viewer: { as: "candidate", userId }, workspaceId, now };
  const ids: string[] = [];
  // Her interviews through the agency are there, and follow below.
  for (const story of stories) ids.push(story.through ? "" : await tell(teller, story, ids));
  const agency = await fillAgency(now, { [demoPerson.email]: { userId, workspaceId } });
  await Promise.all([...before, ...agencyStories].map((story) => tellOfAgency(agency, story, now)));
  await newsArrived();
  await comeAndGo(agency, now);
}
