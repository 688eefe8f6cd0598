import type { ReactNode } from "react";
import { AppHeader, type AppHeaderLink } from "@/app/_ui/app-header";
import { initials } from "@/app/_ui/initials";
import { ownSearchHref } from "@/lib/record/search/rules";
import { currentSession, deviceDraftsKey } from "@/lib/viewer";

const PLACES: AppHeaderLink[] = [
  ["/me", "Today", "today"],
  ["/me/interviews", "Interviews", "interviews"],
  ["/me/messages", "Messages", "messages"],
  ["/me/feedback", "Feedback", "feedback"],
];

export default async function Layout({ children }: { children: ReactNode }) {
  // Only for the initials and the drafts: each page reads its own user, and knows where to return to after signing in.
  const reader = await currentSession();
  return (
    <div className="app-frame">
      <AppHeader
        home="/me"
        places={PLACES}
        search={ownSearchHref}
        self={["/me/settings", "Settings"]}
        initials={initials(reader?.name)}
      />
      <main id="main" data-drafts={reader ? deviceDraftsKey(reader.userId) : undefined}>
        {children}
      </main>
    </div>
  );
}
