import type { Metadata } from "next";
import { ImportForm } from "@/app/_imports/import-form";
import { readNotice } from "@/lib/platform/notices/rules/notices";
import { requireConsultant } from "@/lib/viewer";
import { importCandidatesAction, previewCandidatesAction } from "./actions";

export const metadata: Metadata = { title: "Import candidates" };

type Props = { params: Promise<{ workspace: string }>; searchParams: Promise<{ said?: string }> };

export default async function Page({ params, searchParams }: Props) {
  const [{ workspace }, { said }] = await Promise.all([params, searchParams]);
  await requireConsultant(workspace, `/w/${workspace}/candidates/import`);
  return (
    <>
      <h1>Import candidates</h1>
      <p className="lead">You see every row and what will happen to it before we save anything.</p>
      <div className="section">
        <ImportForm
          {...{ workspace, read: previewCandidatesAction, write: importCandidatesAction }}
          nouns={["candidate", "candidates"]}
          refused={readNotice("/w/[workspace]/candidates/import", said)?.text}
        >
          <div className="callout prose">
            <p>
              The first line names the columns: <b>Name</b> (or <b>First name</b> and <b>Last name</b>), <b>E-mail</b>,{" "}
              <b>Telephone</b> or <b>Mobile</b>, <b>Consultant</b>. All but the name are optional.
            </p>
            <p>
              We find candidates by their e-mail address. If a candidate is here already, only their name and telephone
              number can change, and only if you may edit them. If a row has no consultant, the candidate is yours. We
              send no e-mails.
            </p>
          </div>
        </ImportForm>
      </div>
    </>
  );
}
