import { cookies, headers } from "next/headers";
import { NextRequest, NextResponse } from "next/server";
import type { AuthOptions } from "next-auth";
import NextAuth from "next-auth/next";
import { DAY, HOUR } from "./durations";
import { env } from "./env";
import { NotFound, Refused } from "./errors";
import { oidcOptions, oidcProviderId, oidcSettings } from "./oidc";
import { admitUser } from "./people/accounts/commands/newcomers";
import { type SignInProof, takeSignInProof } from "./people/accounts/commands/proofs";
import { type OpenedSession, openSession, signOutSession } from "./people/accounts/commands/sessions";
import type { SignInPlace } from "./people/accounts/commands/sign-in-places";
import { getLandingPath } from "./people/accounts/queries";
import { deviceLabel, ownPath, signInLimits } from "./people/accounts/rules";
import {
  type AcceptedWithoutSession,
  acceptWithoutSession,
} from "./people/invitations/commands/accept-without-session";
import type { AcceptWithoutSessionInput } from "./people/invitations/input";
import { networksOf } from "./platform/edge/rules/networks";
import { noticePath } from "./platform/notices/rules/notices";
import { logRefusal } from "./platform/security-log/commands";
import { newToken } from "./tokens";
import { currentSession, sessionCookieName, system } from "./viewer";

/** Signs in with the proof from an e-mail. Only a button's POST or the typed code uses it up, because mail scanners open links. */
export async function signIn(proof: SignInProof, now: Date): Promise<{ to: string }> {
  const { userId, next } = await takeProof(proof, now);
  await openSessionHere({ userId }, now);
  return { to: ownPath(next, "") || (await getLandingPath({ as: "candidate", userId })) };
}

async function takeProof(proof: SignInProof, now: Date) {
  try {
    const { email, next } = await takeSignInProof(system, proof, now);
    const { id: userId } = await admitUser(system, { email }, now);
    return { userId, next };
  } catch (fault) {
    if (fault instanceof Refused) await logFailedSignIn("token" in proof ? "link" : "code", now);
    throw fault;
  }
}

/**
 * Accepts an invitation for somebody who is not signed in. A newcomer gets an account and is signed in: the link came to their mailbox a short
 * time ago, like a link to sign in. For anybody else nothing changes; it returns the address whose owner has to sign in.
 */
export async function signInByInvitation(input: AcceptWithoutSessionInput, now: Date): Promise<AcceptedWithoutSession> {
  const accepted = await acceptWithoutSession(system, input, now).catch(async (fault: unknown) => {
    if (fault instanceof Refused && !fault.field) await logFailedSignIn("invitation", now);
    throw fault;
  });
  if ("userId" in accepted) await openSessionHere(accepted, now);
  return accepted;
}

const logFailedSignIn = async (what: "link" | "code" | "provider" | "invitation", now: Date) =>
  logRefusal({ event: "sign-in failed", what, networks: await networks() }, now);

/**
 * Opens every session of a person, however they proved who they are. It adds the row and its event in the security log, ends the session that
 * this browser had, sends the e-mail about a new device, and sets the cookies.
 */
async function openSessionHere({ userId }: { userId: string }, now: Date): Promise<OpenedSession> {
  const jar = await cookies();
  const place = { browser: jar.get(browserCookieName())?.value.slice(0, 200), networks: await networks() };
  const device = deviceLabel((await headers()).get("user-agent") ?? "");
  const replaces = jar.get(sessionCookieName())?.value;
  const opened = await openSession(system, { userId, device, replaces, place }, now);
  jar.set(sessionCookieName(), opened.token, { ...cookieOptions(), expires: opened.expiresAt });
  jar.set(signInRequestCookieName(), "", expiredCookieOptions());
  if (opened.browser) jar.set(browserCookieName(), opened.browser, { ...cookieOptions(), maxAge: knownBrowserSeconds });
  return opened;
}

export async function signOut(now: Date) {
  const found = await currentSession();
  if (found) await signOutSession({ as: "candidate", userId: found.userId }, found, now);
  (await cookies()).set(sessionCookieName(), "", expiredCookieOptions());
}

/**
 * Leads our button to the OpenID Connect provider of the settings. next-auth accepts only a POST with a token that belongs to a cookie of its
 * own. Its script in the browser first asks for that token. We do the same on the server, so our button needs no script.
 */
export async function startAtProvider(next: string, now: Date): Promise<{ to: string }> {
  const options = providerOptions(now);
  if (!options) throw new NotFound();
  const asked = await askNextAuth(nextAuthRequest("csrf"), ["csrf"], options);
  await keepCookies(asked);
  const { csrfToken }: { csrfToken: string } = await asked.json();
  // The sign-in page sends people who are signed in already to the page that they wanted.
  const body = new URLSearchParams({ csrfToken, callbackUrl: `/sign-in?next=${encodeURIComponent(next)}` });
  const path = ["signin", oidcProviderId];
  const started = await askNextAuth(nextAuthRequest(path.join("/"), { method: "POST", body }), path, options);
  await keepCookies(started);
  const to = started.headers.get("location") ?? "";
  if (to === "" || to.startsWith(nextAuthUrl()))
    throw new Refused("The other service does not answer now. Try again later, or sign in by e-mail.");
  return { to };
}

