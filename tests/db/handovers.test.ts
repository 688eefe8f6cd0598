import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { transaction } from "@/db/client";
import { debriefEntries } from "@/db/schema/debriefs";
import { interviews } from "@/db/schema/interviews";
import { outbox } from "@/db/schema/mail";
import { handovers } from "@/db/schema/sharing";
import { candidates, clients } from "@/db/schema/workspaces";
import { emailRegistry } from "@/emails/registry";
import { NotFound } from "@/lib/errors";
import { closedLinkMessages, invitationDays, otherAddressMessage } from "@/lib/people/invitations/rules";
import { createAgency } from "@/lib/people/workspaces/commands/agency";
import { logAnswer } from "@/lib/record/answers/commands/log";
import { saveDebrief } from "@/lib/record/debriefs/commands/save";
import { saveDebriefInput } from "@/lib/record/debriefs/input";
import { acceptHandover, declineHandover } from "@/lib/record/handovers/commands/accept-and-decline";
import { askConsultant, cancelHandover } from "@/lib/record/handovers/commands/ask";
import { acceptHandoverInput } from "@/lib/record/handovers/input";
import { findHandoverByLink } from "@/lib/record/handovers/queries";
import { getInterviewPage } from "@/lib/record/interview-page/queries";
import { reopenInterview } from "@/lib/record/interviews/commands/cancel-and-close";
import { logUpdateInput } from "@/lib/record/updates/input";
import { system } from "@/lib/viewer";
import { after, form, interviewOf, person, viaAgency } from "../factories";
import { linksTo, tokenIn } from "./invitations-setup";

const days = (count: number) => new Date(after.getTime() + count * 86_400_000);

/** Amara's own interview through Marta, who gets her invitation. Marta has an agency, and nobody here knows her. */
async function asked(over: Record<string, unknown> = {}) {
  const [amara, marta] = [await person(), await person("Marta Lindqvist")];
  const agency = await createAgency(marta.userId, { name: "Pennant Recruitment" }, after);
  const id = await interviewOf(amara, { ...viaAgency, ...over });
  await askConsultant(amara.viewer, { id, name: "Marta Lindqvist", email: marta.email }, after);
  const token = tokenIn((await linksTo(marta.email))[0]);
  const input = (more: Record<string, unknown> = {}) =>
    acceptHandoverInput.parse({ token, workspaceId: agency.workspaceId, contactRule: "copy", ...more });
  return { amara, marta, agency, id, token, input };
}

test("After a consultant accepts, their agency has exactly what the candidate meant to share", async () => {
  const of = await asked({ promiseDay: "2026-11-27", promiseBy: "Priya Shah" });
  const { viewer } = of.amara;
  const { people } = await getInterviewPage(viewer, of.id);
  const [priya] = people;
  const said = {
    ...{ id: of.id, version: 0, share: "yes", wanted: "yes" },
    ...{ went_well: "For Marta", fell_short: "For Northwind too", wished_said: "Kept", private: "Mine alone" },
    ...{ concerns: "A worry", raise: "yes" },
    audience: { fell_short: "client", wished_said: "me" },
    people: { [priya!.id]: { name: "Priya Shah", talked_about: "Churn", caught_interest: "A study" } },
    tasks: { [randomUUID()]: { body: "Send the code" } },
  };
  await saveDebrief(viewer, saveDebriefInput.parse(said), after);
  const word = {
    id: randomUUID(),
    interviewId: of.id,
    on: "2026-11-19",
    at: "17:45",
    outcome: "undecided",
    tips: "Go on",
  };
  await logAnswer(viewer, { ...logUpdateInput.parse(word), zone: "Europe/London" }, after);

  const { interviewId } = await acceptHandover(of.marta.viewer, of.input(), days(1));

  const seen = await getInterviewPage(of.agency, interviewId);
  expect(seen.row).toMatchObject({
    ...{ company: "Northwind", contactRule: "copy", agencyName: "Pennant Recruitment", wanted: "yes" },
    ...{ consultantUserId: of.marta.userId, candidateUserId: of.amara.userId, closedAt: null },
  });
  expect(seen.entries.map((one) => one.body).sort()).toEqual(
    ["For Marta", "For Northwind too", "A worry", "Churn", "A study"].sort(),
  );
  expect(seen.people.map((one) => one.name)).toEqual(["Priya Shah", "Tom Ellery"]);
  expect(seen.tasks.map((one) => one.body)).toEqual(["Send the code"]);
  expect(seen.row.promised).toMatchObject([{ day: "2026-11-27", by: "Priya Shah" }]);
  expect(seen.row.concern).not.toBeNull();
  const entries = await transaction(of.agency, (tx) => tx.select().from(debriefEntries));
  expect(entries.filter((one) => one.clientSharedAt).map((one) => one.body)).toEqual(["For Northwind too"]);

  const mine = await getInterviewPage(viewer, interviewId);
  expect(mine.entries.map((one) => one.body)).toContain("Kept");
  const old = await getInterviewPage(viewer, of.id);
  expect(old.row.closedAt).toEqual(days(1));
  expect(old.handover).toMatchObject({ goesOn: interviewId });
  expect(old.entries).toHaveLength(6);
  expect(old.history.map((one) => one.verb)).toContain("interview-continued");
  await expect(getInterviewPage(of.agency, of.id)).rejects.toThrow(NotFound);
  await expect(reopenInterview(viewer, { id: of.id }, days(1))).rejects.toThrow("continues with your agency");
  const [row] = await transaction(system, (tx) => tx.select().from(interviews).where(eq(interviews.id, of.id)));
  expect(row?.closedReason).toBe("Continues with Pennant Recruitment");
});

