import type { ReactNode } from "react";
import { ChangedText } from "@/app/_ui/changed-text";
import type { TextChange } from "@/lib/mail/messages/rules/changes";

type CommentLine = {
  id: string;
  byName: string;
  at: string;
  version: number;
  quote: string;
  body: string;
  /** What the proposed wording changes in the text as it is now, or all of it once it is dealt with. Null where the comment proposes none. */
  proposal: TextChange[] | null;
  done: boolean;
};

/** R41: the comments of the second reader, each with the words that it is about. */
export function DraftComments({
  comments,
  version,
  tick,
}: {
  comments: CommentLine[];
  /** The comments on the present text; a comment on an earlier one says so. */
  version: number;
  /** `which` names the comment in its buttons, for whoever hears them one by one. */
  tick?: (comment: Pick<CommentLine, "id" | "done" | "proposal"> & { which: string }) => ReactNode;
}) {
  if (comments.length === 0) return null;
  return (
    <ol className="plan">
      {comments.map((comment) => (
        <li key={comment.id} className={comment.done ? "done" : "due"}>
          <div>
            {comment.quote && (
              <blockquote className="typed-text muted">
                <q>{comment.quote}</q>
              </blockquote>
            )}
            {comment.body && <p className="typed-text">{comment.body}</p>}
            {comment.proposal && (
              <>
                <p className="detail">
                  {comment.done ? (
                    "Suggested wording:"
                  ) : (
                    <>
                      Suggested wording: <ins>new words</ins>, <del>removed words</del>.
                    </>
                  )}
                </p>
                <p className="typed-text">
                  <ChangedText parts={comment.proposal} />
                </p>
              </>
            )}
            <div className="detail">
              {comment.byName}, {comment.at}
              {comment.version < version && ", on an earlier version"}
              {comment.done && ", done"}
            </div>
          </div>
          {tick?.({ ...comment, which: commentLabel(comment) })}
        </li>
      ))}
    </ol>
  );
}

const longestLabel = 60;

/** "the comment of Marta, today at 10:00: Shorter, please" */
function commentLabel({ byName, at, body, proposal }: CommentLine): string {
  const words = body.length > longestLabel ? `${body.slice(0, longestLabel).replace(/\s+\S*$/, "")} …` : body;
  return `the ${proposal ? "wording" : "comment"} of ${byName}, ${at}${words && `: ${words}`}`;
}
