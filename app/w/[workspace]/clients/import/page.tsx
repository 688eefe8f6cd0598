import type { Metadata } from "next";
import { ImportForm } from "@/app/_imports/import-form";
import { readNotice } from "@/lib/platform/notices/rules/notices";
import { requireConsultant } from "@/lib/viewer";
import { importClientsAction, previewClientsAction } from "./actions";

export const metadata: Metadata = { title: "Import clients" };

type Props = { params: Promise<{ workspace: string }>; searchParams: Promise<{ said?: string }> };

export default async function Page({ params, searchParams }: Props) {
  const [{ workspace }, { said }] = await Promise.all([params, searchParams]);
  await requireConsultant(workspace, `/w/${workspace}/clients/import`);
  return (
    <>
      <h1>Import clients, their roles and contacts</h1>
      <p className="lead">You see every row and what will happen to it before we save anything.</p>
      <div className="section">
        <ImportForm
          {...{ workspace, read: previewClientsAction, write: importClientsAction }}
          nouns={["row", "rows"]}
          refused={readNotice("/w/[workspace]/clients/import", said)?.text}
        >
          <div className="callout prose">
            <p>
              The first line names the columns: <b>Client</b>, <b>Contact rule</b> (direct, copy or through),{" "}
              <b>Country</b> (two letters), <b>Region</b>, <b>Role</b>, <b>Asks for</b>, <b>Contact</b>,{" "}
              <b>Contact e-mail</b>, <b>Contact telephone</b>, <b>Contact title</b>. All but the first are optional. If
              a client has several roles or contacts, use a row for each.
            </p>
            <p>
              A plain <b>E-mail</b>, <b>Telephone</b>, <b>Mobile</b> or <b>Job title</b> is the contact’s, in each row
              that names a contact.
            </p>
            <p>
              We find clients by their name. A client that is here already keeps its contact rule and its country. New
              roles are added to it, and what its roles ask for can change. We find contacts by their e-mail address, or
              by their name if there is no address.
            </p>
          </div>
        </ImportForm>
      </div>
    </>
  );
}
