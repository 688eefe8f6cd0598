import { and, eq, isNull, ne, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { templates } from "@/db/schema/templates";
import { InvalidFields, NotFound, Refused, rowOrNotFound, Stale } from "@/lib/errors";
import { isInWorkspace } from "@/lib/scope";
import type { CopyTemplateInput, SaveTemplateInput, TemplateKey } from "../input";
import { templateErrors } from "../rules/faults";
import { copyName, maxTemplates } from "../rules/limits";

/** Whose templates they are: a person's own, in their workspace, or an agency's. The transaction holds the workspace. */
export type TemplateOwner = { workspaceId: string; userId: string | null };

type Template = typeof templates.$inferSelect;
type Change = { name: string; is: "added" | "edited" | "deleted" | "as before" };

const ofOwner = (owner: TemplateOwner) =>
  and(
    isInWorkspace(owner, templates),
    owner.userId === null ? isNull(templates.userId) : eq(templates.userId, owner.userId),
  );

const isTemplate = (owner: TemplateOwner, id: string) => and(ofOwner(owner), eq(templates.id, id));

const findTemplate = async (tx: Tx, owner: TemplateOwner, id: string): Promise<Template | undefined> =>
  (await tx.select().from(templates).where(isTemplate(owner, id)))[0];

/** Adds a template, or saves over the version that its form was opened on. A form sent twice adds once. */
export async function putTemplate(tx: Tx, owner: TemplateOwner, input: SaveTemplateInput, now: Date): Promise<Change> {
  const { id, version, name, step, subject, body } = input;
  const text = { name, step, subject, body };
  const before = await findTemplate(tx, owner, id);
  if (!before && version > 0) throw new NotFound();
  const differs = before && changedFields(before, text);
  if (differs?.length === 0) return { name, is: "as before" };
  if (differs && before.version !== version)
    throw new Stale(Object.fromEntries(differs.map((field) => [field, before[field]])), before.version);
  const errors = templateErrors(text);
  if (Object.keys(errors).length > 0) throw new InvalidFields(errors);
  await refuseTwin(tx, owner, { id, name });
  if (!before) return insertTemplate(tx, owner, { id, ...text }, now);
  await tx
    .update(templates)
    .set({ ...text, version: before.version + 1, updatedAt: now })
    .where(isTemplate(owner, id));
  return { name, is: "edited" };
}

/** Adds a copy under another name. */
export async function copyTemplate(tx: Tx, owner: TemplateOwner, input: CopyTemplateInput, now: Date): Promise<Change> {
  const { name, step, subject, body } = rowOrNotFound(
    await tx.select().from(templates).where(isTemplate(owner, input.id)),
  );
  const before = await findTemplate(tx, owner, input.copyId);
  if (before) return { name: before.name, is: "as before" };
  const taken = await tx.select({ name: templates.name }).from(templates).where(ofOwner(owner));
  const copy = copyName(
    name,
    taken.map((other) => other.name),
  );
  return insertTemplate(tx, owner, { id: input.copyId, name: copy, step, subject, body }, now);
}

/** A second press finds it gone already. */
export async function removeTemplate(tx: Tx, owner: TemplateOwner, { id }: TemplateKey): Promise<Change> {
  const [removed] = await tx.delete(templates).where(isTemplate(owner, id)).returning({ name: templates.name });
  return { name: removed?.name ?? "", is: removed ? "deleted" : "as before" };
}

type NewTemplate = Pick<Template, "id" | "name" | "step" | "subject" | "body">;

async function insertTemplate(tx: Tx, owner: TemplateOwner, template: NewTemplate, now: Date): Promise<Change> {
  const most = owner.userId === null ? maxTemplates.house : maxTemplates.own;
  const [count] = await tx.select({ all: sql<number>`count(*)::int` }).from(templates).where(ofOwner(owner));
  if ((count?.all ?? 0) >= most) throw new Refused(`You can have ${most} templates. Delete one first.`);
  const [added] = await tx
    .insert(templates)
    .values({ ...owner, ...template, createdAt: now, updatedAt: now })
    .onConflictDoNothing()
    .returning({ name: templates.name });
  if (!added) throw new NotFound(); // an id of somebody else's
  return { name: added.name, is: "added" };
}

async function refuseTwin(tx: Tx, owner: TemplateOwner, { id, name }: { id: string; name: string }) {
  const [twin] = await tx
    .select({ id: templates.id })
    .from(templates)
    .where(and(ofOwner(owner), ne(templates.id, id), sql`lower(${templates.name}) = lower(${name})`));
  if (twin) throw new Refused("Another template has this name. Choose another name.", "name");
}

const fields = ["name", "step", "subject", "body"] as const;

const changedFields = (before: Template, text: Pick<SaveTemplateInput, (typeof fields)[number]>) =>
  fields.filter((field) => before[field] !== text[field]);
