import { expect, test } from "vitest";
import { noticeCookie, withoutNotice } from "@/lib/platform/edge/rules/notices";

const saved = "/me/settings/plan?said=saved";
const pairOf = (cookie: string | null) => cookie!.split(";")[0]!;

test("An answer that leads to a notice sets a cookie, with which the page shows it once", () => {
  const cookie = noticeCookie(saved, null, false);
  expect(cookie).toMatch(/; Path=\/; Max-Age=60; HttpOnly; SameSite=Lax$/);
  expect(withoutNotice(saved, `followthrough=abc; ${pairOf(cookie)}`)).toBeNull();
  const shown = noticeCookie("", saved, false);
  expect(withoutNotice(saved, `followthrough=abc; ${pairOf(shown)}`)).toBe("/me/settings/plan");
});

test("A notice without such an answer is not shown, and the rest of its address stays", () => {
  expect(withoutNotice("/w/1/interviews/2?from=anew&said=logged&person=3", "followthrough=abc")).toBe(
    "/w/1/interviews/2?from=anew&person=3",
  );
  const other = pairOf(noticeCookie("/me/settings?said=ended", null, false));
  expect(withoutNotice(saved, other)).toBe("/me/settings/plan");
});

test("The complete address, one with other characters, and one that a script opens are recognised", () => {
  for (const to of [`https://app.example${saved}`, saved]) {
    expect(withoutNotice(saved, pairOf(noticeCookie(to, null, true)))).toBeNull();
  }
  const odd = "/me/interviews/new?q=Zoë+Müller&said=added";
  expect(withoutNotice(encodeURI(odd), pairOf(noticeCookie(odd, null, false)))).toBeNull();
});

test("Without any cookie the notice is shown each time, and no address without a notice is changed", () => {
  expect(withoutNotice(saved, undefined)).toBeNull();
  expect(withoutNotice("/me/settings", "followthrough=abc")).toBeNull();
  expect(withoutNotice("//[bad", "followthrough=abc")).toBeNull();
  expect(noticeCookie("/me", "/me", false)).toBeNull();
  expect(noticeCookie("", null, false)).toBeNull();
  expect(noticeCookie(saved, null, true)).toMatch(/; Secure$/);
});
