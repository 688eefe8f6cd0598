import { currentTime } from "@/lib/current-time";
import { type CsvCells, formatCsv } from "@/lib/platform/csv/rules/format";
import { logExport } from "@/lib/platform/security-log/commands";
import type { Consultant } from "@/lib/viewer";

/** A CSV file that is streamed while it is made, a batch of rows at a time, and is in no cache. The download is logged first. */
export async function csvDownload(
  viewer: Consultant,
  name: string,
  batches: AsyncGenerator<CsvCells[]>,
): Promise<Response> {
  await logExport(viewer, name, await currentTime());
  const encoder = new TextEncoder();
  let bom = true;
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await batches.next();
      if (done) return controller.close();
      controller.enqueue(encoder.encode(formatCsv(value, { bom })));
      bom = false;
    },
  });
  return new Response(body, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${name}.csv"`,
      "Cache-Control": "no-store",
    },
  });
}
