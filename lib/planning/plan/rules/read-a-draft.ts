import { capitalise } from "@/lib/platform/text/rules";
import { earliestMoment, hoursInMs } from "./clock";
import { consultantSubject } from "./consultant";
import { reviewOfDraft } from "./draft-review";
import type { DraftReview as GivenDraft } from "./facts";
import { overReason, sameReasonForBoth } from "./obsolete";
import { otherConsultantAt, type PlanSituation } from "./situation";
import type { StepSpec } from "./step-spec";

type ReviewedSpec = Pick<StepSpec, "step" | "interviewer" | "aim" | "settledAt">;

/**
 * A step for each draft that the consultant was asked to read. A draft without an interviewer stands for the notes to all of them. If the
 * consultant has to pass the note on, it is not enough to approve it: the step stays theirs until the note is being sent.
 */
export function readDraftSteps(
  situation: PlanSituation,
  reviewed: readonly ReviewedSpec[],
): StepSpec<"read-a-draft">[] {
  if (!situation.consultantHere) return [];
  return situation.facts.draftReviews.flatMap((review) => {
    const asked = situation.clock.pastOrNull(review.askedAt);
    return asked === null ? [] : readDraft(situation, review, asked, reviewed);
  });
}

function readDraft(
  situation: PlanSituation,
  review: GivenDraft,
  asked: number,
  reviewed: readonly ReviewedSpec[],
): StepSpec<"read-a-draft"> {
  const { clock, findSettled: settled } = situation;
  const about = reviewed.filter(
    ({ step, interviewer }) => step === review.step && (review.forId === null || interviewer?.id === review.forId),
  );
  const aim = review.aim ? Date.parse(review.aim) : earliestMoment(...about.map((spec) => spec.aim));
  const latest = asked + hoursInMs(clock.settings.readDraftDueHoursAtMost);
  const sent =
    about.length > 0 && about.every((spec) => settled(spec.step, spec.interviewer?.id || null) || spec.settledAt);
  const leaves = (situation.facts.scheduledMessages ?? []).some(
    (message) => message.step === review.step && (review.forId === null || message.forId === review.forId),
  );
  const isToPassOn = !leaves && !sent && reviewOfDraft(review, situation)?.state === "passed on";
  const read = clock.pastOrNull(review.readAt);
  const approver = otherConsultantAt(situation, read, "read-a-draft");
  const sentAt = Math.max(
    ...about.map((spec) => settled(spec.step, spec.interviewer?.id || null)?.at ?? spec.settledAt ?? 0),
  );
  const { interviewer } = about.find((spec) => review.forId !== null && spec.interviewer?.id === review.forId) ?? {};
  const to = interviewer ? ` to ${interviewer.name}` : "";
  return {
    step: "read-a-draft",
    interviewer,
    title: isToPassOn ? `Send the candidate’s note${to}` : undefined,
    why: isToPassOn
      ? `${approver ? capitalise(approver) : "You"} approved it. You can send it now.`
      : "Read it before it is sent: approve it, or return it with comments.",
    opens: asked,
    // An aim that had passed already when the consultant was asked is ignored.
    due: aim !== null && aim > asked ? Math.min(aim, latest) : latest,
    settledAt: isToPassOn ? null : read,
    obsolete: overReason(situation) ?? (sent ? sameReasonForBoth("The note has been sent.", sentAt) : null),
    since: asked,
    lock: () => "Opens when the candidate sends a draft for review.",
    otherSide: {
      title: isToPassOn ? `${consultantSubject(situation)} sends your note${to}` : undefined,
      why: isToPassOn
        ? "They have approved it, and will send it for you."
        : "They read it before it is sent: they approve it, or return it with comments.",
    },
  };
}
