import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { transaction } from "@/db/client";
import { interviewers, interviews } from "@/db/schema/interviews";
import { draftAnswers } from "@/db/schema/messages";
import { saveEvidence } from "@/lib/mail/messages/commands/draft-answers";
import { saveEvidenceInput } from "@/lib/mail/messages/input";
import { createAgency } from "@/lib/people/workspaces/commands/agency";
import { acceptHandover } from "@/lib/record/handovers/commands/accept-and-decline";
import { askConsultant } from "@/lib/record/handovers/commands/ask";
import { acceptHandoverInput, askConsultantInput } from "@/lib/record/handovers/input";
import { getInterviewPage } from "@/lib/record/interview-page/queries";
import { system } from "@/lib/viewer";
import { after, interviewOf, person, viaAgency } from "../factories";
import { linksTo, tokenIn } from "./invitations-setup";

test("What was answered for drafts goes along with an interview that an agency takes over, and stays its writer’s alone", async () => {
  const [amara, marta] = [await person(), await person("Marta Lindqvist")];
  const agency = await createAgency(marta.userId, { name: "Pennant Recruitment" }, after);
  const own = await interviewOf(amara, viaAgency);
  const { people } = await getInterviewPage(amara.viewer, own);
  const answer = { interviewId: own, interviewerId: people[0]!.id, did: "ran the ward", place: "Leith" };
  await saveEvidence(amara.viewer, saveEvidenceInput.parse({ ...answer, step: "thank-you" }), after);
  await askConsultant(
    amara.viewer,
    askConsultantInput.parse({ id: own, name: "Marta Lindqvist", email: marta.email }),
    after,
  );
  const token = tokenIn((await linksTo(marta.email))[0]);
  const form = acceptHandoverInput.parse({ token, workspaceId: agency.workspaceId, contactRule: "copy" });
  await acceptHandover(marta.viewer, form, after);

  const [there] = await transaction(system, (tx) =>
    tx
      .select({ did: draftAnswers.did, place: draftAnswers.place, name: interviewers.name, of: interviews.workspaceId })
      .from(draftAnswers)
      .innerJoin(interviewers, eq(interviewers.id, draftAnswers.interviewerId))
      .innerJoin(interviews, eq(interviews.id, draftAnswers.interviewId))
      .where(eq(draftAnswers.workspaceId, agency.workspaceId)),
  );
  expect(there).toEqual({ did: "ran the ward", place: "Leith", name: people[0]!.name, of: agency.workspaceId });
  expect(await transaction(agency, (tx) => tx.select().from(draftAnswers))).toEqual([]);
});
