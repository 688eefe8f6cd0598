import { expect, test } from "vitest";
import { isReservedAddress, mailboxAddress } from "@/lib/mail/outbox/rules";
import {
  emailAddress,
  nameFromAddress,
  normaliseAddress,
  optionalEmailAddress,
  pastedAddress,
} from "@/lib/people/email-addresses/input";

const kept = [
  ["amara@example.com", "amara@example.com"],
  ["Amara.Okafor@Example.COM", "amara.okafor@example.com"],
  ["  amara@example.com ", "amara@example.com"],
  ["o'brien+jobs@mail.example.co.uk", "o'brien+jobs@mail.example.co.uk"],
  ["a@xn--bcher-kva.example", "a@xn--bcher-kva.example"],
  ["a@Bücher.example", "a@xn--bcher-kva.example"],
  ["a@例え.テスト", "a@xn--r8jz45g.xn--zckzah"],
  ["1_2=3@a-b.example", "1_2=3@a-b.example"],
] as const;

test.each(kept)("%s is one mailbox", (raw, normal) => {
  expect(normaliseAddress(raw)).toBe(normal);
});

const refused = [
  "",
  "@",
  "amara",
  "amara@",
  "@example.com",
  "amara@localhost",
  "amara@example",
  "amara@example.c",
  "amara@@example.com",
  "amara@example.com@example.org",
  "amara@example.com,eve@example.org",
  "amara@example.com;eve@example.org",
  "amara@example.com eve@example.org",
  "amara@example.com\r\nBcc: eve@example.org",
  "amara@example.com\n",
  "amara\0@example.com",
  "am ara@example.com",
  '"amara"@example.com',
  '"a@b"@example.com',
  "amara(comment)@example.com",
  "amara@(comment)example.com",
  "Amara <amara@example.com>",
  "group:amara@example.com;",
  "amara%eve.example@example.com",
  "eve.example!amara@example.com",
  "@relay.example:amara@example.com",
  ".amara@example.com",
  "amara.@example.com",
  "am..ara@example.com",
  "amara@-example.com",
  "amara@example-.com",
  "amara@.example.com",
  "amara@example.com.",
  "amara@example..com",
  "amara@127.0.0.1",
  "amara@[127.0.0.1]",
  "amara@0x7f.1",
  "amara@example.com:25",
  "amara@example.com/path",
  "amara@exa%6dple.com",
  "amara@exa\u00admple.com",
  "amara@example\u3002com",
  "amara@xn--a.example",
  "amara@xn--.example",
  "amara@xn--a-.example",
  "amara@xn--99zzzz.com",
  "amara@XN--A.example",
  "amara@mail.xn--a.xn--p1ai",
  "amara@xn--a-ecp.example",
  "amara@a\u200db.example",
  "amara@127.0x1",
  "\u212Aim@example.com",
  "jos\u00e9@example.com",
  "amara\\@example.com",
  `${"a".repeat(65)}@example.com`,
  `a@${"b".repeat(64)}.com`,
  `a@${"b.".repeat(125)}com`,
  "a".repeat(10_000),
];

test.each(refused)("%j is refused", (raw) => {
  expect(normaliseAddress(raw)).toBeNull();
});

test("the longest address that mail can carry is accepted, one character more is not", () => {
  const domain = `${"b".repeat(63)}.${"c".repeat(63)}.${"d".repeat(57)}.com`;
  expect(normaliseAddress(`${"a".repeat(64)}@${domain}`)).toHaveLength(254);
  expect(normaliseAddress(`${"a".repeat(64)}@e${domain}`)).toBeNull();
});

test("a normalised address normalises to itself", () => {
  for (const [, normal] of kept) expect(normaliseAddress(normal)).toBe(normal);
});

test("a form describes how an address is written", () => {
  expect(emailAddress.parse("Amara@Example.com")).toBe("amara@example.com");
  expect(emailAddress.safeParse(undefined).success).toBe(false);
});

test("an optional field still needs a complete address, and says so", () => {
  expect(optionalEmailAddress.parse(" ")).toBe("");
  expect(optionalEmailAddress.parse("Amara@Example.com")).toBe("amara@example.com");
  expect(optionalEmailAddress.safeParse("amara").error?.issues[0]?.message).toMatch(/^Enter one e-mail address/);
});

test.each([
  ...["a@example.com", "a@example.org", "a@example.net", "a@mail.example.com", "a@pennant.example"],
  ...["a@b.c.test", "a@nobody.invalid", "a@app.localhost"],
])("%s is a reserved address, which nobody has", (to) => {
  expect(isReservedAddress(normaliseAddress(to)!)).toBe(true);
});

test.each([
  ...["a@myexample.com", "a@example.co.uk", "a@example.com.br", "a@examples.com", "a@contest.com", "a@test.com"],
  ...["example.com@gmail.com", "a@invalid.org", "a@latest", "a@localhost.localdomain"],
])("%s may be somebody's", (to) => {
  expect(isReservedAddress(to)).toBe(false);
});

test.each([
  ["ann@example.org", "ann@example.org"],
  ["ann+jobs@example.org", "ann@example.org"],
  ["ann+a+b@example.org", "ann@example.org"],
  ["ann.lee@example.org", "ann.lee@example.org"],
  ["+49@example.org", "+49@example.org"],
  ["a.n.n+x@gmail.com", "ann@gmail.com"],
  ["ann@googlemail.com", "ann@gmail.com"],
  ["a.nn@gmail.com.example.org", "a.nn@gmail.com.example.org"],
])("%s leads to the mailbox of %s", (given, mailbox) => {
  expect(mailboxAddress(given)).toBe(mailbox);
});

const ann = "ann.lee@example.com";

