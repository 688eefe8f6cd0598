import { createHash } from "node:crypto";
import { cookies } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { findLink, findSession } from "@/db/client";
import { env } from "@/lib/env";
import type { Candidate, Consultant, FoundLink, LinkHolder, Session, SignedInUser, System } from "./viewer-types";

export type {
  AccountViewer,
  Candidate,
  Consultant,
  FoundLink,
  LinkHolder,
  Session,
  SignedInUser,
  System,
  Viewer,
} from "./viewer-types";

export const system: System = { as: "system" };

export const sessionCookieName = () => (env().APP_URL.startsWith("https:") ? "__Host-followthrough" : "followthrough");

export const hashToken = (token: string) => createHash("sha256").update(token).digest();

/** The owner of the drafts that a page keeps on the device: the same for one person on every page, and meaningless elsewhere. */
export const deviceDraftsKey = (userId: string) =>
  createHash("sha256").update(`drafts of ${userId}`).digest("base64url");

/** Whoever holds this request's cookie. One indexed query, once a request. */
export const currentSession = cache(async (): Promise<Session | null> => {
  const token = (await cookies()).get(sessionCookieName())?.value;
  if (!token || token.length > 200) return null;
  return findSession(hashToken(token));
});

/**
 * Whether this browser has a session cookie, to choose the words of a public page. It does not ask the database, so the session may have ended.
 * Never use it to protect anything.
 */
export const hasSessionCookie = async () => (await cookies()).has(sessionCookieName());

/** The signed-in person with a name; others are sent to sign in or to give their name, and then back to `next`. */
export async function requireUser(next = "/me"): Promise<SignedInUser> {
  const found = await currentSession();
  if (!found) redirect(`/sign-in?next=${encodeURIComponent(next)}`);
  if (!found.name) redirect(`/welcome?next=${encodeURIComponent(next)}`);
  return { ...found, name: found.name };
}

/** The signed-in person as a candidate. */
export async function requireCandidate(next?: string): Promise<{ viewer: Candidate; user: SignedInUser }> {
  const found = await requireUser(next);
  return { viewer: { as: "candidate", userId: found.userId }, user: found };
}

/** The signed-in person as a member of this agency. Anybody else gets "not found". */
export async function requireConsultant(
  workspaceId: string,
  next = `/w/${workspaceId}`,
): Promise<{ viewer: Consultant; user: SignedInUser; agency: Session["memberships"][number] }> {
  const found = await requireUser(next);
  const membership = found.memberships.find((membership) => membership.workspaceId === workspaceId);
  if (!membership) notFound();
  const { access, editAccess } = membership;
  return {
    viewer: { as: "consultant", userId: found.userId, workspaceId, access, editAccess },
    user: found,
    agency: membership,
  };
}

/** The holder of this link and when it ends, or why it does not open. Reading it changes nothing. */
export async function findLinkHolder(
  kind: FoundLink["kind"],
  token: string,
  now: Date,
): Promise<{ viewer: LinkHolder; expiresAt: Date } | { endedReason: "unknown" | "revoked" | "expired" }> {
  const found = token.length > 200 ? null : await findLink(hashToken(token));
  if (found?.kind !== kind) return { endedReason: "unknown" };
  if (found.revoked) return { endedReason: "revoked" };
  if (found.expiresAt <= now) return { endedReason: "expired" };
  const { id: linkId, workspaceId, expiresAt } = found;
  return { viewer: { as: "client", linkId, workspaceId }, expiresAt };
}
