import { Radios } from "@/app/_ui/choices";
import { Field, TextArea } from "@/app/_ui/field";
import { Fold } from "@/app/_ui/fold";
import type { Readers } from "@/app/_ui/readers";
import { interviewFormatOptions } from "@/lib/platform/words/labels";
import type { InterviewFormAgency, InterviewValues } from "./interview-values";
import { QuestionsFieldset } from "./interviewers-fieldset";
import { PromiseCoversField } from "./promise-covers-field";

type Props = { values: InterviewValues; agency: InterviewFormAgency | undefined; readers: Readers };

const countedFields = ["round", "place", "link", "asksFor", "questions.*.body", "promiseDay"] as const;

/** The fields that a plan does not need, or whose values we guess. */
export function MoreInterviewFields({ values, agency, readers }: Props) {
  const { round, place, link, asksFor, questions, promiseDay, asksPromise } = values;
  const filled = [round, place, link, asksFor, promiseDay].filter(Boolean).length + questions.length;
  const inside = [
    "round",
    "place or link",
    "what the role asks for",
    ...(agency ? ["consultant"] : ["your questions"]),
    ...(asksPromise ? ["answer date"] : []),
  ];
  return (
    <Fold
      summary={
        <span>
          More<span className="detail">: {inside.join(", ")}</span>
        </span>
      }
      fields={[
        ...["round", "format", "place", "link", "asksFor", "questions", "addressGiven", "consultantUserId"],
        ...["promiseDay", "promiseBy", "promiseCovers"],
      ]}
      counted={countedFields}
      filled={filled}
    >
      <div className="fields">
        {agency?.chosenBefore}
        <Field
          name="round"
          label="Round"
          optional
          value={round}
          help="Such as first interview, second stage, final."
          limit="round"
        />
        <Radios
          name="format"
          label={agency ? "How they meet" : "How you meet"}
          options={interviewFormatOptions}
          value={values.format}
          className="horizontal"
        />
        <div className="field-pair">
          <Field name="place" label="Place" optional value={place} limit="place" />
          <Field name="link" label="Link to the call" optional type="url" value={link} limit="link" />
        </div>
        <TextArea
          name="asksFor"
          label="What the role asks for"
          optional
          value={asksFor}
          help={
            agency
              ? "Skills, one per line. If you leave this empty, we use those of the role. They appear in the candidate’s thank-you."
              : "Skills from the advert, one per line. We show them when you write your thank-you."
          }
          readers={readers}
          limit="answer"
        />
        {!agency && <QuestionsFieldset questions={questions} readers={readers} />}
        <Field
          name="addressGiven"
          label={agency ? "E-mail address that the client has for the candidate" : "E-mail address you gave them"}
          optional
          type="email"
          value={values.addressGiven}
          help={
            agency
              ? "On the answer date, we remind the candidate to look there."
              : "On the answer date, we remind you to look there."
          }
        />
        {asksPromise && <AnswerDate day={promiseDay} />}
      </div>
    </Fold>
  );
}

function AnswerDate({ day }: { day: string | undefined }) {
  return (
    <fieldset className="field">
      <legend>Answer date, if they gave one</legend>
      <div className="field-trio">
        <Field name="promiseDay" label="Answer by" optional type="date" value={day} />
        <Field name="promiseBy" label="Who said this" optional limit="name" />
        <PromiseCoversField />
      </div>
    </fieldset>
  );
}
