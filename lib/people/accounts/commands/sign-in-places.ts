import { eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { signInPlaces } from "@/db/schema/accounts";
import { isSameHash, keyedHash, newToken } from "@/lib/tokens";
import { signInLimits } from "../rules";

/** Where somebody is: the long-lived cookie of their browser, and their networks, the narrowest first. */
export type SignInPlace = { browser?: string; networks: string[] };
export type KnownSignInPlace = { browser: boolean; network: boolean };

const browserKey = (browser: string) => keyedHash("known browser", browser);
const networkKey = (network: string) => keyedHash("known network", network);

/** Only the narrowest network is kept, because a wide one may hold thousands of households. Without an address no network is kept. */
const narrowest = ({ networks }: SignInPlace) => networks.find((network) => network !== "no address");

/**
 * Whether this account was signed in to from here before. An address without an account is looked up by the same two steps as one with, so
 * that the time reveals nothing.
 */
export async function checkSignInPlace(
  tx: Tx,
  email: string,
  place: SignInPlace,
  now: Date,
): Promise<KnownSignInPlace> {
  const keys = [browserKey(place.browser ?? newToken().token), networkKey(narrowest(place) ?? newToken().token)];
  const rows = await tx.execute<{ kind: keyof KnownSignInPlace }>(sql`
    with person as (select coalesce((select id from users where email = ${email}), '00000000-0000-0000-0000-000000000000'::uuid) as id)
    select p.kind from sign_in_places p, person where p.user_id = person.id and p.key_hash in (${keys[0]}, ${keys[1]})
      and p.last_at > ${now}::timestamptz - case p.kind when 'browser' then ${signInLimits.knownDays.browser}::int else ${signInLimits.knownDays.network}::int end * interval '1 day'`);
  return { browser: rows.some(({ kind }) => kind === "browser"), network: rows.some(({ kind }) => kind === "network") };
}

/**
 * Keeps that somebody signed in to the account from here. `isNew` is true if that never happened before in this browser. `browser` is the
 * cookie that the browser has to keep from now on. It gets a new value if the old one did not belong to this account: another person may have
 * put that value there. The browser stays known for its other accounts.
 */
export async function rememberSignInPlace(tx: Tx, userId: string, place: SignInPlace, now: Date) {
  const mine = await tx
    .select({ keyHash: signInPlaces.keyHash })
    .from(signInPlaces)
    .where(eq(signInPlaces.userId, userId));
  const before = place.browser ? browserKey(place.browser) : null;
  const isKnown = before !== null && mine.some(({ keyHash }) => isSameHash(keyHash, before));
  const browser = isKnown ? place.browser! : newToken().token;
  const key = browserKey(browser);
  if (before && !isKnown) await tx.update(signInPlaces).set({ keyHash: key }).where(eq(signInPlaces.keyHash, before));
  const network = narrowest(place);
  const rows = [
    { userId, kind: "browser" as const, keyHash: key, firstAt: now, lastAt: now },
    ...(network ? [{ userId, kind: "network" as const, keyHash: networkKey(network), firstAt: now, lastAt: now }] : []),
  ];
  await tx
    .insert(signInPlaces)
    .values(rows)
    .onConflictDoUpdate({
      target: [signInPlaces.userId, signInPlaces.keyHash],
      set: { lastAt: sql`greatest(${signInPlaces.lastAt}, excluded.last_at)` },
    });
  return { browser, isNew: !isKnown, isFirst: mine.length === 0 };
}
