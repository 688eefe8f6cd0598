import type { Metadata } from "next";
import { InterviewForm } from "@/app/_interview/interview-form";
import type { InterviewValues } from "@/app/_interview/interview-values";
import { orNotFound } from "@/app/_server/or-not-found";
import { interviewValuesOfPlan } from "@/app/(public)/plan/plan-to-interview";
import { type PlannerQuery, plannerParams } from "@/app/(public)/plan/planner-params";
import { currentTime } from "@/lib/current-time";
import { dayOf } from "@/lib/dates";
import { newId } from "@/lib/ids";
import { countryOfZone } from "@/lib/people/places/rules/zones";
import { listKnownPeople } from "@/lib/record/interviewers/queries";
import { offeredPeople, suggestedNames } from "@/lib/record/interviewers/rules";
import { getInterviewForm, getNewInterviewForm } from "@/lib/record/interviews/queries";
import { likelyPlace, nextRoundName } from "@/lib/record/interviews/rules";
import { requireCandidate } from "@/lib/viewer";
import { addInterviewAction } from "../actions";

export const metadata: Metadata = { title: "Add an interview" };

export default async function Page({ searchParams }: { searchParams: Promise<PlannerQuery> }) {
  const query = await searchParams;
  const asked = `${plannerParams(query)}`;
  // A person who has to sign in or sign up first returns to the same address.
  const { viewer, user: reader } = await requireCandidate(`/me/interviews/new${asked && `?${asked}`}`);
  const after = typeof query.after === "string" ? query.after : "";
  const planned = after ? null : interviewValuesOfPlan(query, await currentTime());
  const own = reader.candidacies.find((candidacy) => candidacy.kind === "personal");
  const found = !after && own ? await getNewInterviewForm(viewer, own.workspaceId) : { known: [], places: [] };
  const values: InterviewValues = {
    id: newId(new Date()),
    ...likelyPlace(reader.zone, countryOfZone(reader.zone), found.places),
    // The server does not know which company is typed, so it suggests everybody that this candidate met at any company.
    offered: { boxes: [], ticked: [], names: suggestedNames(found.known) },
    day: dayOf(reader.zone, (await currentTime()).getTime()),
    addressGiven: reader.email,
    format: "video",
    interviewers: [],
    questions: [],
    asksPromise: true,
    // Somebody who comes from the planner chose a place there. Otherwise the form takes the place of the company.
    ...(planned ?? { placesBefore: found.places }),
  };
  if (after) {
    const { interview } = await orNotFound(after, () => getInterviewForm(viewer, after));
    const { workspaceId, role, company, zone, country, region, format, place, asksFor, addressGiven } = interview;
    const { route, contactRule, consultantName, consultantEmail, agencyName } = interview;
    const there = { workspaceId, company, before: after };
    Object.assign(values, { after, role, company, zone, country, format, place, asksFor, addressGiven });
    Object.assign(values, {
      ...{ route, contactRule, offered: offeredPeople(await listKnownPeople(viewer, there)) },
      day: "",
      region: region ?? "",
      round: nextRoundName(interview.round),
      consultantName: consultantName ?? "",
      consultantEmail: consultantEmail ?? "",
      agencyName: agencyName ?? "",
    });
  }
  return (
    <div className="form-page">
      <h1>{after ? "Add the next round" : "Add an interview"}</h1>
      <p className="detail">
        {planned
          ? "We filled in what you told the planner. Add the role and the company. Then add what has happened since on the interview’s page."
          : "Add one that is coming, or one that you have just had."}
      </p>
      <InterviewForm action={addInterviewAction} values={values} save="Add the interview" />
    </div>
  );
}
