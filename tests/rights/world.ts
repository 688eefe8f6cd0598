import { createHash, randomBytes, randomUUID } from "node:crypto";
import type { Candidate, Consultant } from "../../lib/viewer";
import { midday } from "../setup/had";
import { type Ids, unknown } from "./ids";

const hash = (token: string) => createHash("sha256").update(token).digest();

export type World = Awaited<ReturnType<typeof world>>;

/**
 * An agency with an owner, two consultants and a candidate who has an account, and one of every row about them. `word` is in all of it and
 * nowhere else. Loaded late: the database's address must be known before lib is.
 */
export async function world(word: string) {
  const made = await people(word);
  const ids = { ...unknown(), ...made.ids };
  await written(made.own, ids, word);
  await put(ids, made.viewers, word);
  return { ids, ...made.viewers, own: made.own };
}

async function people(word: string) {
  const { createUser } = await import("../../lib/people/accounts/commands/newcomers");
  const { createAgency } = await import("../../lib/people/workspaces/commands/agency");
  const { addClient } = await import("../../lib/people/clients/commands/add");
  const { addInterviewForCandidate } = await import("../../lib/record/interviews/commands/add-for-candidate");
  const { addInterviewForCandidateInput } = await import("../../lib/record/interviews/input");
  const { transaction } = await import("../../db/client");
  const { candidates, memberships } = await import("../../db/schema/workspaces");
  const { openSession } = await import("../../lib/people/accounts/commands/sessions");
  const { findSession } = await import("../../db/client");
  const { hashToken } = await import("../../lib/viewer");
  const { dayOf, timeOf } = await import("../../lib/dates");
  const { HOUR, MINUTE } = await import("../../lib/durations");

  const system = { as: "system" as const };
  const now = new Date();
  const long = new Date(now.getTime() - 200 * 24 * HOUR);
  const person = async (name: string) => {
    const email = `${randomUUID()}@example.com`;
    return (await createUser(system, { email, name, zone: midday }, long)).userId;
  };
  const owner = await createAgency(await person("Olga Owner"), { name: `${word} Recruitment` }, long);
  const { workspaceId } = owner;
  const member = async (name: string): Promise<Consultant> => {
    const userId = await person(name);
    await transaction(system, (tx) => tx.insert(memberships).values({ workspaceId, userId, access: "consultant" }));
    return { ...owner, userId, access: "consultant" };
  };
  const [inCharge, colleague] = [await member("Marta Lindqvist"), await member("Joel Brandt")];
  const own: Candidate = { as: "candidate", userId: await person("Amara Okafor") };
  const candidateId = randomUUID();
  await transaction(system, (tx) =>
    tx.insert(candidates).values({
      ...{ id: candidateId, workspaceId, userId: own.userId, name: `Amara ${word}`, email: `${word}@example.com` },
      ...{ consultantUserId: inCharge.userId, linkedAt: long, createdAt: long },
    }),
  );
  const client = await addClient(
    owner,
    { id: randomUUID(), name: word, contactRule: "through", country: "GB", region: "" },
    long,
  );
  const end = now.getTime() - 35 * MINUTE;
  const input = addInterviewForCandidateInput.parse({
    ...{ id: randomUUID(), candidateId, clientId: client, role: "Data analyst", company: word, route: "agency" },
    ...{ day: dayOf(midday, end), start: timeOf(midday, end - HOUR), end: timeOf(midday, end), zone: midday },
    ...{ country: "GB", format: "in_person", questions: [{ body: `Is ${word} growing?` }] },
    interviewers: ["Priya Shah", "Tom Ellery"].map((name) => ({
      name,
      title: "",
      email: `${name[0]}@${word}.example`,
    })),
  });
  const interview = await addInterviewForCandidate(inCharge, input, new Date(now.getTime() - 48 * HOUR));
  const { token } = await openSession(system, { userId: own.userId, device: "Another" }, now);
  const session = (await findSession(hashToken(token)))!.sessionId;
  const ids = { workspace: workspaceId, candidate: candidateId, client, interview, session, member: colleague.userId };
  return { own, viewers: { owner, inCharge, colleague }, ids };
}

