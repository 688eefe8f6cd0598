import { eq, sql } from "drizzle-orm";
import { transaction } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { Refused } from "@/lib/errors";
import type { Candidate } from "@/lib/viewer";
import { maxOwnWords } from "../rules/own-words";

/** The word is taken by the spelling check from now on. A word that is on the list already is added once. */
export const addOwnWord = (viewer: Candidate, word: string): Promise<void> =>
  transaction(viewer, async (tx) => {
    const [user] = await tx
      .update(users)
      .set({ ownWords: sql`array_append(array_remove(${users.ownWords}, ${word}::text), ${word}::text)` })
      .where(eq(users.id, viewer.userId))
      .returning({ words: users.ownWords });
    if ((user?.words.length ?? 0) > maxOwnWords)
      throw new Refused(`Your list is full (${maxOwnWords} words). Remove a word in Settings first.`);
  });

export const removeOwnWord = (viewer: Candidate, word: string): Promise<void> =>
  transaction(viewer, async (tx) => {
    await tx
      .update(users)
      .set({ ownWords: sql`array_remove(${users.ownWords}, ${word}::text)` })
      .where(eq(users.id, viewer.userId));
  });
