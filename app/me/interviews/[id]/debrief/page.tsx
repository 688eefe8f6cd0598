import type { Metadata } from "next";
import { orNotFound } from "@/app/_server/or-not-found";
import { ButtonForm } from "@/app/_ui/button-form";
import { Notice } from "@/app/_ui/notice";
import { SubmitButton } from "@/app/_ui/submit-button";
import { type MomentPlace, MomentText } from "@/app/_ui/time-text";
import { currentTime } from "@/lib/current-time";
import { dayOf } from "@/lib/dates";
import { DAY } from "@/lib/durations";
import { consultantOfRowAt } from "@/lib/planning/plan/rules/consultant-in-charge";
import { readNotice } from "@/lib/platform/notices/rules/notices";
import { getDebrief } from "@/lib/record/debriefs/queries";
import { isSharedByCandidate } from "@/lib/record/debriefs/rules/sharing";
import { takenDownLabel } from "@/lib/record/debriefs/rules/taken-down";
import { debriefFreshnessLabel, debriefTimeFault } from "@/lib/record/debriefs/rules/timing";
import { requireCandidate } from "@/lib/viewer";
import { discardDebriefDraftAction } from "./actions";
import { ConsultantCall } from "./consultant-call";
import { DebriefForm } from "./debrief-form";

export const metadata: Metadata = { title: "Debrief" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ said?: string }> };

export default async function Page({ params, searchParams }: Props) {
  const [{ id }, { said }] = await Promise.all([params, searchParams]);
  const { viewer, user: reader } = await requireCandidate(`/me/interviews/${id}/debrief`);
  const found = await orNotFound(id, () => getDebrief(viewer, id));
  const { interview, debrief, draft } = found;
  const now = await currentTime();
  const fault = debriefTimeFault(interview, now);
  const day: MomentPlace = {
    zone: reader.zone,
    today: dayOf(reader.zone, now.getTime()),
    interviewZone: interview.zone,
  };
  const clock = { zone: reader.zone, now: now.getTime() };
  const notice = readNotice("/me/interviews/[id]/debrief", said);
  return (
    <div className="form-page">
      {notice && <Notice>{notice.text}</Notice>}
      <p className="small-print">
        <a href={`/me/interviews/${id}`}>
          {interview.role}, {interview.company}
        </a>
      </p>
      <h1>Debrief: how it went</h1>
      {debrief?.savedAt ? (
        <p className="detail">
          {debriefFreshnessLabel(interview.endsAt, debrief.startedAt, debrief.savedAt)}. Saved{" "}
          <MomentText at={debrief.savedAt.toISOString()} {...day} />
          {debrief.sharedAt && (
            <>
              , shared with {consultantOfRowAt(interview, debrief.sharedAt)}{" "}
              <MomentText at={debrief.sharedAt.toISOString()} {...day} />
            </>
          )}
          .
          {debrief.takenDownAt &&
            ` ${takenDownLabel(debrief.takenDownByName, debrief.takenDownAt, clock)}. Change what is not right.${
              isSharedByCandidate(debrief)
                ? ""
                : " Your consultant sees your changes when you save, and answers that you add only when you share them."
            }`}
        </p>
      ) : (
        <p className="detail">
          {now.getTime() - interview.endsAt.getTime() < DAY &&
            "By tomorrow you will remember fewer names, titles and details. "}
          Short notes are enough.
        </p>
      )}
      {fault && <p className="callout due section">{fault}</p>}
      {!interview.cancelledAt && !fault && <ConsultantCall found={found} zone={reader.zone} now={now} />}
      {draft && debrief?.savedAt && (
        <ButtonForm action={discardDebriefDraftAction} className="callout wait section">
          <input type="hidden" name="id" value={id} />
          You have not saved these changes. Until you do, your debrief of{" "}
          <MomentText at={debrief.savedAt.toISOString()} {...day} /> stays the same.{" "}
          <SubmitButton className="link">Discard changes</SubmitButton>
        </ButtonForm>
      )}
      {!interview.cancelledAt && <DebriefForm found={found} early={fault !== null} />}
    </div>
  );
}
