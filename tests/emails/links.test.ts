import { LinkifyIt } from "linkify-it";
import tlds from "tlds" with { type: "json" };
import { expect, test } from "vitest";
import { type EmailPropsByName, emailRegistry } from "@/emails/registry";
import { renderEmail } from "@/emails/render";
import { withoutLinks } from "@/lib/platform/text/rules";
import { honestCompanies, honestNames, hostileNames } from "../setup/names";

/** Finds links as eagerly as any mail program: every ending of a domain there is, with and without a scheme. */
const linkify = new LinkifyIt().tlds([...tlds, "example"]).set({ fuzzyLink: true, fuzzyEmail: true, fuzzyIP: true });
const linksIn = (text: string) => (linkify.match(text) ?? []).map(({ text: found }) => found);

const ours = (Object.keys(emailRegistry) as (keyof EmailPropsByName)[]).filter((name) => name !== "message");

/** The same props with every text of a person's in them, however deep, made hostile. */
function poisoned(value: unknown, hostile: string): unknown {
  if (typeof value === "string") return value.startsWith("https://") || value.includes("@") ? value : hostile;
  if (Array.isArray(value)) return value.map((item) => poisoned(item, hostile));
  if (value && typeof value === "object")
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [
        key,
        key === "kind" || key === "reader" ? inner : poisoned(inner, hostile),
      ]),
    );
  return value;
}

const shown = (html: string) =>
  html
    .replace(/<style>.*?<\/style>|<!--.*?-->/gs, "")
    .replace(/<[^>]+>/g, "\n")
    .replace(/&#x27;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&");

test.each(ours)("In %s a mail program makes links of nothing but our own addresses", async (name) => {
  const { PreviewProps, unchanged = [] } = emailRegistry[name] as {
    PreviewProps: Record<string, unknown>;
    unchanged?: readonly string[];
  };
  const strings = JSON.stringify(PreviewProps);
  for (const hostile of [...hostileNames, ...honestCompanies]) {
    const typed = Object.fromEntries(unchanged.map((key) => [key, PreviewProps[key]]));
    const props = { ...(poisoned(PreviewProps, hostile) as object), ...typed };
    const { html, text } = await renderEmail(name, props as never);
    for (const found of [...linksIn(text), ...linksIn(shown(html))])
      expect(strings, `${found} in ${hostile}`).toContain(found);
  }
});

/** Every address of ours in an e-mail's props. */
const addressesIn = (value: unknown): string[] =>
  typeof value === "string"
    ? [value].filter((text) => text.startsWith("https://"))
    : Object.values(value ?? {}).flatMap(addressesIn);

test.each(ours)("The links of %s stay as they were made, in its text and on its page", async (name) => {
  const { PreviewProps } = emailRegistry[name];
  const { html, text } = await renderEmail(name, PreviewProps as never);
  for (const address of addressesIn(PreviewProps)) {
    expect(linksIn(text)).toContain(address);
    expect(html).toContain(`href="${address}"`);
  }
});

test("The finder finds an address that was not made harmless", () => {
  const seen = hostileNames.filter((name) => linksIn(name.normalize("NFKC")).length > 0);
  expect(seen.length).toBeGreaterThan(15);
});

test("Text that was made harmless reads the same, and names without an address stay as they are", () => {
  for (const name of hostileNames)
    expect(withoutLinks(name).replaceAll("\u2060", "")).toBe(name.replaceAll("\u2060", ""));
  for (const name of honestNames.filter((name) => !/\.\p{L}/u.test(name))) expect(withoutLinks(name)).toBe(name);
  expect(withoutLinks("At 16:30, 2.5 hours. Then: e-mail")).toBe("At 16:30, 2.5 hours. Then: e-mail");
});
