import { countPlannerRequest, plannerRequestAddress } from "@/app/api/plan/planner-limit";
import { readPlanner } from "@/lib/planning/plan/input";
import { candidatesPlan } from "@/lib/planning/plan/rules/plan";
import { planCalendarFile } from "../calendar";

const textResponse = (status: number, body: string, headers: Record<string, string> = {}) =>
  new Response(body, {
    status,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store", ...headers },
  });

export function GET(request: Request): Response {
  const present = new Date();
  const wait = countPlannerRequest(plannerRequestAddress(request), present.getTime());
  if (wait)
    return textResponse(429, "Too many requests from your network. Try again in a minute.", {
      "retry-after": `${wait}`,
    });
  const url = new URL(request.url);
  const read = readPlanner(url.searchParams, present);
  if (read.errors)
    return textResponse(
      400,
      Object.entries(read.errors)
        .map(([parameter, sentence]) => `${parameter}: ${sentence}`)
        .join("\n"),
    );
  const file = planCalendarFile(candidatesPlan(read.facts, read.now), read.facts, read.now);
  if (file === null)
    return textResponse(404, "There is nothing left to do in this plan, so there is no calendar file.");
  return new Response(file, {
    headers: {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": 'attachment; filename="follow-up.ics"',
      "cache-control": "no-store",
    },
  });
}
