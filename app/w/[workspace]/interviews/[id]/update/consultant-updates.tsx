import { Field } from "@/app/_ui/field";
import { Form } from "@/app/_ui/form";
import { SubmitButton } from "@/app/_ui/submit-button";
import { type MomentPlace, MomentText } from "@/app/_ui/time-text";
import type { StepDeed, StepEventName } from "@/lib/planning/plan/rules/facts";
import { UpdateMethodRadios } from "../../../update-method-radios";
import { addUpdateAction, undoUpdateAction } from "./actions";

type Props = {
  id: string;
  workspace: string;
  first: string;
  company: string;
  /** The settled steps and deeds of this interview, these two among them. */
  settled: readonly { step: StepEventName; at: string; reason?: string | null }[];
  day: MomentPlace;
};

/** R49, R50, R54: the client was asked, the candidate got an update. Both are on the record, for the candidate to see without asking. */
export function ConsultantUpdates({ id, workspace, first, company, settled, day }: Props) {
  const updateForm = (what: "asked" | "updated", step: StepDeed, summary: string, button: string) => (
    <details className="expandable" key={what}>
      <summary className="button">{summary}</summary>
      <Form action={addUpdateAction} className="panel fields" label={summary}>
        <input type="hidden" name="workspace" value={workspace} />
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="what" value={what} />
        <input type="hidden" name="since" value={settled.find((fact) => fact.step === step)?.at ?? ""} />
        <UpdateMethodRadios />
        <Field
          name="note"
          label={what === "asked" ? "What they said" : "What you said"}
          optional
          readers={{ agencyAnd: first }}
          limit="asked"
        />
        <SubmitButton className="">{button}</SubmitButton>
      </Form>
    </details>
  );
  const noted = (what: "asked" | "updated", step: StepDeed, words: string) =>
    settled
      .filter((fact) => fact.step === step)
      .map((fact) => (
        <li key={step} className="done">
          <div>
            {words}
            <div className="detail">
              <MomentText at={fact.at} {...day} />
              {fact.reason && ` · ${fact.reason}`}
            </div>
          </div>
          <Form action={undoUpdateAction} className="" label={`Undo: ${words}`}>
            <input type="hidden" name="workspace" value={workspace} />
            <input type="hidden" name="id" value={id} />
            <input type="hidden" name="what" value={what} />
            <SubmitButton className="">Undo</SubmitButton>
          </Form>
        </li>
      ));
  const before = [
    ...noted("asked", "asked-client", `${company} was asked`),
    ...noted("updated", "told-candidate", `${first} got an update`),
  ];
  return (
    <section className="section" id="word">
      <h2>What you did</h2>
      <p className="detail">
        Did you ask {company}, or update {first}? {first} can see it.
      </p>
      <div className="options section">
        {updateForm("asked", "asked-client", `I asked ${company}`, "Save")}
        {updateForm("updated", "told-candidate", `I gave ${first} an update`, "Save")}
      </div>
      {before.length > 0 && <ol className="plan">{before}</ol>}
    </section>
  );
}
