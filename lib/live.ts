import type { z } from "zod";
import { maxBodyBytes } from "./edge/rules/requests";
import { env } from "./env";
import { NotFound, Refused, Stale } from "./errors";
import "./faults";
import { logRefusal } from "./security-log/commands";
import { parseJson, requestText } from "./typed";
import { type Candidate, type Consultant, currentSession, type Session } from "./viewer";

/**
 * For the script of an open page (a draft that saves itself): JSON in, JSON out, and the same checks in the same order. A refusal is a
 * sentence; a stale draft returns with the present one.
 */
export const candidateJsonRoute = <S extends z.ZodType>(
  schema: S,
  run: (viewer: Candidate, input: z.output<S>, now: Date) => Promise<object>,
) => json(schema, (input, who, now) => run({ as: "candidate", userId: who.userId }, input, now));

/** The same for members of the agency that the text names as `workspace`; to anybody else that agency does not exist. */
export const consultantJsonRoute = <S extends z.ZodType<{ workspace: string }>>(
  schema: S,
  run: (viewer: Consultant, input: z.output<S>, now: Date) => Promise<object>,
) =>
  json(schema, (input, who, now) => {
    const found = who.memberships.find((one) => one.workspaceId === input.workspace);
    if (!found) throw new NotFound();
    const { workspaceId, role, edits } = found;
    return run({ as: "consultant", userId: who.userId, workspaceId, role, edits }, input, now);
  });

/** The same for the script of a page that is open to whoever holds its link: the text names it as `token`. */
export const publicJsonRoute = <S extends z.ZodType>(
  schema: S,
  run: (input: z.output<S>, now: Date) => Promise<object>,
) => json(schema, (input, _, now) => run(input, now), false);

function json<S extends z.ZodType>(
  schema: S,
  run: (input: z.output<S>, who: Session, now: Date) => Promise<object>,
  signedIn = true,
) {
  return async (request: Request): Promise<Response> => {
    const refuse = (status: number, sentence: string, more = {}) => Response.json({ sentence, ...more }, { status });
    if (request.headers.get("origin") !== new URL(env().APP_URL).origin)
      return refuse(403, "This came from another site.");
    const who = signedIn ? await currentSession() : null;
    if (signedIn && !who?.name)
      return refuse(401, "You are signed out. Sign in again in another window; what you wrote stays here.");
    const text = await requestText(request, maxBodyBytes.autosave);
    if (text === null) return refuse(413, "This is too long to be saved.");
    const parsed = schema.safeParse(parseJson(text));
    if (!parsed.success) return refuse(400, parsed.error.issues[0]?.message ?? "This could not be read.");
    try {
      return Response.json(await run(parsed.data, who as Session, new Date()));
    } catch (fault) {
      if (fault instanceof NotFound) {
        if (who)
          await logRefusal(
            { event: "access refused", userId: who.userId, workspaceId: agencyOf(who, parsed.data) },
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
const agencyOf = (who: Session, input: unknown) => {
  const { workspace } = input as { workspace?: unknown };
  return who.memberships.find((one) => one.workspaceId === workspace)?.workspaceId;
};
