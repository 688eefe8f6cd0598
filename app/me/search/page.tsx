import type { Metadata } from "next";
import { SearchPage } from "@/app/_search/search-page";
import { currentTime } from "@/lib/current-time";
import { searchInput } from "@/lib/record/search/input";
import { searchOwn } from "@/lib/record/search/queries";
import { ownResultHref, ownSearchHref } from "@/lib/record/search/rules";
import { requireCandidate } from "@/lib/viewer";

export const metadata: Metadata = { title: "Search" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Page({ searchParams }: Props) {
  const { viewer, user } = await requireCandidate(ownSearchHref);
  const input = searchInput.parse(await searchParams);
  const groups = await searchOwn(viewer, input);
  return (
    <SearchPage
      page={ownSearchHref}
      input={input}
      groups={groups}
      hrefOf={ownResultHref}
      searched="interviews with the people you met, messages and feedback"
      notSearched="Your debriefs and lessons are not searched."
      reader={{ zone: user.zone, now: (await currentTime()).getTime() }}
    />
  );
}
