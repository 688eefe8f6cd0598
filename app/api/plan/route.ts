import { readPlanner } from "@/lib/planning/plan/input";
import { holidayNoteField } from "@/lib/planning/plan/rules/business-days";
import { candidatesPlan } from "@/lib/planning/plan/rules/plan";
import { plannerStepJson } from "@/lib/planning/plan/rules/planner-json";
import { countPlannerRequest, plannerRequestAddress } from "./planner-limit";

const headers = { "cache-control": "no-store", "access-control-allow-origin": "*" };

export function GET(request: Request): Response {
  const present = new Date();
  const wait = countPlannerRequest(plannerRequestAddress(request), present.getTime());
  if (wait)
    return Response.json(
      { errors: { address: "Too many requests from this address: 600 a minute at most." } },
      { status: 429, headers: { ...headers, "retry-after": `${wait}` } },
    );
  const read = readPlanner(new URL(request.url).searchParams, present);
  if (read.errors) return Response.json({ errors: read.errors }, { status: 400, headers });
  const { facts, now } = read;
  const steps = candidatesPlan(facts, now).map(plannerStepJson);
  return Response.json({ now, ...holidayNoteField(facts), steps }, { headers });
}
