import { csvDownload } from "@/app/w/[workspace]/csv-download";
import { memberName } from "@/app/w/[workspace]/member-names";
import { candidateBatches } from "@/lib/people/candidates/queries/list";
import { formatPhone } from "@/lib/people/phone-numbers/rules";
import { may } from "@/lib/permissions";
import { requireConsultant } from "@/lib/viewer";

type Context = { params: Promise<{ workspace: string }> };

/** The agency's candidates. An import reads the first four of these columns. */
export async function GET(_request: Request, { params }: Context) {
  const { workspace } = await params;
  const { viewer } = await requireConsultant(workspace, `/w/${workspace}/candidates`);
  if (!may.exportRecords(viewer, viewer)) return new Response(null, { status: 404 });
  async function* batches() {
    yield [["Name", "E-mail", "Telephone", "Consultant", "Account since", "Added on"]];
    for await (const { rows, members } of candidateBatches(viewer))
      yield rows.map((row) => [
        ...[row.name, row.email, formatPhone(row.phone ?? ""), memberName(members, row.consultantUserId)],
        ...[row.linkedAt?.toISOString().slice(0, 10) ?? "", row.createdAt.toISOString().slice(0, 10)],
      ]);
  }
  return csvDownload(viewer, "candidates", batches());
}