test.each([
  ...[` ${ann}\t`, `\u200b${ann}\ufeff`, `\u202a${ann}\u202c`, `\u00a0${ann}\u3000`, `${ann}\r\n`, ann.toUpperCase()],
  ...[
    `${ann}.`,
    `${ann},`,
    `${ann};`,
    `${ann}…`.replace("…", "..."),
    `${ann}、`,
    `${ann}。`,
    `${ann}،`,
    `(${ann})`,
    `<${ann}>`,
  ],
  ...[`"${ann}"`, `'${ann}'`, `“${ann}”`, `«${ann}»`, `[${ann}]`, `${ann} >`, `ann.lee @ example.com`],
  ...[
    `mailto:${ann}`,
    `MAILTO:${ann}`,
    `mailto: ${ann}`,
    `mailto:${ann}?subject=Hello%20you`,
    `mailto:ann%2Elee@example.com`,
  ],
  ...[
    `<mailto:${ann}>`,
    `ann.lee＠example.com`,
    `ａｎｎ.lee@example．com`,
    `ann.lee@example。com`,
    `ann.lee﹫example.com`,
  ],
  // As our own e-mails write an address, with an invisible character that keeps mail programs from making a link of it.
  ...[`ann.\u2060lee\u2060@\u2060example.\u2060com`, `ann.lee@exa\u00admple.com`, `ann.lee@exam\u200bple.com`],
])("%j is read as the one address in it", (raw) => {
  expect(pastedAddress(raw)).toEqual({ address: ann, name: "" });
  expect(emailAddress.parse(raw)).toBe(ann);
  expect(optionalEmailAddress.parse(raw)).toBe(ann);
});

test.each([
  [`Ann Lee <${ann}>`, "Ann Lee"],
  [`"Lee, Ann" <${ann}>`, "Lee, Ann"],
  [`'Ann Lee' <${ann}>,`, "Ann Lee"],
  [`“Ann Lee” <mailto:${ann}>`, "Ann Lee"],
  [`Ann Lee (${ann})`, "Ann Lee"],
  [`Ann Lee [${ann}]`, "Ann Lee"],
  [`Ann Lee [mailto:${ann}]`, "Ann Lee"],
  [`Ann Lee<${ann}<mailto:${ann}>>`, "Ann Lee"],
  [`${ann} <${ann}>`, ""],
  [`${ann}<mailto:${ann}>`, ""],
  [`Ольга Петрова <${ann}>`, "Ольга Петрова"],
  [`李小龙＜${ann}＞`, "李小龙"],
  [`نگار می\u200cخواهم <${ann}>`, "نگار می\u200cخواهم"],
])("%j is an address with a name", (raw, name) => {
  expect(pastedAddress(raw)).toEqual({ address: ann, name });
});

test.each([
  ["a1٢@example.com", "a12@example.com"],
  ["Ann <ann@Bücher.example>", "ann@xn--bcher-kva.example"],
  ["ann@例え。テスト", "ann@xn--r8jz45g.xn--zckzah"],
  ["ann@пример.рф,", "ann@xn--e1afmkfd.xn--p1ai"],
])("%s is sent to %s", (raw, normal) => {
  expect(emailAddress.parse(raw)).toBe(normal);
});

test.each([
  ["amara", "This has no @."],
  ["@ann", "There is nothing before the @."],
  ["ann@", "The part after the @ needs an ending, such as .com."],
  ["ann@example", "The part after the @ needs an ending, such as .com."],
  ["ann@example.c", "Check the part after the @."],
  ["ann lee@example.com", "An address can’t contain spaces."],
  ["josé@example.com", "Before the @, an address can have only letters from a to z, digits and signs such as . _ - +."],
  ["ann..lee@example.com", "Check the part before the @."],
  [`${ann}, bo@example.com`, "This is more than one address."],
  [`${ann}; bo@example.com`, "This is more than one address."],
  [`Ann <${ann}>, Bo <bo@example.com>`, "This is more than one address."],
  [`bo@example.com <${ann}>`, "This is more than one address."],
  [`Ann (bo@example.com) <${ann}>`, "This is more than one address."],
  ["amara@example.com\r\nBcc: eve@example.org", "This is more than one address."],
  ["a".repeat(2_000), "This is too long for an address."],
])("%j is refused, and the sentence says why: %s", (raw, because) => {
  const sentence = `Enter one e-mail address, such as name@example.com. ${because}`;
  for (const field of [emailAddress, optionalEmailAddress])
    expect(field.safeParse(raw).error?.issues.map(({ message }) => message)).toEqual([sentence]);
});

test("a text that is refused as one mailbox is never read as another's: of two addresses none is chosen", () => {
  for (const raw of refused) {
    const found = pastedAddress(raw);
    if ("address" in found) expect(raw.normalize("NFKC").toLowerCase()).toContain(found.address.split("@")[0]);
  }
});

test("text of any length is answered without delay", { timeout: 10_000 }, () => {
  for (const sign of ["<", "(", "@", "a@", '"', ".", "a", "<a@", ")"])
    expect(pastedAddress(sign.repeat(1_000 / sign.length))).toHaveProperty("reason");
});

test("a name that was pasted with its address fills the name field if that is empty", () => {
  const fill = nameFromAddress();
  const form = { email: `Ann Lee <${ann}>`, other: "x" };
  expect(fill({ ...form, name: "" })).toEqual({ ...form, name: "Ann Lee" });
  expect(fill(form)).toEqual({ ...form, name: "Ann Lee" });
  expect(fill({ ...form, name: "Annie" })).toEqual({ ...form, name: "Annie" });
  expect(fill({ name: "", email: ann })).toEqual({ name: "", email: ann });
  expect(fill(undefined)).toBeUndefined();
});
