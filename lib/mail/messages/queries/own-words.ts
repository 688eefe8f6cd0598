import { eq } from "drizzle-orm";
import { readBatch } from "@/db/client";
import { users } from "@/db/schema/accounts";
import type { Candidate } from "@/lib/viewer";

/** The words that this person added to their own list, in the order of the alphabet. */
export async function listOwnWords(viewer: Candidate): Promise<string[]> {
  const [user] = await readBatch(viewer, (tx) =>
    tx.select({ words: users.ownWords }).from(users).where(eq(users.id, viewer.userId)),
  );
  return (user?.words ?? []).sort((word, other) => word.localeCompare(other, "en"));
}
