import type { Card } from "@/app/_interview/cards";
import { contactRuleLabels } from "@/lib/people/clients/rules/contact-rule";
import type { SidePages } from "@/lib/planning/steps/rules";
import type { InterviewPageData } from "@/lib/record/interview-page/queries";

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
      [`Candidates write ${contactRuleLabels[row.contactRule]}.`],
    ],
  };
}
