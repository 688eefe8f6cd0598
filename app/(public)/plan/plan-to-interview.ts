import type { InterviewValues } from "@/app/_interview/interview-values";
import { readPlanner } from "@/lib/planning/plan/input";
import { type PlannerQuery, plannerParams } from "./planner-params";

/** The fields that the planner's form and an interview's form have in common. What happens later is logged on the interview's own pages. */
const carriedParams = ["starts", "ends", "fold", "zone", "country", "region", "format", "route", "contact", "promise"];
const form = "/me/interviews/new";
/** The longest address to which a person can return after signing in. Names that do not fit are left out. */
const maxHrefLength = 1_900;

/** The address at which a plan is saved: the form of a new interview. Whoever is not signed in gets there after signing in. */
export function keepPlanHref(params: URLSearchParams): string {
  const kept = new URLSearchParams();
  for (const name of carriedParams) {
    const value = params.get(name);
    if (value) kept.append(name, value);
  }
  for (const name of params.getAll("interviewer")) {
    const withName = new URLSearchParams([...kept, ["interviewer", name]]);
    if (`${form}?${withName}`.length <= maxHrefLength) kept.append("interviewer", name);
  }
  return `${form}?${kept}`;
}

/** The values of a plan in the address, for the form. Null where the address has no plan, or one that is not from the planner. */
export function interviewValuesOfPlan(query: PlannerQuery, present: Date): Partial<InterviewValues> | null {
  const params = plannerParams(query);
  if (!params.has("starts")) return null;
  const read = readPlanner(params, present);
  if (read.errors) return null;
  const { zone, country, region, format, route, contact, interviewers } = read.facts;
  const [starts, ends] = [params.get("starts") ?? "", params.get("ends") ?? ""];
  return {
    ...{ zone, country, region: region ?? "", format, route },
    ...(route === "agency" && { contactRule: contact }),
    ...{ day: starts.slice(0, 10), start: starts.slice(11), end: ends.slice(11) },
    interviewers: interviewers.map(({ name }) => ({
      ...{ id: "", name, title: "", email: "", phone: "", shownPhone: "", linkedin: "" },
    })),
    promiseDay: params.get("promise") ?? "",
  };
}
