import { csvDownload } from "@/app/w/[workspace]/csv-download";
import { currentTime } from "@/lib/current-time";
import { getInsightsInput, insightsFiles } from "@/lib/planning/insights/input";
import { getInsights } from "@/lib/planning/insights/queries";
import { getConsultantFigures } from "@/lib/planning/insights/queries/consultants";
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
      ? consultantsTable((await getConsultantFigures(viewer, asked, reader.zone, now)).lines)
      : insightsTable(file, await getInsights(viewer, asked.who, reader.zone, now), now.getTime());
  async function* batches() {
    yield [head, ...rows.map((row) => row.map(String))];
  }
  return csvDownload(viewer, file, batches());
}
