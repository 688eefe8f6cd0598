import { randomUUID } from "node:crypto";
import { transaction } from "@/db/client";
import { clientFeedback, feedback } from "@/db/schema/debriefs";
import { messages } from "@/db/schema/messages";
import { clientContacts } from "@/db/schema/workspaces";
import { searchInput } from "@/lib/record/search/input";
import { searchAgency, searchOwn } from "@/lib/record/search/queries";
import { resultTitle, type SearchKind } from "@/lib/record/search/rules";
import { type Candidate, type Consultant, system } from "@/lib/viewer";
import { interviewAt, pennant } from "../factories";

/** What a search finds, as "kind: title", in the order of the page. */
export async function found(
  viewer: Candidate | Consultant,
  q: string,
  more: { kind?: SearchKind; after?: string } = {},
) {
  const input = searchInput.parse({ q, ...more });
  const groups = await (viewer.as === "candidate" ? searchOwn(viewer, input) : searchAgency(viewer, input));
  return groups.flatMap(({ kind, results }) => results.map((result) => `${kind}: ${resultTitle(result)}`));
}

type Agency = Awaited<ReturnType<typeof pennant>>;

/** A row of something that the candidate of this agency wrote, or that was said of them. */
const ofInterview = ({ workspaceId, amara }: Agency, interviewId: string) => ({
  ...{ id: randomUUID(), workspaceId, interviewId, candidateUserId: amara.userId },
});

export const addMessage = (agency: Agency, interviewId: string, values: Partial<typeof messages.$inferInsert>) =>
  transaction(system, async (tx) => {
    const row = { ...ofInterview(agency, interviewId), step: "thank-you" as const, updatedAt: new Date(), ...values };
    await tx.insert(messages).values(row);
    return row.id;
  });

/** An agency with a record of every kind, all of whose texts have a word of their own. */
export async function searchable() {
  const agency = await pennant();
  const interview = await interviewAt(agency, {
    role: "Zoölogist",
    interviewers: [
      { name: "Øystein Kjær", title: "Keeper", email: "oystein@northwind.example", phone: "+47 22 12 34 56" },
    ],
  });
  const contact = {
    ...{ id: randomUUID(), workspaceId: agency.workspaceId, clientId: agency.clientId, name: "Łucja Żak" },
    ...{ title: "Curator", email: "lucja.zak@northwind.example", phone: "+442079460102;ext=12" },
  };
  const given = { givenAt: new Date("2026-11-20T09:00:00Z"), givenBy: "Priya" };
  await transaction(system, async (tx) => {
    await tx.insert(clientContacts).values(contact);
    await tx.insert(clientFeedback).values({
      ...{ ...ofInterview(agency, interview), candidateUserId: null, ...given, loggedAt: given.givenAt },
      ...{ submittedAt: given.givenAt, verbatim: "Too taciturn for us", strengths: "Punctual" },
    });
    await tx.insert(feedback).values({
      ...{ ...ofInterview(agency, interview), ...given, source: "consultant", sharedAt: given.givenAt },
      ...{ strengths: "They praised your candour" },
    });
  });
  const shared = await addMessage(agency, interview, {
    ...{ subject: "Thank you for Thursday", body: "The aquarium was splendid.", sharedAt: new Date() },
  });
  const unsent = await addMessage(agency, interview, {
    ...{ step: "check-in", subject: "A quick question", body: "I wonder about the pelicans." },
  });
  return { ...agency, interview, contactId: contact.id, shared, unsent };
}
