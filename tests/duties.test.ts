import { expect, test } from "vitest";
import { sources } from "./setup/sources";

/*
 * What every command does besides its writing: it locks its row in scope, asks `may`, adds to history and plans anew. `withInterview` and
 * its like do all of it, each in one file. Whoever does a part by hand is named here, with the reason.
 */

const lib = sources.filter(({ path }) => path.startsWith("lib/"));
const placesOf = (form: RegExp) =>
  lib
    .filter(({ text }) => form.test(text))
    .map(({ path }) => path)
    .sort();

type ByHand = { place: string; byHand?: Record<string, string> };
const filesOf = ({ place, byHand = {} }: ByHand) => [place, ...Object.keys(byHand)].sort();

const withInterview = "lib/record/interviews/commands/with-interview.ts";
const withAgency = "lib/people/workspaces/commands/with-agency.ts";
const withCandidate = "lib/people/candidates/commands/with-candidate.ts";
const acceptHandover = "lib/record/handovers/commands/accept-and-decline.ts";

/** The parts of the duties that have a name. */
const parts: Record<string, ByHand> = {
  lockInterview: { place: withInterview },
  lockInterviews: {
    place: "lib/record/handovers/commands/ask.ts",
    byHand: { [acceptHandover]: "the interviews of one link, which are found by it" },
  },
  lockAgency: {
    place: withAgency,
    byHand: {
      [withCandidate]: "whether they may depends on the candidate, who is locked after the agency",
      "lib/people/invitations/commands/invite.ts":
        "whether they may depends on the invitation, locked after the agency",
      "lib/people/workspaces/commands/agency.ts": "a form that is sent twice finds the agency that it made",
      [acceptHandover]: "the interviews are locked before the agency that takes them over",
    },
  },
  lockCandidate: {
    place: withCandidate,
    byHand: { "lib/platform/demo/commands/seed-agency.ts": "an invented candidate joins without an invitation" },
  },
  findLockedCandidate: {
    place: withCandidate,
    byHand: {
      "lib/people/invitations/commands/answer.ts": "whoever accepts is no candidate of the agency yet",
      [acceptHandover]: "the candidate that the agency knows only by the address",
    },
  },
  reschedule: {
    place: withInterview,
    byHand: {
      "lib/people/candidates/commands/leave.ts": "all interviews of a candidate who leaves",
      "lib/people/candidates/commands/link.ts": "all interviews of a candidate who joins",
      "lib/record/interviews/commands/reschedule-rounds.ts": "the other rounds of the process",
      "lib/people/workspaces/commands/settings.ts": "all interviews that a new setting plans otherwise",
    },
  },
};

for (const [name, files] of Object.entries(parts))
  test(`Commands leave ${name} to the function that does all their duties`, () => {
    expect(placesOf(new RegExp(String.raw`(?<!function )\b${name}\(`))).toEqual(filesOf(files));
  });

/** Who locks rows of a table in a query of its own. */
const lockedTables: Record<string, ByHand> = {
  interviews: {
    place: "lib/record/interviews/queries.ts",
    byHand: {
      "lib/record/interviews/commands/reschedule-rounds.ts": "the other rounds of the process",
      "lib/people/candidates/commands/leave.ts": "all interviews of a candidate who leaves",
      "lib/people/candidates/commands/hand-over.ts": "all interviews of a candidate who is handed over",
      "lib/people/recipients/commands/decide.ts": "all interviews with an e-mail to whoever wants no more of them",
      "lib/planning/reminders/commands/due.ts": "what the sweep finds due",
      "lib/mail/sending/commands/mark.ts": "the interviews of the e-mails that the sender has sent",
      "lib/mail/sending/commands/after-restore.ts": "the interviews of the e-mails that a restore held back",
    },
  },
  workspaces: {
    place: withAgency,
    byHand: {
      "lib/people/workspaces/commands/settings.ts": "a candidate's own workspace",
      "lib/mail/templates/commands/own.ts": "a candidate's own workspace",
      "lib/people/invitations/commands/answer.ts": "whoever holds an invitation is no member yet",
    },
  },
  candidates: {
    place: withCandidate,
    byHand: {
      "lib/people/invitations/commands/invite.ts": "the candidate who is invited, by their address",
      "lib/record/interviews/commands/add-for-candidate.ts": "read beside the client, and not changed",
    },
  },
  clients: {
    place: "lib/people/clients/commands/with-client.ts",
    byHand: {
      "lib/record/interviews/commands/add-for-candidate.ts": "read for its contact rule, and not changed",
      [acceptHandover]: "read for its contact rule, and not changed",
    },
  },
  positions: { place: "lib/people/positions/commands/with-position.ts" },
};

for (const [table, files] of Object.entries(lockedTables))
  test(`Rows of ${table} are locked in one place, and by hand where it is said why`, () => {
    const built = String.raw`\.from\(${table}\)[^;]*\.for\("`;
    const written = String.raw`(?:from|join) ${table}\b[^\`]*\bfor (?:no key )?(?:update|share)\b(?! of u\b)`;
    expect(placesOf(new RegExp(`${built}|${written}`))).toEqual(filesOf(files));
  });

test("Only these hold a row and make the ending of a command, each in the file that locks it", () => {
  const base = "lib/record/audit/commands/audited-change.ts";
  expect(placesOf(/\bextends (?:AuditedChange|AgencyChange)\b/)).toEqual(
    [
      ...[base, withInterview, withAgency, withCandidate],
      ...["lib/people/clients/commands/with-client.ts", "lib/people/positions/commands/with-position.ts"],
    ].sort(),
  );
  expect(placesOf(/^export (?:abstract )?class (?:Ending|Locked\w+|AgencyRecords)\b/m)).toEqual([]);
});

/** Who adds to history without a row that is held. */
const auditedByHand: ByHand = {
  place: "lib/record/audit/commands/audited-change.ts",
  byHand: {
    "lib/people/accounts/commands/newcomers.ts": "a person's own workspace, which was not there before",
    "lib/people/accounts/commands/change-address.ts": "every workspace in which the person is known by their address",
    "lib/people/workspaces/commands/agency.ts": "an agency that was not there before",
    "lib/people/workspaces/commands/settings.ts": "a candidate's own workspace",
    "lib/people/workspaces/commands/members.ts": "the interviews and candidates of a member who goes",
    "lib/people/candidates/commands/hand-over.ts": "the interviews of a candidate who is handed over",
    "lib/people/clients/commands/contact-rule.ts": "the interviews with the client",
    "lib/people/clients/commands/edit.ts": "the interviews with the client",
    "lib/people/invitations/commands/answer.ts": "whoever answers an invitation is no member yet",
    "lib/platform/demo/commands/seed-agency.ts": "an invented member joins without an invitation",
  },
};

test("History is added to by whoever holds a row, and by hand where it is said why", () => {
  const form = /(?<!function )(?<![.\w])audit(?:All)?\(/;
  expect(placesOf(form)).toEqual(filesOf(auditedByHand));
});
