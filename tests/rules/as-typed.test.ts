import { expect, test } from "vitest";
import { signInCodeInput } from "@/lib/people/accounts/input";
import { savePlanSettingsInput } from "@/lib/people/workspaces/input";
import { readPlanner } from "@/lib/planning/plan/input";
import { fieldsFor, formsOfAll } from "../setup/forms";

const address = "ann@example.com";
const link = "https://zoom.us/j/1";
const [addresses, links, days, times] = [
  await fieldsFor(address),
  await fieldsFor(link),
  await fieldsFor("2026-09-18"),
  await fieldsFor("16:30"),
];

test("Every form with an address, a link, a day or a time is checked", () => {
  const expected = [
    ...[
      "accounts askToSignInInput.email",
      "accounts askToChangeAddressInput.email",
      "briefs sendBriefInput.toEmail",
      "candidates addCandidateInput.email",
    ],
    ...[
      "candidates editCandidateInput.email",
      "candidates importedCandidateInput.email",
      "client-feedback renewLinkInput.email",
    ],
    ...["client-feedback askByLinkInput.email"],
    ...[
      "clients saveContactInput.email",
      "clients importedClientInput.contactEmail",
      "debriefs saveDebriefInput.people.*.email",
    ],
    ...[
      "draft-reviews askFriendInput.email",
      "draft-reviews passOnDraftInput.email",
      "handovers askConsultantInput.email",
    ],
    ...["interviews interviewInput.addressGiven", "interviews interviewInput.consultantEmail"],
    ...["interviews interviewInput.interviewers.*.email", "interviews addInterviewForCandidateInput.addressGiven"],
    ...[
      "interviews addInterviewForCandidateInput.consultantEmail",
      "interviews addInterviewForCandidateInput.interviewers.*.email",
    ],
    ...[
      "interviews editInterviewAsConsultantInput.addressGiven",
      "interviews editInterviewAsConsultantInput.consultantEmail",
    ],
    ...[
      "interviews editInterviewAsConsultantInput.interviewers.*.email",
      "interviews interviewerInput.email",
      "invitations sendInvitationInput.email",
    ],
    ...["email-addresses emailAddress", "email-addresses optionalEmailAddress"],
    "messages sendMessageInput.email",
  ];
  expect(addresses.map(({ name }) => name).sort()).toEqual(expected.sort());
  expect(links.filter(({ name }) => !/linkedin$|link$/.test(name))).toEqual([]);
  expect(links.length).toBeGreaterThan(4);
  expect(days.length).toBeGreaterThan(10);
  expect(times.length).toBeGreaterThan(5);
});

test.each(addresses)("$name accepts an address as it is pasted", ({ read, faults }) => {
  for (const typed of [
    ...[
      ` ${address}\n`,
      `\u200b${address}\ufeff`,
      `mailto:${address}`,
      `Ann Lee <${address}>`,
      `${address}.`,
      `${address},`,
    ],
    ...[
      "ANN@EXAMPLE.COM",
      "ann＠ｅｘａｍｐｌｅ．ｃｏｍ",
      `"Lee, Ann" <${address}>;`,
      `ann\u2060@\u2060example.\u2060com`,
    ],
  ])
    expect(read(typed), JSON.stringify(typed)).toBe(address);
  expect(read("ann@bücher.example")).toBe("ann@xn--bcher-kva.example");
  expect(faults("ann@example.com, bo@example.com")[0]).toContain("This is more than one address.");
  expect(faults("ann")[0]).toContain("This has no @.");
});

