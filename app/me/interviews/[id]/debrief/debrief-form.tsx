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
import type { getDebrief } from "@/lib/record/debriefs/queries";
import { jobWantedLabels } from "@/lib/record/debriefs/rules/fields";
import { type DebriefFormValues, debriefFormValues, isAudienceField } from "@/lib/record/debriefs/rules/form-values";
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
          {consultant} sees what you share, answer by answer; {interview.company} sees nothing unless you let it pass.
          {interview.consultantUserId ? "" : ` ${consultant} is not here yet, so sharing means a letter that you send.`}
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
        help="You decide too. A no leads to a kind withdrawal, not to chasers."
        className="horizontal"
        options={jobWantedAnswers.map((answer) => [answer, jobWantedLabels[answer]])}
      />
      <DebriefAnswer name="wanted_why" audience="audience.wanted_why" label="Why" others={others} limit="answer" />
      <DebriefAnswer
        name="private"
        audience=""
        label="Private notes"
        help="They can’t be shared at all."
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
      <Checkbox
        name="thanked"
        label="I thanked them in person"
        help="Good, and remembered. It does not replace the note."
      />
      <DebriefAnswer
        name="went_well"
        audience="audience.went_well"
        label="What went well"
        help="What ticked their boxes."
        {...common}
      />
      <DebriefAnswer
        name="fell_short"
        audience="audience.fell_short"
        label="Where it fell short"
        help="Offered to your thank-you as a clarification, if you want one."
        {...common}
      />
      <h3>The same questions that they are asked</h3>
      <p className="detail">
        One tap each, or none. {others ? `${others.consultant} sees them with the debrief. ` : ""}They come back beside
        what they say, with the gaps marked.
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
        help={others ? `${others.consultant} can work on these for you.` : "Worth knowing before you decide."}
        {...common}
      />
      {others && (
        <Checkbox
          name="raise"
          label={`Ask ${others.consultant} to raise this with ${interview.company}`}
          help={concern?.raisedAt ? concern.result || "It has been raised." : undefined}
        />
      )}
      {interview.route === "direct" && <p className="detail">Nobody but you sees this debrief.</p>}
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
          <small>The others stay here for the next round. They are no part of a thank-you.</small>
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
        help={others ? `${others.consultant} knows the next steps, and can save you waiting and guessing.` : undefined}
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
          ? "You have their answer. If they named a day for what comes next, write it down."
          : direct
            ? "No day is on record, and the whole plan depends on it. Did anybody say what happens next, and by when? If not, ask."
            : "No day is on record yet. If they named one, write it down; your consultant can ask as well."}
      </small>
      <div className="field-trio">
        <Field name="promiseDay" label="By which day" type="date" />
        <Field name="promiseBy" label="Who said so" limit="name" autoComplete="off" />
        <Select
          name="promiseCovers"
          label="For what"
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
  const first = interview.route === "agency" && !(interview.consultantUserId ? debrief?.sharedAt : consultantTold);
  if (early)
    return (
      <div className="actions main-actions">
        <SubmitButton name="keep" value="yes" busy="Saving">
          Keep these notes
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
          {interview.consultantUserId ? `Save and share with ${consultant}` : `Save, and write to ${consultant}`}
        </SubmitButton>
      )}
    </div>
  );
}
