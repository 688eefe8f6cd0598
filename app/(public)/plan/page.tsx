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
  title: "What to do after your interview",
  description: "Enter when your interview was. See what to do, when, and which published article says so.",
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
        <p className="lead">We store nothing. Your answers are in the page’s link, so you can bookmark or share it.</p>
        <section>{form}</section>
      </>
    );
  const { facts, now } = read;
  const steps = candidatesPlan(facts, now);
  const { note } = holidayNoteField(facts);
  return (
    <>
      <h1>Your plan</h1>
      <p className="lead">{interviewTimeLabel(facts)}</p>
      {note && <p className="callout wait">{note}</p>}
      <section>
        <SerializedTimeline drawing={serialize(timeline(facts, steps, now, "candidate", sides))} />
      </section>
      <div className="two-columns">
        <section>
          <h2>Steps</h2>
          <PlannerSteps steps={steps.filter(isWorthListing)} zone={facts.zone} now={now} />
        </section>
        <aside>
          <div className="card padded">
            <h2>Save your plan</h2>
            <p className="detail">
              With an account, your plan changes with what happens. We remind you when it is your turn, and help you
              write each message. We copy the interview’s details from here.
            </p>
            <p className="actions section">
              <a className="button primary" href={keepPlanHref(tidy)} rel="nofollow">
                Save this plan
              </a>
              {planCalendarFile(steps, facts, now) !== null && (
                <a className="button" href={`/plan/calendar.ics?${tidy}`} download>
                  Download calendar file
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