test.each(links)("$name accepts a link as it is pasted, and says why it refuses one", ({ read, faults }) => {
  for (const [typed, kept] of [
    ...[
      ["zoom.us/j/1", link],
      [" zoom.us/j/1 ", link],
      ["<https://zoom.us/j/1>", link],
      ["https://zoom.us/j/1.", link],
    ],
    ...[
      ["//zoom.us/j/1", link],
      ["zoom\u200b.us/j/1", link],
      ["www.linkedin.com/in/ann-lee", "https://www.linkedin.com/in/ann-lee"],
    ],
    ...[
      ["HTTPS://Zoom.us/j/1", "HTTPS://Zoom.us/j/1"],
      ["http://intra.example:8080/x", "http://intra.example:8080/x"],
    ],
    ...[
      ["meet.example:8443/x?y=1#z", "https://meet.example:8443/x?y=1#z"],
      ["bücher.example/ä", "https://bücher.example/ä"],
    ],
    ...[
      ["meet.google.com/abc-defg-hij", "https://meet.google.com/abc-defg-hij"],
      ["", ""],
      [" \u200b", ""],
    ],
    [
      "https://teams.microsoft.com/l/meetup-join/19%3a?context=%7b%7d",
      "https://teams.microsoft.com/l/meetup-join/19%3a?context=%7b%7d",
    ],
  ] as const)
    expect(read(typed), JSON.stringify(typed)).toBe(kept);
  for (const [typed, reason] of [
    ...[
      ["javascript:alert(1)", "can’t begin with “javascript:”."],
      ["JavaScript:alert(1)//x.example", "can’t begin with “JavaScript:”."],
    ],
    ...[
      ["data:text/html,x", "can’t begin with “data:”."],
      ["java\u200bscript:x.y", "can’t begin with “javascript:”."],
    ],
    ...[
      ["vbscript:x.y/z", "can’t begin with “vbscript:”."],
      ["tel:+442079460102", "can’t begin with “tel:”."],
    ],
    ...[
      ["mailto:ann@example.com", "can’t begin with “mailto:”."],
      ["ftp://x.example/y", "can’t begin with “ftp:”."],
    ],
    ...[
      ["ann@example.com", "not an e-mail address."],
      ["Room 5", "can’t have spaces in it."],
      ["zoom", "has to be a whole web address"],
    ],
    ...[
      ["zoom.us /j/1", "can’t have spaces"],
      ["https://", "a whole web address"],
      ["https://zoom", "a whole web address"],
    ],
    ["../x.y", "a whole web address"],
  ] as const)
    expect(faults(typed).join(" "), JSON.stringify(typed)).toContain(reason);
  expect(faults(`x.example/${"a".repeat(600)}`)).toEqual([expect.stringContaining("500 characters at most")]);
});

/** Every form with a name beside its one address, by the names of the two fields; rows of a list hold both as well. */
const beside: Record<string, readonly [name: string, address: string]> = {
  ...{ "candidates addCandidateInput": ["name", "email"], "candidates editCandidateInput": ["name", "email"] },
  ...{ "candidates importedCandidateInput": ["name", "email"], "clients saveContactInput": ["name", "email"] },
  ...{
    "clients importedClientInput": ["contact", "contactEmail"],
    "client-feedback askByLinkInput": ["name", "email"],
  },
  ...{ "draft-reviews askFriendInput": ["name", "email"], "handovers askConsultantInput": ["name", "email"] },
  ...{ "invitations sendInvitationInput": ["name", "email"], "briefs sendBriefInput": ["toName", "toEmail"] },
  ...{
    "interviews interviewerInput": ["name", "email"],
    "interviews interviewInput": ["consultantName", "consultantEmail"],
  },
};

/** Whatever else these forms need; each takes what it knows of. */
const id = "01a20199-32aa-73c1-8589-b649aeb655cb";
const rest = {
  ...{ id, contactId: id, interviewId: id, press: id, version: 1, step: "thank-you", as: "consultant", to: "typed" },
  ...{ role: "Analyst", company: "Northwind", day: "2026-09-18", start: "16:00", end: "17:00", zone: "Europe/London" },
  ...{ country: "GB", format: "video", route: "agency", contactRule: "", region: "", asksFor: "", contactTitle: "" },
};

