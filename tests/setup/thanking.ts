import type { Page } from "@playwright/test";
import type { DebriefField } from "../../lib/record/debriefs/rules/fields";
import type { Person } from "./e2e";
import { had } from "./had";

/** The interviewer's id, to open the page of their note. */
export async function whoIs({ userId }: Person, interviewId: string, name: string): Promise<string> {
  const { transaction } = await import("../../db/client");
  const { interviewers } = await import("../../db/schema/interviews");
  const { and, eq } = await import("drizzle-orm");
  const rows = await transaction({ as: "candidate", userId }, (tx) =>
    tx
      .select({ id: interviewers.id })
      .from(interviewers)
      .where(and(eq(interviewers.interviewId, interviewId), eq(interviewers.name, name))),
  );
  return rows[0]!.id;
}

export async function thanking(page: Page, me: Person, over: Record<string, unknown> = {}, name = "Priya Shah") {
  const id = await had(me, 30, over);
  await page.goto(`/me/messages/${id}/thank-you/${await whoIs(me, id, name)}`);
  return id;
}

/** An address that is this test's alone, in the built-in mailbox. */
export const own = (me: Person, name: string) => `${name}-${me.userId}@northwind.example`;
export const people = (me: Person) => [
  { name: "Priya Shah", title: "Head of Analytics", email: own(me, "priya") },
  { name: "Tom Ellery", title: "", email: "" },
];

async function noted(
  { userId, workspaceId }: Person,
  interviewId: string,
  entry: { field: DebriefField; body: string; interviewerId?: string },
) {
  const { transaction } = await import("../../db/client");
  const { debriefEntries } = await import("../../db/schema/debriefs");
  const owner = { workspaceId, interviewId, candidateUserId: userId };
  await transaction({ as: "candidate", userId }, (tx) =>
    tx.insert(debriefEntries).values({ ...owner, ...entry, audience: "me" as const, updatedAt: new Date() }),
  );
}

export const wishedToSay = (me: Person, interviewId: string, body: string) =>
  noted(me, interviewId, { field: "wished_said", body });

/** What the debrief says of the talk with one interviewer. */
export const talkedAbout = (me: Person, interviewId: string, interviewerId: string, body: string) =>
  noted(me, interviewId, { field: "talked_about", body, interviewerId });
