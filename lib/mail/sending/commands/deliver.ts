import { logger } from "@/lib/logger";
import { shortened } from "@/lib/platform/text/rules";
import { deliveryVerdict } from "../rules";
import type { ClaimedEmail, DeliveryResult, OutgoingEmail } from "../rules/in-flight";
import { type ComposedEmail, composeEmail } from "./compose";
import type { Transport } from "./transport";

/** The text of an e-mail, or null if it cannot be written. */
export const tryComposeEmail = (going: OutgoingEmail, now: Date): Promise<ComposedEmail | null> =>
  composeEmail(going, now).catch((fault: unknown) => {
    const { id, class: kind } = going.row;
    logger.error(
      { outboxId: id, class: kind, fault: fault instanceof Error ? fault.name : "" },
      "An e-mail could not be composed",
    );
    return null;
  });

/** Delivers one e-mail. Whatever happens is returned as a result. */
export async function deliver(
  row: ClaimedEmail,
  written: Promise<ComposedEmail | null>,
  transport: Transport,
): Promise<DeliveryResult> {
  const mail = await written;
  if (!mail) return { row, verdict: "unwritable", reply: "" };
  const answer = await transport.send(mail);
  if ("reply" in answer) return { row, verdict: "sent", reply: short(answer.reply) };
  const { fault, reached } = answer;
  const verdict = deliveryVerdict(fault, reached);
  logger.warn(
    { outboxId: row.id, class: row.class, verdict, fault: fault.code, responseCode: fault.responseCode },
    "An e-mail was not accepted",
  );
  return { row, verdict, reply: short(fault.response ?? fault.code ?? "") };
}

const short = (reply: string) => shortened(reply.replace(/\p{Cc}+/gu, " "), 300);
