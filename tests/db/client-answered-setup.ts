import { randomUUID } from "node:crypto";
import { sendFeedbackByLink } from "@/lib/record/client-feedback/commands/by-link";
import { askByLink } from "@/lib/record/client-feedback/commands/links";
import { askByLinkInput, saveFeedbackByLinkInput, sendFeedbackByLinkInput } from "@/lib/record/client-feedback/input";
import { getClientFeedbackView } from "@/lib/record/client-feedback/queries/feedback-view";
import { type Consultant, findLinkHolder, type LinkHolder } from "@/lib/viewer";
import { noon, talked, tokenIn } from "./client-feedback-setup";

export const typed = (token: string, fields: Record<string, unknown>, version: number) =>
  saveFeedbackByLinkInput.parse({ token, version, ...fields });

const minutesAfter = (at: Date, minutes: number) => new Date(at.getTime() + minutes * 60_000);

/** Dana is asked by link about this interview, and answers two minutes later. */
export async function answering<Of extends { marta: Consultant; id: string }>(
  of: Of,
  fields: Record<string, unknown>,
  at = noon,
  asker: Consultant = of.marta,
  name = "Dana Whitlock",
) {
  const email = `${name.split(" ")[0]!.toLowerCase()}@northwind.example`;
  const ask = { id: randomUUID(), interviewId: of.id, name, email };
  await askByLink(asker, askByLinkInput.parse(ask), at);
  const token = await tokenIn(of.id);
  const found = await findLinkHolder("feedback", token, minutesAfter(at, 1));
  if ("endedReason" in found) throw new Error("The link does not open.");
  const viewer = found.viewer as LinkHolder;
  await sendFeedbackByLink(
    viewer,
    sendFeedbackByLinkInput.parse({ token, version: 0, ...fields }),
    minutesAfter(at, 2),
  );
  const entry = (await getClientFeedbackView(of.marta, of.id)).entries.find((one) => one.linkId === ask.id)!;
  return { ...of, token, viewer, entry };
}

/** … on Friday 20 November at 12:02, about the interview of the day before. */
export const answers = async (fields: Record<string, unknown>, over: Record<string, unknown> = {}) =>
  answering(await talked(over), fields);