test("A debrief that was never saved is shown to nobody else, and moves along for its writer", async () => {
  const of = await asked();
  const { interviewId } = await acceptHandover(of.marta.viewer, of.input(), days(1));
  const { row } = await getInterviewPage(of.agency, interviewId);
  expect([row.debriefSharedAt, row.stepEvents.some((one) => one.step === "tell-consultant")]).toEqual([null, false]);
});

test("Where the agency already has the candidate and the client, its own rows are used", async () => {
  const of = await asked();
  const here = { workspaceId: of.agency.workspaceId, createdAt: after };
  const [candidateId, clientId] = [randomUUID(), randomUUID()];
  await transaction(system, async (tx) => {
    await tx.insert(candidates).values({ ...here, id: candidateId, name: "Amara O.", email: of.amara.email });
    await tx.insert(clients).values({ ...here, id: clientId, name: "northwind", contactRule: "through" });
  });
  const { interviewId } = await acceptHandover(of.marta.viewer, of.input({ contactRule: "" }), days(1));
  const [row] = await transaction(of.agency, (tx) =>
    tx.select().from(interviews).where(eq(interviews.id, interviewId)),
  );
  expect(row).toMatchObject({ candidateId, clientId, contactRule: "through" });
  const linked = await transaction(of.agency, (tx) =>
    tx
      .select()
      .from(candidates)
      .where(and(eq(candidates.workspaceId, here.workspaceId), eq(candidates.userId, of.amara.userId))),
  );
  expect(linked.map((one) => one.id)).toEqual([candidateId]);
});

test("Scheduled notes in the old record are cancelled when it is handed over, and stay as drafts", async () => {
  const of = await asked();
  const { messages } = await import("@/db/schema/messages");
  const there = { workspaceId: of.amara.workspaceId, interviewId: of.id, candidateUserId: of.amara.userId };
  await transaction(system, async (tx) => {
    const letter = { class: "message" as const, toAddress: "p@example.com", dueAt: days(9), nextAttemptAt: days(9) };
    const content = {
      email: "message" as const,
      props: { ...emailRegistry.message.PreviewProps, step: "chaser" as const },
    };
    const from = { senderUserId: of.amara.userId, recipientKey: Buffer.from("p") };
    const [row] = await tx
      .insert(outbox)
      .values({ ...there, ...letter, occasion: randomUUID(), content, ...from })
      .returning();
    const note = { ...there, step: "chaser", subject: "S", body: "Dear Priya", updatedAt: after } as const;
    await tx.insert(messages).values({ ...note, scheduledAt: days(9), outboxId: row!.id });
  });
  const { interviewId } = await acceptHandover(of.marta.viewer, of.input(), days(1));
  const [letter] = await transaction(system, (tx) =>
    tx
      .select()
      .from(outbox)
      .where(and(eq(outbox.interviewId, of.id), eq(outbox.class, "message"))),
  );
  expect(letter?.endedReason).toBe("The interview continues with Pennant Recruitment.");
  const { messages: drafts } = await getInterviewPage(of.amara.viewer, interviewId);
  expect(drafts).toMatchObject([{ step: "chaser", subject: "S", scheduledAt: null, sentAt: null }]);
  expect((await getInterviewPage(of.agency, interviewId)).messages).toEqual([]);
});

