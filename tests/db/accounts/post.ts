import { desc, eq } from "drizzle-orm";
import { readBatch } from "@/db/client";
import { outbox } from "@/db/schema/mail";
import { unseal } from "@/lib/seal";
import { system } from "@/lib/viewer";

type Content = { email: string; sealed?: string };

/** What waits for an address in the outbox, the newest first, with its secrets opened as the sender would. */
export async function post(to: string) {
  const rows = await readBatch(system, (tx) =>
    tx.select().from(outbox).where(eq(outbox.toAddress, to)).orderBy(desc(outbox.id)),
  );
  return rows.map((row) => {
    const content = row.content as Content;
    const secret = content.sealed ? unseal(content.sealed) : {};
    const token = secret.link ? (new URL(secret.link).searchParams.get("token") ?? "") : "";
    return { letter: content.email, class: row.class, link: secret.link ?? "", code: secret.code ?? "", token, row };
  });
}

export async function newest(to: string) {
  const [mail] = await post(to);
  if (!mail) throw new Error(`Nothing waits for ${to}.`);
  return mail;
}
