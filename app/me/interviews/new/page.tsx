import type { Metadata } from "next";
import { InterviewForm, type InterviewValues } from "@/app/_interview/interview-form";
import { shown } from "@/app/_interview/shown";
import { dayOf } from "@/lib/dates";
import { newId } from "@/lib/ids";
import { interviewForm } from "@/lib/interviews/queries";
import { countryOfZone } from "@/lib/places/rules/zones";
import { candidate } from "@/lib/viewer";
import { add } from "../actions";

export const metadata: Metadata = { title: "Add an interview" };

export default async function Page({ searchParams }: { searchParams: Promise<{ after?: string }> }) {
  const { viewer, reader } = await candidate("/me/interviews/new");
  const { after } = await searchParams;
  const values: InterviewValues = {
    id: newId(new Date()),
    zone: reader.zone,
    country: countryOfZone(reader.zone),
    day: dayOf(reader.zone, Date.now()),
    addressGiven: reader.email,
    format: "video",
    interviewers: [],
    questions: [],
    asksPromise: true,
  };
  if (after) {
    const { interview } = await shown(after, () => interviewForm(viewer, after));
    const { role, company, zone, country, region, place, asksFor, addressGiven, route, contactRule } = interview;
    const { consultantName, consultantEmail, agencyName } = interview;
    Object.assign(values, { after, role, company, zone, country, place, asksFor, addressGiven, route, contactRule });
    Object.assign(values, {
      day: "",
      region: region ?? "",
      round: "Next interview",
      consultantName: consultantName ?? "",
      consultantEmail: consultantEmail ?? "",
      agencyName: agencyName ?? "",
    });
  }
  return (
    <>
      <div className="head">
        <div>
          <h1>{after ? "Add the next round" : "Add an interview"}</h1>
          <p className="lead">One that is coming, or one that you have just had. The plan starts from it.</p>
        </div>
      </div>
      <div className="sec">
        <InterviewForm action={add} values={values} save="Add the interview" />
      </div>
    </>
  );
}
