import type { SelectOption } from "@/app/_ui/field";
import type { AgencyMember } from "@/lib/people/workspaces/queries";

/** Colleagues to choose from, by name. */
export const memberOptions = (members: readonly AgencyMember[]): SelectOption[] =>
  members.map(({ userId, name }) => [userId, name]);

/** Whoever is in charge, by name; somebody who has left the agency is nobody here. */
export const memberName = (members: readonly AgencyMember[], userId: string | null) =>
  members.find((member) => member.userId === userId)?.name ?? null;
