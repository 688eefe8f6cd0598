import { and, eq, gt, isNull, lt, sql } from "drizzle-orm";
import { type Tx, transaction } from "@/db/client";
import { signIns } from "@/db/schema/accounts";
import { Refused } from "@/lib/errors";
import { hashSignInCode, isSameHash, unsealNextPath } from "@/lib/tokens";
import { hashToken, type System } from "@/lib/viewer";
import { signInLimits } from "../rules";

/** What somebody brings to show that an address is theirs. */
export type SignInProof = { token: string } | { requestToken: string; code: string };
export type ProvenAddress = { email: string; next: string | null };

export const signInLinkMessages = {
  unknown: "This link does not work. Open it again from the e-mail, or ask for a new one.",
  used: "This link has already been used. Ask for a new one to sign in again.",
  expired: `This link worked for ${signInLimits.minutes} minutes and has expired. Ask for a new one.`,
};

/** Uses a proof, once. If two requests come at the same moment, the database accepts one. */
export async function takeSignInProof(viewer: System, proof: SignInProof, now: Date): Promise<ProvenAddress> {
  const found = await transaction(viewer, (tx) =>
    "token" in proof ? takeLink(tx, proof, now) : takeCode(tx, proof, now),
  );
  if (typeof found === "string") throw new Refused(found, "token" in proof ? undefined : "code");
  return found;
}

const provenColumns = { email: signIns.email, next: signIns.next };

async function takeLink(tx: Tx, { token }: { token: string }, now: Date): Promise<ProvenAddress | string> {
  const itself = eq(signIns.tokenHash, hashToken(token));
  const [used] = await tx
    .update(signIns)
    .set({ usedAt: now })
    .where(and(itself, isNull(signIns.usedAt), gt(signIns.expiresAt, now)))
    .returning(provenColumns);
  if (used) return { ...used, next: unsealNextPath(used.next) };
  const [row] = await tx.select({ usedAt: signIns.usedAt }).from(signIns).where(itself);
  return signInLinkMessages[!row ? "unknown" : row.usedAt ? "used" : "expired"];
}

/** The attempt is counted before the code is compared. The count must stay, so a refusal is returned: a thrown one would undo it. */
async function takeCode(
  tx: Tx,
  { requestToken: asked, code }: { requestToken: string; code: string },
  now: Date,
): Promise<ProvenAddress | string> {
  const itself = eq(signIns.browserHash, hashToken(asked));
  const [row] = await tx
    .update(signIns)
    .set({ attempts: sql`${signIns.attempts} + 1` })
    .where(
      and(itself, isNull(signIns.usedAt), gt(signIns.expiresAt, now), lt(signIns.attempts, signInLimits.codeTries)),
    )
    .returning({
      ...provenColumns,
      attempts: signIns.attempts,
      codeHash: signIns.codeHash,
      tokenHash: signIns.tokenHash,
    });
  if (!row) return codeRefusalMessage(tx, itself);
  if (isSameHash(row.codeHash, hashSignInCode(code, row.tokenHash))) {
    await tx.update(signIns).set({ usedAt: now }).where(itself);
    return { email: row.email, next: unsealNextPath(row.next) };
  }
  const left = signInLimits.codeTries - row.attempts;
  if (left === 0)
    return "This code is wrong, and you have no more tries. The link in the e-mail still works, or ask for a new one.";
  return `This is not the code in the newest e-mail. ${left === 1 ? "One try is" : `${left} tries are`} left.`;
}

async function codeRefusalMessage(tx: Tx, itself: ReturnType<typeof eq>): Promise<string> {
  const [row] = await tx.select({ usedAt: signIns.usedAt, attempts: signIns.attempts }).from(signIns).where(itself);
  if (!row) return "This browser has not asked for a code, or that was too long ago. Ask for a new one.";
  if (row.usedAt)
    return "This code, or the link sent with it, has already been used. Ask for a new one to sign in again.";
  if (row.attempts >= signInLimits.codeTries)
    return "You have no more tries for this code. The link in the e-mail still works, or ask for a new one.";
  return `This code worked for ${signInLimits.minutes} minutes and has expired. Ask for a new one.`;
}
