import { isDay, isInstant, isTime, isZone, msAt, toInstant, toMs, wallTimeOf } from "@/lib/dates";
import { MINUTE } from "@/lib/durations";
import { zoneInCountry } from "@/lib/people/places/input";
import { findCountry } from "@/lib/people/places/rules/countries";
import { firstAsked, plannerInstants } from "@/lib/planning/plan/input";
import { tidyDay, tidyWallTime } from "@/lib/platform/text/rules";
import { longQuestion } from "@/lib/record/interviews/rules";

export type PlannerQuery = Record<string, string | string[] | undefined>;

const moments: ReadonlySet<string> = new Set([...plannerInstants, "now"]);
const isWallTime = (text: string) =>
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text) && isDay(text.slice(0, 10)) && isTime(text.slice(11));

/** The parameters of the address as they came. */
export function plannerParams(query: PlannerQuery): URLSearchParams {
  const params = new URLSearchParams();
  for (const [key, values] of Object.entries(query))
    for (const value of [values ?? []].flat()) params.append(key, value);
  return params;
}

/** The same answers as an address, without empty fields, and with moments in UTC where the form sent local ones. */
export function canonicalPlannerParams(params: URLSearchParams): URLSearchParams {
  const zone = plannerZone(params);
  const tidy = new URLSearchParams();
  for (const [key, value] of params) {
    if (value.trim() === "") continue;
    tidy.append(key, plainValue(key, value, zone));
  }
  return tidy;
}

/** What the form knows of the plan that it changes: the interview's start, and the two times if it asked whether they are right. */
const ofTheForm = ["changes", "lasts"];

/**
 * The same with the moment at which the plan was first asked for: a step that was due before that moment is never late. The moment is in the
 * address, so that a plan keeps it when it is opened again, changed or sent to somebody. If the interview moves to another day, a new plan
 * begins. A moment that can't be true is ignored. If the address says which moment is "now", the plan is the one that /api/plan gives.
 */
export function withRecordedAt(params: URLSearchParams, present: Date): URLSearchParams {
  const asked = new URLSearchParams([...params].filter(([key]) => !ofTheForm.includes(key)));
  const changes = params.get("changes");
  const isOther = changes !== null && dayIn(changes) !== dayIn(params.get("starts"));
  const starts = Date.parse(`${tidyWallTime(params.get("starts") ?? "")}Z`);
  const first = firstAsked(starts, present).safeParse(params.get("recordedAt"));
  if (isOther || !first.success) asked.delete("recordedAt");
  if (asked.size > 0 && !asked.has("recordedAt") && !asked.has("now"))
    asked.append("recordedAt", toInstant(present.getTime()));
  return asked;
}

const dayIn = (wall: string | null) => tidyWallTime(wall ?? "").slice(0, 10);

/** The question about an interview of twelve hours or more, asked once, as an interview's form asks it. An address that did not come from the form is not asked about. */
export function longQuestionIn(params: URLSearchParams): string | null {
  const [starts, ends] = ["starts", "ends"].map((name) => tidyWallTime(params.get(name) ?? "")) as [string, string];
  const lasts = params.get("lasts");
  if (lasts === null || !isWallTime(starts) || !isWallTime(ends) || lasts === lastsOf(params)) return null;
  return longQuestion((Date.parse(`${ends}Z`) - Date.parse(`${starts}Z`)) / MINUTE, "show the plan again");
}

/** The two times as one text. The form sends it back, so that it does not ask again while they stay the same. */
export const lastsOf = (params: URLSearchParams) =>
  ["starts", "ends"].map((name) => tidyWallTime(params.get(name) ?? "")).join(" to ");

function plainValue(key: string, value: string, zone: string | null): string {
  if (key === "starts" || key === "ends") return tidyWallTime(value);
  if (key === "promise" || key === "updateBy") return tidyDay(value);
  if (moments.has(key) && isWallTime(tidyWallTime(value)))
    return toInstant(msAt(zone ?? "UTC", tidyWallTime(value).slice(0, 10), tidyWallTime(value).slice(11)));
  if (key === "zone") return zone ?? value;
  const country = key === "country" ? findCountry(value) : null;
  return country?.is === "one" ? country.code : value;
}

export const plannerZone = (params: URLSearchParams): string | null => {
  const found = zoneInCountry(params.get("zone"), params.get("country") ?? "");
  return typeof found === "string" && isZone(found) ? found : null;
};

/** What the form shows again: as it was typed, moments in the interview's own time. */
export function plannerFormValues(params: URLSearchParams): Record<string, string | string[]> {
  const zone = plannerZone(params);
  const show = (key: string, value: string) =>
    zone && moments.has(key) && key !== "recordedAt" && isInstant(value) ? wallTimeOf(zone, toMs(value)) : value;
  const formValues: Record<string, string | string[]> = {};
  for (const key of new Set(params.keys())) {
    const values = params.getAll(key).map((value) => show(key, value));
    formValues[key] = ["interviewer", "topic", "chased", "weekend"].includes(key) ? values : (values[0] ?? "");
  }
  return formValues;
}

/** A date control hides an answer that it can't read. Such an answer is shown in a plain line. */
export const dateInputType = (type: "date" | "datetime-local", value: string | string[] | undefined) => {
  const text = [value ?? ""].flat()[0] ?? "";
  const fits = text === "" || (type === "date" ? isDay(text) : isWallTime(text));
  return fits ? type : "text";
};
