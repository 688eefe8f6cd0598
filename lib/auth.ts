import { cookies, headers } from "next/headers";
import { NextRequest, NextResponse } from "next/server";
import type { AuthOptions } from "next-auth";
import type { Adapter, AdapterUser } from "next-auth/adapters";
import NextAuth from "next-auth/next";
import { admitUser, type ConfirmedUser } from "./accounts/commands/newcomers";
import { type SignInProof, takeSignInProof } from "./accounts/commands/proofs";
import { openSession, signOutSession } from "./accounts/commands/sessions";
import type { SignInPlace } from "./accounts/commands/sign-in-places";
import { getLandingPath } from "./accounts/queries";
import { deviceLabel, ownPath, signInLimits } from "./accounts/rules";
import { networksOf } from "./edge/rules/networks";
import { env } from "./env";
import { Refused } from "./errors";
import { logRefusal } from "./security-log/commands";
import { newToken } from "./tokens";
import { currentSession, sessionCookieName, system } from "./viewer";

/**
 * next-auth creates the session, from inside our server actions. None of its own addresses is served: they accept a link by GET, which is
 * what mail scanners send. A proof is accepted only by the button's POST or by typing the code.
 */
export async function signIn(proof: SignInProof, now: Date): Promise<{ to: string }> {
  const jar = await cookies();
  const attempt: Attempt = {
    proof,
    now,
    device: deviceLabel((await headers()).get("user-agent") ?? ""),
    replaces: jar.get(sessionCookieName())?.value,
    place: { browser: jar.get(browserCookieName())?.value.slice(0, 200), networks: await networks() },
  };
  const callback = new NextRequest(`${env().APP_URL}/api/auth/callback/email?token=taken-by-the-adapter`, {
    method: "POST",
  });
  const context = { params: Promise.resolve({ nextauth: ["callback", "email"] }) };
  const answer: Response = await NextAuth(callback, context, options(attempt));
  if (attempt.fault instanceof Refused) {
    const what = "token" in proof ? "link" : "code";
    await logRefusal({ event: "sign-in failed", what, networks: attempt.place.networks }, now);
  }
  if (attempt.fault) throw attempt.fault;
  const sessionCookieMade = new NextResponse(null, { headers: answer.headers }).cookies.get(sessionCookieName());
  if (!sessionCookieMade) throw new Error("next-auth made no session");
  jar.set(sessionCookieMade);
  jar.set(signInRequestCookieName(), "", expiredCookieOptions());
  if (attempt.browser)
    jar.set(browserCookieName(), attempt.browser, { ...cookieOptions(), maxAge: knownBrowserSeconds });
  return { to: ownPath(attempt.next, "") || (await getLandingPath({ as: "candidate", userId: attempt.userId ?? "" })) };
}

export async function signOut(now: Date) {
  const found = await currentSession();
  if (found) await signOutSession({ as: "candidate", userId: found.userId }, found, now);
  (await cookies()).set(sessionCookieName(), "", expiredCookieOptions());
}

type Attempt = {
  proof: SignInProof;
  now: Date;
  device: string;
  replaces?: string;
  place: SignInPlace;
  next?: string | null;
  userId?: string;
  /** The cookie by which this browser is known to the account from now on. */
  browser?: string | null;
  /** next-auth turns whatever its adapter throws into a page of its own; this is what was thrown. */
  fault?: unknown;
};

const options = (attempt: Attempt): AuthOptions => ({
  adapter: adapter(attempt),
  providers: [
    // Only its kind counts: lib/accounts writes the e-mail, and queues it in the transaction that makes the link.
    {
      id: "email",
      type: "email",
      name: "Email",
      server: "",
      from: "",
      maxAge: 0,
      sendVerificationRequest() {},
      options: {},
    },
  ],
  secret: env().AUTH_SECRET,
  session: {
    strategy: "database",
    maxAge: signInLimits.sessionDays * 86_400,
    generateSessionToken: () => newToken().token,
  },
  cookies: { sessionToken: { name: sessionCookieName(), options: cookieOptions() } },
  useSecureCookies: isHttps(),
  logger: { error() {}, warn() {}, debug() {} },
});

/** next-auth's view of our tables, for one attempt. It identifies a link by a hash of its own, so the proof is passed beside it. */
const adapter = (attempt: Attempt): Adapter => {
  const keepingFault =
    <A extends unknown[], R>(run: (...given: A) => Promise<R>) =>
    (...given: A) =>
      run(...given).catch((fault: unknown) => {
        attempt.fault = fault;
        throw fault;
      });
  const findOrCreateUser = keepingFault((email: string) =>
    admitUser(system, { email }, attempt.now).then(toAdapterUser),
  );
  return {
    createVerificationToken: async () => null,
    useVerificationToken: keepingFault(async () => {
      const { email, next, expiresAt } = await takeSignInProof(system, attempt.proof, attempt.now);
      attempt.next = next;
      return { identifier: email, token: "", expires: expiresAt };
    }),
    getUserByEmail: findOrCreateUser,
    createUser: ({ email }: { email: string }) => findOrCreateUser(email),
    updateUser: async (user) => user as AdapterUser,
    getSessionAndUser: async () => null,
    deleteSession: async () => null,
    createSession: keepingFault(async ({ sessionToken, userId, expires }) => {
      attempt.userId = userId;
      const { device, replaces, place } = attempt;
      const opened = await openSession(system, { userId, token: sessionToken, device, replaces, place }, attempt.now);
      attempt.browser = opened.browser;
      return { sessionToken, userId, expires };
    }),
  };
};

const toAdapterUser = (findOrCreateUser: ConfirmedUser): AdapterUser => ({
  ...findOrCreateUser,
  emailVerified: findOrCreateUser.emailVerifiedAt,
});

const isHttps = () => env().APP_URL.startsWith("https:");
const cookieOptions = () => ({ httpOnly: true, sameSite: "lax", path: "/", secure: isHttps() }) as const;
/** A browser deletes a `__Host-` cookie only by a cookie that is as secure; `cookies().delete` is not. */
const expiredCookieOptions = () => ({ ...cookieOptions(), maxAge: 0 });

// next-auth treats every cookie whose name begins like the session's as a part of it, so this one begins otherwise.
const signInRequestCookieName = () => (isHttps() ? "__Host-asked-to-sign-in" : "asked-to-sign-in");

/** The browser that asked is the one where the code is good. */
export const rememberSignInRequest = async (requestToken: string, { browser }: SignInPlace) => {
  const jar = await cookies();
  jar.set(signInRequestCookieName(), requestToken, { ...cookieOptions(), maxAge: signInLimits.minutes * 60 });
  if (!jar.has(browserCookieName())) jar.set(browserCookieName(), browser ?? "", { ...cookieOptions(), maxAge: 3600 });
};

export const currentSignInRequest = async () =>
  (await cookies()).get(signInRequestCookieName())?.value.slice(0, 200) ?? "";

// … and so does this one. It stays when somebody signs out, and lets nobody in.
const browserCookieName = () => (isHttps() ? "__Host-known-browser" : "known-browser");
const knownBrowserSeconds = signInLimits.knownDays.browser * 86_400;

/** Where the sender is, for the limits: a browser that was never here before gets a name for counting, kept for an hour. */
export const currentSignInPlace = async (): Promise<SignInPlace> => ({
  browser: (await cookies()).get(browserCookieName())?.value.slice(0, 200) || newToken().token,
  networks: await networks(),
});

/** What a limit counts for whoever asks, the narrowest network first. */
const networks = async () => networksOf((await headers()).get("x-forwarded-for") ?? "");