/** Where to go after the provider has sent a person back. next-auth answers that request. Null if the settings name no provider. */
export async function finishAtProvider(request: NextRequest, now: Date): Promise<{ to: string } | null> {
  const options = providerOptions(now);
  if (!options) return null;
  const answer = await askNextAuth(request, ["callback", oidcProviderId], options);
  if (!cookiesOf(answer).has(sessionCookieName())) await logFailedSignIn("provider", now);
  await dropNextAuthCookies();
  const to = answer.headers.get("location") ?? "";
  // If the sign-in failed, next-auth redirects to pages of its own, which do not exist here.
  return { to: to === "" || to.startsWith(nextAuthUrl()) ? noticePath("/sign-in", {}, "provider") : to };
}

function providerOptions(now: Date): AuthOptions | null {
  const provider = oidcSettings(env());
  if (!provider) return null;
  const secret = env().AUTH_SECRET;
  const sessionCookie = { name: sessionCookieName(), options: cookieOptions() };
  const open = { openSession: openSessionHere, now };
  return {
    ...oidcOptions(provider, open),
    secret,
    useSecureCookies: isHttps(),
    cookies: { sessionToken: sessionCookie },
  };
}

const nextAuthUrl = () => `${env().APP_URL}/api/auth`;
const nextAuthRequest = (path: string, init?: { method: string; body: URLSearchParams }) =>
  new NextRequest(`${nextAuthUrl()}/${path}`, init);

async function askNextAuth(request: NextRequest, nextauth: string[], options: AuthOptions): Promise<Response> {
  process.env.NEXTAUTH_URL = nextAuthUrl(); // it reads its own address nowhere else
  return NextAuth(request, { params: Promise.resolve({ nextauth }) }, options);
}

const cookiesOf = (answer: Response) => new NextResponse(null, answer).cookies;

/** Without `Expires`, which a browser compares with its own clock. What these cookies hold says by itself when it ends. */
async function keepCookies(answer: Response) {
  const jar = await cookies();
  for (const { expires: _, ...cookie } of cookiesOf(answer).getAll()) jar.set(cookie);
}

/** Its cookies are for one attempt, and one of them holds where the person wanted to go. */
async function dropNextAuthCookies() {
  const jar = await cookies();
  for (const { name } of jar.getAll())
    if (/^(?:__\w+-)?next-auth\./.test(name)) jar.set(name, "", expiredCookieOptions());
}

const isHttps = () => env().APP_URL.startsWith("https:");
const cookieOptions = () => ({ httpOnly: true, sameSite: "lax", path: "/", secure: isHttps() }) as const;
/** A browser deletes a `__Host-` cookie only if the answer sets it with the same security attributes. `cookies().delete` does not. */
const expiredCookieOptions = () => ({ ...cookieOptions(), maxAge: 0 });

// next-auth treats every cookie whose name begins like the session's as a part of it. So the name of this one begins with other letters.
const signInRequestCookieName = () => (isHttps() ? "__Host-asked-to-sign-in" : "asked-to-sign-in");

/** Marks the browser that asked: the code is valid only there. */
export const rememberSignInRequest = async (requestToken: string, { browser }: SignInPlace) => {
  const jar = await cookies();
  jar.set(signInRequestCookieName(), requestToken, { ...cookieOptions(), maxAge: signInLimits.minutes * 60 });
  if (!jar.has(browserCookieName()))
    jar.set(browserCookieName(), browser ?? "", { ...cookieOptions(), maxAge: HOUR / 1000 });
};

export const currentSignInRequest = async () =>
  (await cookies()).get(signInRequestCookieName())?.value.slice(0, 200) ?? "";

// The name of this one begins with other letters too. The cookie stays when somebody signs out, and lets nobody in.
const browserCookieName = () => (isHttps() ? "__Host-known-browser" : "known-browser");
const knownBrowserSeconds = signInLimits.knownDays.browser * (DAY / 1000);

/** Where the sender is, for the limits: a browser that was never here before gets a name for counting, kept for an hour. */
export const currentSignInPlace = async (): Promise<SignInPlace> => ({
  browser: (await cookies()).get(browserCookieName())?.value.slice(0, 200) || newToken().token,
  networks: await networks(),
});

/** What a limit counts for whoever asks, the narrowest network first. */
const networks = async () => networksOf((await headers()).get("x-forwarded-for") ?? "");
