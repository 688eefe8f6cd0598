import type { z } from "zod";
import { env } from "./env";
import { NotFound, Refused, Stale } from "./errors";
import { maxBodyBytes } from "./platform/edge/rules/requests";
import "./zod-messages";
import { parseJson, requestText } from "./form-values";
import { logRefusal } from "./platform/security-log/commands";
import { type Candidate, type Consultant, currentSession, type Session } from "./viewer";

/**
 * For the script of an open page (a draft that saves itself): JSON in, JSON out, and the same checks in the same order. A refusal is a
 * sentence; a stale draft returns with the present one.
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
    const parsed = schema.safeParse(parseJson(text));
    if (!parsed.success) return refuse(400, parsed.error.issues[0]?.message ?? "This could not be read.");
    try {
      return Response.json(await run(parsed.data, user as Session, new Date()));
    } catch (fault) {
      if (fault instanceof NotFound) {
        if (user)
          await logRefusal(
            { event: "access refused", userId: user.userId, workspaceId: agencyIdIn(user, parsed.data) },
            new Date(),
          );
        return refuse(404, fault.message);
      }
      if (fault instanceof Stale) return refuse(409, fault.message, { theirs: fault.theirs, version: fault.version });
      if (fault instanceof Refused) return refuse(422, fault.message, { field: fault.field });
      throw fault;
    }
  };
}

/** The named agency, if the sender is a member of it: only then is the refusal logged for its owners. */
const agencyIdIn = (user: Session, input: unknown) => {
  const { workspace } = input as { workspace?: unknown };
  return user.memberships.find((membership) => membership.workspaceId === workspace)?.workspaceId;
};
