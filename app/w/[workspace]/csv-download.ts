import { csvByteOrderMark } from "@/lib/csv/rules";
import { logExport } from "@/lib/security-log/commands";
import type { Consultant } from "@/lib/viewer";

/** A CSV file that is streamed while it is made, and is in no cache. The download is logged first. */
export async function csvDownload(viewer: Consultant, name: string, lines: AsyncGenerator<string>): Promise<Response> {
  await logExport(viewer, name, new Date());
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(encoder.encode(csvByteOrderMark)),
    async pull(controller) {
      const { done, value } = await lines.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
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
