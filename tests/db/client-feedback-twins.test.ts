import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { transaction } from "@/db/client";
import { clientFeedback } from "@/db/schema/debriefs";
import { NotFound } from "@/lib/errors";
import { saveFeedbackByLink, sendFeedbackByLink } from "@/lib/record/client-feedback/commands/by-link";
import { askByLink } from "@/lib/record/client-feedback/commands/links";
import { askByLinkInput, saveFeedbackByLinkInput } from "@/lib/record/client-feedback/input";
import { getClientFeedbackView } from "@/lib/record/client-feedback/queries/feedback-view";
import { getFeedbackLinkView } from "@/lib/record/client-feedback/queries/link";
import { findLinkHolder, type LinkHolder, system } from "@/lib/viewer";
import { later, lettersOf, noon, talked, tokenIn } from "./client-feedback-setup";

const asking = (id: string, over: Record<string, unknown> = {}) =>
  askByLinkInput.parse({
    id: randomUUID(),
    interviewId: id,
    name: "Dana Whitlock",
    email: "dana@northwind.example",
    ...over,
  });

async function asked(over: Record<string, unknown> = {}) {
  const of = await talked();
  const form = asking(of.id, over);
  await askByLink(of.marta, form, noon);
  const token = await tokenIn(of.id);
  return { ...of, linkId: form.id, token, viewer: await opened(token) };
}

async function opened(token: string, now = later(5)): Promise<LinkHolder> {
  const found = await findLinkHolder("feedback", token, now);
  if ("endedReason" in found) throw new Error(found.endedReason);
  return found.viewer;
}

const typed = (token: string, fields: Record<string, unknown> = {}, version = 0) =>
  saveFeedbackByLinkInput.parse({
    token,
    version,
    decision: "next",
    strengths: "Sharp",
    promiseDay: "2026-11-27",
    ...fields,
  });

const rows = (id: string) =>
  transaction(system, (tx) => tx.select().from(clientFeedback).where(eq(clientFeedback.interviewId, id)));

test("A link id that another agency's form repeats is refused: nothing is asked, and the first link reads, saves and closes as before", async () => {
  const [of, other] = [await asked(), await talked()];
  await saveFeedbackByLink(of.viewer, typed(of.token), later(6));
  const twin = asking(other.id, { id: of.linkId, email: "twin@elsewhere.example" });
  await expect(askByLink(other.marta, twin, later(7))).rejects.toThrow(NotFound);
  expect(await lettersOf(other.id)).toEqual([]);
  await sendFeedbackByLink(of.viewer, typed(of.token, { strengths: "Sharper" }, 1), later(8));
  expect((await getClientFeedbackView(of.marta, of.id)).entries).toMatchObject([{ strengths: "Sharper" }]);
  const theirs = { ...of.viewer, workspaceId: other.workspaceId };
  await expect(getFeedbackLinkView(theirs)).rejects.toThrow(NotFound);
  await expect(saveFeedbackByLink(theirs, typed(of.token, { strengths: "Overwritten" }, 2), later(9))).rejects.toThrow(
    NotFound,
  );
  await expect(sendFeedbackByLink(theirs, typed(of.token, { strengths: "Overwritten" }, 2), later(9))).rejects.toThrow(
    NotFound,
  );
  expect(await rows(of.id)).toMatchObject([{ strengths: "Sharper", version: 2 }]);
});

test("When the same form asks again for another address, nobody is told that they were asked", async () => {
  const of = await asked();
  const again = asking(of.id, { id: of.linkId, email: "sam@northwind.example" });
  await expect(askByLink(of.marta, again, later(1))).rejects.toThrow(/already used/);
  expect(await lettersOf(of.id)).toHaveLength(1);
});
