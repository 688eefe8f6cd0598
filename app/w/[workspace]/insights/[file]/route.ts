import { csvDownload } from "@/app/w/[workspace]/csv-download";
import { currentTime } from "@/lib/current-time";
import { getInsightsInput, insightsFiles } from "@/lib/planning/insights/input";
import { getInsights } from "@/lib/planning/insights/queries";
import { requireConsultant } from "@/lib/viewer";
import { insightsTable } from "../tables";

type Context = { params: Promise<{ workspace: string; file: string }> };

/** The numbers of one kind of chart: times.csv, promises.csv, outcomes.csv. */
export async function GET(request: Request, { params }: Context) {
  const { workspace, file: fileName } = await params;
  const { viewer, user: reader } = await requireConsultant(workspace, `/w/${workspace}/insights`);
  const file = insightsFiles.find((name) => fileName === `${name}.csv`);
  if (!file) return new Response(null, { status: 404 });
  const { who } = getInsightsInput.parse(Object.fromEntries(new URL(request.url).searchParams));
  const now = await currentTime();
  const { head, rows } = insightsTable(file, await getInsights(viewer, who, reader.zone, now), now.getTime());
  async function* batches() {
    yield [head, ...rows.map((row) => row.map(String))];
  }
  return csvDownload(viewer, file, batches());
}
