import { asViewer } from "@/db/client";
import { signIns } from "@/db/schema/accounts";
import { widerShare } from "../../edge/rules/networks";
import { env } from "../../env";
import { Refused } from "../../errors";
import { enqueue } from "../../mail/commands/enqueue";
import type { System } from "../../viewer";
import { signingIn } from "../rules";
import { tooMany, untilNextHour } from "./limits";
import { hashCode, hideNext, newCode, newToken } from "./tokens";

type Asking = { email: string; next: string; networks: string[] };

/**
 * Sends a link and a code to an address. Whether it belongs to anybody is not looked up, so that neither the answer nor its
 * time can tell. `asked` goes to the browser that asked: only there is the code good.
 */
export async function askToSignIn(viewer: System, input: Asking, now: Date): Promise<{ asked: string }> {
  const asked = newToken();
  const refusal = await asViewer(viewer, async (tx) => {
    for (const [width, network] of input.networks.entries())
      if (await tooMany(tx, "sign-in from", network, signingIn.perNetwork * (width === 0 ? 1 : widerShare), now))
        return `Many e-mails were asked for from your network within the hour. ${untilNextHour(now)}`;
    if (await tooMany(tx, "sign-in to", input.email, signingIn.perAddress, now))
      return `${signingIn.perAddress} e-mails went to this address within the hour. The newest is good for ${signingIn.minutes} minutes. ${untilNextHour(now)}`;
    const link = newToken();
    const code = newCode();
    const [row] = await tx
      .insert(signIns)
      .values({
        email: input.email,
        next: hideNext(input.next),
        tokenHash: link.hash,
        codeHash: hashCode(code, link.hash),
        askedHash: asked.hash,
        createdAt: now,
        expiresAt: new Date(now.getTime() + signingIn.minutes * 60_000),
      })
      .returning({ id: signIns.id });
    await enqueue(tx, {
      letter: "sign-in",
      props: { link: `${env().APP_URL}/confirm?token=${link.token}`, code, minutes: signingIn.minutes },
      occasion: `sign-in:${row!.id}`,
      to: input.email,
      dueAt: now,
    });
    return null;
  });
  if (refusal) throw new Refused(refusal);
  return { asked: asked.token };
}
