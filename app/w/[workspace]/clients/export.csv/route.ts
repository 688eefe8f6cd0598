import { csvFile } from "@/app/_records/csv-file";
import { everyClient } from "@/lib/clients/queries/list";
import { csvLine } from "@/lib/csv/rules";
import { may } from "@/lib/permissions";
import { consultant } from "@/lib/viewer";

type Context = { params: Promise<{ workspace: string }> };

/** The agency's clients, a line for each of their roles, in the columns that an import reads. */
export async function GET(_request: Request, { params }: Context) {
  const { workspace } = await params;
  const { viewer } = await consultant(workspace, `/w/${workspace}/clients`);
  if (!may.exportRecords(viewer, viewer)) return new Response(null, { status: 404 });
  async function* lines() {
    yield csvLine(["Client", "Contact rule", "Country", "Region", "Role", "Asks for", "Filled on"]);
    for await (const rows of everyClient(viewer))
      yield rows
        .flatMap(({ name, contactRule, country, region, roles }) =>
          (roles.length > 0 ? roles : [{ title: "", asksFor: "", filledAt: null }]).map((role) =>
            csvLine([
              ...[name, contactRule, country, region, role.title, role.asksFor],
              role.filledAt?.slice(0, 10) ?? "",
            ]),
          ),
        )
        .join("");
  }
  return csvFile("clients", lines());
}
