import { csvDownload } from "@/app/w/[workspace]/csv-download";
import { clientBatches } from "@/lib/people/clients/queries/list";
import { formatPhone } from "@/lib/people/phone-numbers/rules";
import { may } from "@/lib/permissions";
import { requireConsultant } from "@/lib/viewer";

type Context = { params: Promise<{ workspace: string }> };

const head = ["Client", "Contact rule", "Country", "Region", "Role", "Asks for", "Filled on"];
const contactColumns = ["Contact", "Contact e-mail", "Contact telephone", "Contact title"];

/** The agency's clients, with a line for each of their roles and contacts, in the columns that an import reads. */
export async function GET(_request: Request, { params }: Context) {
  const { workspace } = await params;
  const { viewer } = await requireConsultant(workspace, `/w/${workspace}/clients`);
  if (!may.exportRecords(viewer, viewer)) return new Response(null, { status: 404 });
  async function* batches() {
    yield [[...head, ...contactColumns]];
    for await (const rows of clientBatches(viewer)) yield rows.flatMap(linesOf);
  }
  return csvDownload(viewer, "clients", batches());
}

type ClientExportRow =
  ReturnType<typeof clientBatches> extends AsyncGenerator<infer Rows extends unknown[]> ? Rows[number] : never;

/** A line has one role and one contact, each of them once. The rest of the longer list has lines of its own. */
const linesOf = ({ name, contactRule, country, region, roles, contacts }: ClientExportRow) =>
  Array.from({ length: Math.max(1, roles.length, contacts.length) }, (_, index) => {
    const [role, contact] = [roles[index], contacts[index]];
    return [
      ...[name, contactRule, country, region, role?.title ?? "", role?.asksFor ?? ""],
      ...[role?.filledAt?.slice(0, 10) ?? "", contact?.name ?? "", contact?.email ?? ""],
      ...[formatPhone(contact?.phone ?? ""), contact?.title ?? ""],
    ];
  });