test.each(Object.entries(beside))(
  "%s: the name that was pasted with the address fills the field beside it, if that is empty",
  async (form, [name, email]) => {
    const schema = new Map(await formsOfAll()).get(form)!;
    // An import's client has a name of its own, and an interview's role.
    const own = name === "contact" ? { name: "Northwind" } : {};
    const kept = (typed: Record<string, string>) => {
      const { data, error } = schema.safeParse({ ...rest, ...own, [email]: `Ann Lee <${address}>`, ...typed });
      expect(error?.issues ?? []).toEqual([]);
      const { [name]: called, [email]: at } = data as Record<string, unknown>;
      return { called, at };
    };
    expect(kept({})).toEqual({ called: "Ann Lee", at: address });
    expect(kept({ [name]: " " })).toEqual({ called: "Ann Lee", at: address });
    expect(kept({ [name]: "Annie" })).toEqual({ called: "Annie", at: address });
  },
);

/** The ten digits of every script that the platform knows to count in. */
const scripts = Intl.supportedValuesOf("numberingSystem")
  .map((numberingSystem) => new Intl.NumberFormat("en", { numberingSystem, useGrouping: false }))
  .map((format) => Array.from({ length: 10 }, (_, digit) => format.format(digit)))
  .filter((digits) => digits.every((digit) => /^\p{Nd}$/u.test(digit)));
const inEach = (text: string) => scripts.map((digits) => text.replace(/\d/g, (digit) => digits[Number(digit)]!));

test("Digits of more than fifty scripts are tried", () => {
  expect(scripts.length).toBeGreaterThan(50);
});

test.each(days)("$name accepts a day in the digits of any script", ({ read }) => {
  for (const typed of [...inEach("2026-09-18"), " 2026-09-18\u200e"]) expect(read(typed), typed).toBe("2026-09-18");
  for (const wrong of ["2026-02-31", "18-09-2026", "٢٠٢٦-٠٢-٣١"]) expect(read(wrong)).toBeNull();
});

test.each(times)("$name accepts a time in the digits of any script", ({ read }) => {
  for (const typed of [...inEach("16:30"), " 16：30 "]) expect(read(typed), typed).toBe("16:30");
});

test("A code is read in the digits of any script, with or without spaces and dashes", () => {
  const code = (typed: string) => signInCodeInput.safeParse({ code: typed }).data?.code;
  for (const typed of inEach("12345678")) expect(code(typed), typed).toBe("12345678");
  for (const typed of [
    "1234 5678",
    "1234-5678",
    "1234–5678",
    "1234−5678",
    "1 2 3 4 5 6 7 8",
    "1234\u200b5678",
    " 1234.5678. ",
  ])
    expect(code(typed), typed).toBe("12345678");
  for (const typed of ["", "1234567", "123456789", "1234567a", "①②③④⑤⑥⑦⑧", "x".repeat(10_000)])
    expect(code(typed)).toBeUndefined();
});

test("A number of the plan is read in the digits of any script", () => {
  for (const typed of inEach("7"))
    expect(savePlanSettingsInput.safeParse({ chaserDueDays: typed }).data, typed).toMatchObject({ chaserDueDays: 7 });
  for (const wrong of ["7.5", "seven", "-7", "٧٧٧٧٧"])
    expect(savePlanSettingsInput.safeParse({ chaserDueDays: wrong }).error?.issues[0]?.message).toMatch(
      /^Choose a whole number/,
    );
});

test("The planner reads days and times in the digits of any script", () => {
  for (const starts of inEach("2026-12-01T10:00")) {
    const ends = starts.replace(/.{5}$/u, inEach("11:00")[0]!);
    const read = readPlanner(
      new URLSearchParams({ starts, ends, zone: "Europe/London", country: "GB" }),
      new Date("2026-11-20T12:00:00Z"),
    );
    expect(read, starts).toMatchObject({ errors: null, facts: { starts: "2026-12-01T10:00:00Z" } });
  }
});
