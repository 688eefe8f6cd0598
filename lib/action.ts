import { notFound, redirect } from "next/navigation";
import type { z } from "zod";
import { DatabaseUnavailable } from "@/db/unavailable";
import { currentTime } from "./current-time";
import { NotFound, Refused } from "./errors";
import "./zod-messages";
import {
  conflictState,
  goneMessage,
  refusedState,
  removedMessage,
  signedOutMessage,
  undecidedState,
} from "./form-failures";
import { formFault, isSentByScript, sentFrom } from "./form-request";
import type { ActionResult, FormState } from "./form-state";
import { formValues, nestedValues, parseFields, valuesShownAgain } from "./form-values";
import { logger } from "./logger";
import { applyChoices, saveMerged, separateFields } from "./merging";
import { unavailableMessage } from "./platform/edge/rules/unavailable";
import { hasNotice, refusedPath } from "./platform/notices/rules/address";
import { logRefusal } from "./platform/security-log/commands";
import {
  type Candidate,
  type Consultant,
  currentSession,
  requireCandidate,
  requireConsultant,
  requireUser,
  type SignedInUser,
} from "./viewer";

type Run<V, S extends z.ZodType> = (
  viewer: V,
  input: z.output<S>,
  now: Date,
  user: SignedInUser,
  /** As it was sent, with the files that no schema reads (lib/form-values `submittedFile`). */
  form: FormData,
  /** Values that somebody else saved meanwhile and that were merged into `input`: their sender has not seen them. */
  unseen: Readonly<Record<string, string>>,
) => Promise<ActionResult | undefined>;

type RunInput<S extends z.ZodType> = (
  input: z.output<S>,
  unseen: Readonly<Record<string, string>>,
) => Promise<ActionResult | undefined>;

/**
 * A server action is a public endpoint. In order: the origin is ours, the sender is signed in, the form parses, one command runs. A refusal
 * returns as a sentence with everything that was typed, and so does a database that saves nothing at the moment; anything unexpected is
 * thrown to the error page and the log.
 */
export function candidateAction<S extends z.ZodType>(schema: S, run: Run<Candidate, S>) {
  return (_before: FormState, form: FormData) =>
    withTrustedForm(form, async () => {
      const endedState = await accessEnded(form);
      if (endedState) return endedState;
      const user = await requireCandidate(await sentFrom());
      const runInput: RunInput<S> = async (input, unseen) =>
        run(user.viewer, input, await currentTime(), user.user, form, unseen);
      return runForm(form, schema, runInput, { userId: user.viewer.userId });
    });
}

/**
 * A button without fields to lose. `run` returns where to go next. A refusal leads to `fallbackPath`, the page that shows the present state,
 * where that page has a notice of it; otherwise its sentence is shown above the button, or, without script, the page says that nothing was done.
 */
export function candidateButton<S extends z.ZodType>(
  schema: S,
  run: (viewer: Candidate, input: z.output<S>, now: Date) => Promise<string>,
  fallbackPath: (input: z.output<S>, refused: Refused) => string,
) {
  return async (form: FormData): Promise<FormState> => {
    if ((await formFault(form)) !== null) notFound();
    const { viewer } = await requireCandidate(await sentFrom());
    return runButton(form, schema, async (input) => run(viewer, input, await currentTime()), fallbackPath, viewer);
  };
}

async function runButton<S extends z.ZodType>(
  form: FormData,
  schema: S,
  run: (input: z.output<S>) => Promise<string>,
  fallbackPath: (input: z.output<S>, refused: Refused) => string,
  user: RefusedUser,
): Promise<FormState> {
  const parsed = schema.safeParse(nestedValues(formValues(form)));
  if (!parsed.success) notFound();
  const to = await run(parsed.data).catch(async (fault: unknown) => {
    if (fault instanceof NotFound) await refuse(user);
    if (!(fault instanceof Refused)) throw fault;
    const path = fallbackPath(parsed.data, fault);
    return hasNotice(path) || !(await isSentByScript()) ? refusedPath(path) : fault;
  });
  if (to instanceof Refused) return { message: to.message, key: Math.random() };
  redirect(to);
}

/** Every form of an agency's pages has a field that names the agency. The session says whether the sender is a member. */
const agencyIdIn = (form: FormData) => String(form.get("workspace") ?? "");

/**
 * The same as `candidateAction` for members of the agency that the form names in its hidden `workspace`. A person who was removed while
 * writing no longer finds anything there; where a script sent the form, their text stays on the page to be copied.
 */
export function consultantAction<S extends z.ZodType>(schema: S, run: Run<Consultant, S>) {
  return (_before: FormState, form: FormData) =>
    withTrustedForm(form, async () => {
      const endedState = await accessEnded(form, agencyIdIn(form));
      if (endedState) return endedState;
      const { viewer, user: reader } = await requireMember(form);
      const runInput: RunInput<S> = async (input, unseen) =>
        run(viewer, input, await currentTime(), reader, form, unseen);
      return runForm(form, schema, runInput, viewer);
    });
}

/**
 * The same form with everything that was typed, for a person whose session or membership has ended. Only if a script sent the form: otherwise
 * the answer would be the whole page, which they may not see any more.
 */
