import { expect, test } from "vitest";
import { filtersCookie, withRememberedFilters } from "@/lib/platform/edge/rules/remembered-filters";

const agency = "/w/01a20199-32aa-73c1-8589-b649aeb655cb/interviews";
const pairOf = (cookie: string | null) => cookie!.split(";")[0]!;

test("Each list of interviews opens with its own last filters", () => {
  for (const [list, query] of [
    ["/me/interviews", "state=live"],
    [agency, "state=over&whose=mine"],
  ] as const) {
    const cookie = filtersCookie(`${list}?${query}`, false);
    expect(cookie).toContain(`; Path=${list}; `);
    expect(cookie).toMatch(/; HttpOnly; SameSite=Lax$/);
    expect(withRememberedFilters(list, `followthrough=abc; ${pairOf(cookie)}`)).toBe(`${list}?${query}`);
  }
  expect(filtersCookie("/me/interviews?state=live", true)).toMatch(/; Secure$/);
});

test("The choice of all interviews is remembered too, without a redirect", () => {
  const cookie = filtersCookie("/me/interviews?state=all", false);
  expect(withRememberedFilters("/me/interviews", pairOf(cookie))).toBeNull();
});

test("What was searched for and the position in the list are not remembered", () => {
  const cookie = filtersCookie("/me/interviews?q=Priya+Shah&state=coming&before=1764000000000_x&_rsc=abc", false);
  expect(cookie).not.toMatch(/Priya|before|rsc/);
  expect(withRememberedFilters("/me/interviews", pairOf(cookie))).toBe("/me/interviews?state=coming");
  expect(filtersCookie("/me/interviews?q=Priya", false)).toBeNull();
});

test("Other pages, addresses with a query and cookies of other kinds change nothing", () => {
  const cookie = pairOf(filtersCookie("/me/interviews?state=live", false));
  for (const address of [
    "/me/interviews?state=all",
    "/me/interviews?said=added",
    "/me/interviews/new",
    "/me",
    "//[bad",
  ])
    expect(withRememberedFilters(address, cookie)).toBeNull();
  for (const other of [undefined, "followthrough=abc", "followthrough-filters=%E0%A4%A", "followthrough-filters=q%3Dx"])
    expect(withRememberedFilters("/me/interviews", other)).toBeNull();
  for (const address of ["/me/messages?state=live", "/me/interviews?state=%0d%0aX", "/me/interviews?state=", "//[bad"])
    expect(filtersCookie(address, false)).toBeNull();
});
