import { earliestMoment, hoursInMs } from "./clock";
import { capitalise, consultantSubject } from "./consultant";
import type { DraftReview as GivenDraft } from "./facts";
import { overReason, sameReasonForBoth } from "./gone";
import { reviewOfDraft } from "./held";
import { otherConsultantAt, type PlanSituation } from "./situation";
import type { StepSpec } from "./step";

type Note = Pick<StepSpec, "step" | "interviewer" | "aim" | "settledAt">;

/**
 * One for each draft that was given to the consultant. Without an interviewer it means the notes to all of them. Where the consultant
 * passes the note on, approving it is not enough: it stays theirs until it is being sent.
 */
export function readDraftSteps(situation: PlanSituation, notes: Note[]): StepSpec[] {
  if (!situation.consultantHere) return [];
  return situation.facts.drafts.flatMap((given) => {
    const asked = situation.clock.past(given.askedAt);
    return asked === null ? [] : readDraft(situation, given, asked, notes);
  });
}

function readDraft(situation: PlanSituation, given: GivenDraft, asked: number, notes: Note[]): StepSpec {
  const { clock, settled } = situation;
  const about = notes.filter(
    ({ step, interviewer }) => step === given.step && (given.forId === null || interviewer?.id === given.forId),
  );
  const aim = given.aim ? Date.parse(given.aim) : earliestMoment(...about.map((note) => note.aim));
  const latest = asked + hoursInMs(clock.settings.readDraftDueHoursAtMost);
  const sent =
    about.length > 0 && about.every((note) => settled(note.step, note.interviewer?.id || null) || note.settledAt);
  const leaves = (situation.facts.queued ?? []).some(
    (one) => one.step === given.step && (given.forId === null || one.forId === given.forId),
  );
  const passes = !leaves && !sent && reviewOfDraft(given, situation)?.is === "passed on";
  const read = clock.past(given.readAt);
  const approver = otherConsultantAt(situation, read, "read-a-draft");
  const sentAt = Math.max(
    ...about.map((note) => settled(note.step, note.interviewer?.id || null)?.at ?? note.settledAt ?? 0),
  );
  const { interviewer } = about.find((note) => given.forId !== null && note.interviewer?.id === given.forId) ?? {};
  const to = interviewer ? ` to ${interviewer.name}` : "";
  return {
    step: "read-a-draft",
    whose: "consultant",
    interviewer,
    title: passes ? `Pass on the candidate’s note${to}` : `Read the candidate’s draft${to}`,
    why: passes
      ? `${approver ? capitalise(approver) : "You"} approved it as it stands. It leaves once you pass it on.`
      : "A second pair of eyes before it goes: approve it, or return it with comments.",
    rules: ["R41"],
    opens: asked,
    // An aim that had passed when it was asked for says nothing any more.
    due: aim !== null && aim > asked ? Math.min(aim, latest) : latest,
    settledAt: passes ? null : read,
    gone: overReason(situation) ?? (sent ? sameReasonForBoth("The note has been sent.", sentAt) : null),
    since: asked,
    lock: () => "Opens when a draft is given to be read.",
    seen: {
      title: passes
        ? `${consultantSubject(situation)} passes on your note${to}`
        : `${consultantSubject(situation)} reads your draft${to}`,
      why: passes
        ? "Approved as it stands; it leaves from them."
        : "A second pair of eyes before it goes: they approve it, or return it with comments.",
    },
  };
}
