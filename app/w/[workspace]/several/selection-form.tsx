"use client";

import type { ReactNode } from "react";
import { Field, Select, type SelectOption } from "@/app/_ui/field";
import { Form } from "@/app/_ui/form";
import { SubmitButton } from "@/app/_ui/submit-button";
import type { FormAction } from "@/lib/form-state";
import type { SelectionAct } from "@/lib/planning/selection/input";
import { UpdateMethodRadios } from "../update-method-radios";

/** One interview or candidate. With a `fault` nothing is done about it, and `hidden` is not sent. */
export type SelectedItem = {
  id: string;
  name: string;
  detail: string;
  /** What will be done, where it differs from one to the next. */
  text?: string;
  fault: string | null;
  hidden: Record<string, string>;
  recipients?: { chosen: string; note: string; options: SelectOption[] };
};

type Props = {
  action: FormAction;
  workspace: string;
  back: ReactNode;
  act: Exclude<SelectionAct, "update">;
  items: SelectedItem[];
  members: SelectOption[];
  firstDay: string;
};

const buttons: Record<Props["act"], string> = {
  ask: "Send these e-mails",
  snooze: "Snooze",
  "hand-over": "Hand over",
  told: "Mark as updated",
  invite: "Send these invitations",
};

export function SelectionForm({ action, workspace, back, act, items, members, firstDay }: Props) {
  const isPossible = items.some((item) => item.fault === null);
  return (
    <Form
      action={action}
      label={buttons[act]}
      keeps={false}
      instead={({ notice }) =>
        notice && (
          <>
            <p role="status" className="callout done">
              {notice}
            </p>
            <p className="section">{back}</p>
          </>
        )
      }
    >
      <input type="hidden" name="workspace" value={workspace} />
      <input type="hidden" name="do" value={act} />
      <ul className="card selected">
        {items.map((item) => (
          <Item key={item.id} item={item} />
        ))}
      </ul>
      {isPossible && act === "snooze" && (
        <Field name="until" label="Until" type="date" value={firstDay} min={firstDay} />
      )}
      {isPossible && act === "hand-over" && <Select name="to" label="New consultant" options={members} />}
      {isPossible && act === "told" && <UpdateMethodRadios />}
      <div className="actions">
        {isPossible && <SubmitButton busy="Working">{buttons[act]}</SubmitButton>}
        {back}
      </div>
    </Form>
  );
}

function Item({ item: { id, name, detail, text, fault, hidden, recipients } }: { item: SelectedItem }) {
  return (
    <li>
      <strong>{name}</strong> <span className="detail">{detail}</span>
      {fault ? (
        <p className="detail">Left out: {fault}</p>
      ) : (
        <>
          {Object.entries(hidden).map(([key, value]) => (
            <input key={key} type="hidden" name={`items.${id}.${key}`} value={value} />
          ))}
          {text && <p className="detail">{text}</p>}
          {recipients && (
            <Select
              name={`items.${id}.to`}
              label={`Who to ask about ${name}`}
              value={recipients.chosen}
              options={recipients.options}
              help={recipients.note || undefined}
            />
          )}
        </>
      )}
    </li>
  );
}
