import { DebriefPart } from "@/app/_interview/debrief-part";
import { interviewReaders } from "@/app/_interview/interview-readers";
import { PromiseCoversField } from "@/app/_interview/promise-covers-field";
import { Checkbox } from "@/app/_ui/choices";
import { Field } from "@/app/_ui/field";
import { newId } from "@/lib/ids";
import { capitalise } from "@/lib/platform/text/rules";
import type { getDebrief } from "@/lib/record/debriefs/queries";
import { DebriefAnswer, type DebriefReaders } from "./debrief-answer";
import { DebriefTasks } from "./debrief-fields";

const spareTasks = 10;

/** R2, R3, R16: which questions the candidate asked, which tasks they were given, and by when they will get an answer. */
export function DebriefNextSteps({
  found: { interview, questions, promise, isDecided },
  others,
}: {
  found: Awaited<ReturnType<typeof getDebrief>>;
  others: DebriefReaders;
}) {
  return (
    <>
      {questions.length > 0 && (
        <DebriefPart title="Your questions" fields={["asked"]} counted={["asked.*"]} says="ticked">
          <fieldset className="field">
            <legend>Which of your questions did you ask?</legend>
            <small>You can ask the others in the next round. Do not ask them in a thank-you.</small>
            {questions.map((question) => (
              <Checkbox key={question.id} name={`asked.${question.id}`} label={question.body} />
            ))}
          </fieldset>
        </DebriefPart>
      )}
      {!promise && (
        <DebriefPart
          title="When will you hear?"
          fields={["promiseDay", "promiseBy", "promiseCovers"]}
          counted={["promiseDay", "promiseBy"]}
          says="filled in"
        >
          <AnswerDateFields direct={interview.route === "direct"} isDecided={isDecided} />
        </DebriefPart>
      )}
      <DebriefPart
        title="Tasks and instructions"
        fields={["tasks", "instructions", "audience.instructions"]}
        counted={["tasks.*.body", "instructions"]}
      >
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
      </DebriefPart>
    </>
  );
}

function AnswerDateFields({ direct, isDecided }: { direct: boolean; isDecided: boolean }) {
  return (
    <fieldset className="field">
      <legend className="screen-reader-only">When will you hear?</legend>
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
        <PromiseCoversField />
      </div>
    </fieldset>
  );
}
