import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { InterviewForm } from "@/app/_interview/interview-form";
import { interviewerValues } from "@/app/_interview/interview-values";
import { orNotFound } from "@/app/_server/or-not-found";
import { ButtonForm } from "@/app/_ui/button-form";
import { ConfirmForm } from "@/app/_ui/confirm";
import { Field } from "@/app/_ui/field";
import { Notice } from "@/app/_ui/notice";
import { SubmitButton } from "@/app/_ui/submit-button";
import { may } from "@/lib/permissions";
import { readNotice } from "@/lib/platform/notices/rules/notices";
import { listKnownPeople } from "@/lib/record/interviewers/queries";
import { offeredPeople } from "@/lib/record/interviewers/rules";
import { getInterviewForm } from "@/lib/record/interviews/queries";
import { requireConsultant } from "@/lib/viewer";
import {
  cancelInterviewAsConsultantAction,
  editInterviewAsConsultantAction,
  restoreInterviewAsConsultantAction,
} from "../../actions";

export const metadata: Metadata = { title: "Edit the interview" };

type Props = { params: Promise<{ workspace: string; id: string }>; searchParams: Promise<{ said?: string }> };

export default async function Page({ params, searchParams }: Props) {
  const [{ workspace, id }, { said }] = await Promise.all([params, searchParams]);
  const { viewer } = await requireConsultant(workspace, `/w/${workspace}/interviews/${id}/edit`);
  const { interview, interviewers } = await orNotFound(id, () => getInterviewForm(viewer, id));
  if (!may.editInterview(viewer, interview)) notFound();
  const hidden = (
    <>
      <input type="hidden" name="workspace" value={workspace} />
      <input type="hidden" name="id" value={id} />
    </>
  );
  const known = await listKnownPeople(viewer, interview);
  const notice = readNotice("/w/[workspace]/interviews/[id]/edit", said);
  return (
    <div className="form-page">
      {notice && <Notice>{notice.text}</Notice>}
      <h1>Edit the interview</h1>
      <p className="detail">
        {interview.role}, {interview.company}. If you change the time, all steps of the plan move too.
      </p>
      {interview.cancelledAt && (
        <ButtonForm action={restoreInterviewAsConsultantAction} className="callout due">
          {hidden}
          <p>It was cancelled{interview.cancelledReason && `: ${interview.cancelledReason}`}</p>
          <p>
            <SubmitButton className="">Restore this interview</SubmitButton>
          </p>
        </ButtonForm>
      )}
      <InterviewForm
        action={editInterviewAsConsultantAction}
        save="Save"
        agency={{ workspace, chosen: null }}
        values={{
          ...interview,
          day: interview.startsLocal.slice(0, 10),
          start: interview.startsLocal.slice(11),
          end: interview.endsLocal.slice(11),
          region: interview.region ?? "",
          consultantName: interview.consultantName ?? "–",
          consultantEmail: "",
          agencyName: "",
          interviewers: interviewerValues(interviewers),
          offered: offeredPeople(known, interviewers),
          questions: [],
          asksPromise: false,
        }}
      />
      {!interview.cancelledAt && (
        <section>
          <h2>Cancel this interview</h2>
          <ConfirmForm
            label="Cancel this interview"
            ask="All its steps stop, for you and for the candidate, and sending of scheduled messages is cancelled. We keep the interview, and you can restore it."
            action={cancelInterviewAsConsultantAction}
          >
            {hidden}
            <Field name="reason" label="Why" optional readers={{ agencyAnd: "The candidate" }} limit="reason" />
          </ConfirmForm>
        </section>
      )}
    </div>
  );
}
