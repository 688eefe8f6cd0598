import type { Option } from "@/app/_ui/field";
import type { AgencyMember } from "@/lib/workspaces/queries";

/** Colleagues to choose from, by name. */
export const membersOf = (members: readonly AgencyMember[]): Option[] =>
  members.map(({ userId, name }) => [userId, name]);
