import type { Card } from "@/app/_interview/cards";
import type { SidePages } from "@/lib/planning/steps/rules";
import type { InterviewPageData } from "@/lib/record/interview-page/queries";

const contactRuleLabels = {
  direct: "Candidates write to them directly.",
  copy: "Candidates write to them, with the consultant in copy.",
  through: "Candidates’ notes go through the consultant.",
};

/** The other side: links to the candidate's and the client's own pages, and the contact rule. */
export function candidateAndClientCard({
  record: { row, ours },
  side,
}: {
  record: InterviewPageData;
  side: SidePages;
}): Card {
  return {
    head: "Candidate and client",
    lines: [
      ...(ours ? [[{ text: ours.candidate, href: `${side.home}/candidates/${ours.candidateId}` }]] : []),
      ...(ours?.clientId ? [[{ text: row.company, href: `${side.home}/clients/${ours.clientId}` }]] : [[row.company]]),
      [contactRuleLabels[row.contactRule]],
    ],
  };
}
