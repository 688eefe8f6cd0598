import { expect, test } from "vitest";
import { signedOutPath } from "@/lib/platform/notices/rules/address";
import { type NoticePage, noticePath, notices, readNotice } from "@/lib/platform/notices/rules/notices";

const id = "01890000-0000-7000-8000-0000000000ff";

test("An address with a notice is read as the same notice by its page, and by no other", () => {
  const to = noticePath("/w/[workspace]/settings/people", { workspace: "w1" }, "invited", { about: id });
  expect(to).toBe(`/w/w1/settings/people?said=invited:${id}`);
  const said = new URL(to, "http://here").searchParams.get("said");
  expect(readNotice("/w/[workspace]/settings/people", said)).toEqual({
    key: "invited",
    about: id,
    text: "Invitation sent. It expires in 14 days.",
    tone: "done",
  });
  expect(readNotice("/w/[workspace]/settings/plan", said)).toBeNull();
});

test("Whatever else stands in an address is no notice", () => {
  const texts = [undefined, "", "nonsense", ":", "toString", "__proto__", ["saved", "saved"], "saved ", "SAVED"];
  for (const page of Object.keys(notices) as NoticePage[])
    for (const said of texts) expect([page, said, readNotice(page, said)]).toEqual([page, said, null]);
});

test("Each part of an address is written as an address needs it", () => {
  expect(noticePath("/invitations/[token]", { token: "a/b?c" }, "declined")).toBe(
    "/invitations/a%2Fb%3Fc?said=declined",
  );
  const message = "/me/messages/[interview]/[...key]";
  expect(noticePath(message, { interview: "i", key: ["thank-you", null] }, "send")).toBe(
    "/me/messages/i/thank-you?said=send",
  );
  expect(noticePath(message, { interview: "i", key: ["thank-you", "p"] }, "send")).toBe(
    "/me/messages/i/thank-you/p?said=send",
  );
  const step = noticePath("/me/interviews/[id]/steps/[step]", { id: "i", step: "chaser" }, "unlocked", { for: "p" });
  expect(step).toBe("/me/interviews/i/steps/chaser?for=p&said=unlocked");
});

test("Only a notice that came too late asks for attention", () => {
  for (const page of Object.keys(notices) as NoticePage[])
    for (const key of Object.keys(notices[page]))
      expect([page, key, readNotice(page, key)?.tone]).toEqual([page, key, key === "late" ? "due" : "done"]);
});

test("The browser knows where signing out leads without the words of any page", () => {
  expect(signedOutPath).toBe(noticePath("/sign-in", {}, "out"));
});

test("A page cannot be sent a notice that it does not know", () => {
  // @ts-expect-error: the settings have no such notice
  noticePath("/me/settings", {}, "added");
  // @ts-expect-error: there is no such page
  expect(() => noticePath("/me/nowhere", {}, "saved")).not.toThrow();
  // @ts-expect-error: the address needs an id
  noticePath("/me/interviews/[id]/outcome", {}, "logged");
});
