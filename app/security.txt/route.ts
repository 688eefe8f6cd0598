import { env } from "@/lib/env";
import { securityTxt } from "@/lib/platform/edge/rules/security-txt";

export const dynamic = "force-dynamic";

/** Also at /.well-known/security.txt, where it is looked for. */
export function GET() {
  const { SECURITY_CONTACT, APP_URL } = env();
  return new Response(securityTxt(SECURITY_CONTACT, APP_URL, new Date()), {
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
  });
}
