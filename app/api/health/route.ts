import { getHealth } from "@/lib/platform/health/queries";
import { system } from "@/lib/viewer";

export const dynamic = "force-dynamic";

/** 200 while this instance can work; delays are in the body. 503 when its database does not answer. */
export async function GET() {
  const headers = { "Cache-Control": "no-store" };
  try {
    return Response.json({ database: "up", ...(await getHealth(system, new Date())) }, { headers });
  } catch {
    return Response.json({ database: "down" }, { status: 503, headers });
  }
}
