import { randomBytes } from "node:crypto";
import { type Tx, transaction } from "@/db/client";
import { signIns } from "@/db/schema/accounts";
import { MINUTE } from "@/lib/durations";
import { env } from "@/lib/env";
import { Refused } from "@/lib/errors";
import { logger } from "@/lib/logger";
import { enqueue } from "@/lib/mail/outbox/commands/enqueue";
import { widerNetworkFactor } from "@/lib/platform/edge/rules/networks";
import { logRefusal } from "@/lib/platform/security-log/commands";
import { hashSignInCode, newSignInCode, newToken, sealNextPath } from "@/lib/tokens";
import type { System } from "@/lib/viewer";
import { signInCeilingKey, signInEmailLimits, signInLimits } from "../rules";
import { mayHaveAccount } from "./newcomers";
import { countAttempt, hitRateLimit, tryAgainMessage } from "./rate-limits";
import { checkSignInPlace, type KnownSignInPlace, type SignInPlace } from "./sign-in-places";

type AskToSignIn = SignInPlace & { email: string; next: string };

/**
 * Sends a link and a code to an address. The answer is the same, after the same statements, whether the address has an account, whether
 * others ask for it, and whether the e-mail is held back. `request` goes to the browser that asked: only there does the code work.
 */
export async function askToSignIn(viewer: System, input: AskToSignIn, now: Date): Promise<{ asked: string }> {
  const request = newToken();
  const refusal = await transaction(viewer, async (tx) => {
    const known = await checkSignInPlace(tx, input.email, input, now);
    const limitMessage = await rateLimitMessage(tx, input, known, now);
    if (limitMessage) return limitMessage;
    const notSentReason = await reasonNotToSend(tx, input, known, now);
    if (notSentReason) logger.warn({ why: notSentReason }, "sign-in e-mail held");
    const link = newToken();
    const code = newSignInCode();
    const [row] = await tx
      .insert(signIns)
      .values({
        email: input.email,
        next: sealNextPath(input.next),
        // If the e-mail is held back, nobody gets this code, and nobody can guess it.
        tokenHash: notSentReason ? newToken().hash : link.hash,
        codeHash: notSentReason ? randomBytes(32) : hashSignInCode(code, link.hash),
        browserHash: request.hash,
        createdAt: now,
        expiresAt: new Date(now.getTime() + signInLimits.minutes * MINUTE),
      })
      .returning({ id: signIns.id });
    await enqueue(tx, {
      email: "sign-in",
      props: { link: `${env().APP_URL}/confirm?token=${link.token}`, code, minutes: signInLimits.minutes },
      occasion: `sign-in:${row!.id}`,
      to: input.email,
      dueAt: now,
      notSentReason,
    });
    return null;
  });
  if (refusal) {
    await logRefusal({ event: "sign-in e-mail refused", networks: input.networks }, now);
    throw new Refused(refusal);
  }
  return { asked: request.token };
}

/** The sentence for a limit that this browser or its network has reached by its own requests. */
async function rateLimitMessage(
  tx: Tx,
  input: AskToSignIn,
  known: KnownSignInPlace,
  now: Date,
): Promise<string | null> {
  const maxPerHour = known.browser ? signInEmailLimits.byKnownBrowser : signInEmailLimits.byBrowser;
  const here = input.browser && `${input.browser}\n${input.email}`;
  if (here && (await hitRateLimit(tx, "sign-in in browser", here, maxPerHour, now)))
    return `You asked for ${maxPerHour} e-mails within an hour. The newest works for ${signInLimits.minutes} minutes. ${tryAgainMessage(now)}`;
  if (known.browser) return null;
  for (const [width, network] of input.networks.entries())
    if (
      await hitRateLimit(
        tx,
        "sign-in from",
        network,
        signInEmailLimits.byNetwork * (width === 0 ? 1 : widerNetworkFactor),
        now,
      )
    )
      return `Too many sign-in e-mails were asked for from your network. ${tryAgainMessage(now)}`;
  return null;
}

/**
 * Why this e-mail is not sent, or null. A known browser of the account is never limited. A known network does not add to the counts of
 * strangers, and is not limited by them. An e-mail that one limit holds back does not count for the next limit, so one network cannot use up
 * the limit of an address.
 */
async function reasonNotToSend(
  tx: Tx,
  { email, networks }: AskToSignIn,
  known: KnownSignInPlace,
  now: Date,
): Promise<string | null> {
  if (known.browser) return null;
  const countIf = (is: boolean) => (is ? 1 : 0);
  let why = (await mayHaveAccount(tx, email, now)) ? null : "held: nobody invited this address";
  for (const network of networks) {
    const pair = `${network}\n${email}`;
    const anHour = await countAttempt(tx, "sign-in from and to", pair, now, "hour");
    const aDay = await countAttempt(
      tx,
      "sign-in from and to",
      pair,
      now,
      "day",
      countIf(anHour <= signInEmailLimits.fromNetworkAnHour),
    );
    if (anHour > signInEmailLimits.fromNetworkAnHour || aDay > signInEmailLimits.fromNetworkADay)
      why ??= "held: one network, one address";
  }
  const toAddress = await countAttempt(tx, "sign-in to", email, now, "day", countIf(!why && !known.network));
  if (toAddress > signInEmailLimits.toAddressADay && !known.network) why ??= "held: the address’s day is full";
  const all = await countAttempt(
    tx,
    signInCeilingKey.what,
    signInCeilingKey.whom,
    now,
    "hour",
    countIf(!why && !known.network),
  );
  if (all > signInEmailLimits.ceiling && !known.network) why ??= "held: the hour’s ceiling";
  return why;
}
