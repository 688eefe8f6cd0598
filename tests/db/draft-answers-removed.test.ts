import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { transaction } from "@/db/client";
import { draftAnswers } from "@/db/schema/messages";
import { saveEvidence } from "@/lib/mail/messages/commands/draft-answers";
import { getInterviewPage } from "@/lib/record/interview-page/queries";
import { editInterview } from "@/lib/record/interviews/commands/edit";
import { interviewInput } from "@/lib/record/interviews/input";
import { type AccountViewer, system, type Viewer } from "@/lib/viewer";
import { before, form, interviewAt, pennant } from "../factories";

/** Amara has answered about both interviewers of an interview that Marta entered. */
async function answered() {
  const of = await pennant();
  const id = await interviewAt(of);
  const { people } = await getInterviewPage(of.amara.viewer, id);
  const [priya, tom] = people.map((person) => person.id);
  for (const interviewerId of [priya!, tom!])
    await saveEvidence(
      of.amara.viewer,
      { interviewId: id, interviewerId, did: "ran the ward", place: "Leith", skip: undefined },
      before,
    );
  return { ...of, id, priya: priya!, tom: tom! };
}

const answersOf = async (interviewId: string) =>
  (
    await transaction(system, (tx) =>
      tx
        .select({ interviewerId: draftAnswers.interviewerId })
        .from(draftAnswers)
        .where(eq(draftAnswers.interviewId, interviewId)),
    )
  ).map((row) => row.interviewerId);

test.each(["marta", "amara"] as const)(
  "an interviewer whom %s takes off the list leaves no answers about them",
  async (who) => {
    const of = await answered();
    const viewer: AccountViewer = who === "marta" ? of.marta : of.amara.viewer;
    const kept = { id: of.priya, name: "Priya Shah", title: "Head of Analytics", email: "priya@northwind.example" };
    await editInterview(
      viewer,
      interviewInput.parse({ ...form({ id: of.id, interviewers: [kept] }), version: 1 }),
      before,
    );
    expect(await answersOf(of.id)).toEqual([of.priya]);
  },
);

test("nobody removes answers of an interview that is not theirs, and a consultant reads none", async () => {
  const [of, other] = [await answered(), await answered()];
  const forget = (viewer: Viewer) =>
    transaction(viewer, (tx) => tx.execute(sql`select forget_draft_answers(${of.id}::uuid, array[${of.tom}::uuid])`));
  await forget(other.marta);
  await forget(other.amara.viewer);
  expect(await answersOf(of.id)).toHaveLength(2);
  expect(await transaction(of.marta, (tx) => tx.select().from(draftAnswers))).toEqual([]);
});
