import type { Metadata } from "next";
import { InterviewForm } from "@/app/_interview/interview-form";
import { interviewReaders } from "@/app/_interview/interview-readers";
import { interviewerValues } from "@/app/_interview/interview-values";
import { orNotFound } from "@/app/_server/or-not-found";
import { ConfirmForm } from "@/app/_ui/confirm";
import { Field } from "@/app/_ui/field";
import { listKnownPeople } from "@/lib/record/interviewers/queries";
import { offeredPeople } from "@/lib/record/interviewers/rules";
import { getInterviewForm } from "@/lib/record/interviews/queries";
import { requireCandidate } from "@/lib/viewer";
import { cancelInterviewAsCandidateAction, editInterviewAsCandidateAction } from "../../actions";

export const metadata: Metadata = { title: "Edit the interview" };

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const { viewer } = await requireCandidate(`/me/interviews/${id}/edit`);
  const { interview, interviewers, questions } = await orNotFound(id, () => getInterviewForm(viewer, id));
  const known = await listKnownPeople(viewer, interview);
  return (
    <div className="form-page">
      <h1>Edit the interview</h1>
      <p className="detail">If you change the time, every step of the plan moves with it.</p>
      <InterviewForm
        action={editInterviewAsCandidateAction}
        save="Save"
        values={{
          ...interview,
          day: interview.startsLocal.slice(0, 10),
          start: interview.startsLocal.slice(11),
          end: interview.endsLocal.slice(11),
          region: interview.region ?? "",
          consultantName: interview.consultantName ?? "",
          consultantEmail: interview.consultantEmail ?? "",
          agencyName: interview.agencyName ?? "",
          interviewers: interviewerValues(interviewers),
          offered: offeredPeople(known, interviewers),
          questions,
          asksPromise: false,
          ofAgency: interview.consultantUserId !== null,
          readers: interviewReaders(interview),
        }}
      />
      {!interview.cancelledAt && (
        <section id="cancel">
          <h2>Cancel this interview</h2>
          <ConfirmForm
            label="Cancel the interview"
            ask="Its steps end, and scheduled messages will not be sent. The interview stays in your list, and you can restore it."
            action={cancelInterviewAsCandidateAction}
          >
            <input type="hidden" name="id" value={id} />
            <Field name="reason" label="Why" optional readers={interviewReaders(interview)} limit="reason" />
          </ConfirmForm>
        </section>
      )}
    </div>
  );
}
