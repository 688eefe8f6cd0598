import { isDatabaseReady } from "@/lib/platform/health/queries";
import { isStopping } from "@/lib/platform/stopping/queries";
import { system } from "@/lib/viewer";

export const dynamic = "force-dynamic";

/** For whoever chooses between servers: this one and its database answer, and it is not about to end. */
export async function GET() {
  const isReady = await isDatabaseReady(system);
  return Response.json(
    { database: isReady ? "up" : "down", stopping: isStopping() },
    { status: isReady && !isStopping() ? 200 : 503, headers: { "Cache-Control": "no-store" } },
  );
}
