import { CheckList } from "@/app/_interview/check-list";
import { ruleLabels } from "@/app/_interview/message-labels";
import type { DraftToReview } from "@/lib/mail/draft-reviews/queries";
import { passOnRecipient } from "@/lib/mail/draft-reviews/rules";
import { messageReadOn } from "@/lib/mail/messages/queries/checks";
import { checkLines } from "@/lib/mail/messages/rules/checks";
import { getSpeller } from "@/lib/platform/spelling/queries";

/** What the checks say of the text, as its writer sees it too. */
export async function DraftFindings({ draft, now }: { draft: DraftToReview; now: number }) {
  const { writing, recipient, message, step } = draft;
  const to = recipient?.way === "through" ? passOnRecipient(recipient, writing, "") : recipient;
  const checked = { writing, recipient: to, ...message, step, readOn: messageReadOn(draft, now) };
  const rows = checkLines({ ...checked, speller: await getSpeller() }).map((row) =>
    row.id === "reread" ? { ...row, words: rereadLabel(row.level === "fine") } : row,
  );
  return (
    <>
      <h2>Checks</h2>
      <p className="detail">We checked this text just now. We check it again before it is sent.</p>
      <CheckList rows={rows} ruleLabels={ruleLabels(rows.flatMap((row) => row.rules))} stopLabel="Prevents sending" />
    </>
  );
}

/** The sentences of the checks address the writer. This page has another reader, so it has a sentence of its own. */
const rereadLabel = (isReread: boolean) =>
  isReread ? "The candidate has re-read this text" : "The candidate has not re-read this text.";
