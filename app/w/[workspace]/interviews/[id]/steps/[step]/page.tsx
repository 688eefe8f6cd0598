import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { InterviewNotice } from "@/app/_interview/interview-notice";
import { StepPage } from "@/app/_interview/step-page";
import { orNotFound } from "@/app/_server/or-not-found";
import { currentTime } from "@/lib/current-time";
import { shortName } from "@/lib/people/names/rules/short-name";
import { may } from "@/lib/permissions";
import { isInReview } from "@/lib/planning/plan/rules/draft-review";
import { factsFromRow } from "@/lib/planning/plan/rules/facts-from-row";
import { consultantsPlan } from "@/lib/planning/plan/rules/plan";
import { isStepOpen } from "@/lib/planning/plan/rules/step-status";
import { stepKeyInput } from "@/lib/planning/steps/input";
import { listStepNotes } from "@/lib/planning/steps/queries";
import { consultantPages, interviewHref } from "@/lib/planning/steps/rules";
import { consultantStepContacts } from "@/lib/planning/steps/rules/contacts";
import { readNotice } from "@/lib/platform/notices/rules/notices";
import { getInterviewPage } from "@/lib/record/interview-page/queries";
import { requireConsultant } from "@/lib/viewer";
import {
  settleStepAsConsultantAction,
  snoozeStepAsConsultantAction,
  undoStepAsConsultantAction,
  unlockStepAsConsultantAction,
  waiveStepAsConsultantAction,
} from "../actions";
import { DirectWriting } from "../direct-writing";

const acts = {
  settle: settleStepAsConsultantAction,
  snooze: snoozeStepAsConsultantAction,
  undo: undoStepAsConsultantAction,
  unlock: unlockStepAsConsultantAction,
  waive: waiveStepAsConsultantAction,
};

export const metadata: Metadata = { title: "Step" };

type Props = {
  params: Promise<{ workspace: string; id: string; step: string }>;
  searchParams: Promise<{ for?: string; said?: string }>;
};

export default async function Page({ params, searchParams }: Props) {
  const [{ workspace, id, step: name }, { for: forId, said }] = await Promise.all([params, searchParams]);
  const side = consultantPages(workspace);
  const { viewer, user: reader } = await requireConsultant(workspace, `${side.home}/interviews/${id}/steps/${name}`);
  const which = stepKeyInput.safeParse({ interviewId: id, step: name, interviewerId: forId });
  const [{ row, ours, colleagues }, notes] = await Promise.all([
    orNotFound(id, () => getInterviewPage(viewer, id)),
    which.success ? listStepNotes(viewer, which.data) : [],
  ]);
  const now = await currentTime();
  const steps = consultantsPlan({ ...factsFromRow(row, colleagues), candidateName: ours?.candidate }, now, {
    zone: reader.zone,
    zoneIsShown: true,
  });
  const step = steps.find((planned) => planned.step === name && planned.forId === (forId ?? null));
  if (!step) notFound();
  const candidate = ours?.candidate ?? "The candidate";
  const isOurs = step.whose === "consultant";
  const own = row.consultantUserId === viewer.userId;
  return (
    <div className="narrow">
      <InterviewNotice notice={readNotice("/w/[workspace]/interviews/[id]/steps/[step]", said)} id={id} />
      <StepPage
        {...{ side, step, row, acts, workspace, reader: { zone: reader.zone, now: now.getTime(), zoneIsShown: true } }}
        interviewLabel={`${candidate}: ${row.role}, ${row.company}`}
        turn={isOurs || isInReview(step) ? (own ? "Yours" : (row.consultantName ?? "The consultant’s")) : candidate}
        mine={isOurs && may.settleStep(viewer, row, "consultant")}
        first={shortName(ours?.candidate) || undefined}
        contacts={ours ? consultantStepContacts(step, ours.reachable, row.promised) : []}
        settingsHref={`${side.home}/settings`}
        notes={notes}
      />
      {step.step === "chase-the-debrief" && isStepOpen(step) && may.takeDownDebrief(viewer, row) && (
        <p className="section">
          <a href={`${interviewHref(side, id)}/debrief/take-down`}>Write down what {shortName(candidate)} told you</a>
        </p>
      )}
      {may.reviewDraft(viewer, row) && (
        <DirectWriting row={row} step={step} workspace={workspace} candidate={candidate} />
      )}
    </div>
  );
}
