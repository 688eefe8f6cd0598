export const dynamic = "force-dynamic";

/** For whoever restarts a server that hangs: this process answers. Nothing else is asked. */
export const GET = () => Response.json({ server: "up" }, { headers: { "Cache-Control": "no-store" } });
