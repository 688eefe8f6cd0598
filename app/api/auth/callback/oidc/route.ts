import { notFound, redirect } from "next/navigation";
import type { NextRequest } from "next/server";
import { finishAtProvider } from "@/lib/auth";
import { currentTime } from "@/lib/current-time";

/** The one address of next-auth that is served: where the provider of the settings sends people back. */
export async function GET(request: NextRequest): Promise<never> {
  const finished = await finishAtProvider(request, await currentTime());
  if (!finished) notFound();
  redirect(finished.to);
}
