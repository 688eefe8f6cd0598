import { GradeFields } from "@/app/_interview/grade-fields";
import { interviewReaders } from "@/app/_interview/interview-readers";
import { Autosave } from "@/app/_ui/autosave";
import { Checkbox, Radios } from "@/app/_ui/choices";
import { Field, Select } from "@/app/_ui/field";
import { Form } from "@/app/_ui/form";
import { SubmitButton } from "@/app/_ui/submit-button";
import { jobWantedAnswers } from "@/lib/enums";
import { newId } from "@/lib/ids";
import { withBase } from "@/lib/merging";
import { shortName } from "@/lib/people/names/rules/short-name";
import { capitalise } from "@/lib/platform/text/rules";
import type { getDebrief } from "@/lib/record/debriefs/queries";
import { jobWantedLabels } from "@/lib/record/debriefs/rules/fields";
import { type DebriefFormValues, debriefFormValues, isAudienceField } from "@/lib/record/debriefs/rules/form-values";
import { isReadHere, isSharedByCandidate } from "@/lib/record/debriefs/rules/sharing";
import { saveDebriefAction } from "./actions";
import { DebriefAnswer, type DebriefReaders } from "./debrief-answer";
import { DebriefTasks } from "./debrief-fields";
import { DebriefInterviewers } from "./debrief-interviewers";

export type DebriefFormData = Awaited<ReturnType<typeof getDebrief>>;

const spareTasks = 10;

/** The whole debrief on one page. Nothing is required: what is left empty is left out. */
export function DebriefForm({ found, early }: { found: DebriefFormData; early: boolean }) {
  const { interview, debrief, draft } = found;
  const saved = debriefFormValues(interview, found);
  // A draft has a choice of readers for everything, except for a person who was added after it.
  const typed = draft ? { ...readerChoices(saved), ...draft.formValues } : saved;
  const consultant = shortName(interview.consultantName) || "your consultant";
  const others: DebriefReaders = interview.route === "agency" ? { consultant, company: interview.company } : null;
  return (
    <Form
      action={saveDebriefAction}
      initial={{ submitted: withBase(typed) }}
      className="fields compact section"
      label="Debrief"
      mergesEdits
    >
      <input type="hidden" name="id" value={interview.id} />
      {others && (
        <p className="detail">
          For each answer, you choose whether {consultant} sees it. {interview.company} sees nothing unless you allow
          it.
          {isReadHere(interview, debrief)
            ? ""
            : ` ${capitalise(consultant)} does not use Followthrough yet, so you send the debrief by e-mail.`}
        </p>
      )}
      <DebriefInterviewers people={found.people} others={others} />
      <GeneralAnswers found={found} others={others} />
      <NextSteps found={found} others={others} />
      <h2 className="section" id="wanted">
        You and the job
      </h2>
      <Radios
        name="wanted"
        label="Do you want it?"
        help="If you do not, we help you withdraw politely."
        className="horizontal"
        options={jobWantedAnswers.map((answer) => [answer, jobWantedLabels[answer]])}
      />
      <DebriefAnswer name="wanted_why" audience="audience.wanted_why" label="Why" others={others} limit="answer" />
      <DebriefAnswer
        name="private"
        audience=""
        label="Private notes"
        help="Only you can ever see these."
        others={null}
        limit="answer"
      />
      <Autosave
        to="/api/live/debrief"
        recordKey={{ id: interview.id }}
        as="formValues"
        version={debrief?.version ?? 0}
        at={(draft?.updatedAt ?? debrief?.savedAt)?.getTime() ?? null}
      />
      <SaveButtons found={found} consultant={consultant} early={early} />
    </Form>
  );
}

const readerChoices = (typed: DebriefFormValues) =>
  Object.fromEntries(Object.entries(typed).filter(([name]) => isAudienceField(name)));

