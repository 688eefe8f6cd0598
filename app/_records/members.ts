import type { Option } from "@/app/_ui/field";
import type { Member } from "@/lib/workspaces/queries";

/** Colleagues to choose from, by name. */
export const membersOf = (members: readonly Member[]): Option[] => members.map(({ userId, name }) => [userId, name]);
