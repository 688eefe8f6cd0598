import { HOUR } from "@/lib/durations";
import { createUser } from "@/lib/people/accounts/commands/newcomers";
import { openSession } from "@/lib/people/accounts/commands/sessions";
import { playStory } from "@/lib/platform/demo/commands/play-story";
import { type Candidate, system } from "@/lib/viewer";
import { lives } from "./stories";

type Given = { email: string; name: string; zone: string };

/** A person with as many interviews as this life holds, made by the product's own commands as of `now`. */
export async function person(given: Given, life: keyof typeof lives, now: string) {
  const today = new Date(now);
  const long = new Date(today.getTime() - 200 * 24 * HOUR);
  const { userId, workspaceId } = await createUser(system, given, long);
  const viewer: Candidate = { as: "candidate", userId };
  const ids: string[] = [];
  for (const story of lives[life]) ids.push(await playStory({ viewer, workspaceId, now: today }, story, ids));
  return { userId, workspaceId, ids };
}

/** … and the cookie of a session of theirs. */
export async function signedIn(given: Given, life: keyof typeof lives, now: string) {
  const found = await person(given, life, now);
  const { token } = await openSession(system, { userId: found.userId, device: "Bench" }, new Date(now));
  return { ...found, cookie: `followthrough=${token}` };
}
