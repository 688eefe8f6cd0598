import { expect, test } from "vitest";
import { agencyName, companyName, personName, roleTitle } from "@/lib/people/names/input";
import { readPlanner } from "@/lib/planning/plan/input";
import { fieldsOfForms } from "../setup/forms";
import { honestCompanies, honestNames, honestRoles, hostileCompanies, hostileNames, tidied } from "../setup/names";

type Kind = "person" | "agency" | "company" | "role";

/** Every field of every form in which a name is typed. A new one is looked for below. */
const names: Record<string, Kind> = {
  "accounts welcomeNewcomerInput.name": "person",
  "accounts saveProfileInput.name": "person",
  "workspaces createAgencyInput.name": "agency",
  "workspaces changeAgencyInput.name": "agency",
  "candidates addCandidateInput.name": "person",
  "candidates editCandidateInput.name": "person",
  "candidates importedCandidateInput.name": "person",
  "clients addClientInput.name": "company",
  "clients editClientInput.name": "company",
  "clients saveContactInput.name": "person",
  "clients importedClientInput.name": "company",
  "clients importedClientInput.role": "role",
  "clients importedClientInput.contact": "person",
  "positions addPositionInput.title": "role",
  "positions editPositionInput.title": "role",
  "debriefs saveDebriefInput.people.*.name": "person",
  "debriefs saveDebriefInput.promiseBy": "company",
  "draft-reviews askFriendInput.name": "person",
  "handovers askConsultantInput.name": "person",
  "invitations sendInvitationInput.name": "person",
  "invitations acceptWithoutSessionInput.name": "person",
  "briefs sendBriefInput.toName": "person",
  "briefs autosaveBriefInput.toName": "person",
  "updates logUpdateInput.givenBy": "company",
  "client-feedback logClientFeedbackInput.givenBy": "company",
  "client-feedback shareFeedbackInput.givenBy": "company",
  "client-feedback askByLinkInput.name": "person",
  "client-feedback saveFeedbackByLinkInput.givenBy": "person",
  "client-feedback sendFeedbackByLinkInput.givenBy": "person",
  ...Object.fromEntries(
    ["interviewInput", "addInterviewForCandidateInput", "editInterviewAsConsultantInput"].flatMap(
      (form): [string, Kind][] => [
        [`interviews ${form}.role`, "role"],
        [`interviews ${form}.company`, "company"],
        [`interviews ${form}.consultantName`, "person"],
        [`interviews ${form}.agencyName`, "company"],
        [`interviews ${form}.interviewers.*.name`, "person"],
        [`interviews ${form}.promiseBy`, "company"],
      ],
    ),
  ),
  "interviews interviewerInput.name": "person",
};

/** Lines that are no names: text there is shown to people who share the record, and is not the start of an e-mail to a stranger. */
const noNames =
  /^phone-numbers phoneText$|^messages checkMessageInput\.email$|^templates \w+\.name$|\.(?:subject|reason|note|place|round|region|phone|title|delayWords|nextStage|contactTitle|contactPhone|body|q|quote|client|before|field|consultant|toEmail|goesBy|shownRecipient|jotting|text|did)$/;

const fields = await fieldsOfForms();
const kindOf = (field: string) => names[field];

test("Every text line of a form is known to be a name, and of what, or known to be none", () => {
  const lines = fields.filter(({ takes }) => takes === "a line").map(({ name }) => name);
  expect(lines.filter((name) => !kindOf(name) && !noNames.test(name))).toEqual([]);
  expect(Object.keys(names).filter((name) => !lines.includes(name))).toEqual([]);
});

const hostile: Record<Kind, readonly string[]> = {
  ...{ person: hostileNames, agency: hostileNames, company: hostileCompanies },
  role: hostileCompanies.filter((name) => !/^(?:evil\.example|t\.co)\/|^Ann <ann$/.test(name)),
};
const honest: Record<Kind, readonly string[]> = {
  ...{ person: honestNames, agency: [...honestNames, "Work @ Home", "Pennant Recruitment Ltd."] },
  ...{ company: [...honestNames, ...honestCompanies], role: [...honestNames, ...honestCompanies, ...honestRoles] },
};

test.each(fields.filter(({ name }) => kindOf(name)))(
  "$name refuses text with a link or an address, and accepts real names",
  ({ name, read }) => {
    const kind = kindOf(name)!;
    // A field that may stay empty takes one that nobody sees for empty.
    const taken = hostile[kind].map((text) => read(text)).filter((answer) => answer !== null && answer !== "");
    expect(taken).toEqual([]);
    for (const text of honest[kind]) expect(read(text), text).toBe(text);
    for (const [typed, kept] of tidied) expect(read(typed), JSON.stringify(typed)).toBe(kept);
  },
);

test.each([
  [
    personName,
    "evil.example",
    "Mail programs would turn “evil.example” into a link. Use a space instead of the dot: “evil example”.",
  ],
  [agencyName, "Jobs.co", "Mail programs would turn “Jobs.co” into a link. Use a space instead of the dot: “Jobs co”."],
  [agencyName, "https://evil.example", "The name can’t contain a web address."],
  [personName, "ann@evil.example", "The name can’t contain an e-mail address."],
  [personName, "@ann", "The name can’t contain @. Enter only the name."],
  [personName, "🙂", "The name needs at least one letter."],
  [personName, "007", "The name needs at least one letter."],
  [agencyName, "Pay £5", "The name can’t contain an amount of money."],
  [companyName, "Booking.com/jobs", "The name can’t contain a web address."],
  [roleTitle, "See https://evil.example", "The name can’t contain a web address."],
  [
    personName,
    "Ann\u202eLee",
    "The name contains a hidden character that turns the direction of text. Delete it, or type the text again.",
  ],
  [personName, "Ann\nLee", "The name can’t contain line breaks or control characters."],
  [personName, "<b>", "The name can’t contain < or >: mail programs read the text between them as an address."],
  [personName, "A".repeat(121), "The name can be 120 characters at most."],
] as const)("%# A refused name is refused with the reason: %2$s", (builder, typed, sentence) => {
  expect(builder(120, "The name").safeParse(typed).error?.issues[0]?.message).toBe(sentence);
});

test("The planner checks names by the same rules", () => {
  const errors = (name: string) =>
    readPlanner(new URLSearchParams({ interviewer: name }), new Date("2026-11-20T12:00:00Z")).errors ?? {};
  for (const name of honestNames) expect(errors(name), name).not.toHaveProperty("interviewer");
  const isUnseen = (name: string) => /^[\s\u200b\u2800\u3164\ufeff]*$/.test(name);
  for (const name of hostileNames.filter((name) => !isUnseen(name)))
    expect(errors(name), JSON.stringify(name)).toHaveProperty("interviewer");
  // One that nobody sees is as good as none: the plan says "the interviewer".
  const full = { starts: "2026-12-01T10:00", ends: "2026-12-01T11:00", zone: "Europe/London", country: "GB" };
  for (const name of hostileNames.filter(isUnseen))
    expect(
      readPlanner(new URLSearchParams({ ...full, interviewer: name }), new Date("2026-11-20T12:00:00Z")),
    ).toMatchObject({
      errors: null,
      facts: { interviewers: [] },
    });
});
