import { withAgency } from "@/lib/people/workspaces/commands/with-agency";
import { may } from "@/lib/permissions";
import type { AuditVerb } from "@/lib/record/audit/rules/verbs";
import type { Consultant } from "@/lib/viewer";
import type { CopyTemplateInput, SaveTemplateInput, TemplateKey } from "../input";
import { copyTemplate, putTemplate, removeTemplate, type TemplateOwner } from "./template-rows";

type Write = (tx: Parameters<typeof putTemplate>[0], owner: TemplateOwner) => ReturnType<typeof putTemplate>;

const verbs = {
  added: "template-added",
  edited: "template-edited",
  deleted: "template-deleted",
} as const satisfies Record<string, AuditVerb>;

/** What an owner does with the agency's templates. The agency is held, so that two owners change them one after the other. */
const withHouseTemplates = (viewer: Consultant, now: Date, write: Write): Promise<void> =>
  withAgency(viewer, may.changeAgency, now, async (locked) => {
    const change = await write(locked.tx, { workspaceId: locked.workspaceId, userId: null });
    if (change.is === "as before") return locked.unchanged();
    return locked.done(verbs[change.is], { detail: { what: change.name } });
  });

export const saveHouseTemplate = (viewer: Consultant, input: SaveTemplateInput, now: Date): Promise<void> =>
  withHouseTemplates(viewer, now, (tx, owner) => putTemplate(tx, owner, input, now));

export const copyHouseTemplate = (viewer: Consultant, input: CopyTemplateInput, now: Date): Promise<void> =>
  withHouseTemplates(viewer, now, (tx, owner) => copyTemplate(tx, owner, input, now));

export const deleteHouseTemplate = (viewer: Consultant, input: TemplateKey, now: Date): Promise<void> =>
  withHouseTemplates(viewer, now, (tx, owner) => removeTemplate(tx, owner, input));
