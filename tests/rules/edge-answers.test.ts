import { expect, test } from "vitest";
import { checkEnv } from "@/lib/env";
import { oidcSettings } from "@/lib/oidc";
import {
  contentSecurityPolicy,
  endsSession,
  refusalFormat,
  refusalMessage,
  refusalResponse,
  responseHeaders,
} from "@/lib/platform/edge/rules/responses";
import { securityTxt } from "@/lib/platform/edge/rules/security-txt";

const origin = "https://followthrough.example";

test("Every answer has the same security headers, and pages with a secret or a search in their address send it to nobody", () => {
  const headers = responseHeaders("/me", "abc", "production");
  expect(headers["Content-Security-Policy"]).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic';");
  expect(headers["Content-Security-Policy"]).not.toMatch(/unsafe/);
  expect(headers["Strict-Transport-Security"]).toBe("max-age=31536000; includeSubDomains");
  expect(responseHeaders("/feedback/t", "abc", "production")["Referrer-Policy"]).toBe("strict-origin");
  for (const path of ["/me/search", "/w/0199/search"])
    expect(responseHeaders(path, "abc", "production")["Referrer-Policy"]).toBe("strict-origin");
  expect(responseHeaders("/feedbacks", "abc", "production")["Referrer-Policy"]).toBe("same-origin");
});

test("The end of a session is recognised by its cookie alone", () => {
  expect(endsSession(["followthrough=; Path=/; Max-Age=0; HttpOnly"])).toBe(true);
  expect(endsSession(["a=b", "__Host-followthrough=; Path=/; Max-Age=0; Secure"])).toBe(true);
  expect(endsSession(["followthrough=abc; Path=/; Max-Age=600"])).toBe(false);
  expect(endsSession(["asked-to-sign-in=; Path=/; Max-Age=0"])).toBe(false);
});

test("A refusal is JSON for a script, a sentence for the framework, and a page for a person", () => {
  expect(refusalFormat("/api/live/brief", {})).toBe("json");
  expect(refusalFormat("/me", { "next-action": "x" })).toBe("text");
  expect(refusalFormat("/me", {})).toBe("page");
  expect(refusalMessage({ status: 413, most: 64_000 }).lead).toContain("64 kB");
  expect(refusalMessage({ status: 413, most: 4_100_000 }).lead).toContain("4 MB");
  expect(refusalResponse({ status: 403 }, "page", "n").body).toContain('<style nonce="n">');
  expect(JSON.parse(refusalResponse({ status: 413, most: 1 }, "json", "n").body).sentence).toMatch(
    /^This is too long\./,
  );
});

test("The expiry of security.txt is never in the past and always within a year", () => {
  for (const now of ["2026-01-01T00:00:00Z", "2027-12-31T23:59:59Z", "2028-02-29T12:00:00Z"].map(
    (moment) => new Date(moment),
  )) {
    const until = Date.parse(/^Expires: (.*)$/m.exec(securityTxt("security@x.example", origin, now))![1]!);
    expect(until).toBeGreaterThan(now.getTime() + 90 * 86_400_000);
    expect(until).toBeLessThan(now.getTime() + 365 * 86_400_000);
  }
  expect(securityTxt("security@x.example", origin, new Date(0))).toMatch(/^Contact: mailto:security@x\.example$/m);
  expect(securityTxt("https://x.example/report", origin, new Date(0))).toMatch(
    /^Contact: https:\/\/x\.example\/report$/m,
  );
});

test("A form of ours leads to the provider where people sign in as well, and to no other site", () => {
  expect(contentSecurityPolicy("abc", "production")).toContain("form-action 'self';");
  expect(contentSecurityPolicy("abc", "production", "https://id.example/realms/one")).toContain(
    "form-action 'self' https://id.example;",
  );
});

test("The settings name a provider whole, and reach it in the open on this machine only", () => {
  const given = {
    ...{ DATABASE_URL: "postgres://x", SMTP_URL: "smtp://x", APP_URL: "https://app.example" },
    AUTH_SECRET: "x".repeat(32),
  };
  const whole = { OIDC_CLIENT_ID: "followthrough", OIDC_CLIENT_SECRET: "a secret" };
  expect(oidcSettings(checkEnv(given))).toBeNull();
  expect(oidcSettings(checkEnv({ ...given, ...whole, OIDC_ISSUER: "https://id.example/" }))).toEqual({
    ...{ issuer: "https://id.example", clientId: "followthrough", clientSecret: "a secret" },
  });
  expect(() => checkEnv({ ...given, OIDC_ISSUER: "https://id.example" })).toThrow(
    "OIDC_CLIENT_ID is not set; OIDC_CLIENT_SECRET is not set.",
  );
  expect(() => checkEnv({ ...given, ...whole })).toThrow("OIDC_ISSUER is not set.");
  for (const wrong of ["http://id.example", "http://localhost.example", "https://", "id.example"])
    expect(() => checkEnv({ ...given, ...whole, OIDC_ISSUER: wrong }), wrong).toThrow("begins with https://");
  expect(checkEnv({ ...given, ...whole, OIDC_ISSUER: "http://127.0.0.1:4000" }).OIDC_ISSUER).toBe(
    "http://127.0.0.1:4000",
  );
});

test("Security reports go to the host of our mail, unless another contact is configured", () => {
  const given = {
    DATABASE_URL: "postgres://x",
    SMTP_URL: "smtp://x",
    APP_URL: "https://app.example",
    AUTH_SECRET: "x".repeat(32),
  };
  expect(checkEnv(given).SECURITY_CONTACT).toBe("security@app.example");
  expect(checkEnv({ ...given, MAIL_FROM: "hello@mail.example" }).SECURITY_CONTACT).toBe("security@mail.example");
  expect(checkEnv({ ...given, SECURITY_CONTACT: "https://app.example/report" }).SECURITY_CONTACT).toBe(
    "https://app.example/report",
  );
  expect(() => checkEnv({ ...given, SECURITY_CONTACT: "me" })).toThrow("SECURITY_CONTACT must be one e-mail address");
});
