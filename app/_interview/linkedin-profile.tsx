import { Field } from "@/app/_ui/field";
import { Form } from "@/app/_ui/form";
import type { Readers } from "@/app/_ui/readers";
import { SubmitButton } from "@/app/_ui/submit-button";
import type { FormAction } from "@/lib/form-state";
import { linkedinSearchHref } from "@/lib/record/people-met/rules";

type Props = {
  interviewId: string;
  interviewerId: string;
  name: string;
  company: string;
  /** The address of their profile, or "". */
  linkedin: string;
  readers: Readers;
  save: FormAction;
  page: "person" | "step";
};

/** R46: their profile on LinkedIn, or a search for it; and a field to keep its address. */
export function LinkedinProfile({ name, company, linkedin, readers, save, page, ...interviewer }: Props) {
  return (
    <>
      <p>
        <a
          className={page === "step" ? "button primary" : "button"}
          href={linkedin || linkedinSearchHref(name, company)}
          rel="noreferrer noopener"
          target="_blank"
        >
          {linkedin ? `Open ${name}’s LinkedIn page` : `Search LinkedIn for ${name}`}
        </a>
      </p>
      <details className="expandable">
        <summary>{linkedin ? "Change the LinkedIn address" : "Add the LinkedIn address"}</summary>
        <Form action={save} className="fields compact" label={`The LinkedIn address of ${name}`}>
          <input type="hidden" name="interviewId" value={interviewer.interviewId} />
          <input type="hidden" name="interviewerId" value={interviewer.interviewerId} />
          <input type="hidden" name="page" value={page} />
          <Field
            name="linkedin"
            type="url"
            label={`LinkedIn address of ${name}`}
            value={linkedin}
            placeholder="https://www.linkedin.com/in/…"
            help={
              linkedin ? "Leave it empty to remove it." : "Copy it from their page. Then this link opens their page."
            }
            readers={readers}
            limit="link"
          />
          <SubmitButton className="">Save</SubmitButton>
        </Form>
      </details>
    </>
  );
}
