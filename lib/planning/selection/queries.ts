import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import { readBatch, transaction } from "@/db/client";
import { json, jsonColumn } from "@/db/json";
import { interviews } from "@/db/schema/interviews";
import { candidates } from "@/db/schema/workspaces";
import { NotFound } from "@/lib/errors";
import { memberRows } from "@/lib/people/workspaces/queries";
import { may } from "@/lib/permissions";
import { listFacts, selectFactRowsWith } from "@/lib/planning/plan/queries";
import type { FactRow } from "@/lib/planning/plan/rules/fact-row";
import { factsFromRow } from "@/lib/planning/plan/rules/facts-from-row";
import { plan } from "@/lib/planning/plan/rules/plan";
import { getAskByLinkView } from "@/lib/record/client-feedback/queries/ask-by-link";
import { feedbackLinkStatus } from "@/lib/record/client-feedback/rules";
import { askByLinkEmailLines } from "@/lib/record/client-feedback/rules/ask-by-link";
import { inScope, isInWorkspace } from "@/lib/scope";
import type { Consultant } from "@/lib/viewer";
import type { GetSelectionInput } from "./input";
import { preselectedAddress, selectedCandidateFault, selectedInterviewFault, snoozableSteps } from "./rules";

/** The latest invitation of a candidate that was not cancelled. */
const lastInvitation = (what: SQL) => sql`(select ${what} from invitations n
  where n.workspace_id = c.workspace_id and n.candidate_id = c.id and n.revoked_at is null
  order by n.created_at desc, n.id desc limit 1)`;
const isDeclined = sql`n.declined_at is not null`;
const openUntil = sql`case when n.accepted_at is null and n.declined_at is null then n.expires_at end`;

const selectedCandidate = jsonColumn(
  json.object({
    ...{ id: json.text, name: json.text, workspaceId: json.text, email: json.orNull(json.text) },
    ...{ consultantUserId: json.orNull(json.text), hasAccount: json.flag },
    ...{ hasDeclined: json.flag, openUntil: json.orNull(json.instant), hasLeft: json.flag },
  }),
  sql`(select json_build_object('id', c.id, 'name', c.name, 'workspaceId', c.workspace_id, 'email', c.email,
    'consultantUserId', c.consultant_user_id, 'hasAccount', c.user_id is not null, 'hasLeft', c.left_at is not null,
    'hasDeclined', coalesce(${lastInvitation(isDeclined)}, false), 'openUntil', ${lastInvitation(openUntil)})
    from candidates c where c.workspace_id = interviews.workspace_id and c.id = interviews.candidate_id)`,
);

const selectedColumns = {
  candidate: selectedCandidate,
  hasFeedback: sql<boolean>`exists (select from client_feedback s where s.interview_id = interviews.id)
    or exists (select from feedback f where f.interview_id = interviews.id and f.undone_at is null)`,
};

/** Everything that the page says about the selected interviews before anything is done with them. Interviews of other agencies are left out. */
export async function getSelection(
  viewer: Consultant,
  { do: act, id: ids }: Pick<GetSelectionInput, "do" | "id">,
  now: Date,
) {
  if (ids.length === 0) return { rows: [], members: [] };
  const [found, members] = await readBatch(viewer, (tx) => [
    selectFactRowsWith(tx, selectedColumns, and(inScope(viewer), inArray(interviews.id, ids))),
    memberRows(tx),
  ]);
  const sorted = ids.flatMap((id) => found.find((row) => row.id === id) ?? []);
  const asking = act === "ask" ? await aFewAtOnce(sorted, (row) => getRecipients(viewer, row, now)) : [];
  const rows = sorted.map((row, index) => {
    const { candidate } = row;
    const consultant = members.find((member) => member.userId === candidate.consultantUserId)?.name ?? null;
    return {
      ...{ id: row.id, candidate, consultant, role: row.role, company: row.company },
      interviewFault: selectedInterviewFault(viewer, row, now),
      candidateFault: selectedCandidateFault(viewer, candidate, consultant),
      hasFeedback: row.hasFeedback,
      steps: snoozableSteps(plan(factsFromRow(row), now)).map((step) => step.title),
      toldAt: row.stepEvents.find((event) => event.step === "told-candidate" && event.kind === "done")?.at ?? "",
      ...(asking[index] ?? { recipients: [], preselected: "", asked: [], askedBefore: [], request: "" }),
    };
  });
  return { rows, members };
}

export type SelectedRow = Awaited<ReturnType<typeof getSelection>>["rows"][number];

/** In order, and four at once: one page with fifty interviews leaves connections to everybody else. */
async function aFewAtOnce<Row, Answer>(rows: readonly Row[], ask: (row: Row) => Promise<Answer>): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (let from = 0; from < rows.length; from += 4)
    answers.push(...(await Promise.all(rows.slice(from, from + 4).map(ask))));
  return answers;
}

type AskedAbout = Pick<FactRow, "id" | "promised"> & { hasFeedback: boolean };
const namesOfInterviewers = (people: readonly { key: string; name: string }[]) =>
  people.filter(({ key }) => key.startsWith("person:")).map(({ name }) => name);

/** The people at the client who can be asked for feedback by e-mail, who of them is chosen at first, and those who have a link already. */
async function getRecipients(viewer: Consultant, { id, hasFeedback, promised }: AskedAbout, now: Date) {
  const { people, links, pageContent } = await getAskByLinkView(viewer, id);
  const asked = links.filter((link) => feedbackLinkStatus(link, now) === "open");
  const known = new Set(links.map((link) => link.email));
  const { ask } = askByLinkEmailLines({ ...pageContent, toName: "", days: 0 });
  const recipients = people.flatMap(({ name, email }) => (email && !known.has(email) ? [{ name, email }] : []));
  return {
    ...{ asked: asked.map((link) => link.name), askedBefore: links.map((link) => link.name), recipients },
    preselected:
      links.length > 0 || hasFeedback ? "" : preselectedAddress(recipients, namesOfInterviewers(people), promised),
    request: ask,
  };
}

/** The steps of an interview that this consultant can snooze. Not found if it is not theirs. */
export const listSnoozableSteps = (viewer: Consultant, interviewId: string, now: Date) =>
  transaction(viewer, async (tx) => {
    const [planned] = await listFacts(tx, viewer, [interviewId]);
    if (!planned || !may.settleStep(viewer, planned.row, "consultant")) throw new NotFound();
    return snoozableSteps(plan(planned.facts, now));
  });

const candidateColumns = {
  ...{ name: candidates.name, email: candidates.email },
  ...{ workspaceId: candidates.workspaceId, consultantUserId: candidates.consultantUserId },
};

/** Candidates by their ids, or by those of their interviews. Only those of the viewer's agency are found. */
export async function listSelectedCandidates(viewer: Consultant, ids: string[]) {
  if (ids.length === 0) return [];
  const [byId, byInterview] = await readBatch(viewer, (tx) => [
    tx
      .select({ key: candidates.id, ...candidateColumns })
      .from(candidates)
      .where(and(isInWorkspace(viewer, candidates), inArray(candidates.id, ids))),
    tx
      .select({ key: interviews.id, ...candidateColumns })
      .from(interviews)
      .innerJoin(
        candidates,
        and(eq(candidates.workspaceId, interviews.workspaceId), eq(candidates.id, interviews.candidateId)),
      )
      .where(and(inScope(viewer), inArray(interviews.id, ids))),
  ]);
  return [...byId, ...byInterview];
}
