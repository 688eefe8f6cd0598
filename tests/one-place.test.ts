import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import * as enums from "../lib/enums";

/*
 * Rules that were once written in several places, each with the one place that has it now. A second copy fails here: it would agree with the
 * first only until somebody changes one of them.
 */

const sources = ["app", "lib", "db", "emails"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name)),
);

type Rule = { says: string; form: RegExp; place: string };

const rules: Rule[] = [
  {
    says: "How long a minute, an hour and a day last",
    form: /\b(?:60_000|3_?600(?:_?000)?|86_?400(?:_?000)?|1_?440)\b|\b(?:24 \* 60|60 \* 60|24 \* 3)/,
    place: "lib/durations.ts",
  },
  { says: "How a UUID is written", form: /\[0-9a-f\]\{8\}[^.]*\[0-9a-f\]\{12\}/, place: "db/uuid.ts" },
  { says: "How many rows a page shows", form: /[pP]ageSize|\blimit\([\w.]+ \+ 1\)/, place: "lib/pages.ts" },
  { says: "How a cursor is written", form: /\.getTime\(\)\}_\$\{/, place: "lib/pages.ts" },
  { says: "How a search term is escaped", form: /replace\(\/\[\\\\%_\]\/g/, place: "lib/pages.ts" },
  {
    says: "Whether a step is open or ended",
    form: /[!=]== "(?:open|overdue|done|obsolete)" (?:\|\||&&) [\w.?]*status [!=]== "(?:open|overdue|done|obsolete)"/,
    place: "lib/planning/plan/rules/step-status.ts",
  },
  {
    says: "Whether a later promise starts the waiting again",
    form: /promise\??\.loggedAt.*>=|promisedAt >=/,
    place: "lib/planning/plan/rules/answer-in-force.ts",
  },
  {
    says: "Whether a debrief is unread",
    form: /event\.step(?: as string\))? === "read-debrief"/,
    place: "lib/planning/plan/rules/unread-debrief.ts",
  },
  {
    says: "How a text gets its capital letter",
    form: /(?:charAt\(0\)|\[0\]!?\??)\.toUpperCase\(\)/,
    place: "lib/platform/text/rules.ts",
  },
  {
    says: "How a notice is written into an address",
    form: /[?&]said=|"said=|searchParams\.\w+\("said"\)|Parameter = "said"/,
    place: "lib/platform/notices/rules/address.ts",
  },
  {
    says: "What a way of being in contact is called",
    form: /"?email"?[:,] "by e-mail"/,
    place: "lib/platform/words/labels.ts",
  },
  {
    says: "What a kind of meeting is called",
    form: /in_person"?[:,] "[iI]n person"/,
    place: "lib/platform/words/labels.ts",
  },
  {
    says: "How a text that saves itself is sent",
    form: /AbortSignal\.timeout\(timeoutMs\)|method: "PUT"|extends Error \{[^}]*status/,
    place: "app/_ui/save-request.ts",
  },
  {
    says: "Which rows a viewer may have",
    form: /\beq\((?:\w+\.)?(?:workspaceId|consultantWorkspaceId|candidateUserId), (?:viewer\.\w+|me|here)\)|\.(?:workspace_id|consultant_workspace_id|candidate_user_id) = \$\{(?:viewer\.\w+|me|(?:v\.)?here)\}/,
    place: "lib/scope.ts",
  },
  {
    says: "When a text saves itself",
    form: /useMutation\(|await sendSave\(|addEventListener\("online", on/,
    place: "app/_ui/use-self-saving.ts",
  },
];

for (const { says, form, place } of rules)
  test(`${says} is in ${place} alone`, () => {
    expect(existsSync(place)).toBe(true);
    expect(sources.filter((path) => form.test(readFileSync(path, "utf8")))).toEqual([place]);
  });

test("No closed list of words is written out a second time", () => {
  const lists: [string, readonly string[]][] = Object.entries(enums);
  const copies = lists.flatMap(([name, words]) => {
    const between = (sign: string) => words.map((word) => `"${word}"`).join(String.raw`\s*[${sign}]\s*`);
    // Two words beside each other, as arguments or in SQL, are no list; the two sides of a plan also begin longer ones, and a longer one
    // may hold the words of a shorter.
    const forms = [
      ...(words.length > 2 ? [between(",")] : []),
      ...(name === "planSides" ? [] : [String.raw`(?<!\| )${between("|")}`]),
    ];
    const form = new RegExp(forms.join("|") || "(?!)");
    return sources
      .filter((path) => path !== "lib/enums.ts" && form.test(readFileSync(path, "utf8")))
      .map((path) => `${path}: ${name}`);
  });
  expect(copies).toEqual([]);
  const columns = sources.filter(
    (path) => path.startsWith("db/schema/") && /enum: \[/.test(readFileSync(path, "utf8")),
  );
  expect(columns).toEqual([]);
});
