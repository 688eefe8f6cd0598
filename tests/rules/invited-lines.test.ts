import { expect, test } from "vitest";
import { firstPath, likelyNewcomerKind, saysWhyTheyCame } from "@/lib/people/accounts/rules";
import {
  acceptWithoutSessionInput,
  invitedLines,
  invitedPerson,
  sendInvitationInput,
} from "@/lib/people/invitations/input";
import { displayedAddress, opensNewAccount, severalInvitedMessage } from "@/lib/people/invitations/rules";

/** Who would be invited by each line: the name and the address, or the reason against it. */
const people = (text: string) =>
  invitedLines(text).map((line) => {
    const id = "01890000-0000-7000-8000-0000000000ff";
    const parsed = sendInvitationInput.safeParse({ id, as: "consultant", ...invitedPerson(line) });
    return parsed.success ? [parsed.data.name, parsed.data.email] : parsed.error.issues[0]!.message;
  });

test.each([
  ["nadia@example.com", [["", "nadia@example.com"]]],
  ["Nadia Rahimi <nadia@example.com>", [["Nadia Rahimi", "nadia@example.com"]]],
  ["Nadia Rahimi, nadia@example.com", [["Nadia Rahimi", "nadia@example.com"]]],
  ["nadia@example.com; Nadia Rahimi", [["Nadia Rahimi", "nadia@example.com"]]],
  ["Nadia\tRahimi\tnadia@example.com", [["Nadia Rahimi", "nadia@example.com"]]],
  ['"Rahimi, Nadia" <nadia@example.com>', [["Rahimi, Nadia", "nadia@example.com"]]],
  ["  NADIA@Example.com ,\n\n ;\n", [["", "nadia@example.com"]]],
])("%j names one person", (text, wanted) => {
  expect(people(text)).toEqual(wanted);
});

test("Recipients as an e-mail program writes them are split where each part has an address", () => {
  expect(people("Nadia Rahimi <nadia@example.com>, sam@example.com; Kim Park <kim@example.com>")).toEqual([
    ["Nadia Rahimi", "nadia@example.com"],
    ["", "sam@example.com"],
    ["Kim Park", "kim@example.com"],
  ]);
});

test("If a name could belong to either of two addresses, nobody in that line is invited, and the form says why", () => {
  const [reason] = people("nadia@example.com, Sam Okoro, kim@example.com");
  expect(reason).toContain("This is more than one address.");
});

test.each([
  ["Nadia Rahimi", "This has no @."],
  ["nadia@", "Check the part after the @."],
  ["nadia@example", "needs an ending"],
])("%j is refused with a reason", (text, reason) => {
  const [found] = people(text);
  expect(typeof found === "string" ? found : "").toMatch(new RegExp(`${reason}|part after the @`));
});

test("What was sent is counted, and each refused line has its reason", () => {
  const refused = [{ name: "kim@", why: "Check the part after the @." }];
  expect(severalInvitedMessage({ done: 3, refused })).toBe(
    "3 invitations were sent. 1 was not sent: kim@: Check the part after the @.",
  );
  expect(severalInvitedMessage({ done: 1, refused: [...refused, ...refused] })).toMatch(
    /^1 invitation was sent\. 2 were not sent: kim@: .* kim@: /,
  );
  expect(severalInvitedMessage({ done: 0, refused })).toMatch(/^1 was not sent: /);
});

test("The link can create an account until exactly 24 hours after it was sent", () => {
  const sent = Date.parse("2026-11-18T10:00:00Z");
  const expiresAt = new Date(sent + 14 * 24 * 3_600_000);
  const at = (ms: number) => opensNewAccount({ expiresAt }, new Date(sent + ms));
  expect([at(0), at(24 * 3_600_000 - 1), at(24 * 3_600_000), at(13 * 24 * 3_600_000)]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test("An address is shown in full to the person who typed it, and not to a person who opens an invitation", () => {
  const email = "nadia.rahimi@pennant.example";
  expect(displayedAddress({ email, next: "/invitations/AbC" })).toBe("n…@p….example");
  for (const next of [null, "/me", "/plan?starts=1", "/me/interviews/new?x=/invitations/"])
    expect(displayedAddress({ email, next })).toBe(email);
});

test("A browser's time zone is saved by its present name, and anything else is left out", () => {
  const zone = (given: unknown) => acceptWithoutSessionInput.parse({ token: "t", zone: given }).zone;
  expect([
    zone("Asia/Calcutta"),
    zone("Europe/London"),
    zone("Mars/Olympus"),
    zone(undefined),
    zone(["a", "b"]),
  ]).toEqual(["Asia/Kolkata", "Europe/London", "", "", ""]);
});

test("A newcomer's answer decides their first page, but not if they wanted to open another page", () => {
  expect(firstPath("interviews", "/me")).toBe("/me");
  expect(firstPath("agency", "/me")).toBe("/agencies/new");
  expect(firstPath("interviews", "/me/interviews/new?starts=x")).toBe("/me/interviews/new?starts=x");
  expect(firstPath("agency", "/me/interviews/new?starts=x")).toBe("/agencies/new");
  expect(firstPath("interviews", "/agencies/new")).toBe("/me");
  expect(firstPath("agency", "/agencies/new?next=%2Fhandovers%2Fx")).toBe("/agencies/new?next=%2Fhandovers%2Fx");
  expect([likelyNewcomerKind("/me"), likelyNewcomerKind("/agencies/new")]).toEqual(["interviews", "agency"]);
  expect(["/invitations/x", "/handovers/x", "/me", "/agencies/new", "/plan"].map(saysWhyTheyCame)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});
