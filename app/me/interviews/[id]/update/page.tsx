import type { Metadata } from "next";
import { UpdateForm } from "@/app/_interview/update-form";
import { UpdatesList } from "@/app/_interview/updates-list";
import { orNotFound } from "@/app/_server/or-not-found";
import { Notice } from "@/app/_ui/notice";
import { currentTime } from "@/lib/current-time";
import { readNotice } from "@/lib/platform/notices/rules/notices";
import { getInterviewAnswers } from "@/lib/record/answers/queries";
import { parseUpdateKind } from "@/lib/record/updates/rules";
import { requireCandidate } from "@/lib/viewer";
import { logUpdateAsCandidateAction, undoAnswerAsCandidateAction } from "./actions";

export const metadata: Metadata = { title: "Add an update" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ said?: string; kind?: string }> };

export default async function Page({ params, searchParams }: Props) {
  const [{ id }, { said, kind }] = await Promise.all([params, searchParams]);
  const { viewer, user: reader } = await requireCandidate(`/me/interviews/${id}/update`);
  const found = await orNotFound(id, () => getInterviewAnswers(viewer, id));
  const { interview } = found;
  const now = await currentTime();
  const notice = readNotice("/me/interviews/[id]/update", said);
  return (
    <div className="narrow">
      {notice && <Notice>{notice.text}</Notice>}
      <p className="small-print">
        <a href={`/me/interviews/${id}`}>
          {interview.role}, {interview.company}
        </a>
      </p>
      <h1>Add an update</h1>
      {interview.cancelledAt ? (
        <p className="callout due section">This interview was cancelled. To add an update, restore it first.</p>
      ) : (
        <UpdateForm
          action={logUpdateAsCandidateAction}
          data={found}
          zone={reader.zone}
          now={now}
          kind={parseUpdateKind(kind)}
        />
      )}
      <UpdatesList undo={undoAnswerAsCandidateAction} data={found} zone={reader.zone} now={now} />
    </div>
  );
}
