import { Field, TextArea } from "@/app/_ui/field";

export function PositionFields({ title, asksFor }: { title?: string; asksFor?: string }) {
  return (
    <>
      <Field name="title" label="Title" value={title} limit="name" required autoComplete="off" />
      <TextArea
        name="asksFor"
        label="What it asks for"
        optional
        value={asksFor}
        readers={{ agencyAnd: "Candidates for this role" }}
        limit="answer"
        help="Skills, one a line. Each interview for this role begins with them, and the candidate’s thank-you comes back to them."
      />
    </>
  );
}
