import type { ReactNode } from "react";

type Comment = { id: string; byName: string; at: string; version: number; quote: string; body: string; done: boolean };

/** R41: what the second reader said, each beside the words that it is about. */
export function DraftComments({
  comments,
  version,
  tick,
}: {
  comments: Comment[];
  /** The comments on the present text; a comment on an earlier one says so. */
  version: number;
  tick?: (id: string, done: boolean) => ReactNode;
}) {
  if (comments.length === 0) return null;
  return (
    <ol className="plan">
      {comments.map((one) => (
        <li key={one.id} className={one.done ? "done" : "due"}>
          <div>
            {one.quote && (
              <blockquote className="said quiet">
                <q>{one.quote}</q>
              </blockquote>
            )}
            <p className="said">{one.body}</p>
            <div className="why">
              {one.byName}, {one.at}
              {one.version < version && ", of an earlier version"}
              {one.done && ", dealt with"}
            </div>
          </div>
          {tick?.(one.id, one.done)}
        </li>
      ))}
    </ol>
  );
}
