import { randomUUID } from "node:crypto";
import { Autosave } from "@/app/_ui/autosave";
import { Checkbox } from "@/app/_ui/choices";
import { Field, Select, type SelectOption, TextArea } from "@/app/_ui/field";
import { Form } from "@/app/_ui/form";
import { SubmitButton } from "@/app/_ui/submit-button";
import type { BriefView } from "@/lib/mail/briefs/queries";
import { briefRecipientFields, usedBriefAnswers } from "@/lib/mail/briefs/rules";
import { senderName } from "@/lib/mail/outbox/rules";
import { writeBriefAction } from "./actions";
import { BriefGreetingCheck } from "./brief-greeting-check";
import { BriefGreetingLine } from "./brief-greeting-line";

/** The recipient, the text, and the tick that it was re-read. Saved while it is typed; without script, by every button. */
export function BriefForm({ found, workspace }: { found: BriefView; workspace: string }) {
  const { draft, start, contacts, people, reachable, interview, me, sharedAnswers } = found;
  const brief = draft?.brief;
  const recipient = briefRecipientFields(brief, reachable);
  const readers = { mailedTo: ["The client"], here: "Once it is sent, the candidate" };
  const named = (kind: string, person: { id: string; name: string; title: string; email: string }): SelectOption => [
    `${kind}:${person.id}`,
    `${person.name}${person.title ? `, ${person.title}` : ""}${person.email ? ` (${person.email})` : " (no address yet)"}`,
  ];
  const options: SelectOption[] = [
    ...reachable.contacts.map((contact) => named("contact", contact)),
    ...reachable.people.map((person) => named("person", person)),
    ["typed", "Someone else (enter below)"],
  ];
  const names = Object.fromEntries([
    ...reachable.contacts.map((contact) => [`contact:${contact.id}`, contact.name]),
    ...reachable.people.map((person) => [`person:${person.id}`, person.name]),
  ]);
  // A listed person without an address needs a typed one; otherwise both fields are for a person who is not listed.
  const isEachReachable = [...reachable.contacts, ...reachable.people].every((person) => person.email);
  return (
    <Form action={writeBriefAction} className="fields" label="The brief" mergesEdits>
      <input type="hidden" name="workspace" value={workspace} />
      <input type="hidden" name="interviewId" value={interview.id} />
      <input type="hidden" name="press" value={randomUUID()} />
      {!brief && <input type="hidden" name="madeFrom" value={JSON.stringify(usedBriefAnswers(sharedAnswers))} />}
      <Select name="to" label="Recipient" value={recipient.to} options={options} />
      <div className={isEachReachable ? "field-pair when-typed" : "field-pair"}>
        <div className="when-typed">
          <Field
            name="toName"
            label="Name"
            optional
            value={recipient.toName}
            help="For someone who is not in the list."
            limit="name"
            autoComplete="off"
          />
        </div>
        <Field
          name="toEmail"
          label="E-mail address"
          optional
          type="email"
          value={recipient.toEmail}
          help="For someone who is not in the list, or has no address there."
          autoComplete="off"
        />
      </div>
      <Field name="subject" label="Subject" value={brief?.subject ?? start.subject} readers={readers} limit="subject" />
      <TextArea
        name="body"
        label="The brief"
        value={brief?.body ?? start.body}
        rows={16}
        readers={readers}
        limit="message"
      />
      <Autosave
        to="/api/live/brief"
        recordKey={{ workspace, interviewId: interview.id }}
        version={brief?.version ?? 0}
        at={brief ? brief.updatedAt.getTime() : null}
      />
      <BriefGreetingLine names={names} />
      <BriefGreetingCheck
        known={{ contacts, people, candidate: found.candidate, company: interview.company }}
        start={{
          to: recipient.to,
          toName: brief?.toName ?? "",
          body: brief?.body ?? start.body,
        }}
      />
      <Checkbox name="reread" label="I have re-read this brief" />
      <div className="actions main-actions">
        <SubmitButton name="intent" value="send" busy="Sending">
          Send now
        </SubmitButton>
        <SubmitButton className="" name="intent" value="save" busy="Saving">
          Save
        </SubmitButton>
      </div>
      <p className="small-print">
        We send it as “{senderName(me.name)}”. Replies go to {me.email}. A small line at the end lets the reader report
        it or stop more messages.
      </p>
    </Form>
  );
}
