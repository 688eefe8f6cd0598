import type { ReactNode } from "react";
import { Checkbox, Radios } from "@/app/_ui/choices";
import { Field, TextArea } from "@/app/_ui/field";
import { Form } from "@/app/_ui/form";
import type { Readers } from "@/app/_ui/readers";
import { SubmitButton } from "@/app/_ui/submit-button";
import type { FormAction } from "@/lib/form-state";
import { messageHref } from "@/lib/mail/messages/rules/steps";
import type { FactRow } from "@/lib/planning/plan/rules/fact-row";
import type { Step } from "@/lib/planning/plan/rules/facts";
import { isStepOpen } from "@/lib/planning/plan/rules/step-status";
import { isStepWaivable, type StepTick, stepTick, undoableStepEvent } from "@/lib/planning/steps/rules";
import { contactMethodOptions } from "@/lib/platform/words/labels";
import { interviewReaders } from "./interview-readers";

type CommonStepActions = Record<"settle" | "waive" | "unlock" | "snooze" | "undo", FormAction>;
/** Two of the actions are for candidates only: a consultant's step is never chosen, and never closes the interview. */
export type CandidateStepActions = CommonStepActions & Record<"choose" | "close", FormAction>;
export type StepActions = CandidateStepActions | (CommonStepActions & { choose?: undefined; close?: undefined });
/** `workspace`: whose pages these are, on the consultant's side; `candidateFirstName`: how the candidate is called there. */
type Props = {
  id: string;
  step: Step;
  row: FactRow;
  actions: StepActions;
  workspace?: string;
  candidateFirstName?: string;
};

/** Everything that can be entered for one step: done, snoozed, skipped, opened early, or undone. */
export function StepForms({
  id,
  step,
  row,
  actions: acts,
  workspace,
  candidateFirstName: first = "the candidate",
}: Props) {
  // Only the agency reads what a consultant writes, until the consultant ticks that the candidate may. Both sides read what a candidate writes.
  const readers = workspace ? { agencyUntilTicked: first } : interviewReaders(row);
  const letRead = workspace && (
    <Checkbox
      name="letRead"
      label={`Let ${first} read this`}
      help="If you do not tick this, only your agency can read it, in the history of the interview."
    />
  );
  const stepKeyFields = (
    <>
      {workspace && <input type="hidden" name="workspace" value={workspace} />}
      <input type="hidden" name="interviewId" value={id} />
      <input type="hidden" name="step" value={step.step} />
    </>
  );
  const tick = stepTick(step.step);
  const interviewerField = <input type="hidden" name="interviewerId" value={step.forId ?? ""} />;
  const open = isStepOpen(step);
  const chosen = row.stepEvents.some(
    (event) => event.step === step.step && event.kind === "chosen" && event.how === null,
  );
  const kind = undoableStepEvent(step);
  // A step that was settled before any interviewer was named is settled for all of them, and is undone for all of them.
  const undoable = row.stepEvents.find(
    (event) =>
      event.step === step.step &&
      (event.interviewerId === step.forId || event.interviewerId === null) &&
      event.kind === kind,
  );
  return (
    <div className="section options">
      {acts.close && step.step === "let-it-go" && (open || step.how === "done") && !row.closedAt && (
        <CloseInterviewForm
          close={acts.close}
          id={id}
          farewell={open ? messageHref(id, "let-it-go") : null}
          readers={readers}
        />
      )}
      {open && tick && (
        <details className="expandable" open={tick.tick === "only the press"}>
          <summary className="button">{tick.tick === "what changed" ? "Say what changed" : "Mark as done"}</summary>
          <Form action={acts.settle} className="panel fields">
            {stepKeyFields}
            {interviewerField}
            <DoneFields {...tick} readers={readers}>
              {letRead}
            </DoneFields>
            <div className="actions">
              <SubmitButton busy="Saving">{tick.tick === "what changed" ? "Tell them" : "Mark as done"}</SubmitButton>
            </div>
          </Form>
        </details>
      )}
      {open && !step.snoozedUntil && (
        <details className="expandable">
          <summary className="button">Snooze</summary>
          <Form action={acts.snooze} className="panel fields">
            {stepKeyFields}
            {interviewerField}
            <Radios
              name="until"
              label="Remind me again"
              value="tomorrow"
              className="horizontal"
              options={[
                ["3 hours", "in three hours"],
                ["tomorrow", "tomorrow at 08:00"],
                ["3 days", "in three days"],
                ["a week", "in a week"],
              ]}
            />
            <SubmitButton className="">Snooze</SubmitButton>
          </Form>
        </details>
      )}
      {(open || step.status === "locked") && isStepWaivable(step.step) && (
        <details className="expandable">
          <summary className="button">Skip</summary>
          <Form action={acts.waive} className="panel fields">
            {stepKeyFields}
            {interviewerField}
            <Field
              name="reason"
              label="Why"
              help="You can undo this later."
              readers={readers}
              limit="reason"
              required
            />
            {letRead}
            <SubmitButton className="">Skip</SubmitButton>
          </Form>
        </details>
      )}
      {step.status === "locked" && (
        <details className="expandable">
          <summary className="button">Open it early</summary>
          <Form action={acts.unlock} className="panel fields">
            {stepKeyFields}
            {interviewerField}
            <p>{step.locked}</p>
            <Field name="reason" label="Why it can’t wait" readers={readers} limit="reason" required />
            {letRead}
            <SubmitButton className="">Open it early</SubmitButton>
          </Form>
        </details>
      )}
      {chosen && acts.choose && (
        <Form action={acts.choose} className="">
          {stepKeyFields}
          {interviewerField}
          <input type="hidden" name="chosen" value="no" />
          <SubmitButton className="">Remove this step</SubmitButton>
        </Form>
      )}
      {undoable && (
        <Form action={acts.undo} className="">
          {stepKeyFields}
          <input type="hidden" name="interviewerId" value={undoable.interviewerId ?? ""} />
          <input type="hidden" name="kind" value={undoable.kind} />
          <SubmitButton className="">{undoable.kind === "snoozed" ? "Stop snoozing" : "Undo"}</SubmitButton>
        </Form>
      )}
    </div>
  );
}

