import { getPresentHealth } from "@/lib/platform/health/queries";
import { healthProblems } from "@/lib/platform/health/rules";
import { system } from "@/lib/viewer";

export const dynamic = "force-dynamic";

/** For a monitor that tells a person: 200 while all is well, or else 503, with what is wrong in the body. */
export async function GET() {
  const health = await getPresentHealth(system).catch(() => null);
  const problems = health ? healthProblems(health) : ["the database does not answer"];
  return Response.json(
    { ...(health ?? { database: "down" }), problems },
    { status: problems.length > 0 ? 503 : 200, headers: { "Cache-Control": "no-store" } },
  );
}
