import { expect, test } from "vitest";
import { z } from "zod";
import "@/lib/zod-messages";
import { readPlanner } from "@/lib/planning/plan/input";
import { formsOfAll, leavesOfForms } from "../setup/forms";

/** What people, old pages and programs send where something else belongs. */
const wrong: unknown[] = [
  ...[undefined, null, true, 5, -1, 1.5, [], {}, ["x"], ["x", "y"], { a: "b" }],
  ...[
    "",
    " ",
    "x",
    "yes",
    "-1",
    "1e9",
    "2026-02-31",
    "31.12.2026",
    "99:99",
    "4 pm",
    "a@",
    "a@b",
    "a b@c.d",
    "javascript:x",
    "zoom",
  ],
  ...[
    "\u0000",
    "a\u0007b",
    "a\u202eb",
    "a\nb",
    "\u200b",
    "[]",
    "{}",
    "00000000-0000-0000-0000-00000000000g",
    "x".repeat(50_000),
  ],
];

/** A sentence of ours begins with a capital and ends with a stop. The library's own speak of types and patterns. */
const isSentence = (message: string) =>
  /^[\p{Lu}“].*[.?…]$/su.test(message) &&
  !/\b(?:invalid|expected|received|pattern|regex|too (?:big|small)|undefined|NaN)\b/i.test(message);

const forms = await formsOfAll();
const leaves = await leavesOfForms();

test("There are many forms and fields to check", () => {
  expect(forms.length).toBeGreaterThan(90);
  expect(leaves.length).toBeGreaterThan(200);
});

// The first look at a time zone reads all cities of the world.
test.each(leaves)("Everything that $name refuses is refused with a sentence", { timeout: 30_000 }, ({ faults }) => {
  for (const sent of wrong) for (const message of faults(sent)) expect(message).toSatisfy(isSentence);
});

test.each(forms)(
  "Everything that %s refuses as a whole is refused with a sentence",
  { timeout: 30_000 },
  (_, schema) => {
    for (const sent of wrong) {
      const answer = attempt(() => schema.safeParse(sent));
      for (const { message } of answer?.error?.issues ?? []) expect(message).toSatisfy(isSentence);
    }
  },
);

/** A schema that is given the fields of a form may take it for granted that there is a form. */
function attempt<T>(run: () => T): T | null {
  try {
    return run();
  } catch (fault) {
    expect(fault).toBeInstanceOf(TypeError);
    return null;
  }
}

test("The planner's parameters are refused with sentences as well", () => {
  const parameters = [
    "starts",
    "ends",
    "fold",
    "zone",
    "country",
    "region",
    "format",
    "route",
    "contact",
    "promise",
    "outcome",
  ];
  for (const parameter of [
    ...parameters,
    "interviewer",
    "topic",
    "chased",
    "now",
    "wanted",
    "handwritten",
    "updateBy",
    "none",
  ])
    for (const sent of wrong.filter((value) => typeof value === "string")) {
      const { errors } = readPlanner(new URLSearchParams({ [parameter]: sent }), new Date("2026-11-20T12:00:00Z"));
      for (const message of Object.values(errors ?? {})) expect(message).toSatisfy(isSentence);
    }
});

test("A choice of forms gives the sentence of the one that has a sentence, and not that nothing fits", () => {
  const day = z.string().regex(/^\d$/, "Write one digit.");
  expect(z.union([z.literal(""), day]).safeParse("x").error?.issues[0]?.message).toBe("Write one digit.");
  expect(z.union([day, z.literal("")]).safeParse(5).error?.issues[0]?.message).toBe(
    "This page is out of date. Load it again, and try once more.",
  );
  const pick = z.enum(["a"], "Choose one of the answers.");
  expect(pick.or(z.literal("")).safeParse("b").error?.issues[0]?.message).toBe("Choose one of the answers.");
});
