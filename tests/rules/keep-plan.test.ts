import { expect, test } from "vitest";
import { interviewValuesOfPlan, keepPlanHref } from "@/app/(public)/plan/plan-to-interview";
import { ownPath } from "@/lib/people/accounts/rules";

const now = new Date("2026-09-18T18:00:00Z");
const asked = (more: Record<string, string> = {}, names: string[] = []) => {
  const params = new URLSearchParams({
    ...{ starts: "2026-09-18T16:00", ends: "2026-09-18T17:00", zone: "Europe/London", country: "GB", region: "SCT" },
    ...{ format: "in_person", route: "agency", contact: "copy", promise: "2026-09-25" },
    ...more,
  });
  for (const name of names) params.append("interviewer", name);
  return params;
};
/** As the address arrives at the form, by way of signing in. */
const arrived = (href: string) => {
  const { searchParams } = new URL(ownPath(href, ""), "http://ours.invalid");
  return Object.fromEntries([...new Set(searchParams.keys())].map((key) => [key, searchParams.getAll(key)]));
};

test("A plan that is saved fills every field of an interview's form.", () => {
  const since = { debriefed: "2026-09-18T17:30:00Z", wanted: "yes", now: "2026-09-18T18:00:00Z", handwritten: "yes" };
  const href = keepPlanHref(asked(since, ["Priya Shah", "José Álvarez"]));
  expect(href).toMatch(/^\/me\/interviews\/new\?/);
  expect(href).not.toMatch(/debriefed|now=|wanted|handwritten/);
  expect(interviewValuesOfPlan(arrived(href), now)).toEqual({
    ...{ zone: "Europe/London", country: "GB", region: "SCT", format: "in_person", route: "agency" },
    ...{ contactRule: "copy", day: "2026-09-18", start: "16:00", end: "17:00", promiseDay: "2026-09-25" },
    interviewers: ["Priya Shah", "José Álvarez"].map((name) => ({
      ...{ id: "", name, title: "", email: "", phone: "", shownPhone: "", linkedin: "" },
    })),
  });
});

test("Twenty names in any script fill the form as far as the address has room, and none is cut.", () => {
  const names = Array.from({ length: 20 }, (_, index) => `Πρίγια Σαχ ${index}`);
  const href = keepPlanHref(asked({}, names));
  const values = interviewValuesOfPlan(arrived(href), now);
  expect(values?.interviewers?.length).toBeGreaterThan(8);
  for (const { name } of values?.interviewers ?? []) expect(names).toContain(name);
});

test("An address that is not from the planner fills in nothing.", () => {
  expect(interviewValuesOfPlan({}, now)).toBeNull();
  expect(interviewValuesOfPlan({ starts: "yesterday", zone: "Europe/London" }, now)).toBeNull();
  const broken = arrived(keepPlanHref(asked()));
  expect(interviewValuesOfPlan({ ...broken, zone: ["Mars/Olympus"] }, now)).toBeNull();
  expect(interviewValuesOfPlan({ ...broken, company: ["Forged"] }, now)).toBeNull();
});
