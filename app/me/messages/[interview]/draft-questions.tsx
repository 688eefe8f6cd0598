import type { ReactNode } from "react";
import { ButtonForm } from "@/app/_ui/button-form";
import { Checkbox, type Choice, Radios } from "@/app/_ui/choices";
import { Field } from "@/app/_ui/field";
import { Form } from "@/app/_ui/form";
import { SubmitButton } from "@/app/_ui/submit-button";
import type { MessageKey } from "@/lib/mail/messages/input";
import { type ComposedMessage, hasOtherWords } from "@/lib/mail/messages/rules/compose";
import { readingChoice } from "@/lib/mail/messages/rules/composer/answers";
import type { NotedFact } from "@/lib/mail/messages/rules/composer/facts";
import { type DraftQuestion, readingOptions } from "@/lib/mail/messages/rules/composer/questions";
import { composeAnotherDraftAction, readJottingAction, saveEvidenceAction, saveEvidenceSkillsAction } from "./actions";
import { MessageKeyFields } from "./message-key-fields";
import { SaveFirstNote } from "./save-first-note";

type Props = { composed: ComposedMessage; messageKey: MessageKey; isBegun: boolean };

/** What only the writer knows, asked one after the other; and what they noted that the draft does not say. All of it works without script. */
export function DraftQuestions({ composed: { draft, questions, beside }, messageKey, isBegun }: Props) {
  const asked = questions.flatMap((question) => (question.kind === "reading" ? [question.fact.jotting] : []));
  const rest = beside.filter((fact) => !asked.includes(fact.jotting));
  if (questions.length === 0 && rest.length === 0 && !draft) return null;
  return (
    <section className="section draft-questions" aria-label="For the draft">
      {!draft && (
        <p className="callout">
          {questions.length > 0
            ? "To write this note for you, we need to know one thing that you said or did. Answer a question, or write it yourself below."
            : "Your debrief has nothing that we can use in this note. Write it yourself below."}
        </p>
      )}
      <Questions isFolded={draft !== null} count={questions.length}>
        <SaveFirstNote />
        {questions.map((question) => (
          <Question key={keyOf(question)} question={question} messageKey={messageKey} />
        ))}
      </Questions>
      {rest.length > 0 && (
        <details className="expandable">
          <summary>In your debrief, but not in the draft</summary>
          <SaveFirstNote />
          {rest.map((fact) => (
            <details key={`${fact.field} ${fact.jotting}`} className="expandable">
              <summary>{fact.jotting} · Add</summary>
              <JottingForm fact={fact} messageKey={messageKey} />
            </details>
          ))}
        </details>
      )}
      {draft && hasOtherWords(messageKey.step) && (
        <ButtonForm action={composeAnotherDraftAction}>
          <MessageKeyFields messageKey={messageKey} />
          <SubmitButton className="" busy="Writing">
            Write another draft
          </SubmitButton>
          <SaveFirstNote />
          {isBegun && <small className="block detail">We keep the sentences that you changed or added.</small>}
        </ButtonForm>
      )}
    </section>
  );
}

/** Where there is a draft already, the questions are folded: the text comes first. */
function Questions({ isFolded, count, children }: { isFolded: boolean; count: number; children: ReactNode }) {
  if (count === 0) return null;
  if (!isFolded) return <div className="draft-questions">{children}</div>;
  return (
    <details className="expandable">
      <summary className="button">
        {count === 1 ? "Answer 1 question for a better draft" : `Answer ${count} questions for a better draft`}
      </summary>
      <div className="draft-questions">{children}</div>
    </details>
  );
}

const keyOf = (question: DraftQuestion) =>
  question.kind === "reading" ? `reading ${question.fact.jotting}` : question.kind;

function Question({ question, messageKey }: { question: DraftQuestion; messageKey: MessageKey }) {
  switch (question.kind) {
    case "reading":
      return <JottingForm fact={question.fact} messageKey={messageKey} />;
    case "evidence":
      return <EvidenceForm question={question} messageKey={messageKey} />;
    case "skills":
      return <SkillsForm question={question} messageKey={messageKey} />;
  }
}

/** One jotting: a finished sentence to choose, one to finish, or none. */
function JottingForm({ fact, messageKey }: { fact: NotedFact; messageKey: MessageKey }) {
  const options = readingOptions(fact);
  const choices: Choice[] = [
    ...options.map(({ reading, sentence }): Choice => [readingChoice(reading), sentence]),
    ["told", "You told me that … (finish it below)"],
    ["talked", "We talked about … (finish it below)"],
    ["skip", "Do not use this"],
  ];
  return (
    <Form action={readJottingAction} className="panel fields" label={`What you noted: ${fact.jotting}`}>
      <MessageKeyFields messageKey={messageKey} />
      <input type="hidden" name="jotting" value={fact.jotting} />
      <Radios
        name="choice"
        label={`You noted “${fact.jotting}”. ${options.length > 0 ? "Which sentence is right?" : "Finish one of these."}`}
        options={choices}
      />
      <Field
        name="text"
        label="The rest of the sentence"
        optional
        value={fact.proposals[0]?.text ?? fact.jotting}
        limit="stage"
        readers="only you"
      />
      <SubmitButton className="" busy="Saving">
        Use this
      </SubmitButton>
    </Form>
  );
}

type Asked<Kind extends DraftQuestion["kind"]> = Extract<DraftQuestion, { kind: Kind }>;

/** Two boxes that are a sentence already: "I … at …". */
function EvidenceForm({ question, messageKey }: { question: Asked<"evidence">; messageKey: MessageKey }) {
  return (
    <>
      <Form action={saveEvidenceAction} className="panel fields" label="Similar work that you have done">
        <MessageKeyFields messageKey={messageKey} />
        <p>
          {question.about
            ? `${question.about} What have you done that is similar?`
            : "What have you done that would be useful in this job?"}
        </p>
        <div className="field-pair">
          <Field
            name="did"
            label="I …"
            value={question.did}
            help="What you did: “asked every leaver why”"
            limit="did"
            readers="only you"
            autoComplete="off"
          />
          <Field name="place" label="at …" help="Where: “Ashgrove”, “my last school”" limit="name" autoComplete="off" />
        </div>
        <div className="actions">
          <SubmitButton className="" busy="Saving">
            Use this
          </SubmitButton>
          <SubmitButton className="link" name="skip" value="yes">
            I have nothing similar
          </SubmitButton>
        </div>
      </Form>
      {question.offers.map(({ name, evidence }) => (
        <Form key={name} action={saveEvidenceAction} className="" label={`As in your note to ${name}`}>
          <MessageKeyFields messageKey={messageKey} />
          <input type="hidden" name="did" value={evidence.did} />
          <input type="hidden" name="place" value={evidence.place} />
          <SubmitButton className="link" busy="Saving">
            Use what you wrote for {name}: {evidence.did}
          </SubmitButton>
        </Form>
      ))}
    </>
  );
}

/** R32: what the role asks for is named only where the writer says that their own work shows it. */
function SkillsForm({ question, messageKey }: { question: Asked<"skills">; messageKey: MessageKey }) {
  return (
    <Form action={saveEvidenceSkillsAction} className="panel fields" label="Skills that it shows">
      <MessageKeyFields messageKey={messageKey} />
      <p>Which of these skills does “{question.evidence.did}” show?</p>
      {question.skills.map((skill, at) => (
        <Checkbox key={skill} name={`skills.${at}`} value={skill} label={skill} />
      ))}
      <SubmitButton className="" busy="Saving">
        Save
      </SubmitButton>
    </Form>
  );
}
