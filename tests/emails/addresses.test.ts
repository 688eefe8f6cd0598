import { expect, test } from "vitest";
import { address, normaliseAddress, optionalAddress } from "@/lib/mail/input";
import { isReservedAddress, mailboxOf } from "@/lib/mail/rules";

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

test("a form says what an address looks like", () => {
  expect(address.parse("Amara@Example.com")).toBe("amara@example.com");
  expect(address.safeParse("amara").error?.issues[0]?.message).toBe(
    "Enter one e-mail address, such as name@example.com.",
  );
  expect(address.safeParse(undefined).success).toBe(false);
});

test("a field that may stay empty still wants a whole address, and says so", () => {
  expect(optionalAddress.parse(" ")).toBe("");
  expect(optionalAddress.parse("Amara@Example.com")).toBe("amara@example.com");
  expect(optionalAddress.safeParse("amara").error?.issues[0]?.message).toMatch(/^Enter one e-mail address/);
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
  expect(mailboxOf(given)).toBe(mailbox);
});
