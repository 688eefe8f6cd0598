import type { ReactNode } from "react";

type CommentLine = {
  id: string;
  byName: string;
  at: string;
  version: number;
  quote: string;
  body: string;
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
  tick?: (id: string, done: boolean) => ReactNode;
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
            <p className="typed-text">{comment.body}</p>
            <div className="detail">
              {comment.byName}, {comment.at}
              {comment.version < version && ", of an earlier version"}
              {comment.done && ", dealt with"}
            </div>
          </div>
          {tick?.(comment.id, comment.done)}
        </li>
      ))}
    </ol>
  );
}
