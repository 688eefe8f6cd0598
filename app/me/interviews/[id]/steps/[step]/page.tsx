import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { InterviewNotice } from "@/app/_interview/interview-notice";
import { interviewReaders } from "@/app/_interview/interview-readers";
import { LinkedinProfile } from "@/app/_interview/linkedin-profile";
import { StepPage } from "@/app/_interview/step-page";
import { orNotFound } from "@/app/_server/or-not-found";
import { currentTime } from "@/lib/current-time";
import { isInReview } from "@/lib/planning/plan/rules/draft-review";
import { factsFromRow } from "@/lib/planning/plan/rules/facts-from-row";
import { candidatesPlan } from "@/lib/planning/plan/rules/plan";
import { candidatePages } from "@/lib/planning/steps/rules";
import { candidateStepContacts } from "@/lib/planning/steps/rules/contacts";
import { readNotice } from "@/lib/platform/notices/rules/notices";
import { getInterviewPage } from "@/lib/record/interview-page/queries";
import { linkedinAddress } from "@/lib/record/people-met/rules";
import { requireCandidate } from "@/lib/viewer";
import { saveLinkedinAction } from "../../../people/actions";
import { candidateStepActions } from "../candidate-step-actions";

export const metadata: Metadata = { title: "Step" };

type Props = {
  params: Promise<{ id: string; step: string }>;
  searchParams: Promise<{ for?: string; said?: string }>;
};

export default async function Page({ params, searchParams }: Props) {
  const [{ id, step: name }, { for: forId, said }] = await Promise.all([params, searchParams]);
  const { viewer, user: reader } = await requireCandidate(`/me/interviews/${id}/steps/${name}`);
  const { row, people } = await orNotFound(id, () => getInterviewPage(viewer, id));
  const now = await currentTime();
  const steps = candidatesPlan(factsFromRow(row), now, { zone: reader.zone, zoneIsShown: true });
  const step = steps.find((planned) => planned.step === name && planned.forId === (forId ?? null));
  if (!step) notFound();
  const mine = step.whose === "candidate";
  const connected = step.step === "connect" && people.find((person) => person.id === step.forId);
  return (
    <div className="narrow">
      <InterviewNotice notice={readNotice("/me/interviews/[id]/steps/[step]", said)} id={id} />
      <StepPage
        {...{
          step,
          row,
          mine,
          acts: candidateStepActions,
          side: candidatePages,
          reader: { zone: reader.zone, now: now.getTime(), zoneIsShown: true },
        }}
        interviewLabel={`${row.role}, ${row.company}`}
        turn={mine && !isInReview(step) ? "You" : (row.consultantName ?? "Your consultant")}
        contacts={candidateStepContacts(step, row, people)}
        settingsHref="/me/settings/plan"
        means={
          connected && (
            <LinkedinProfile
              {...{ interviewId: id, interviewerId: connected.id, name: connected.name, company: row.company }}
              linkedin={linkedinAddress(connected.linkedin) ?? ""}
              readers={interviewReaders(row)}
              save={saveLinkedinAction}
              page="step"
            />
          )
        }
      />
    </div>
  );
}
