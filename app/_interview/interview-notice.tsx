import { ButtonForm } from "@/app/_ui/button-form";
import { Notice } from "@/app/_ui/notice";
import { SubmitButton } from "@/app/_ui/submit-button";
import type { ButtonAction } from "@/lib/form-state";
import { messageHref } from "@/lib/mail/messages/rules/steps";
import { taskKeyFields } from "@/lib/planning/today/rules/task-key";
import type { PageNotice } from "@/lib/platform/notices/rules/notices";
import type { AuditEvent, AuditVerb } from "@/lib/record/audit/rules/verbs";
import { isNoteNotice } from "@/lib/record/notes/rules";

const fillingVerbs: readonly AuditVerb[] = [
  "interview-added",
  "interview-edited",
  "interview-moved",
  "debrief-saved",
  "debrief-edited",
];

/** The people whose title or address was filled in from the record, so that the writer can check them. */
function filledInMessage(history: readonly AuditEvent[]): string | null {
  const latest = history.find((row) => fillingVerbs.includes(row.verb));
  const names = latest?.detail.filled;
  return typeof names === "string" ? `We filled in what we know about ${names}. Check that it is correct.` : null;
}

type EndUndoActions = Partial<Record<"restore" | "reopen", ButtonAction>>;
type Props = {
  notice: PageNotice | null;
  id: string;
  ways?: EndUndoActions;
  workspace?: string;
  /** Shown in place of the notice's sentence when the e-mail that it is about has to wait. */
  waits?: string | null;
  /** Undoes what a button in the plan did. */
  undoTask?: ButtonAction;
  /** The interview's history, latest first: it also names what was filled in. */
  history?: readonly AuditEvent[];
};

/** Says once what has just happened, with a button to undo it if there is one. The list of private notes shows what happened to a note. */
export function InterviewNotice({ notice, id, ways = {}, workspace, waits, undoTask, history = [] }: Props) {
  if (!notice || isNoteNotice(notice)) return null;
  const { key, text, about } = notice;
  const undo = key === "cancelled" ? ways.restore : key === "closed" ? ways.reopen : null;
  return (
    <Notice>
      {waits || text} {key.endsWith("unwanted") && <a href={messageHref(id, "withdraw")}>Write a polite withdrawal</a>}{" "}
      {/^(?:added|saved|debriefed|shared)/.test(key) && filledInMessage(history)}{" "}
      {undo && (
        <ButtonForm action={undo} className="horizontal">
          {workspace && <input type="hidden" name="workspace" value={workspace} />}
          <input type="hidden" name="id" value={id} />
          <SubmitButton className="link">Undo</SubmitButton>
        </ButtonForm>
      )}
      {undoTask && about && (
        <ButtonForm action={undoTask} className="horizontal">
          {Object.entries({ ...taskKeyFields(about), kind: key, page: "interview" }).map(([name, value]) => (
            <input key={name} type="hidden" {...{ name, value }} />
          ))}
          <SubmitButton className="link">Undo</SubmitButton>
        </ButtonForm>
      )}
    </Notice>
  );
}
