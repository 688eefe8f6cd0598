import type { EditAccess, LinkKind, MemberAccess, WorkspaceKind } from "./enums";

export type Candidate = { as: "candidate"; userId: string };
export type Consultant = {
  as: "consultant";
  userId: string;
  workspaceId: string;
  access: MemberAccess;
  /** Whether every consultant of the agency may change a record, or only the one in charge (and owners). */
  editAccess?: EditAccess;
};
/** The holder of a link without an account: the row that the link opens, and its workspace. */
export type LinkHolder = { as: "client"; linkId: string; workspaceId: string };
export type System = { as: "system" };
/** Everybody who has an account. */
export type AccountViewer = Candidate | Consultant;
/** Every query and command runs as a viewer. Only `lib/viewer.ts` makes one from a request; the system viewer is for sweeps and signing in. */
export type Viewer = Candidate | Consultant | LinkHolder | System;

export type Session = {
  sessionId: string;
  seenAt: Date;
  userId: string;
  email: string;
  /** Null until a newcomer has entered it. */
  name: string | null;
  zone: string;
  quietFrom: string;
  quietTo: string;
  candidacies: {
    candidateId: string;
    workspaceId: string;
    kind: WorkspaceKind;
    name: string;
    settings: Record<string, unknown>;
  }[];
  memberships: { workspaceId: string; name: string; access: MemberAccess; editAccess: EditAccess }[];
};

/** A row that a link without an account opens: a client's page of one interview, or a friend's reading of one draft. */
export type FoundLink = {
  kind: LinkKind;
  id: string;
  workspaceId: string;
  expiresAt: Date;
  revoked: boolean;
};

export type SignedInUser = Session & { name: string };
