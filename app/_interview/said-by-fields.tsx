import { Field, Select } from "@/app/_ui/field";
import type { Readers } from "@/app/_ui/readers";
import { dayOf, offsetAt, timeOf } from "@/lib/dates";
import { cityOf } from "@/lib/people/places/rules/cities";
import { contactMethodOptions } from "@/lib/platform/words/labels";
import type { InterviewAnswers } from "@/lib/record/answers/queries";
import type { ClientFeedbackEntry } from "@/lib/record/client-feedback/queries/feedback-view";
import { SaidBy } from "./said-by";

type Props = {
  data: InterviewAnswers;
  zone: string;
  now: Date;
  agency: { people: readonly string[]; from?: ClientFeedbackEntry | undefined } | undefined;
  readers: Readers;
};

/** Who said it, how and when. It is filled in with the most likely person and the present time. */
export function SaidByFields({ data: { interview, facts }, zone, now, agency, readers }: Props) {
  const today = dayOf(zone, now.getTime());
  const met = facts.interviewers.map((interviewer) => interviewer.name).filter(Boolean);
  const consultant = interview.route === "agency" ? (interview.consultantName ?? "Your consultant") : null;
  const people = agency?.people ?? (consultant ? [consultant, ...met] : met);
  const from = agency?.from;
  const methods = contactMethodOptions("call", "email", "in person", "letter", "linkedin");
  const likeliest = agency || consultant ? "call" : "email";
  const values = {
    givenBy: from ? from.givenBy || from.link?.name || "" : (people[0] ?? ""),
    how: methods.find(([method]) => method === from?.how)?.[0] ?? likeliest,
    on: today,
    at: timeOf(zone, now.getTime()),
  };
  const elsewhere = offsetAt(zone, now.getTime()) !== offsetAt(interview.zone, now.getTime());
  return (
    <SaidBy values={values} methods={methods} today={today}>
      <div className="field-pair">
        <Field
          name="givenBy"
          label="Who told you"
          readers={readers}
          value={values.givenBy}
          list="people"
          limit="name"
          autoComplete="off"
        />
        <Select name="how" label="How" value={values.how} options={methods} />
        <datalist id="people">
          {people.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      </div>
      <div className="field-pair">
        <Field name="on" label="Date" type="date" value={values.on} max={today} />
        <Field
          name="at"
          label="Time"
          type="time"
          value={values.at}
          help={elsewhere ? `In your time zone (${cityOf(zone)}).` : undefined}
        />
      </div>
    </SaidBy>
  );
}
