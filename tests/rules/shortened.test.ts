import { expect, test } from "vitest";
import { composeBrief } from "@/lib/mail/briefs/rules";
import { composeMessage, startingText } from "@/lib/mail/messages/rules/compose";
import { firstParagraphs, lengthFault } from "@/lib/mail/messages/rules/too-long";
import { subjectLine } from "@/lib/mail/messages/rules/wording";
import { messageSteps } from "@/lib/planning/plan/rules/steps";
import { shortened, textLimits } from "@/lib/platform/text/rules";
import { didAt } from "./composer-notes";
import { agency, writing } from "./messages-writing";

const lengthOf = (text: string) => [...text].length;
const family = "👩‍👩‍👧";

test("a text that fits stays, and any other ends after a whole word with a sign that it goes on", () => {
  expect(shortened("Data analyst", 12)).toBe("Data analyst");
  expect(shortened("Data analyst at Northwind", 20)).toBe("Data analyst at…");
  expect(shortened("Data analyst at Northwind", 13)).toBe("Data analyst…");
  expect(shortened("", 0)).toBe("");
});

test("a word that is too long by itself is cut between two signs, never inside one", () => {
  expect(shortened("Brightsidehousing", 8)).toBe("Brights…");
  expect(shortened("🙂".repeat(20), 10)).toBe(`${"🙂".repeat(9)}…`);
  expect(shortened(`A ${family.repeat(9)}`, 14)).toBe(`A ${family.repeat(2)}…`);
  for (let most = 1; most < 40; most++) {
    const text = shortened(`Analyst 🙂🙂🙂 ${family}${family} at 🇬🇧🇫🇷 e\u0301cole`, most);
    expect(text.isWellFormed()).toBe(true);
    expect(lengthOf(text)).toBeLessThanOrEqual(most);
  }
});

const longNames = [
  { role: "Head of 🙂 analytics ".repeat(6).trim(), company: "North 🙂 Wind ".repeat(9).trim() },
  { role: "🙂".repeat(120), company: "🇬🇧".repeat(60) },
];

test.each(longNames)("a subject is one line of whole signs that a message can have (%#)", (names) => {
  const answers = { p0: didAt("ran the ward", "Leith") };
  const subjects = messageSteps.flatMap((step) =>
    [writing({ ...names, step, answers }), agency({ ...names, step, answers })].map((of) => startingText(of).subject),
  );
  const brief = composeBrief({
    ...{ sharedAnswers: [], people: [], candidate: "Amara Okafor", consultant: "Marta", result: "" },
    ...{ day: "2026-11-19", today: "2026-11-20" },
    ...names,
  });
  for (const subject of [...subjects, brief.subject]) {
    expect(subject.isWellFormed()).toBe(true);
    expect(lengthOf(subject)).toBeLessThanOrEqual(textLimits.subject);
    expect(subject).toBe(subjectLine(subject));
  }
  expect(subjects.some((subject) => subject.endsWith("…"))).toBe(true);
});

test("every draft has room in a message, however long the record and the signature are", () => {
  const account = Array.from({ length: 9 }, (_, at) => `Part ${at}\n${"word ".repeat(790)}end ${at}.`).join("\n\n");
  for (const of of [writing, agency])
    for (const step of messageSteps) {
      const { body } = startingText(
        of({ ...longNames[0], step, account, signature: "s".repeat(textLimits.signature), by: "A".repeat(100) }),
      );
      expect(lengthOf(body)).toBeLessThanOrEqual(textLimits.message);
    }
  const { body } = composeMessage(agency({ step: "tell-consultant", account })).draft!;
  expect(body).toContain("end 0.\n\nThere is more than an e-mail has room for.");
  expect(body).not.toContain("Part 1");
  const whole = agency({ step: "tell-consultant", account: "What went well\nMost." });
  expect(composeMessage(whole).draft!.body).not.toContain("There is more");
});

test("a paragraph is left out whole, and all that follow it", () => {
  expect(firstParagraphs("one\n\ntwo\n\nthree", 0)).toBe("one\n\ntwo\n\nthree");
  expect(firstParagraphs("one\n\ntwo\n\nthree", 1)).toBe("one\n\ntwo");
  expect(firstParagraphs("one\n\ntwo\n\nthree", 8)).toBe("one");
  expect(firstParagraphs("one\n\ntwo\n\nthree", 13)).toBe("");
});

test("a text that was made for its writer and is too long is refused with what to do", () => {
  expect(lengthFault("With this line", { subject: "", body: "🙂".repeat(5_000) }, "Shorten it.")).toBeNull();
  expect(lengthFault("With this line", { subject: "", body: "🙂".repeat(5_001) }, "Shorten it.")).toBe(
    "With this line, the text is longer than 5,000 characters. Shorten it.",
  );
});
