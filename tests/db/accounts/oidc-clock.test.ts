import { randomUUID } from "node:crypto";
import { generators, Issuer } from "openid-client";
import { afterAll, expect, test } from "vitest";
import { oidcOptions } from "@/lib/oidc";
import { startOidcProvider } from "../../setup/oidc-provider";

const HOUR = 3_600_000;
const provider = await startOidcProvider();
provider.answers.person = { sub: "1", email: "ada@example.com", email_verified: true };
const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = provider.settings;
const callbackUrl = "http://localhost:3000/api/auth/callback/oidc";
afterAll(() => provider.close());

/** What next-auth does when the provider sends a person back: who they are. The database's clock says `now`. */
async function comeBack(now: Date) {
  const { providers } = oidcOptions(
    { issuer, clientId, clientSecret },
    { openSession: () => Promise.reject(new Error("Nobody's session is opened here.")), now },
  );
  const [options] = providers;
  if (options?.type !== "oauth" || typeof options.token !== "object") throw new Error("the provider is not one");
  const { Client } = await Issuer.discover(`${issuer}/.well-known/openid-configuration`);
  const client = new Client({ client_id: clientId, client_secret: clientSecret, redirect_uris: [callbackUrl] });
  const checks = { state: randomUUID(), nonce: randomUUID(), code_verifier: generators.codeVerifier() };
  const { code_verifier: verifier, ...asked } = checks;
  const challenge = { code_challenge: generators.codeChallenge(verifier), code_challenge_method: "S256" };
  const sent = await fetch(client.authorizationUrl({ ...asked, ...challenge, scope: "openid email" }), {
    redirect: "manual",
  });
  const params = client.callbackParams(sent.headers.get("location") ?? "");
  const context = { client, provider: { ...options, signinUrl: "", callbackUrl }, params, checks };
  const { tokens } = await options.token.request!(context);
  return tokens.id_token;
}

test.each([HOUR, -HOUR])(
  "A server whose clock is wrong by %i milliseconds believes a provider whose clock agrees with the database's",
  async (off) => {
    provider.answers.ahead = -off;
    expect(await comeBack(new Date(Date.now() - off))).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
  },
);

test("A token that had ended an hour ago by the provider's clock is refused", async () => {
  provider.answers.ahead = -HOUR;
  await expect(comeBack(new Date())).rejects.toThrow("JWT expired");
});
