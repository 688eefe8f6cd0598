import type { SelectOption } from "@/app/_ui/field";
import type { AgencyMember } from "@/lib/people/workspaces/queries";

/** Colleagues to choose from, by name. */
export const memberOptions = (members: readonly AgencyMember[]): SelectOption[] =>
  members.map(({ userId, name }) => [userId, name]);
