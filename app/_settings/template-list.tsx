import { randomUUID } from "node:crypto";
import { ButtonForm } from "@/app/_ui/button-form";
import { ConfirmButton } from "@/app/_ui/confirm";
import { SubmitButton } from "@/app/_ui/submit-button";
import type { ButtonAction } from "@/lib/form-state";
import type { Template } from "@/lib/mail/templates/queries";
import { messageSteps } from "@/lib/planning/plan/rules/steps";
import { templateStepLabel } from "./template-labels";

type Props = {
  templates: readonly Template[];
  /** The address of the list. Each template has its own below it. */
  at: string;
  /** Left out for who may only read them. */
  change?: { copy: ButtonAction; remove: ButtonAction; workspace?: string };
};

/** Templates by the message that they are for, in the order of the plan. */
export function TemplateList({ templates, at, change }: Props) {
  const steps = messageSteps.filter((step) => templates.some((template) => template.step === step));
  return steps.map((step) => (
    <section key={step}>
      <h2>{templateStepLabel(step)}</h2>
      <ul className="card rows">
        {templates
          .filter((template) => template.step === step)
          .map((template) => (
            <li key={template.id}>
              <div>
                <a href={`${at}/${template.id}`}>{template.name}</a>
                {template.subject && <div className="detail">{template.subject}</div>}
              </div>
              {change && <TemplateActions template={template} {...change} />}
            </li>
          ))}
      </ul>
    </section>
  ));
}

function TemplateActions({
  template: { id, name },
  copy,
  remove,
  workspace,
}: { template: Template } & NonNullable<Props["change"]>) {
  const which = (
    <>
      {workspace && <input type="hidden" name="workspace" value={workspace} />}
      <input type="hidden" name="id" value={id} />
    </>
  );
  return (
    <>
      <ButtonForm action={copy}>
        {which}
        <input type="hidden" name="copyId" value={randomUUID()} />
        <SubmitButton className="">
          Duplicate<span className="screen-reader-only"> “{name}”</span>
        </SubmitButton>
      </ButtonForm>
      <ConfirmButton
        label="Delete"
        about={`“${name}”`}
        ask={`This deletes “${name}”. Messages that started from it are kept. This can’t be undone.`}
        action={remove}
      >
        {which}
      </ConfirmButton>
    </>
  );
}
