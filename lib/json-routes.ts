import { z } from "zod";
import { currentTime } from "./current-time";
import { env } from "./env";
import { InvalidFields, NotFound, Refused, Stale } from "./errors";
import { type SentFields, saveMerged } from "./merging";
import { maxBodyBytes } from "./platform/edge/rules/requests";
import "./zod-messages";
import { parseJson, requestText } from "./form-values";
import { logRefusal } from "./platform/security-log/commands";
import { type Candidate, type Consultant, currentSession, type Session } from "./viewer";

/**
 * For the script of an open page (a draft that saves itself): JSON in, JSON out, and the same checks in the same order. A refusal is a
 * sentence. A stale draft is merged where `base` says what its fields showed at first; otherwise the present one comes back.
 */
export const candidateJsonRoute = <S extends z.ZodType>(
  schema: S,
  run: (viewer: Candidate, input: z.output<S>, now: Date) => Promise<object>,
) => jsonRoute(schema, (input, user, now) => run({ as: "candidate", userId: user.userId }, input, now));

/** The same for members of the agency that the body names as `workspace`. Anybody else gets "not found". */
export const consultantJsonRoute = <S extends z.ZodType<{ workspace: string }>>(
  schema: S,
  run: (viewer: Consultant, input: z.output<S>, now: Date) => Promise<object>,
) =>
  jsonRoute(schema, (input, user, now) => {
    const found = user.memberships.find((membership) => membership.workspaceId === input.workspace);
    if (!found) throw new NotFound();
    const { workspaceId, access, editAccess } = found;
    return run({ as: "consultant", userId: user.userId, workspaceId, access, editAccess }, input, now);
  });

/** The same for the script of a page behind a link without an account. The body names the link as `token`. */
export const publicJsonRoute = <S extends z.ZodType>(
  schema: S,
  run: (input: z.output<S>, now: Date) => Promise<object>,
) => jsonRoute(schema, (input, _, now) => run(input, now), false);

function jsonRoute<S extends z.ZodType>(
  schema: S,
  run: (input: z.output<S>, user: Session, now: Date) => Promise<object>,
  signedIn = true,
) {
  return async (request: Request): Promise<Response> => {
    const refuse = (status: number, message: string, details = {}) =>
      Response.json({ sentence: message, ...details }, { status });
    if (request.headers.get("origin") !== new URL(env().APP_URL).origin)
      return refuse(403, "This came from another site.");
    const user = signedIn ? await currentSession() : null;
    if (signedIn && !user?.name)
      return refuse(401, "You are signed out. Sign in again in another window; what you wrote stays here.");
    const text = await requestText(request, maxBodyBytes.autosave);
    if (text === null) return refuse(413, "This is too long to be saved.");
    const body = parseJson(text);
    const { base } = baseInput.safeParse(body).data ?? {};
    try {
      const sent = flatFields(body);
      const result = await saveMerged(sent, base ? { ...sent, ...base } : {}, async (fields) => {
        const parsed = schema.safeParse(withFlatFields(body, fields));
        if (!parsed.success)
          throw new InvalidFields({ "": parsed.error.issues[0]?.message ?? "This could not be read." });
        return run(parsed.data, user as Session, await currentTime());
      });
      if ("saved" in result) return Response.json({ ...result.saved, taken: result.taken });
      const { theirs, version, message } = result.conflict.stale;
      return refuse(409, message, { theirs, version });
    } catch (fault) {
      if (fault instanceof InvalidFields) return refuse(400, Object.values(fault.errors)[0] ?? fault.message);
      if (fault instanceof NotFound) {
        if (user)
          await logRefusal(
            { event: "access refused", userId: user.userId, workspaceId: agencyIdIn(user, body) },
            await currentTime(),
          );
        return refuse(404, fault.message);
      }
      if (fault instanceof Stale) return refuse(409, fault.message, { theirs: fault.theirs, version: fault.version });
      if (fault instanceof Refused) return refuse(422, fault.message, { field: fault.field });
      throw fault;
    }
  };
}

/** What the changed fields held at first. The others hold that still. */
const baseInput = z.object({ base: z.record(z.string(), z.string()) });

/** All fields of a debrief are in one object. Other bodies have them at the top, with `grades.role` inside `grades`. */
const wholeForm = "formValues";

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The texts of a body by the names of the form's fields. */
function flatFields(body: unknown): Record<string, string> {
  const fields: Record<string, string> = {};
  if (!isObject(body)) return fields;
  for (const [name, value] of Object.entries(body)) {
    if (typeof value === "string") fields[name] = value;
    else if (isObject(value) && name !== "base")
      for (const [inner, text] of Object.entries(value))
        if (typeof text === "string") fields[name === wholeForm ? inner : `${name}.${inner}`] = text;
  }
  return fields;
}

/** The same body with other texts. */
function withFlatFields(body: unknown, fields: SentFields): unknown {
  if (!isObject(body)) return body;
  const changed: Record<string, unknown> = { ...body };
  const form = isObject(body[wholeForm]) ? { ...body[wholeForm] } : null;
  if (form) changed[wholeForm] = form;
  for (const [name, value] of Object.entries(fields)) {
    const [group = "", inner] = name.split(".");
    if (name === "version") changed.version = Number(value);
    else if (name in body) changed[name] = value;
    else if (form) form[name] = value;
    else if (inner === undefined) changed[name] = value;
    else changed[group] = { ...(isObject(changed[group]) ? changed[group] : {}), [inner]: value };
  }
  return changed;
}

/** The named agency, if the sender is a member of it: only then is the refusal logged for its owners. */
const agencyIdIn = (user: Session, input: unknown) => {
  const { workspace } = isObject(input) ? input : {};
  return user.memberships.find((membership) => membership.workspaceId === workspace)?.workspaceId;
};