function GeneralAnswers({ found: { interview, concern }, others }: { found: DebriefFormData; others: DebriefReaders }) {
  const common = { others, limit: "answer" } as const;
  return (
    <>
      <h2 className="section">How it went</h2>
      <Checkbox name="thanked" label="I thanked them in person" help="Good. Send the note as well." />
      <DebriefAnswer
        name="went_well"
        audience="audience.went_well"
        label="What went well"
        help="What did they like?"
        {...common}
      />
      <DebriefAnswer
        name="fell_short"
        audience="audience.fell_short"
        label="What went less well"
        help="You can clarify this in your thank-you."
        {...common}
      />
      <h3>Rate yourself</h3>
      <p className="detail">
        Choose one answer each, or none. {others ? `If you share the debrief, ${others.consultant} sees them. ` : ""}We
        show your answers next to their feedback.
      </p>
      <GradeFields side="mine" />
      <DebriefAnswer
        name="wished_said"
        audience="audience.wished_said"
        label="What you wished you had said"
        {...common}
      />
      <DebriefAnswer
        name="concerns"
        audience="audience.concerns"
        label="Concerns you did not raise"
        help={
          others
            ? `${capitalise(others.consultant)} can help you with these.`
            : "It is useful to know them before you decide."
        }
        {...common}
      />
      {others && (
        <Checkbox
          name="raise"
          label={`Ask ${others.consultant} to raise this with ${interview.company}`}
          help={concern?.raisedAt ? concern.result || "It was raised." : undefined}
        />
      )}
      {interview.route === "direct" && <p className="detail">Only you can see this debrief.</p>}
    </>
  );
}

/** R2, R3, R16: what was asked, what was given to do, and by when there will be an answer. */
function NextSteps({
  found: { interview, questions, promise, isDecided },
  others,
}: {
  found: DebriefFormData;
  others: DebriefReaders;
}) {
  return (
    <>
      <h2 className="section">What happens next</h2>
      {questions.length > 0 && (
        <fieldset className="field">
          <legend>Which of your questions did you ask?</legend>
          <small>You can ask the others in the next round. Do not ask them in a thank-you.</small>
          {questions.map((question) => (
            <Checkbox key={question.id} name={`asked.${question.id}`} label={question.body} />
          ))}
        </fieldset>
      )}
      {!promise && <AnswerDateFields direct={interview.route === "direct"} isDecided={isDecided} />}
      <DebriefTasks
        spare={Array.from({ length: spareTasks }, () => newId(new Date()))}
        readers={interviewReaders(interview)}
      />
      <DebriefAnswer
        name="instructions"
        audience="audience.instructions"
        label="Instructions you were given"
        help={others ? `${capitalise(others.consultant)} can tell you more about the next steps.` : undefined}
        others={others}
        limit="answer"
      />
    </>
  );
}

function AnswerDateFields({ direct, isDecided }: { direct: boolean; isDecided: boolean }) {
  return (
    <fieldset className="field">
      <legend>When will you hear?</legend>
      <small>
        {isDecided
          ? "You have their answer. If they gave you a date for what comes next, add it."
          : direct
            ? "We do not know when you will hear yet. Your plan depends on it. Did anybody say what happens next, and by when? If not, ask."
            : "We do not know when you will hear yet. If they gave you a date, add it. Your consultant can ask too."}
      </small>
      <div className="field-trio">
        <Field name="promiseDay" label="Answer by" type="date" />
        <Field name="promiseBy" label="Who said this" limit="name" autoComplete="off" />
        <Select
          name="promiseCovers"
          label="About"
          options={[
            ["any answer", "an answer"],
            ["next stage", "the next stage"],
            ["offer", "an offer"],
            ["feedback", "feedback"],
          ]}
        />
      </div>
    </fieldset>
  );
}

function SaveButtons({ found, consultant, early }: { found: DebriefFormData; consultant: string; early: boolean }) {
  const { interview, debrief, consultantTold } = found;
  const first =
    interview.route === "agency" && !(isReadHere(interview, debrief) ? isSharedByCandidate(debrief) : consultantTold);
  if (early)
    return (
      <div className="actions main-actions">
        <SubmitButton name="keep" value="yes" busy="Saving">
          Save these notes
        </SubmitButton>
      </div>
    );
  return (
    <div className="actions main-actions">
      <SubmitButton className={first ? "" : "primary"} busy="Saving">
        Save
      </SubmitButton>
      {first && (
        <SubmitButton name="share" value="yes" busy="Saving">
          {isReadHere(interview, debrief) ? `Save and share with ${consultant}` : `Save and write to ${consultant}`}
        </SubmitButton>
      )}
    </div>
  );
}
