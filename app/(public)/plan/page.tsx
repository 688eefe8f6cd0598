import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { isWorthListing } from "@/app/_interview/interview-labels";
import { SerializedTimeline } from "@/app/_interview/timeline";
import { serialize } from "@/app/_ui/serialized";
import { dayOf, toMs } from "@/lib/dates";
import { cityOf } from "@/lib/people/places/rules/cities";
import { isCountry } from "@/lib/people/places/rules/countries";
import { guessPlace } from "@/lib/people/places/rules/guess";
import { readPlanner } from "@/lib/planning/plan/input";
import { holidayNoteField } from "@/lib/planning/plan/rules/business-days";
import type { Facts } from "@/lib/planning/plan/rules/facts";
import { candidatesPlan } from "@/lib/planning/plan/rules/plan";
import { timeline } from "@/lib/planning/timeline/rules/timeline";
import { formatTimeRange, shortDay } from "@/lib/platform/words/dates";
import { planCalendarFile } from "./calendar";
import { keepPlanHref } from "./plan-to-interview";
import { PlannerForm } from "./planner-form";
import {
  canonicalPlannerParams,
  lastsOf,
  longQuestionIn,
  type PlannerQuery,
  plannerFormValues,
  plannerParams,
  plannerZone,
  withRecordedAt,
} from "./planner-params";
import { PlannerSteps } from "./planner-steps";

export const metadata: Metadata = {
  title: "Plan a follow-up",
  description: "Say when your interview was, and see what to do, when, and which published advice says so.",
};

const sides = { candidate: "You", consultant: null, client: "Company" };

export default async function Planner({ searchParams }: { searchParams: Promise<PlannerQuery> }) {
  const params = plannerParams(await searchParams);
  const tidy = withRecordedAt(canonicalPlannerParams(params), new Date());
  const question = longQuestionIn(params);
  if (!question && plannerZone(params) && `${tidy}` !== `${params}`) redirect(`/plan?${tidy}`);
  const isAsked = params.size > 0;
  const found = isAsked ? readPlanner(tidy, new Date()) : null;
  const read = found && question && !found.errors?.ends ? { errors: { ...found.errors, ends: question } } : found;
  const guess = await guessedPlace();
  const country = tidy.get("country") ?? "";
  const form = (
    <PlannerForm
      typed={plannerFormValues(params)}
      errors={read?.errors ?? null}
      kept={{
        recordedAt: tidy.get("recordedAt") ?? "",
        changes: params.get("starts") ?? "",
        lasts: question || (read && !read.errors) ? lastsOf(params) : (params.get("lasts") ?? ""),
      }}
      zone={guess?.zone ?? ""}
      country={isCountry(country) ? country : (guess?.country ?? "")}
    />
  );
  if (!read || read.errors)
    return (
      <>
        <h1>What to do after your interview, and when</h1>
        <p className="lead">Nothing is stored: your answers stand in the address, to bookmark or share.</p>
        <section>{form}</section>
      </>
    );
  const { facts, now } = read;
  const steps = candidatesPlan(facts, now);
  const { note } = holidayNoteField(facts);
  return (
    <>
      <h1>Your follow-up</h1>
      <p className="lead">{interviewTimeLabel(facts)}</p>
      {note && <p className="callout wait">{note}</p>}
      <section>
        <SerializedTimeline drawing={serialize(timeline(facts, steps, now, "candidate", sides))} />
      </section>
      <div className="two-columns">
        <section>
          <h2>The plan</h2>
          <PlannerSteps steps={steps.filter(isWorthListing)} zone={facts.zone} now={now} />
        </section>
        <aside>
          <div className="card padded">
            <h2>Keep it</h2>
            <p className="detail">
              With an account the plan follows what happens, reminds you when it is your turn, and drafts each note with
              you. What you told us here comes along.
            </p>
            <p className="actions section">
              <a className="button primary" href={keepPlanHref(tidy)} rel="nofollow">
                Keep this plan
              </a>
              {planCalendarFile(steps, facts, now) !== null && (
                <a className="button" href={`/plan/calendar.ics?${tidy}`} download>
                  Calendar file
                </a>
              )}
            </p>
          </div>
        </aside>
      </div>
      <details className="expandable section">
        <summary className="button">Change your answers</summary>
        {form}
      </details>
    </>
  );
}

function interviewTimeLabel({ starts, ends, zone }: Facts): string {
  const [from, until] = [toMs(starts), toMs(ends)];
  return `${shortDay(dayOf(zone, from))}, ${formatTimeRange(zone, from, until)}. All times are ${cityOf(zone)} time.`;
}

/** A first guess from the languages that the browser asks for; the form lets it be changed. */
async function guessedPlace() {
  return guessPlace((await headers()).get("accept-language") ?? "");
}
