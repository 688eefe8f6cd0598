import type { Metadata } from "next";
import { ImportForm } from "@/app/_records/import-form";
import { mostBytes } from "@/lib/csv/input";
import { consultant } from "@/lib/viewer";
import { read, write } from "./actions";

export const metadata: Metadata = { title: "Import clients" };

export default async function Page({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace } = await params;
  await consultant(workspace, `/w/${workspace}/clients/import`);
  return (
    <>
      <h1>Import clients and their roles</h1>
      <p className="lead">You see every row and what will happen to it before anything is written.</p>
      <div className="sec">
        <ImportForm {...{ workspace, read, write }} nouns={["row", "rows"]} most={mostBytes}>
          <div className="note text">
            <p>
              The first line names the columns: <b>Client</b>, and if you like <b>Contact rule</b> (direct, copy or
              through), <b>Country</b> (two letters), <b>Region</b>, <b>Role</b>, <b>Asks for</b>. A client with several
              roles takes a row for each.
            </p>
            <p>
              A client is known by its name. One that is here already keeps its contact rule and its country; its roles
              are added, and what they ask for may change.
            </p>
          </div>
        </ImportForm>
      </div>
    </>
  );
}
