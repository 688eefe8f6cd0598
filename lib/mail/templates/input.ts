import { z } from "zod";
import { messageKeyInput } from "@/lib/mail/messages/input";
import { messageSteps } from "@/lib/planning/plan/rules/steps";
import { line, prose, uuid } from "@/lib/platform/text/input";
import { textLimits } from "@/lib/platform/text/rules";

/** A template as it is typed. Whether its placeholders are ours is asked when it is saved; a preview says it as well. */
const typed = {
  name: line(textLimits.templateName, "The name").default(""),
  step: z.enum(messageSteps, "Choose the kind of message."),
  subject: line(textLimits.subject, "The subject").default(""),
  body: prose(textLimits.template, "The text").default(""),
  /** The interview on which it is shown. Empty for the latest. */
  on: z.union([uuid, z.literal("")]).default(""),
};

/** A new template (version 0) or a changed one. `intent`: without script, "Preview" sends the same form. */
export const saveTemplateInput = z.object({
  id: uuid,
  version: z.coerce.number().int().min(0),
  ...typed,
  intent: z.enum(["save", "preview"]).catch("save"),
});

export const previewTemplateInput = z.object(typed);
export const previewHouseTemplateInput = z.object({ ...typed, workspace: uuid });

export const templateInput = z.object({ id: uuid });
/** `copyId` is the id of the copy: the same press sent twice makes one. */
export const copyTemplateInput = z.object({ id: uuid, copyId: uuid });

/** Which template the draft of a message begins with. `replace`: its writer has said that their own text may be replaced. */
export const startFromTemplateInput = messageKeyInput.extend({
  templateId: uuid,
  version: z.coerce.number().int().min(0),
  replace: z.literal("yes").optional(),
});

export type SaveTemplateInput = z.output<typeof saveTemplateInput>;
export type PreviewTemplateInput = z.output<typeof previewTemplateInput>;
export type TemplateKey = z.output<typeof templateInput>;
export type CopyTemplateInput = z.output<typeof copyTemplateInput>;
export type StartFromTemplateInput = z.output<typeof startFromTemplateInput>;
