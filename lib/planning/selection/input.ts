import { z } from "zod";
import { contactMethods } from "@/lib/enums";
import { calendarDay, prose, uuid } from "@/lib/platform/text/input";
import { textLimits } from "@/lib/platform/text/rules";
import { emptyUpdateText, unknownPlaceholder } from "./rules/update-text";

/** What a consultant can do with several interviews at once, on the Desk or on the page of a role. */
export const selectionActs = ["ask", "snooze", "hand-over", "told", "invite", "update"] as const;
export type SelectionAct = (typeof selectionActs)[number];

/** More than a page of the Desk has. */
const maxSelected = 50;

/** The selected interviews, from an address. Ids that make no sense are ignored. */
export const getSelectionInput = z.object({
  do: z.enum(selectionActs),
  id: z.preprocess(
    (ids) => [...new Set([ids].flat())].filter((id) => uuid.safeParse(id).success).slice(0, maxSelected),
    z.array(uuid),
  ),
  /** The filters and the order of the Desk, to which the page leads back. */
  desk: z
    .string()
    .max(1_000)
    .regex(/^(?:[a-z]+=[\w%+.*~-]*(?:&|$))*$/)
    .catch(""),
  /** The role, as "<client>/<role>", if they were selected on its page. The page leads back there. */
  role: z
    .string()
    .regex(/^[\da-f-]{36}\/[\da-f-]{36}$/)
    .catch(""),
});
export type GetSelectionInput = z.output<typeof getSelectionInput>;

const perId = <Item extends z.ZodType>(item: Item) =>
  z
    .record(uuid, item)
    .refine((items) => Object.keys(items).length <= maxSelected, `Select at most ${maxSelected}.`)
    .default({});
/** An address as the page showed it, so that nobody is written to at another one. Empty: they are left out. */
const shownAddress = z.string().max(textLimits.address).default("");

/**
 * One press for all of them. `items` has what the page showed of each, by the id of the interview, or of the candidate for what is done once for
 * each candidate. `press` is made with the page, so that a page that is sent twice does nothing twice.
 */
export const actOnSelectionInput = z.discriminatedUnion("do", [
  z.object({ do: z.literal("ask"), items: perId(z.object({ press: uuid, to: shownAddress })) }),
  z.object({ do: z.literal("snooze"), items: perId(z.object({ selected: z.string() })), until: calendarDay }),
  z.object({
    do: z.literal("hand-over"),
    items: perId(z.object({ from: uuid.or(z.literal("")) })),
    to: z.uuid("Choose a colleague."),
  }),
  z.object({
    do: z.literal("told"),
    items: perId(z.object({ since: z.iso.datetime({ offset: true }).or(z.literal("")) })),
    how: z.enum(contactMethods).extract(["call", "email", "in person"], "Choose how."),
  }),
  z.object({ do: z.literal("invite"), items: perId(z.object({ press: uuid, to: shownAddress })) }),
]);
export type ActOnSelectionInput = z.output<typeof actOnSelectionInput>;

/** One text for several candidates, with a place for the name. Each candidate gets their own text, on their own interview. */
export const sendUpdatesInput = z
  .object({
    items: perId(z.object({ since: z.iso.datetime({ offset: true }).or(z.literal("")) })),
    text: prose(textLimits.note, "The update").min(1, "Write the update."),
    /** Without script: only shows what would be sent. */
    look: z.literal("yes").optional(),
  })
  .superRefine(({ text, look }, context) => {
    if (!look && text === emptyUpdateText.trim())
      context.addIssue({ code: "custom", path: ["text"], message: "Write the update." });
    const unknown = unknownPlaceholder(text);
    if (unknown)
      context.addIssue({
        code: "custom",
        path: ["text"],
        message: `We can’t fill in ${unknown}. Write the words yourself, or use {{name}} for each candidate’s name.`,
      });
  });
export type SendUpdatesInput = z.output<typeof sendUpdatesInput>;
