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
      <p className="lead">You see every row and what will happen to it before anything is written.</p>
      <div className="section">
        <ImportForm
          {...{ workspace, read: previewCandidatesAction, write: importCandidatesAction }}
          nouns={["candidate", "candidates"]}
          refused={readNotice("/w/[workspace]/candidates/import", said)?.text}
        >
          <div className="callout prose">
            <p>
              The first line names the columns: <b>Name</b> (or <b>First name</b> and <b>Last name</b>), <b>E-mail</b>,{" "}
              <b>Telephone</b>, <b>Consultant</b>. The last three may be left out.
            </p>
            <p>
              Somebody is known by their e-mail address: who is here already is left alone, or their name and telephone
              number change. Without a consultant a row is yours. Nobody is written to.
            </p>
          </div>
        </ImportForm>
      </div>
    </>
  );
}
