import type { AuthOptions } from "next-auth";
import type { Adapter } from "next-auth/adapters";
import type { OAuthConfig } from "next-auth/providers/oauth";
import { custom } from "openid-client";
import { machineAheadBy } from "@/db/clock";
import { DAY } from "./durations";
import type { Env } from "./env";
import { logger } from "./logger";
import { admitUser } from "./people/accounts/commands/newcomers";
import type { OpenedSession } from "./people/accounts/commands/sessions";
import { signInLimits } from "./people/accounts/rules";
import { normaliseAddress } from "./people/email-addresses/input";
import { noticePath } from "./platform/notices/rules/notices";
import { system } from "./viewer";

/** The provider's name in next-auth's addresses: `/api/auth/callback/oidc`. */
export const oidcProviderId = "oidc";

export type OidcSettings = { issuer: string; clientId: string; clientSecret: string };

/** The OpenID Connect provider of the settings. Either all of its settings are there or none. */
export function oidcSettings({ OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET }: Env): OidcSettings | null {
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET) return null;
  return { issuer: OIDC_ISSUER, clientId: OIDC_CLIENT_ID, clientSecret: OIDC_CLIENT_SECRET };
}

type OidcSession = { openSession: (person: { userId: string }, now: Date) => Promise<OpenedSession>; now: Date };

/** What next-auth needs to sign somebody in at a provider. next-auth only talks to the provider: accounts and sessions are ours. */
export const oidcOptions = (provider: OidcSettings, session: OidcSession): AuthOptions => ({
  providers: [oidcProvider(provider, session.now)],
  adapter: oidcAdapter(session),
  session: { strategy: "database", maxAge: signInLimits.sessionDays * (DAY / 1000) },
  callbacks: { signIn: ({ user }) => (user.email ? true : noticePath("/sign-in", {}, "unconfirmed")) },
  logger: {
    // The details are left out, because a provider may name the person in them.
    error: (code, { name }) => logger.warn({ code, fault: name }, "signing in at the provider failed"),
    warn() {},
    debug() {},
  },
});

type OidcClaims = { sub: string; email?: string; email_verified?: boolean };

/** An address that the provider has not confirmed does not count, nor does one to which we could not write. */
const confirmedAddress = ({ email, email_verified }: OidcClaims) =>
  email_verified === true && email ? normaliseAddress(email) : null;

/** In seconds: how far the clocks of a provider and of the database may be apart. */
const usualTolerance = 10;

const oidcProvider = ({ issuer, clientId, clientSecret }: OidcSettings, now: Date): OAuthConfig<OidcClaims> => ({
  id: oidcProviderId,
  name: new URL(issuer).host,
  type: "oauth",
  wellKnown: `${issuer}/.well-known/openid-configuration`,
  clientId,
  clientSecret,
  authorization: { params: { scope: "openid email" } },
  checks: ["pkce", "state", "nonce"],
  token: {
    /** What next-auth does by itself, but the machine's clock, by which the moments in the ID token are checked, may be wrong. */
    async request({ client, provider, params, checks }) {
      client[custom.clock_tolerance] = usualTolerance + Math.ceil(Math.abs(machineAheadBy(now)) / 1000);
      return { tokens: await client.callback(provider.callbackUrl, params, checks) };
    },
  },
  userinfo: {
    async request({ client, tokens }) {
      const set = tokens as Exclude<Parameters<typeof client.userinfo>[0], string>; // its type leaves the methods out
      const claims = set.claims();
      return claims.email ? claims : { ...claims, ...(await client.userinfo(set)) };
    },
  },
  profile: (claims) => ({ id: claims.sub, email: confirmedAddress(claims) }),
});

/**
 * A provider proves an address, as our e-mail does, and we keep nothing else of it. So next-auth finds no account and no session, and asks us
 * each time to create a user. `admitUser` then finds the one who exists.
 */
const oidcAdapter = ({ openSession, now }: OidcSession): Adapter => ({
  getSessionAndUser: async () => null,
  getUserByAccount: async () => null,
  getUserByEmail: async () => null,
  async createUser({ email }: { email: string }) {
    const { emailVerifiedAt, ...person } = await admitUser(system, { email }, now);
    return { ...person, emailVerified: emailVerifiedAt };
  },
  linkAccount: async () => null,
  async createSession({ userId }) {
    const { token, expiresAt } = await openSession({ userId }, now);
    return { sessionToken: token, userId, expires: expiresAt };
  },
});