test("Another person, a stranger to the agency, and a person who is too late cannot take it over", async () => {
  const of = await asked();
  const eve = await person("Eve");
  const hers = await createAgency(eve.userId, { name: "Eve & Co" }, after);
  const elsewhere = of.input({ workspaceId: hers.workspaceId });
  await expect(acceptHandover(eve.viewer, elsewhere, days(1))).rejects.toThrow(otherAddressMessage(of.marta.email));
  await expect(declineHandover(eve.viewer, { token: of.token }, days(1))).rejects.toThrow(
    otherAddressMessage(of.marta.email),
  );
  await expect(acceptHandover(of.marta.viewer, elsewhere, days(1))).rejects.toThrow(NotFound);
  await expect(acceptHandover(of.marta.viewer, of.input(), days(invitationDays))).rejects.toThrow(
    closedLinkMessages.expired,
  );
  const bare = of.input({ contactRule: "" });
  await expect(acceptHandover(of.marta.viewer, bare, days(1))).rejects.toThrow("may write to this client");
  const foreign = of.input({ clientId: randomUUID() });
  await expect(acceptHandover(of.marta.viewer, foreign, days(1))).rejects.toThrow("no longer there");
  const came = await Promise.allSettled([1, 2].map(() => acceptHandover(of.marta.viewer, of.input(), days(1))));
  expect(came.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
  await expect(acceptHandover(of.marta.viewer, of.input(), days(1))).rejects.toThrow(closedLinkMessages.accepted);
  expect((await findHandoverByLink(system, of.token, days(1))).status).toBe("accepted");
});

test("It can be cancelled, requested anew, and declined; each older link no longer works", async () => {
  const of = await asked();
  await cancelHandover(of.amara.viewer, { id: of.id }, after);
  await expect(acceptHandover(of.marta.viewer, of.input(), days(1))).rejects.toThrow(closedLinkMessages.revoked);
  const again = { id: of.id, name: "Marta", email: of.marta.email };
  for (const at of [days(1), days(2)]) await askConsultant(of.amara.viewer, again, at);
  const rows = await transaction(of.amara.viewer, (tx) => tx.select().from(handovers));
  expect(rows.filter((row) => !row.revokedAt)).toHaveLength(1);
  const token = tokenIn((await linksTo(of.marta.email))[0]);
  await declineHandover(system, { token }, days(2));
  await expect(acceptHandover(of.marta.viewer, of.input({ token }), days(2))).rejects.toThrow(
    closedLinkMessages.declined,
  );
});

test("Only the candidate can ask, about their own interview, another person than themselves, while it is under way", async () => {
  const of = await asked();
  const ask = { id: of.id, name: "Marta", email: "m@example.com" };
  const stranger = await person("Stranger");
  await expect(askConsultant(stranger.viewer, ask, after)).rejects.toThrow(NotFound);
  await expect(cancelHandover(stranger.viewer, { id: of.id }, after)).rejects.toThrow(NotFound);
  await expect(askConsultant(of.amara.viewer, { ...ask, email: of.amara.email }, after)).rejects.toThrow(
    "your own address",
  );
  const direct = await interviewOf(of.amara, form());
  await expect(askConsultant(of.amara.viewer, { ...ask, id: direct }, after)).rejects.toThrow("has no consultant");
  const { interviewId } = await acceptHandover(of.marta.viewer, of.input(), days(1));
  await expect(askConsultant(of.amara.viewer, { ...ask, id: interviewId }, days(1))).rejects.toThrow(NotFound);
  await expect(askConsultant(of.amara.viewer, ask, days(1))).rejects.toThrow("is over");
});
