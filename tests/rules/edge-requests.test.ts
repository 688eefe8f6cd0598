import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import {
  allowedMethods,
  isForwarded,
  isMailboxPath,
  maxBodyBytes,
  maxBodyBytesAt,
  type RequestHead,
  requestRefusal,
} from "@/lib/platform/edge/rules/requests";

const origin = "https://followthrough.example";
const asked = (method: string, url: string, headers: RequestHead["headers"] = {}): RequestHead => ({
  method,
  url,
  headers,
});
const fault = (...given: Parameters<typeof asked>) =>
  requestRefusal(asked(...given), origin, (tree) => tree === "good");
const status = (...given: Parameters<typeof asked>) => fault(...given)?.status;

test("A form is accepted from our own origin alone, and a program's request from none where it has a secret", () => {
  for (const path of ["/", "/sign-in", "/me", "/w/x/clients", "/feedback/t", "/api/live/brief"]) {
    expect(status("POST", path, { origin })).toBeUndefined();
    for (const other of [
      undefined,
      "",
      "null",
      `${origin}.evil.example`,
      `${origin}:444`,
      "http://followthrough.example",
    ])
      expect(status("POST", path, { origin: other }), `${path} ${other}`).toBe(403);
  }
  for (const path of ["/api/cron/reminders", "/unsubscribe/t/one-click", "/recipient/t/one-click"]) {
    expect(status("POST", path)).toBeUndefined();
    expect(status("POST", path, { origin: "https://evil.example" })).toBe(403);
  }
  expect(status("GET", "/api/plan", { origin: "https://elsewhere.example" })).toBeUndefined();
});

test("Unreadable addresses are refused, and so is page state that the framework cannot read", () => {
  for (const url of ["/%", "/%E0%A4%A", "/me/%zz", "/%00", "*", "", "http://x/"])
    expect(status("GET", url), url).toBe(400);
  for (const url of ["/", "/%E2%82%AC", "/sign-in?next=%E0%A4%A", "/a#%"])
    expect(status("GET", url), url).toBeUndefined();
  expect(status("GET", "/me", { "next-router-state-tree": "good" })).toBeUndefined();
  for (const tree of ["bad", "", ["good", "good"]])
    expect(status("GET", "/me", { "next-router-state-tree": tree })).toBe(400);
});

test("Each route of the product accepts every method that it has, and pages accept only theirs", () => {
  const files = readdirSync("app", { recursive: true, encoding: "utf8" });
  const addressOf = (file: string) => `/${file.replace(/\(\w+\)\//g, "").replace(/\/?(?:page\.tsx|route\.ts)$/, "")}`;
  for (const file of files.filter((name) => /(?:^|\/)route\.ts$/.test(name))) {
    const text = readFileSync(`app/${file}`, "utf8");
    const has = [...text.matchAll(/^export (?:async )?(?:function|const) ([A-Z]+)\b/gm)].map(([, name]) => name!);
    for (const method of has) expect(allowedMethods(addressOf(file)), `${method} ${file}`).toContain(method);
  }
  for (const file of files
    .filter((name) => /(?:^|\/)page\.tsx$/.test(name))
    .filter((name) => !name.startsWith("mailbox/")))
    expect(allowedMethods(addressOf(file).replace(/\[[^\]]+\]/g, "x")), file).toEqual(["GET", "HEAD", "POST"]);
  expect(fault("DELETE", "/me")).toEqual({ status: 405, allow: "GET, HEAD, POST" });
  expect(fault("POST", "/w/x/clients/export.csv", { origin })).toEqual({ status: 405, allow: "GET, HEAD" });
});

test("A long body is accepted only where texts and files are sent", () => {
  for (const path of [
    "/",
    "/sign-in",
    "/plan",
    "/welcome",
    "/me/settings",
    "/me/settings/plan",
    "/w/x/settings/people",
    "/confirm",
    "/api/plan",
    "/nothing",
    "/menu",
    "/feedbackx",
  ])
    expect(maxBodyBytesAt(path), path).toBe(maxBodyBytes.form);
  for (const path of [
    "/me",
    "/me/interviews/x/debrief",
    "/me/messages/x/thank-you/y",
    "/w/x/clients/new",
    "/feedback/t",
    "/draft-reviews/t",
  ])
    expect(maxBodyBytesAt(path), path).toBe(maxBodyBytes.texts);
  expect(maxBodyBytesAt("/w/x/candidates/import")).toBe(maxBodyBytes.file);
  expect(maxBodyBytesAt("/w/x/y/candidates/import")).toBe(maxBodyBytes.texts);
  expect(maxBodyBytesAt("/api/live/debrief")).toBe(maxBodyBytes.autosave);
  expect(fault("POST", "/sign-in", { origin, "content-length": "64001" })).toEqual({ status: 413, most: 64_000 });
  expect(status("POST", "/sign-in", { origin, "content-length": "64000" })).toBeUndefined();
});

test("A proxy is recognised by the headers that it adds", () => {
  for (const name of [
    "x-forwarded-for",
    "x-forwarded-anything",
    "forwarded",
    "via",
    "x-real-ip",
    "cf-connecting-ip",
    "cdn-loop",
    "true-client-ip",
    "x-client-ip",
    "x-envoy-attempt-count",
    "x-amzn-trace-id",
    "fastly-ff",
    "x-original-url",
  ])
    expect(isForwarded({ host: "localhost", [name]: "" }), name).toBe(true);
  const browser = {
    host: "x",
    "user-agent": "x",
    accept: "x",
    "accept-language": "x",
    cookie: "x",
    origin: "x",
    "x-requested-with": "x",
    "proxy-connection": "x",
    "upgrade-insecure-requests": "1",
    "sec-fetch-site": "x",
    priority: "u=0",
  };
  expect(isForwarded(browser)).toBe(false);
  for (const path of ["/mailbox", "/mailbox/a/b.eml", "/api/mailbox/a/b.eml"]) expect(isMailboxPath(path)).toBe(true);
  for (const path of ["/", "/mailboxes", "/api/health"]) expect(isMailboxPath(path)).toBe(false);
});
