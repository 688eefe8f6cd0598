import type { ReactNode } from "react";
import { AppHeader, type AppHeaderLink } from "@/app/_ui/app-header";
import { initials } from "@/app/_ui/initials";
import { agencySearchHref } from "@/lib/record/search/rules";
import { currentSession, deviceDraftsKey } from "@/lib/viewer";

type Props = { children: ReactNode; params: Promise<{ workspace: string }> };

export default async function Layout({ children, params }: Props) {
  // Only for the frame and the drafts. Each page reads its own viewer, and a stranger gets "not found".
  const [{ workspace }, reader] = await Promise.all([params, currentSession()]);
  const home = `/w/${encodeURIComponent(workspace)}`;
  const places: AppHeaderLink[] = [
    [home, "Desk", "today"],
    [`${home}/candidates`, "Candidates", "candidates"],
    [`${home}/clients`, "Clients", "clients"],
    [`${home}/feedback`, "Feedback", "feedback"],
    [`${home}/insights`, "Insights", "insights"],
  ];
  return (
    <div className="app-frame">
      <AppHeader
        home={home}
        places={places}
        search={agencySearchHref(encodeURIComponent(workspace))}
        self={[`${home}/settings`, "Agency and settings"]}
        initials={initials(reader?.name)}
      />
      <main id="main" data-drafts={reader ? deviceDraftsKey(reader.userId) : undefined}>
        {children}
      </main>
    </div>
  );
}
