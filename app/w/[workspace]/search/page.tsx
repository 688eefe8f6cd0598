import type { Metadata } from "next";
import { SearchPage } from "@/app/_search/search-page";
import { currentTime } from "@/lib/current-time";
import { searchInput } from "@/lib/record/search/input";
import { searchAgency } from "@/lib/record/search/queries";
import { agencyResultHref, agencySearchHref } from "@/lib/record/search/rules";
import { requireConsultant } from "@/lib/viewer";

export const metadata: Metadata = { title: "Search" };

type Props = {
  params: Promise<{ workspace: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function Page({ params, searchParams }: Props) {
  const [{ workspace }, sent] = await Promise.all([params, searchParams]);
  const page = agencySearchHref(workspace);
  const { viewer, user } = await requireConsultant(workspace, page);
  const input = searchInput.parse(sent);
  const groups = await searchAgency(viewer, input);
  return (
    <SearchPage
      page={page}
      input={input}
      groups={groups}
      hrefOf={(kind, result) => agencyResultHref(workspace, kind, result)}
      searched="candidates, clients, contacts, interviews, messages, feedback and private notes"
      notSearched="Debriefs are not searched, nor drafts that nobody asked you to read."
      reader={{ zone: user.zone, now: (await currentTime()).getTime() }}
    />
  );
}
