import { createHash, timingSafeEqual } from "node:crypto";
import { askTime } from "@/lib/current-time";
import { env } from "@/lib/env";
import { logger } from "@/lib/logger";
import { tick } from "@/lib/mail/sending/commands/tick";
import { system } from "@/lib/viewer";

export const maxDuration = 60;

const budgetMs = 50_000;

/** A scheduler calls this to start a tick. What is due is decided from the rows alone, so it may be called at any time. */
export async function POST(request: Request) {
  const secret = env().CRON_SECRET;
  if (!secret) return Response.json({ error: "CRON_SECRET is not set." }, { status: 503 });
  if (!isSame(request.headers.get("authorization") ?? "", `Bearer ${secret}`))
    return new Response(null, { status: 401 });
  try {
    return Response.json(await tick(system, await askTime(), { budgetMs, random: Math.random }));
  } catch (fault) {
    logger.error(
      { fault: fault instanceof Error ? fault.name : "unknown" },
      "A tick ended early; the next one goes on from here",
    );
    return Response.json({ error: "The tick ended early." }, { status: 500 });
  }
}

/** Some schedulers can send only GET. */
export const GET = POST;

const digest = (text: string) => new Uint8Array(createHash("sha256").update(text).digest());
const isSame = (given: string, wanted: string) => timingSafeEqual(digest(given), digest(wanted));
