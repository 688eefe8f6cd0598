import type { Metadata } from "next";
import { InterviewTasks } from "@/app/_interview/interview-page-parts";
import { orNotFound } from "@/app/_server/or-not-found";
import { ButtonForm } from "@/app/_ui/button-form";
import { LogKey } from "@/app/_ui/log-key";
import { Notice } from "@/app/_ui/notice";
import { SubmitButton } from "@/app/_ui/submit-button";
import { type MomentPlace, MomentText } from "@/app/_ui/time-text";
import { currentTime } from "@/lib/current-time";
import { dayOf } from "@/lib/dates";
import { shortName } from "@/lib/people/names/rules/short-name";
import { may } from "@/lib/permissions";
import { readNotice } from "@/lib/platform/notices/rules/notices";
import { getDebrief } from "@/lib/record/debriefs/queries";
import { takenDownLabel } from "@/lib/record/debriefs/rules/taken-down";
import { debriefFreshnessLabel, debriefTimeFault } from "@/lib/record/debriefs/rules/timing";
import { requireConsultant } from "@/lib/viewer";
import { markDebriefReadAction, tickTaskOnDebriefAction } from "./actions";
import { Concern } from "./concern";
import { SharedDebrief } from "./shared-debrief";

export const metadata: Metadata = { title: "Debrief" };

type Props = { params: Promise<{ workspace: string; id: string }>; searchParams: Promise<{ said?: string }> };

/** What the candidate shared, answer by answer, and nothing else: the database shows no other rows here. */
export default async function Page({ params, searchParams }: Props) {
  const [{ workspace, id }, { said }] = await Promise.all([params, searchParams]);
  const here = `/w/${workspace}/interviews/${id}`;
  const { viewer, user: reader } = await requireConsultant(workspace, `${here}/debrief`);
  const found = await orNotFound(id, () => getDebrief(viewer, id));
  const { interview, candidate, debrief } = found;
  const now = await currentTime();
  const today = dayOf(reader.zone, now.getTime());
  const day: MomentPlace = { zone: reader.zone, today, interviewZone: interview.zone };
  const clock = { zone: reader.zone, now: now.getTime() };
  const first = shortName(candidate);
  const mine = may.settleStep(viewer, interview, "consultant");
  const isRead = Boolean(found.read && debrief?.sharedAt && found.read.at >= debrief.sharedAt);
  const notice = readNotice("/w/[workspace]/interviews/[id]/debrief", said);
  return (
    <div className="narrow">
      <LogKey />
      {notice && <Notice>{notice.text}</Notice>}
      <p className="small-print">
        <a href={here}>
          {candidate}: {interview.role}, {interview.company}
        </a>
      </p>
      <h1>{first}’s debrief</h1>
      {debrief?.savedAt && debrief.sharedAt ? (
        <p className="lead">
          {debriefFreshnessLabel(interview.endsAt, debrief.startedAt, debrief.savedAt)}. Shared{" "}
          <MomentText at={debrief.sharedAt.toISOString()} {...day} />
          {found.read && isRead && (
            <>
              , read <MomentText at={found.read.at.toISOString()} {...day} />
            </>
          )}
          .{debrief.takenDownAt && ` ${takenDownLabel(debrief.takenDownByName, debrief.takenDownAt, clock)}.`}
        </p>
      ) : (
        <p className="lead">
          {first} has not shared a debrief yet.{" "}
          {interview.endsAt < now ? "You can call them instead." : "They can write it when the interview is over."}
        </p>
      )}
      {may.takeDownDebrief(viewer, interview) && !found.isWritten && !debriefTimeFault(interview, now) && (
        <p className="actions section">
          <a className="button primary" href={`${here}/debrief/take-down`}>
            Write down what {first} told you
          </a>
        </p>
      )}
      {debrief?.sharedAt && (
        <SharedDebrief found={found} first={first} readAt={isRead ? (found.read?.at ?? null) : null} />
      )}
      <InterviewTasks
        record={{ tasks: found.tasks.map((task) => ({ ...task, doneAt: task.doneAt?.toISOString() ?? null })) }}
        reader={{ zone: reader.zone, now: now.getTime() }}
        tick={tickTaskOnDebriefAction}
        workspace={workspace}
      />
      {mine && debrief?.sharedAt && (
        <ButtonForm
          action={markDebriefReadAction}
          className={isRead ? "actions section" : "actions section main-actions"}
        >
          <input type="hidden" name="workspace" value={workspace} />
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="read" value={isRead ? "no" : "yes"} />
          <SubmitButton className={isRead ? "" : "primary"}>{isRead ? "Mark as unread" : "Mark as read"}</SubmitButton>
          <a className="button" href={`${here}/update`} data-log={`${here}/update`}>
            Add an update <kbd>L</kbd>
          </a>
        </ButtonForm>
      )}
      {/* It comes after the form with the button above, because without script that button would lose text that is typed here. */}
      {found.concern && <Concern concern={found.concern} {...{ day, id, workspace, first, mine }} main={isRead} />}
    </div>
  );
}