/** What the candidate writes about it: a debrief, updates, a lesson, a draft. */
async function written(viewer: Candidate, ids: Ids, word: string) {
  const { getInterviewPage } = await import("../../lib/record/interview-page/queries");
  const { saveDebriefInput } = await import("../../lib/record/debriefs/input");
  const { saveDebrief } = await import("../../lib/record/debriefs/commands/save");
  const { logUpdateInput } = await import("../../lib/record/updates/input");
  const { logAnswer } = await import("../../lib/record/answers/commands/log");
  const { addLesson } = await import("../../lib/record/lessons/commands");
  const { saveDraftInput } = await import("../../lib/mail/messages/input");
  const { saveDraft } = await import("../../lib/mail/messages/commands/save");
  const { dayOf, timeOf } = await import("../../lib/dates");
  const { MINUTE } = await import("../../lib/durations");

  const now = new Date();
  const { people: met } = await getInterviewPage(viewer, ids.interview);
  ids.person = met[0]!.id;
  const tasks = { [ids.task]: { body: `Send ${word} the code` } };
  const text = { id: ids.interview, version: 0, went_well: word, private: `Not for ${word}`, tasks };
  await saveDebrief(viewer, saveDebriefInput.parse(text), now);
  const answeredAt = now.getTime() - MINUTE;
  const receivedAt = {
    id: ids.answer,
    interviewId: ids.interview,
    on: dayOf(midday, answeredAt),
    at: timeOf(midday, answeredAt),
  };
  await logAnswer(
    viewer,
    { ...logUpdateInput.parse({ ...receivedAt, outcome: "undecided", tips: word }), zone: midday },
    now,
  );
  await addLesson(
    viewer,
    { id: ids.interview, lessonId: ids.lesson, body: `Lesson of ${word}`, share: undefined },
    now,
  );
  for (const { id, name } of met) {
    const draft = { interviewId: ids.interview, step: "thank-you", interviewerId: id, version: 0 };
    await saveDraft(viewer, saveDraftInput.parse({ ...draft, subject: word, body: `Dear ${name}, ${word}` }), now);
  }
}

type Viewers = { owner: Consultant; inCharge: Consultant; colleague: Consultant };

