import { expect, test } from "vitest";
import { errorPageMessage } from "@/app/_ui/error-page-message";
import { DatabaseUnavailable } from "@/db/unavailable";
import { unavailableAnswer } from "@/lib/platform/edge/rules/responses";
import { databaseWaitAt, isUnavailableMessage, unavailableMessage } from "@/lib/platform/edge/rules/unavailable";
import { healthProblems } from "@/lib/platform/health/rules";

const reasons = ["read only", "away", "silent"] as const;

test("Where the database gave no answer, a script reads a sentence that it knows, and a person a page that needs no script", () => {
  for (const reason of reasons) {
    const { body } = unavailableAnswer(reason, "text", "POST", "n");
    expect(body).toBe(unavailableMessage(reason));
    expect(isUnavailableMessage(body)).toBe(true);
    expect(JSON.parse(unavailableAnswer(reason, "json", "PUT", "n").body)).toEqual({ sentence: body });
    for (const method of ["GET", "POST"]) {
      const page = unavailableAnswer(reason, "page", method, "n").body;
      expect(page).toContain('<style nonce="n">');
      expect(page).not.toContain("<script");
    }
  }
  expect(isUnavailableMessage("Something else went wrong.")).toBe(false);
});

test("A page that is opened by script says the same as the page without script, and asks nobody to write to us about it", () => {
  const whole = unavailableAnswer("away", "page", "GET", "n").body;
  const { title, lead, number } = errorPageMessage(new DatabaseUnavailable("away", "ECONNREFUSED"));
  expect(whole).toContain(`<h1>${title}</h1>`);
  for (const sentence of lead.split(/(?<=\.) /)) expect(whole).toContain(sentence);
  expect(number).toBeUndefined();
  expect(errorPageMessage({ digest: "123" })).toMatchObject({ title: "Something went wrong", number: "123" });
});

test("Only where nothing was asked is it said that nothing was saved", () => {
  expect(unavailableMessage("away")).toMatch(/^Nothing can be saved at the moment\./);
  expect(unavailableMessage("read only")).toBe(unavailableMessage("away"));
  expect(unavailableMessage("silent")).toContain("may or may not be saved");
  expect(unavailableAnswer("silent", "page", "POST", "n").body).toContain("This may not be saved");
  expect(unavailableAnswer("away", "page", "POST", "n").body).toContain("Nothing was changed.");
  expect(unavailableAnswer("away", "page", "GET", "n").body).toContain(
    "Everything that was saved before is still there.",
  );
});

test("A request waits for the database for less than ten seconds, a file of many rows for longer, and a tick as long as it is told to", () => {
  expect(databaseWaitAt("/me")).toBeLessThan(10_000);
  for (const file of ["candidates/import", "candidates/export.csv", "insights/times.csv"])
    expect(databaseWaitAt(`/w/x/${file}`)).toBe(60_000);
  expect(databaseWaitAt("/api/cron/reminders")).toBeNull();
});

test("Health complains of a database that takes nothing new, of ticks that stay away, and of stopped mail", () => {
  const well = { database: "up", lastTickSecondsAgo: 120, mailStopped: false } as const;
  expect(healthProblems(well)).toEqual([]);
  expect(healthProblems({ ...well, lastTickSecondsAgo: 121 })).toEqual(["nothing looks for due work"]);
  expect(healthProblems({ ...well, lastTickSecondsAgo: null })).toEqual(["nothing looks for due work"]);
  expect(healthProblems({ ...well, mailStopped: true })).toEqual(["mail is stopped"]);
  expect(healthProblems({ ...well, database: "read-only" })).toEqual(["the database takes nothing new"]);
});
