import { eq } from "drizzle-orm";
import { transaction } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { Refused } from "@/lib/errors";
import type { Candidate } from "@/lib/viewer";
import type { SaveSignatureInput } from "../input";
import { placeholdersIn } from "../rules/placeholders";

/** From now on every draft ends with it, below the name. Drafts that are begun already stay as they are. */
export const saveSignature = (viewer: Candidate, { signature }: SaveSignatureInput, _now: Date): Promise<void> =>
  transaction(viewer, async (tx) => {
    // The checks of a message leave the signature out, so a gap in it would be sent.
    const [gap] = placeholdersIn(signature, []);
    if (gap) throw new Refused(`Replace or delete “${gap.text}”.`, "signature");
    await tx.update(users).set({ signature }).where(eq(users.id, viewer.userId));
  });
