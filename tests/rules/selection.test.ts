import { expect, test } from "vitest";
import { getSelectionInput } from "@/lib/planning/selection/input";
import {
  formatSelectionResult,
  preselectedAddress,
  replacedInvitationNote,
  selectedInvitationFault,
} from "@/lib/planning/selection/rules";
import { snoozeEnd } from "@/lib/planning/steps/rules";

test("The result says how many are done, and why the others could not be", () => {
  expect(formatSelectionResult({ done: 4, refused: [] })).toBe("4 done.");
  expect(
    formatSelectionResult({ done: 4, refused: [{ name: "Ben Castell", why: "This interview was cancelled." }] }),
  ).toBe("4 done. 1 could not be done: Ben Castell: This interview was cancelled.");
  expect(formatSelectionResult({ done: 0, refused: [{ name: "Ben", why: "No." }] })).toBe(
    "1 could not be done: Ben: No.",
  );
});

test("Ids that make no sense are ignored, the same id counts once, and there are at most fifty", () => {
  const id = "01a22ce7-24ff-746a-8bcd-f114026b1f35";
  const ids = (sent: unknown) => getSelectionInput.parse({ do: "told", id: sent }).id;
  expect(ids(undefined)).toEqual([]);
  expect(ids(id)).toEqual([id]);
  expect(ids([id, "x", id])).toEqual([id]);
  const many = Array.from({ length: 60 }, (_, n) => id.slice(0, -2) + (n + 10));
  expect(ids(many)).toEqual(many.slice(0, 50));
  expect(getSelectionInput.safeParse({ do: "delete" }).success).toBe(false);
});

test("A step that is snoozed until a day returns at 08:00 in that zone", () => {
  expect(snoozeEnd("2026-11-27", "Europe/Warsaw", new Date("2026-11-24T11:00:00Z")).toISOString()).toBe(
    "2026-11-27T07:00:00.000Z",
  );
});

test("To be asked, an interviewer or the person who gave the answer date is chosen at first, and nobody else", () => {
  const [adam, priya, tom] = ["Adam Abel", "Priya Shah", "Tom Ellery"].map((name) => ({
    ...{ name, email: `${name.split(" ")[0]!.toLowerCase()}@northwind.example` },
  })) as [{ name: string; email: string }, { name: string; email: string }, { name: string; email: string }];
  const all = [adam, priya, tom];
  const by = (name: string, kind: "answer" | "update" = "answer") => ({ kind, by: name });
  expect(preselectedAddress(all, [], [])).toBe("");
  expect(preselectedAddress([adam], ["Priya Shah"], [by("Tom Ellery")])).toBe("");
  expect(preselectedAddress(all, ["Nobody Known", "tom ellery", "Priya Shah"], [])).toBe(tom.email);
  expect(preselectedAddress(all, ["Tom Ellery"], [by("Adam Abel"), by("Priya Shah"), by("Adam Abel", "update")])).toBe(
    priya.email,
  );
  expect(preselectedAddress(all, ["Tom Ellery"], [by("")])).toBe(tom.email);
});

test("A candidate who declined is not invited with others, and an open invitation is said to be replaced", () => {
  const now = new Date("2026-11-24T11:00:00Z");
  const zoe = { hasAccount: false, email: "zoe@example.com", hasDeclined: false, openUntil: null as string | null };
  expect(selectedInvitationFault(zoe)).toBeNull();
  expect(selectedInvitationFault({ ...zoe, hasDeclined: true })).toContain("They declined an invitation.");
  expect(selectedInvitationFault({ ...zoe, email: null })).toContain("no e-mail address");
  expect(selectedInvitationFault({ ...zoe, hasAccount: true, hasDeclined: true })).toContain("have an account");
  expect(replacedInvitationNote(zoe, now)).toBe("");
  expect(replacedInvitationNote({ ...zoe, openUntil: "2026-11-24T10:59:00Z" }, now)).toBe("");
  expect(replacedInvitationNote({ ...zoe, openUntil: "2026-11-25T00:00:00Z" }, now)).toContain("stops working");
});
