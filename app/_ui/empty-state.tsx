import type { ReactNode } from "react";

/** For an empty list: one sentence that explains it, and the first thing to do. */
export function EmptyState({ children, href, action }: { children: ReactNode; href?: string; action?: string }) {
  return (
    <div className="card empty">
      <p>{children}</p>
      {href && (
        <a className="button" href={href}>
          {action}
        </a>
      )}
    </div>
  );
}
