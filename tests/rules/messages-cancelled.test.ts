import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { cancelledReasonForOthers } from "@/lib/mail/messages/rules/cancelled";

test("Why a message was not sent is said to everybody in words that are true for them", () => {
  const said = (reason: string) => cancelledReasonForOthers(reason, "Amara");
  expect(said("You cancelled sending.")).toBe("Amara cancelled sending.");
  expect(said("You sent it yourself.")).toBe("Amara sent it themselves.");
  expect(said("You closed the interview.")).toBe("Amara closed the interview.");
  expect(said("Your consultant asks them for you.")).toBe("The consultant asks them.");
  expect(said("Your consultant skipped this.")).toBe("The consultant skipped this.");
  expect(said("The time of the interview has changed. Read it again before you send it.")).toBe(
    "The time of the interview has changed.",
  );
  expect(said("Marta Lindqvist called it back.")).toBe("Marta Lindqvist called it back.");
});

test("No reason that is kept speaks to its writer in words that others would read as theirs", () => {
  const sources = readdirSync("lib", { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
  const calls = sources.flatMap((name) => [
    ...readFileSync(`lib/${name}`, "utf8").matchAll(/(?:cancelInterviewMessages|unscheduleMessage)\([^;]*?;/gs),
  ]);
  const reasons = calls.flatMap(([call]) => [...call.matchAll(/"(You[^"]*\.)"/g)].map(([, reason]) => reason!));
  expect(reasons.length).toBeGreaterThan(3);
  for (const reason of reasons)
    expect(cancelledReasonForOthers(reason, "Amara"), reason).not.toMatch(/\byou(?:r|rself)?\b/i);
});
