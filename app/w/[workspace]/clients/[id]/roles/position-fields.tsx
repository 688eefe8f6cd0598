import { Field, TextArea } from "@/app/_ui/field";

export function PositionFields({ title, asksFor }: { title?: string; asksFor?: string }) {
  return (
    <>
      <Field name="title" label="Title" value={title} limit="name" required autoComplete="off" />
      <TextArea
        name="asksFor"
        label="What the role asks for"
        optional
        value={asksFor}
        readers={{ agencyAnd: "Candidates for this role" }}
        limit="answer"
        help="One skill on each line. New interviews for this role start with them, and the candidate’s thank-you note can mention them."
      />
    </>
  );
}
