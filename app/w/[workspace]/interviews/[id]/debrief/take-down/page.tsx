import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DebriefPart } from "@/app/_interview/debrief-part";
import { orNotFound } from "@/app/_server/or-not-found";
import { Radios } from "@/app/_ui/choices";
import { TextArea } from "@/app/_ui/field";
import { Form } from "@/app/_ui/form";
import { SubmitButton } from "@/app/_ui/submit-button";
import { currentTime } from "@/lib/current-time";
import { jobWantedAnswers } from "@/lib/enums";
import { shortName } from "@/lib/people/names/rules/short-name";
import { may } from "@/lib/permissions";
import { getDebrief } from "@/lib/record/debriefs/queries";
import { takeDownSummary, takeDownTimeFault } from "@/lib/record/debriefs/rules/taken-down";
import { requireConsultant } from "@/lib/viewer";
import { takeDownDebriefAction } from "../actions";
import { TakenDownAnswers } from "./taken-down-answers";

export const metadata: Metadata = { title: "Debrief by telephone" };

type Props = { params: Promise<{ workspace: string; id: string }> };

/** What the candidate said on the phone, for their own debrief. It has no field for what only they may read. */
export default async function Page({ params }: Props) {
  const { workspace, id } = await params;
  const interviewHref = `/w/${workspace}/interviews/${id}`;
  const { viewer } = await requireConsultant(workspace, `${interviewHref}/debrief/take-down`);
  const found = await orNotFound(id, () => getDebrief(viewer, id));
  const { interview, candidate } = found;
  if (!may.takeDownDebrief(viewer, interview)) notFound();
  const first = shortName(candidate);
  const fault = found.isWritten ? `${first} has a debrief already.` : takeDownTimeFault(interview, await currentTime());
  return (
    <div className="form-page">
      <p className="small-print">
        <a href={interviewHref}>
          {candidate}: {interview.role}, {interview.company}
        </a>
      </p>
      <h1>What {first} told you</h1>
      {!fault && (
        <p className="detail">{takeDownSummary(first, interview.candidateUserId !== null)} Short lines are enough.</p>
      )}
      {fault ? (
        <p className="callout due section">
          {fault} <a href={`${interviewHref}/debrief`}>Open the debrief</a>
        </p>
      ) : (
        <Form action={takeDownDebriefAction} className="fields compact" label="Debrief by telephone">
          <input type="hidden" name="workspace" value={workspace} />
          <input type="hidden" name="id" value={id} />
          <TakenDownAnswers first={first} company={interview.company} people={found.people} />
          <DebriefPart
            title={`Does ${first} want the job?`}
            fields={["wanted", "wanted_why"]}
            counted={["wanted", "wanted_why"]}
          >
            <Radios
              name="wanted"
              label={`What did ${first} say?`}
              className="horizontal"
              options={jobWantedAnswers.map((answer) => [answer, wantedLabels[answer]])}
            />
            <TextArea name="wanted_why" label="Why, or why not" readers={{ agencyAnd: first }} limit="answer" />
          </DebriefPart>
          <div className="actions main-actions">
            <SubmitButton busy="Saving">Save</SubmitButton>
          </div>
        </Form>
      )}
    </div>
  );
}

const wantedLabels = { yes: "Yes", unsure: "Not sure yet", no: "No" };
