import { randomUUID } from "node:crypto";
import { desc, eq } from "drizzle-orm";
import { transaction } from "@/db/client";
import { outbox } from "@/db/schema/mail";
import { sendInvitation } from "@/lib/people/invitations/commands/invite";
import { sendInvitationInput } from "@/lib/people/invitations/input";
import { unseal } from "@/lib/seal";
import { type Consultant, system } from "@/lib/viewer";

export const now = new Date("2026-11-18T10:00:00Z");
export const later = (days: number) => new Date(now.getTime() + days * 86_400_000);

/** The links of the e-mails to this address, the newest first, as its reader would find them. */
export async function linksTo(email: string): Promise<string[]> {
  const rows = await transaction(system, (tx) =>
    tx.select().from(outbox).where(eq(outbox.toAddress, email)).orderBy(desc(outbox.createdAt), desc(outbox.id)),
  );
  return rows.flatMap(({ content }) => (content.sealed ? [unseal(content.sealed).link ?? ""] : []));
}

export const tokenIn = (link: string | undefined) => link?.split("/").at(-1) ?? "";

/** Invites, and returns the token of the e-mail. */
export async function invited(by: Consultant, over: Record<string, unknown>, at = now): Promise<string> {
  const input = sendInvitationInput.parse({ id: randomUUID(), name: "Nadia Rahimi", ...over });
  await sendInvitation(by, input, at);
  return tokenIn((await linksTo(input.email))[0]);
}
