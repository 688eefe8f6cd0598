import { TextArea } from "@/app/_ui/field";
import { Form } from "@/app/_ui/form";
import { SubmitButton } from "@/app/_ui/submit-button";
import { type MomentPlace, MomentText } from "@/app/_ui/time-text";
import type { Debrief } from "@/lib/record/debriefs/queries";
import { raiseConcernAction } from "./actions";

type Props = {
  concern: NonNullable<Debrief["concern"]>;
  day: MomentPlace;
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
      <h2>Concern to raise with the client</h2>
      <p className="detail">
        {first} asked you to raise this with the client.
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
            label="What the client said"
            optional={!raisedAt}
            value={result}
            help="You can add this later, when the client has answered."
            readers={{ agencyAnd: first }}
            limit="note"
          />
          <SubmitButton className={main && !raisedAt ? "primary" : ""}>
            {raisedAt ? "Save" : "Mark as raised"}
          </SubmitButton>
        </Form>
      ) : (
        result && <p className="typed-text">{result}</p>
      )}
    </section>
  );
}
