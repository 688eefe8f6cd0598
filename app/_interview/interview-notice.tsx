import { ButtonForm } from "@/app/_ui/button-form";
import { Notice } from "@/app/_ui/notice";
import { SubmitButton } from "@/app/_ui/submit-button";
import type { AuditEvent } from "@/lib/audit/rules";
import type { ButtonAction } from "@/lib/form-state";
import { messageHref } from "@/lib/messages/rules/steps";

const notices: Record<string, string> = {
  added: "Added. The plan below starts from it.",
  saved: "Saved.",
  cancelled: "Cancelled. Scheduled messages were called back.",
  restored: "Restored, with its steps.",
  closed: "Closed, kindly. There will be no further reminders.",
  reopened: "Opened again.",
  asked: "Your consultant has been written to. You see here what they answer.",
  done: "Done.",
  waived: "Left out. Your reason is kept.",
  unlocked: "Opened early. Your reason is kept.",
  snoozed: "Put off.",
  undone: "Undone.",
  chosen: "Changed.",
  heard: "Logged.",
  debriefed: "Your debrief is saved.",
  unwanted: "Your debrief is saved. You said that you do not want this job.",
  "shared-unwanted": "Your debrief is saved and shared. You said that you do not want this job.",
  shared: "Your debrief is saved and shared.",
  learned: "Your lessons are kept. They come back before your next interview.",
};

/** The people whose title or address was filled in from the record, so that the writer can check them. */
function filledInMessage(history: readonly AuditEvent[]): string | null {
  const latest = history.find((row) =>
    /^(?:interview (?:added|edited|moved)|debrief (?:saved|edited))$/.test(row.verb),
  );
  const names = latest?.detail.filled;
  return typeof names === "string" ? `We filled in what is on record of ${names}. Check that it is right.` : null;
}

type EndUndoActions = Partial<Record<"restore" | "reopen", ButtonAction>>;
type Props = {
  noticeKey: string | undefined;
  id: string;
  ways?: EndUndoActions;
  workspace?: string;
  /** What the notice says in place of its sentence, where an e-mail that it tells of waits. */
  waits?: string | null;
  /** The interview's history, latest first: it also names what was filled in. */
  history?: readonly AuditEvent[];
};

/** What has just happened, once, and its undo where there is one. */
export function InterviewNotice({ noticeKey: what, id, ways = {}, workspace, waits, history = [] }: Props) {
  const notice = what && Object.hasOwn(notices, what) ? notices[what] : undefined;
  if (!notice) return null;
  const undo = what === "cancelled" ? ways.restore : what === "closed" ? ways.reopen : null;
  return (
    <Notice>
      {waits || notice}{" "}
      {what?.endsWith("unwanted") && <a href={messageHref(id, "withdraw")}>Write a kind withdrawal</a>}{" "}
      {/^(?:added|saved|debriefed|shared)/.test(what ?? "") && filledInMessage(history)}{" "}
      {undo && (
        <ButtonForm action={undo} className="across">
          {workspace && <input type="hidden" name="workspace" value={workspace} />}
          <input type="hidden" name="id" value={id} />
          <SubmitButton className="link">Undo</SubmitButton>
        </ButtonForm>
      )}
    </Notice>
  );
}