/** One row of everything else, as the system writes it. */
async function put(ids: Ids, { inCharge }: Viewers, word: string) {
  const { transaction } = await import("../../db/client");
  const { eq } = await import("drizzle-orm");
  const debriefs = await import("../../db/schema/debriefs");
  const sharing = await import("../../db/schema/sharing");
  const workspaces = await import("../../db/schema/workspaces");
  const { messages } = await import("../../db/schema/messages");
  const { templates } = await import("../../db/schema/templates");
  const { notes } = await import("../../db/schema/notes");
  const { stepEvents } = await import("../../db/schema/interviews");
  const { promises } = await import("../../db/schema/answers");
  const { feedbackLinkVersion } = await import("../../lib/record/client-feedback/rules");

  const now = new Date();
  const expiresAt = new Date(now.getTime() + 14 * 86_400_000);
  for (const token of ["linkToken", "readingToken", "handoverToken", "invitationToken"] as const)
    ids[token] = randomBytes(32).toString("base64url");
  const here = { workspaceId: ids.workspace };
  const ofInterview = { ...here, interviewId: ids.interview };
  const link = { ...ofInterview, email: `${word}@client.example`, name: word, expiresAt };
  ids.linkSeen = feedbackLinkVersion({ expiresAt, revokedAt: null });
  await transaction({ as: "system" }, async (tx) => {
    const drafts = await tx.select().from(messages).where(eq(messages.interviewId, ids.interview));
    const [message, given] = [true, false].map(
      (hers) => drafts.find((draft) => (draft.interviewerId === ids.person) === hers)!,
    );
    const owned = { ...ofInterview, candidateUserId: message!.candidateUserId };
    ids.message = message!.id;
    ids.given = given!.id;
    ids.givenTo = given!.interviewerId!;
    await tx.update(messages).set({ reviewRequestedAt: now, sharedAt: now }).where(eq(messages.id, ids.given));
    await tx.insert(workspaces.clientContacts).values({ ...here, id: ids.contact, clientId: ids.client, name: word });
    await tx.insert(workspaces.positions).values({ ...here, id: ids.role, clientId: ids.client, title: word });
    await tx.insert(workspaces.invitations).values({
      ...{
        ...here,
        id: ids.invitation,
        email: `${word}@invited.example`,
        invitedAs: "consultant",
        invitedBy: inCharge.userId,
      },
      ...{ tokenHash: hash(ids.invitationToken), expiresAt },
    });
    const [own] = await tx
      .select({ id: workspaces.workspaces.id })
      .from(workspaces.workspaces)
      .where(eq(workspaces.workspaces.ownerUserId, message!.candidateUserId!));
    const text = { step: "thank-you" as const, subject: word, body: `Dear {{reader}}, ${word}`, updatedAt: now };
    await tx.insert(templates).values([
      { ...text, id: ids.template, workspaceId: own!.id, userId: message!.candidateUserId, name: `Own of ${word}` },
      { ...text, ...here, id: ids.houseTemplate, name: `House of ${word}` },
    ]);
    const note = { ...here, body: `Note on ${word}`, by: inCharge.userId, byName: "Marta Lindqvist", at: now };
    await tx.insert(notes).values([
      { ...note, id: ids.note, interviewId: ids.interview },
      { ...note, candidateId: ids.candidate },
      { ...note, clientId: ids.client },
    ]);
    await tx.insert(promises).values({ ...owned, id: ids.promise, day: "2030-01-01", loggedAt: now, givenBy: word });
    await tx
      .insert(stepEvents)
      .values({ ...owned, id: ids.stepFact, step: "prepare", kind: "done", at: now, how: word });
    await tx.insert(debriefs.concerns).values({ ...owned, id: ids.concern, requestedAt: now, result: word });
    await tx.insert(debriefs.feedbackLinks).values({
      ...{
        ...link,
        id: ids.link,
        tokenHash: hash(ids.linkToken),
        pageContent: { role: "Data analyst", when: "today" },
      },
    });
    const feedbackText = { givenAt: now, strengths: word };
    await tx.insert(debriefs.clientFeedback).values({
      ...{
        ...ofInterview,
        ...feedbackText,
        id: ids.raw,
        loggedAt: now,
        verbatim: `Raw ${word}`,
        submittedAt: now,
        loggedBy: inCharge.userId,
      },
    });
    const answered = {
      ...feedbackText,
      id: ids.byLink,
      linkId: ids.link,
      loggedAt: now,
      submittedAt: now,
      answeredAt: now,
      decision: "next" as const,
    };
    await tx.insert(debriefs.clientFeedback).values({ ...ofInterview, ...answered });
    await tx.insert(debriefs.feedback).values({
      ...{
        ...owned,
        ...feedbackText,
        id: ids.shared,
        clientFeedbackId: ids.raw,
        source: "consultant",
        sharedAt: now,
      },
      sharedBy: inCharge.userId,
    });
    await tx
      .insert(sharing.briefs)
      .values({ ...ofInterview, id: ids.brief, subject: word, body: word, updatedAt: now });
    const comment = { id: ids.comment, messageId: ids.given, version: 1, body: word, byName: "Marta", at: now };
    const proposal = { ...comment, id: ids.proposal, proposedBody: word };
    await tx.insert(sharing.draftComments).values([
      { ...owned, ...comment },
      { ...owned, ...proposal },
    ]);
    await tx.insert(sharing.friendReviews).values({
      ...{ ...owned, ...link, id: ids.reading, messageId: ids.message, tokenHash: hash(ids.readingToken) },
      snapshot: { subject: word, body: word, from: "Amara", version: 1 },
    });
    await tx
      .insert(sharing.handovers)
      .values({ ...owned, ...link, id: ids.handover, tokenHash: hash(ids.handoverToken) });
  });
}
