import { createHash, generateKeyPairSync, randomUUID, sign } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

export type OidcPerson = { sub: string; email?: string; email_verified?: boolean };

type Grant = { person: OidcPerson; nonce: string; challenge: string; redirectUri: string };

const clientId = "followthrough";
const clientSecret = "the secret of a test";
const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");

/**
 * An OpenID Connect provider on loopback, at which `person` is signed in already: it asks nothing and sends them back. It holds a client to
 * what the protocol asks: its secret, the address to return to, PKCE, and a code that is good once. The address of a person comes with
 * `userinfo`, as the protocol has it; with `inIdToken` in the ID token too, as large providers do. Its clock is `ahead` of the machine's by
 * so many milliseconds.
 */
export async function startOidcProvider() {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const grants = new Map<string, Grant>();
  const tokens = new Map<string, OidcPerson>();
  const answers = { person: null as OidcPerson | null, inIdToken: false, ahead: 0 };
  let issuer = "";

  function idToken({ person, nonce }: Grant) {
    const now = Math.floor((Date.now() + answers.ahead) / 1000);
    const address = answers.inIdToken ? person : { sub: person.sub };
    const claims = { iss: issuer, aud: clientId, iat: now, exp: now + 300, nonce, ...address };
    const signed = `${encoded({ alg: "RS256", kid: "one" })}.${encoded(claims)}`;
    return `${signed}.${sign("RSA-SHA256", Buffer.from(signed), privateKey).toString("base64url")}`;
  }

  /** To the client again: with a code, or with the refusal of a person who is not signed in here. */
  function authorize(asked: URLSearchParams) {
    const back = new URL(asked.get("redirect_uri")!);
    back.searchParams.set("state", asked.get("state")!);
    if (answers.person === null) back.searchParams.set("error", "access_denied");
    else {
      const code = randomUUID();
      const [nonce, challenge] = [asked.get("nonce") ?? "", asked.get("code_challenge") ?? ""];
      grants.set(code, { person: answers.person, nonce, challenge, redirectUri: asked.get("redirect_uri")! });
      back.searchParams.set("code", code);
    }
    return back.href;
  }

  function exchange(request: IncomingMessage, sent: URLSearchParams) {
    const [name, secret] = Buffer.from(request.headers.authorization?.slice("Basic ".length) ?? "", "base64")
      .toString()
      .split(":")
      .map((part) => decodeURIComponent(part.replaceAll("+", " ")));
    const grant = grants.get(sent.get("code") ?? "");
    grants.delete(sent.get("code") ?? "");
    const challenge = createHash("sha256")
      .update(sent.get("code_verifier") ?? "")
      .digest("base64url");
    const isClient = name === clientId && secret === clientSecret;
    if (!isClient || grant?.challenge !== challenge || grant.redirectUri !== sent.get("redirect_uri")) return null;
    const token = randomUUID();
    tokens.set(token, grant.person);
    return { access_token: token, token_type: "Bearer", expires_in: 300, id_token: idToken(grant) };
  }

  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url!, issuer);
    const json = (value: object | null | undefined) =>
      response
        .writeHead(value ? 200 : 400, { "content-type": "application/json" })
        .end(JSON.stringify(value ?? { error: "invalid_grant" }));
    if (pathname === "/authorize") return response.writeHead(303, { location: authorize(searchParams) }).end();
    if (pathname === "/jwks")
      return json({ keys: [{ ...publicKey.export({ format: "jwk" }), kid: "one", alg: "RS256", use: "sig" }] });
    if (pathname === "/token") return json(exchange(request, new URLSearchParams(await text(request))));
    if (pathname === "/userinfo") return json(tokens.get(request.headers.authorization?.slice("Bearer ".length) ?? ""));
    return json({
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      userinfo_endpoint: `${issuer}/userinfo`,
      jwks_uri: `${issuer}/jwks`,
      response_types_supported: ["code"],
      subject_types_supported: ["public"],
      id_token_signing_alg_values_supported: ["RS256"],
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    answers,
    settings: { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret },
    close: () => new Promise<void>((done) => server.close(() => done())),
  };
}