type DoneFieldsProps = StepTick & { readers: Readers; children: ReactNode };

/** The fields in which a person says how they did a step. */
function DoneFields({ tick: asked, how, readers, children }: DoneFieldsProps) {
  if (asked === "what changed")
    return (
      <TextArea
        name="note"
        label="What changed"
        optional
        help="Salary, notice, other offers. If nothing changed, leave it empty. That is useful to know too."
        readers={readers}
        limit="note"
      />
    );
  if (asked === "only the press") return how ? <input type="hidden" name="how" value={how} /> : null;
  if (asked === "accepted or declined")
    return (
      <Radios
        name="how"
        label="Your answer"
        options={[
          ["accepted", "I accepted"],
          ["declined", "I declined"],
        ]}
      />
    );
  return (
    <>
      <Radios
        name="how"
        label="How"
        value={how ?? "email"}
        className="horizontal"
        options={contactMethodOptions("email", "call", "letter", "in person")}
      />
      <Field name="on" label="On which day" optional type="date" help="Today, if you leave it empty." />
      <TextArea name="note" label="What happened" optional readers={readers} limit="note" />
      {children}
    </>
  );
}

/** R68, R71: to let it go is a decision too, and a good one. */
function CloseInterviewForm({
  close,
  id,
  farewell,
  readers,
}: {
  close: FormAction;
  id: string;
  farewell: string | null;
  readers: Readers;
}) {
  return (
    <Form action={close} className="panel fields" label="Close this interview">
      <p>
        Some jobs are cancelled, or go to a colleague inside the company, and nobody tells you. This is not about you.
        If they answer after you close this, add their answer and the interview opens again.
      </p>
      <input type="hidden" name="id" value={id} />
      <Field name="reason" label="Why" optional readers={readers} limit="reason" />
      <div className="actions">
        <SubmitButton>Close this interview</SubmitButton>
        {farewell && (
          <a className="button" href={farewell}>
            Write a short goodbye first
          </a>
        )}
      </div>
    </Form>
  );
}
