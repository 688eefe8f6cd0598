/** Where inviting the candidate stands. */
export function Invite(_of: {
  workspace: string;
  candidate: { id: string; name: string; email: string | null; userId: string | null; leftAt: Date | null };
}) {
  return null;
}
