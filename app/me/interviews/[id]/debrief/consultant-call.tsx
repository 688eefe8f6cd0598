import { interviewReaders } from "@/app/_interview/interview-readers";
import { Field } from "@/app/_ui/field";
import { Form } from "@/app/_ui/form";
import { SubmitButton } from "@/app/_ui/submit-button";
import { dayOf, timeOf } from "@/lib/dates";
import { shortName } from "@/lib/people/names/rules/short-name";
import { consultantOfRowAt } from "@/lib/planning/plan/rules/consultant-in-charge";
import { formatMoment } from "@/lib/platform/words/dates";
import type { getDebrief } from "@/lib/record/debriefs/queries";
import { logCallAction } from "./actions";

type Props = { found: Awaited<ReturnType<typeof getDebrief>>; zone: string; now: Date };

/** R12, R13: the consultant first. A call counts at once; its time is now, or given below. */
export function ConsultantCall({ found: { interview, consultantTold, isDecided }, zone, now }: Props) {
  if (interview.route === "direct") return null;
  const first = (name: string | null) => shortName(name) || "your consultant";
  const name = first(interview.consultantName);
  const today = dayOf(zone, now.getTime());
  if (consultantTold) {
    const then = first(consultantOfRowAt(interview, consultantTold.at));
    return (
      <p className="detail">
        {consultantTold.how === "call" ? `You called ${then}` : `You told ${then}`}{" "}
        {formatMoment(consultantTold.at.getTime(), zone, today)}.
      </p>
    );
  }
  return (
    <section className="card padded section">
      <h2>{isDecided ? `Tell ${name} how it went` : `Tell ${name} first`}</h2>
      <p className="detail">
        {!isDecided && `${name} can raise what you did not get to say before ${interview.company} decides. `}
        Call, or share the debrief below.
      </p>
      <Form action={logCallAction} className="actions mt-3" label={`Call to ${name}`}>
        <input type="hidden" name="id" value={interview.id} />
        <SubmitButton className="" busy="Saving">
          I called {name} just now, {timeOf(zone, now.getTime())}
        </SubmitButton>
      </Form>
      <details className="expandable mt-3">
        <summary>I called earlier</summary>
        <Form action={logCallAction} className="panel fields" label={`Earlier call to ${name}`}>
          <input type="hidden" name="id" value={interview.id} />
          <div className="field-pair">
            <Field name="on" label="Day" type="date" value={today} max={today} />
            <Field name="at" label="Time (in your time zone)" type="time" value={timeOf(zone, now.getTime())} />
          </div>
          <Field name="note" label="What happened" optional readers={interviewReaders(interview)} limit="call" />
          <SubmitButton className="">Save this call</SubmitButton>
        </Form>
      </details>
    </section>
  );
}