async function accessEnded(form: FormData, workspaceId?: string): Promise<FormState | null> {
  if (!(await isSentByScript())) return null;
  const found = await currentSession();
  const back = { submitted: valuesShownAgain(formValues(form)), key: Math.random() };
  if (!found?.name) return { message: signedOutMessage, signIn: true, ...back };
  if (workspaceId === undefined || found.memberships.some((membership) => membership.workspaceId === workspaceId))
    return null;
  await logRefusal({ event: "access refused", userId: found.userId }, await currentTime());
  return { message: removedMessage, ...back };
}

async function requireMember(form: FormData) {
  const found = await currentSession();
  const isMember = found?.memberships.some((membership) => membership.workspaceId === agencyIdIn(form));
  if (found && !isMember) await refuse({ userId: found.userId });
  return requireConsultant(agencyIdIn(form), await sentFrom());
}

/** The person who was refused, and the agency that they acted for, for the log. */
type RefusedUser = { userId?: string; workspaceId?: string };

/** It does not exist, or they may not do it: both get the same answer, and the security log keeps the refusal. */
async function refuse(user: RefusedUser): Promise<never> {
  await logAccessRefusal(user);
  notFound();
}

async function logAccessRefusal({ userId, workspaceId }: RefusedUser) {
  if (userId) await logRefusal({ event: "access refused", userId, workspaceId }, await currentTime());
}

/** … and the same as `candidateButton`. */
export function consultantButton<S extends z.ZodType>(
  schema: S,
  run: (viewer: Consultant, input: z.output<S>, now: Date) => Promise<string>,
  fallbackPath: (input: z.output<S>, viewer: Consultant) => string,
) {
  return async (form: FormData): Promise<FormState> => {
    if ((await formFault(form)) !== null) notFound();
    const { viewer } = await requireMember(form);
    return runButton(
      form,
      schema,
      async (input) => run(viewer, input, await currentTime()),
      (input) => fallbackPath(input, viewer),
      viewer,
    );
  };
}

/** The same as `candidateAction` for any signed-in person, who is neither candidate nor consultant here: to make an agency, to answer an invitation. */
export function userAction<S extends z.ZodType>(
  schema: S,
  run: (reader: SignedInUser, input: z.output<S>, now: Date) => Promise<ActionResult | undefined>,
) {
  return (_before: FormState, form: FormData) =>
    withTrustedForm(form, async () => {
      const endedState = await accessEnded(form);
      if (endedState) return endedState;
      const user = await requireUser(await sentFrom());
      return runForm(form, schema, async (input) => run(user, input, await currentTime()), { userId: user.userId });
    });
}

/** The same as `candidateAction` for people who have not signed in. */
export function publicAction<S extends z.ZodType>(
  schema: S,
  run: (input: z.output<S>, now: Date) => Promise<ActionResult | undefined>,
) {
  return (_before: FormState, form: FormData) =>
    withTrustedForm(form, () => runForm(form, schema, async (input) => run(input, await currentTime()), {}));
}

async function withTrustedForm(form: FormData, runInput: () => Promise<FormState>): Promise<FormState> {
  const message = await formFault(form);
  if (message !== null) return { message, key: Math.random() };
  return runInput().catch((fault: unknown) => {
    if (fault instanceof DatabaseUnavailable) return unavailableState(form, fault);
    throw fault;
  });
}

/**
 * The form with everything that was typed. Where no script sent it, the answer is a whole page. If the database cannot be read, there is none, and
 * the edge gives the text back.
 */
async function unavailableState(form: FormData, fault: DatabaseUnavailable): Promise<FormState> {
  if (fault.reason !== "read only" && !(await isSentByScript())) throw fault;
  logger.error({ code: fault.code }, "The database did not take what a form sent");
  const submitted = valuesShownAgain(formValues(form));
  return { message: unavailableMessage(fault.reason), submitted, key: Math.random() };
}

async function runForm<S extends z.ZodType>(
  form: FormData,
  schema: S,
  run: RunInput<S>,
  user: RefusedUser,
): Promise<FormState> {
  const sent = formValues(form);
  const typed = valuesShownAgain(sent);
  const { fields, base, choices } = separateFields(sent);
  const { taken: chosen, open } = applyChoices(fields, choices);
  if (open.length > 0) return undecidedState(choices, open, typed);
  const result = await saveMerged({ ...fields, ...chosen }, base, async (merged, unseen) =>
    run(parseFields(schema, merged), unseen),
  ).catch(async (fault: unknown): Promise<{ refused: FormState }> => {
    if (fault instanceof NotFound) {
      if (!(await isSentByScript())) return refuse(user);
      await logAccessRefusal(user);
      return { refused: { message: goneMessage, submitted: typed, key: Math.random() } };
    }
    const refused = refusedState(fault, typed);
    if (!refused) throw fault;
    return { refused };
  });
  if ("refused" in result) return result.refused;
  if ("conflict" in result) return conflictState(result.conflict, typed);
  const { saved, taken } = result;
  if (saved && "to" in saved) redirect(saved.to);
  return { key: Math.random(), taken: { ...chosen, ...taken }, ...saved };
}
