import { createHash } from "node:crypto";
import { cookies } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { findSession } from "@/db/client";
import { env } from "@/lib/env";

export type Candidate = { as: "candidate"; userId: string };
export type Consultant = { as: "consultant"; userId: string; workspaceId: string; role: "owner" | "consultant" };
export type Client = { as: "client"; linkId: string };
export type System = { as: "system" };
/** Everything is done as somebody. Only this file makes one from a request; the system viewer is for sweeps and signing in. */
export type Viewer = Candidate | Consultant | Client | System;

export const system: System = { as: "system" };

export type Session = {
  sessionId: string;
  seenAt: Date;
  userId: string;
  email: string;
  /** Null until a newcomer has said it. */
  name: string | null;
  zone: string;
  quietFrom: string;
  quietTo: string;
  candidacies: {
    candidateId: string;
    workspaceId: string;
    kind: "personal" | "agency";
    name: string;
    settings: Record<string, unknown>;
  }[];
  memberships: { workspaceId: string; name: string; role: "owner" | "consultant" }[];
};

export type Reader = Session & { name: string };

export const sessionCookie = () => (env().APP_URL.startsWith("https:") ? "__Host-followthrough" : "followthrough");

export const hashToken = (token: string) => createHash("sha256").update(token).digest();

/** Whoever holds this request's cookie. One indexed query, once a request. */
export const session = cache(async (): Promise<Session | null> => {
  const token = (await cookies()).get(sessionCookie())?.value;
  if (!token || token.length > 200) return null;
  return findSession(hashToken(token));
});

/** The signed-in person with a name; others are sent to sign in or to say who they are, and then back to `next`. */
export async function reader(next = "/me"): Promise<Reader> {
  const found = await session();
  if (!found) redirect(`/sign-in?next=${encodeURIComponent(next)}`);
  if (!found.name) redirect(`/welcome?next=${encodeURIComponent(next)}`);
  return { ...found, name: found.name };
}

/** The signed-in person as a candidate. */
export async function candidate(next?: string): Promise<{ viewer: Candidate; reader: Reader }> {
  const found = await reader(next);
  return { viewer: { as: "candidate", userId: found.userId }, reader: found };
}

/** The signed-in person as a member of this agency; to anybody else the agency does not exist. */
export async function consultant(workspaceId: string): Promise<{ viewer: Consultant; reader: Reader }> {
  const found = await reader(`/w/${workspaceId}`);
  const membership = found.memberships.find((one) => one.workspaceId === workspaceId);
  if (!membership) notFound();
  return { viewer: { as: "consultant", userId: found.userId, workspaceId, role: membership.role }, reader: found };
}
