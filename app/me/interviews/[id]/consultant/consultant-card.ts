import type { Card } from "@/app/_interview/cards";
import type { InterviewPageData } from "@/lib/record/interview-page/queries";
import { mayAskConsultant } from "@/lib/record/interview-page/rules";

type ConsultantCardInput = {
  record: InterviewPageData;
  id: string;
  /** Whether it is in the reader's own workspace. */
  own: boolean;
  now: Date;
};

/** For an interview whose consultant has no account: a link that invites them, the state of the invitation, or where the interview goes on. */
export function consultantCard({ record, id, own, now }: ConsultantCardInput): Card | null {
  const { handover: asked, row } = record;
  if (asked?.goesOn)
    return {
      head: `Continues with ${asked.name}`,
      lines: [[`You and ${asked.name} now follow up this interview together. This page stays as it was.`]],
      act: { href: `/me/interviews/${asked.goesOn}`, words: "Open the interview" },
    };
  if (!own || !mayAskConsultant(row) || !row.consultantName) return null;
  const waits = asked && !asked.declined && !asked.revoked && new Date(asked.until) > now;
  return {
    head: row.consultantName,
    lines: [
      [
        waits
          ? `You invited ${asked.name}. They have not answered yet.`
          : asked?.declined
            ? `${asked.name} declined your invitation.`
            : `${row.consultantName} has no account yet. Invite them to see what you share.`,
      ],
    ],
    act: {
      href: `/me/interviews/${id}/consultant`,
      words: waits ? "View or cancel the invitation" : `Invite ${row.consultantName}`,
    },
  };
}
