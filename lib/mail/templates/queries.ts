import { and, desc, eq, sql } from "drizzle-orm";
import { readBatch, type Tx } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { interviews } from "@/db/schema/interviews";
import { templates } from "@/db/schema/templates";
import type { Day } from "@/lib/dates";
import { NotFound } from "@/lib/errors";
import type { MessageKey } from "@/lib/mail/messages/input";
import { getMessageFacts } from "@/lib/mail/messages/queries/message";
import type { MessageFacts } from "@/lib/mail/messages/rules/message-facts";
import type { MessageStep } from "@/lib/planning/plan/rules/steps";
import { inScope, isInScope } from "@/lib/scope";
import type { AccountViewer, Candidate } from "@/lib/viewer";
import type { PreviewTemplateInput } from "./input";
import { type TemplateFaults, templateFaults } from "./rules/faults";
import { type FilledTemplate, fillTemplate } from "./rules/fill";
import { inventedFacts } from "./rules/invented";

export type Template = {
  id: string;
  name: string;
  step: MessageStep;
  subject: string;
  body: string;
  version: number;
};

/** An interview on which a template can be shown. */
export type PreviewInterview = { id: string; role: string; company: string; day: Day };

/** A template that a message can begin with: the writer's own, or one of the agency whose interview it is. */
export type MessageTemplate = Omit<Template, "version"> & { isHouse: boolean };

const interviewsToChooseFrom = 20;

const selectTemplates = (tx: Tx) =>
  tx
    .select({
      ...{ id: templates.id, name: templates.name, step: templates.step, version: templates.version },
      ...{ subject: templates.subject, body: templates.body },
    })
    .from(templates)
    .$dynamic();

/** A candidate's own templates, or an agency's to its members. */
const inTemplateScope = (viewer: AccountViewer) =>
  isInScope(viewer, { candidateUserId: templates.userId, workspaceId: templates.consultantWorkspaceId });

const latestInterviews = (tx: Tx, viewer: AccountViewer, most = interviewsToChooseFrom) =>
  tx
    .select({
      ...{ id: interviews.id, role: interviews.role, company: interviews.company },
      day: sql<Day>`left(${interviews.startsLocal}, 10)`,
    })
    .from(interviews)
    .where(inScope(viewer))
    .orderBy(desc(interviews.startsAt), desc(interviews.id))
    .limit(most);

export async function listTemplates(viewer: AccountViewer): Promise<Template[]> {
  const [rows] = await readBatch(viewer, (tx) => [
    selectTemplates(tx).where(inTemplateScope(viewer)).orderBy(sql`lower(${templates.name})`, templates.id),
  ]);
  return rows;
}

/** What the form of a template needs: the template, unless it is a new one, and the interviews on which it can be shown. */
export async function getTemplateForm(viewer: AccountViewer, id: string | null) {
  const [found, choices] = await readBatch(viewer, (tx) => [
    selectTemplates(tx).where(and(inTemplateScope(viewer), id === null ? sql`false` : eq(templates.id, id))),
    latestInterviews(tx, viewer),
  ]);
  const [template = null] = found;
  if (id !== null && !template) throw new NotFound();
  return { template, choices };
}

/** The templates with which this message can begin, the writer's own first. The database's function proves whose interview it is. */
export async function listMessageTemplates(
  viewer: Candidate,
  { interviewId, step }: Pick<MessageKey, "interviewId" | "step">,
): Promise<MessageTemplate[]> {
  const [own, house] = await readBatch(viewer, (tx) => messageTemplateRows(tx, viewer, { interviewId, step }));
  return messageTemplates(own, house);
}

/** The two queries of the same, to be run together with others or in a command. */
export const messageTemplateRows = (
  tx: Tx,
  viewer: Candidate,
  { interviewId, step }: Pick<MessageKey, "interviewId" | "step">,
) =>
  [
    selectTemplates(tx)
      .where(and(inTemplateScope(viewer), eq(templates.step, step)))
      .orderBy(sql`lower(${templates.name})`, templates.id),
    tx.execute<Omit<Template, "version">>(
      sql`select id, name, step, subject, body from house_templates_of(${interviewId}::uuid) where step = ${step}`,
    ),
  ] as const;

export const messageTemplates = (
  own: readonly Template[],
  house: readonly Omit<Template, "version">[],
): MessageTemplate[] => [
  ...own.map(({ version: _, ...template }) => ({ ...template, isHouse: false })),
  ...house.map((template) => ({ ...template, isHouse: true })),
];

/** `on`: the interview on which it is shown, or null if it is an invented one. */
export type TemplatePreview = FilledTemplate & { faults: TemplateFaults; on: string | null };

/** The typed text on one interview of the viewer's: the one that they chose, or the latest. It saves nothing. */
export async function previewTemplate(
  viewer: AccountViewer,
  input: PreviewTemplateInput,
  now: Date,
): Promise<TemplatePreview> {
  const on = input.on || (await latestInterviewId(viewer));
  const writing = on
    ? await getMessageFacts(viewer, { interviewId: on, step: input.step }, now)
    : inventedFacts(input.step, await writerOf(viewer));
  return { ...fillTemplate(input, writing), faults: templateFaults(input, input.name), on };
}

async function latestInterviewId(viewer: AccountViewer): Promise<string | null> {
  const [rows] = await readBatch(viewer, (tx) => [latestInterviews(tx, viewer, 1)]);
  return rows[0]?.id ?? null;
}

/** Who would write it: the candidate, or an invented one of the agency. */
async function writerOf(viewer: AccountViewer): Promise<Pick<MessageFacts, "by" | "signature">> {
  if (viewer.as === "consultant") return { by: "Amara Okafor" };
  const [rows] = await readBatch(viewer, (tx) => [
    tx.select({ by: users.name, signature: users.signature }).from(users).where(eq(users.id, viewer.userId)),
  ]);
  return { by: rows[0]?.by ?? "", signature: rows[0]?.signature ?? "" };
}
