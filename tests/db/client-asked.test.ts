import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { NotFound } from "@/lib/errors";
import { changeAgency } from "@/lib/people/workspaces/commands/agency";
import { askByLink, renewLink, revokeLink } from "@/lib/record/client-feedback/commands/links";
import { askByLinkInput } from "@/lib/record/client-feedback/input";
import { getFeedbackLinkView } from "@/lib/record/client-feedback/queries/link";
import { findLinkHolder, type LinkHolder } from "@/lib/viewer";
import { later, lettersOf, noon, renewing, talked, tokenIn } from "./client-feedback-setup";

async function opened(token: string): Promise<LinkHolder> {
  const found = await findLinkHolder("feedback", token, later(5));
  if ("endedReason" in found) throw new Error(found.endedReason);
  return found.viewer;
}

test("The agency decides how a client reads the candidate's name: an owner changes it, and a link that is sent again follows", async () => {
  const of = await talked({ place: "Aire Street, Leeds" });
  const shows = async (name: string) => {
    const form = askByLinkInput.parse({
      ...{ id: randomUUID(), interviewId: of.id, name, email: `${name}@northwind.example` },
    });
    await askByLink(of.marta, form, noon);
    return { ...form, page: await getFeedbackLinkView(await opened(await tokenIn(of.id))) };
  };
  const first = await shows("dana");
  expect(first.page.pageContent).toMatchObject({
    about: "Amara",
    when: "Thursday 19 November 2026, 16:30 to 17:30, at Aire Street, Leeds",
  });
  const change = { name: "Pennant Recruitment", editAccess: "assigned" as const };
  await expect(changeAgency(of.joel, { ...change, candidateShownAs: "name" }, noon)).rejects.toThrow(NotFound);
  await changeAgency(of.owner, { ...change, candidateShownAs: "initials" }, noon);
  await renewLink(of.marta, await renewing(of.marta, of.id, first.id), later(1));
  expect((await getFeedbackLinkView(await opened(await tokenIn(of.id)))).pageContent.about).toBe("A. O.");
  const letters = JSON.stringify((await lettersOf(of.id)).map((one) => one.content));
  expect(letters).toContain('"about":"A. O."');
  expect(letters).not.toContain("Okafor");
  await changeAgency(of.owner, { ...change, candidateShownAs: "name" }, noon);
  await revokeLink(of.marta, { interviewId: of.id, linkId: first.id }, later(2));
  await renewLink(of.marta, await renewing(of.marta, of.id, first.id), later(3));
  expect((await getFeedbackLinkView(await opened(await tokenIn(of.id)))).pageContent.about).toBe("Amara Okafor");
});
