import { Area, Field, Select } from "@/app/_ui/field";
import { Form } from "@/app/_ui/form";
import { Radios } from "@/app/_ui/pick";
import { Submit } from "@/app/_ui/submit";
import type { Heard } from "@/lib/answers/queries";
import { cityOf, dayOf, offsetAt, shortDay, timeOf } from "@/lib/dates";
import { log } from "./actions";

type Props = { found: Heard; zone: string; now: Date };

/** One form for all that a call or a letter may bring. */
export function HeardForm({ found: { interview, facts, promises }, zone, now }: Props) {
  const today = dayOf(zone, now.getTime());
  const known = promises.find((promise) => promise.kind === "answer");
  const consultant = interview.route === "agency" ? (interview.consultantName ?? "Your consultant") : null;
  const names = [...facts.interviewers.map((one) => one.name), ...(consultant ? [consultant] : [])];
  const elsewhere = offsetAt(zone, now.getTime()) !== offsetAt(interview.zone, now.getTime());
  return (
    <Form action={log} className="fields brief sec" label="What you heard">
      <input type="hidden" name="id" value={crypto.randomUUID()} />
      <input type="hidden" name="interviewId" value={interview.id} />
      <Field name="saidBy" label="From whom" list="names" maxLength={120} autoComplete="off" />
      <datalist id="names">
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <Radios
        name="how"
        label="How"
        className="across"
        options={[
          ["call", "by phone"],
          ["email", "by e-mail"],
          ["in person", "in person"],
          ["letter", "by post"],
          ["linkedin", "on LinkedIn"],
        ]}
      />
      <div className="pair">
        <Field name="on" label="When" type="date" value={today} max={today} />
        <Field
          name="at"
          label="At"
          type="time"
          value={timeOf(zone, now.getTime())}
          help={elsewhere ? `By your own clock, in ${cityOf(zone)}.` : undefined}
        />
      </div>
      <h2 className="sec">Their answer</h2>
      <Radios
        name="outcome"
        label="What did they say?"
        options={[
          ["undecided", "They answered; nothing is decided yet"],
          ["next", "They want to see me again"],
          ["offer", "They made me an offer"],
          ["rejected", "They turned me down"],
          ["withdrew", "I have withdrawn"],
          ["taken-back", "They took it back"],
          ["closed", "The position is closed"],
        ]}
      />
      <div className="when-offer">
        <Field
          name="offerBy"
          label="Answer the offer by"
          optional
          type="date"
          help="The day that they named, if any."
        />
      </div>
      <Area name="note" label="In their words" optional maxLength={1000} />
      <h2 className="sec">A day</h2>
      {known && (
        <p className="why">
          On record: {shortDay(known.day, today)}
          {known.givenBy && `, said ${known.givenBy}`}. A new day takes its place; the old one stays on record.
        </p>
      )}
      <div className="pair">
        <Field name="promiseDay" label="They will answer by" optional type="date" />
        <Select
          name="promiseCovers"
          label="With what"
          options={[
            ["any answer", "an answer"],
            ["next stage", "word on the next stage"],
            ["offer", "an offer"],
            ["feedback", "feedback"],
          ]}
        />
      </div>
      {consultant && (
        <Field name="updateDay" label={`${consultant.split(" ")[0]} will report back by`} optional type="date" />
      )}
      <h2 className="sec">Feedback</h2>
      <Area name="strengths" label="What they liked" optional maxLength={4000} />
      <Area name="shortfalls" label="What was missing" optional maxLength={4000} />
      <Area name="tips" label="Tips for next time" optional maxLength={4000} />
      <p className="why">
        A question that you have queued (a check-in, a chaser) is called back as soon as you log word of any kind.
      </p>
      <div className="acts main-act">
        <Submit busy="Saving">Log it</Submit>
      </div>
    </Form>
  );
}
