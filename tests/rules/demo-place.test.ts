import { expect, test } from "vitest";
import { isDemoWanted } from "@/lib/platform/demo/rules/wanted";

const here = { APP_URL: "http://localhost:3000", isOurDatabase: true };
const SMTP_URL = "smtp://mail.example.org";

test.each([
  [true, "nothing is set", here],
  [true, "another name of this machine", { ...here, APP_URL: "http://127.0.0.1:3000" }],
  [true, "its IPv6 address", { ...here, APP_URL: "http://[::1]:3000" }],
  [false, "a mail server is set", { ...here, SMTP_URL }],
  [false, "the address is public", { ...here, APP_URL: "https://followthrough.example" }],
  [false, "the address only begins like this machine's", { ...here, APP_URL: "https://localhost.example" }],
  [false, "the address is one of the local network", { ...here, APP_URL: "http://192.168.1.20:3000" }],
  [false, "both", { ...here, APP_URL: "https://followthrough.example", SMTP_URL }],
  [false, "the database was given", { ...here, isOurDatabase: false }],
  [true, "DEMO=yes with a mail server", { ...here, SMTP_URL, DEMO: "yes" as const }],
  [true, "DEMO=yes with a given database", { ...here, isOurDatabase: false, DEMO: "yes" as const }],
  [false, "DEMO=no", { ...here, DEMO: "no" as const }],
])("The demo is filled: %s, where %s", (wanted, _, start) => {
  expect(isDemoWanted(start)).toBe(wanted);
});
