import { and, eq } from "drizzle-orm";
import { type Tx, transaction } from "@/db/client";
import { workspaces } from "@/db/schema/workspaces";
import { rowOrNotFound } from "@/lib/errors";
import type { Candidate } from "@/lib/viewer";
import type { CopyTemplateInput, SaveTemplateInput, TemplateKey } from "../input";
import { copyTemplate, putTemplate, removeTemplate, type TemplateOwner } from "./template-rows";

/** In the viewer's own workspace, which the transaction holds, so that two tabs change its templates one after the other. */
const withOwnTemplates = (viewer: Candidate, run: (tx: Tx, owner: TemplateOwner) => Promise<unknown>): Promise<void> =>
  transaction(viewer, async (tx) => {
    const { id: workspaceId } = rowOrNotFound(
      await tx
        .select({ id: workspaces.id })
        .from(workspaces)
        .where(and(eq(workspaces.ownerUserId, viewer.userId), eq(workspaces.kind, "personal")))
        .for("update"),
    );
    await run(tx, { workspaceId, userId: viewer.userId });
  });

/** Adds a template of the viewer's own, or saves over the version that its form was opened on. */
export const saveOwnTemplate = (viewer: Candidate, input: SaveTemplateInput, now: Date): Promise<void> =>
  withOwnTemplates(viewer, (tx, owner) => putTemplate(tx, owner, input, now));

export const copyOwnTemplate = (viewer: Candidate, input: CopyTemplateInput, now: Date): Promise<void> =>
  withOwnTemplates(viewer, (tx, owner) => copyTemplate(tx, owner, input, now));

export const deleteOwnTemplate = (viewer: Candidate, input: TemplateKey, _now: Date): Promise<void> =>
  withOwnTemplates(viewer, (tx, owner) => removeTemplate(tx, owner, input));
