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
      head: "It goes on elsewhere",
      lines: [[`${asked.name} follows it up together with you since. This record is as it was then.`]],
      act: { href: `/me/interviews/${asked.goesOn}`, words: "Open the interview" },
    };
  if (!own || !mayAskConsultant(row) || !row.consultantName) return null;
  const waits = asked && !asked.declined && !asked.revoked && new Date(asked.until) > now;
  return {
    head: row.consultantName,
    lines: [
      [
        waits
          ? `${asked.name} was asked to follow this up here with you, and has not answered yet.`
          : asked?.declined
            ? `${asked.name} declined to follow this up here.`
            : `${row.consultantName} does not use Followthrough yet. If they join, they see what you share, and whose turn it is.`,
      ],
    ],
    act: {
      href: `/me/interviews/${id}/consultant`,
      words: waits ? "See or take back" : `Ask ${row.consultantName} to follow this up here with you`,
    },
  };
}
