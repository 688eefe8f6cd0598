import { csvDownload } from "@/app/w/[workspace]/csv-download";
import { currentTime } from "@/lib/current-time";
import { countConsultantFigures, countInsights } from "@/lib/planning/insights/commands";
import { getInsightsInput, insightsFiles } from "@/lib/planning/insights/input";
import { requireConsultant } from "@/lib/viewer";
import { consultantsTable, insightsTable } from "../tables";

type Context = { params: Promise<{ workspace: string; file: string }> };

/** One table as a file: consultants.csv, times.csv, promises.csv, outcomes.csv. */
export async function GET(request: Request, { params }: Context) {
  const { workspace, file: fileName } = await params;
  const { viewer, user: reader } = await requireConsultant(workspace, `/w/${workspace}/insights`);
  const file = insightsFiles.find((name) => fileName === `${name}.csv`);
  if (!file) return new Response(null, { status: 404 });
  const asked = getInsightsInput.parse(Object.fromEntries(new URL(request.url).searchParams));
  const now = await currentTime();
  const { head, rows } =
    file === "consultants"
      ? consultantsTable((await countConsultantFigures(viewer, asked, reader.zone, now)).lines)
      : insightsTable(file, (await countInsights(viewer, asked.who, reader.zone, now)).figures);
  async function* batches() {
    yield [head, ...rows.map((row) => row.map(String))];
  }
  return csvDownload(viewer, file, batches());
}
