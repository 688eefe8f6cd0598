import { closePool } from "@/db/client";
import { makePerson } from "@/lib/accounts/commands/newcomers";
import { openSession } from "@/lib/accounts/commands/sessions";
import { HOUR } from "@/lib/dates";
import { tell } from "@/lib/demo/commands";
import { type Candidate, system } from "@/lib/viewer";
import { stories } from "./stories";

/** A person with fifty interviews, told by the product's own commands, and their cookie. */
export async function busyPerson(now: Date) {
  const long = new Date(now.getTime() - 200 * 24 * HOUR);
  const input = { email: "amara@example.com", name: "Amara Okafor", zone: "Europe/London" };
  const { userId, workspaceId } = await makePerson(system, input, long);
  const viewer: Candidate = { as: "candidate", userId };
  const ids: string[] = [];
  for (const story of stories) ids.push(await tell({ viewer, workspaceId, now }, story, ids));
  const { token } = await openSession(system, { userId, device: "Bench" }, now);
  await closePool();
  return { userId, workspaceId, cookie: `followthrough=${token}`, interviewId: ids[0]! };
}
