import { Area, Field } from "@/app/_ui/field";

export function RoleFields({ title, asksFor }: { title?: string; asksFor?: string }) {
  return (
    <>
      <Field name="title" label="Title" value={title} maxLength={120} required autoComplete="off" />
      <Area
        name="asksFor"
        label="What it asks for"
        optional
        value={asksFor}
        maxLength={4000}
        help="Skills, one a line. Each interview for this role begins with them, and the candidate’s thank-you comes back to them."
      />
    </>
  );
}
