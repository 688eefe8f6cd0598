import { TextArea } from "@/app/_ui/field";
import { Form } from "@/app/_ui/form";
import { SubmitButton } from "@/app/_ui/submit-button";
import { MomentText } from "@/app/_ui/time-text";
import type { Debrief } from "@/lib/record/debriefs/queries";
import { raiseConcernAction } from "./actions";

type Props = {
  concern: NonNullable<Debrief["concern"]>;
  day: { zone: string; today: string; reader: string };
  id: string;
  workspace: string;
  first: string;
  mine: boolean;
  /** Whether to raise it is the main thing to do on this page. */
  main: boolean;
};

/** R15, R17: the candidate asked to raise it with the client, and reads the result here. */
export function Concern({ concern, day, id, workspace, first, mine, main }: Props) {
  const { raisedAt, result } = concern;
  return (
    <section className="section" id="concern">
      <h2>The concern to raise</h2>
      <p className="detail">
        {first} asked you to take it to the client.
        {raisedAt && (
          <>
            {" "}
            Raised <MomentText at={raisedAt.toISOString()} {...day} />.
          </>
        )}
      </p>
      {mine ? (
        <Form action={raiseConcernAction} className="fields">
          <input type="hidden" name="workspace" value={workspace} />
          <input type="hidden" name="id" value={id} />
          <TextArea
            name="result"
            label="What came of it"
            optional={!raisedAt}
            value={result}
            help="It can be said later, when they have answered."
            readers={{ agencyAnd: first }}
            limit="note"
          />
          <SubmitButton className={main && !raisedAt ? "primary" : ""}>
            {raisedAt ? "Save what came of it" : "I raised it"}
          </SubmitButton>
        </Form>
      ) : (
        result && <p className="typed-text">{result}</p>
      )}
    </section>
  );
}
