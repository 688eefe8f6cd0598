import { eq } from "drizzle-orm";
import { readBatch } from "@/db/client";
import { users } from "@/db/schema/accounts";
import type { Candidate } from "@/lib/viewer";

/** This person's signature, and the words that they added to their own list, in the order of the alphabet. */
export async function getWritingSettings(viewer: Candidate): Promise<{ signature: string; words: string[] }> {
  const [user] = await readBatch(viewer, (tx) =>
    tx.select({ words: users.ownWords, signature: users.signature }).from(users).where(eq(users.id, viewer.userId)),
  );
  const words = (user?.words ?? []).sort((word, other) => word.localeCompare(other, "en"));
  return { signature: user?.signature ?? "", words };
}
