import type { Metadata } from "next";
import { Notice } from "@/app/_ui/notice";
import { serialize } from "@/app/_ui/serialized";
import { currentTime } from "@/lib/current-time";
import { shortName } from "@/lib/people/names/rules/short-name";
import { type DeskState, type GetDeskInput, getDeskInput } from "@/lib/planning/desk/input";
import { getDesk } from "@/lib/planning/desk/queries";
import { readNotice } from "@/lib/platform/notices/rules/notices";
import { formatTotal } from "@/lib/platform/words/totals";
import { requireConsultant } from "@/lib/viewer";
import { Desk, type DeskView } from "./desk";

export const metadata: Metadata = { title: "Desk" };

type Props = {
  params: Promise<{ workspace: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function Page({ params, searchParams }: Props) {
  const [{ workspace }, sent] = await Promise.all([params, searchParams]);
  const home = `/w/${workspace}`;
  const { viewer, user: reader, agency } = await requireConsultant(workspace);
  const asked = getDeskInput.parse(sent);
  const desk = await getDesk(viewer, asked, reader.zone, await currentTime());
  const href = (changes: Partial<GetDeskInput>) => deskHref(home, { ...asked, ours: "", theirs: "", ...changes });
  const turns: DeskView["turns"] = [
    {
      head: "Your turn",
      ...{ rows: desk.ours.rows, count: formatTotal(desk.ours.count) },
      main: true,
      none: asked.candidate || asked.client ? noMatch : asked.state === "all" ? emptyYourTurn : noneWithStatus,
      later: desk.ours.nextCursor && href({ ours: desk.ours.nextCursor, theirs: asked.theirs }),
    },
    {
      head: "Their turn",
      ...{ rows: desk.theirs.rows, count: formatTotal(desk.theirs.count) },
      main: false,
      none: asked.candidate || asked.client ? noMatch : "You are not waiting for anyone right now.",
      later: desk.theirs.nextCursor && href({ theirs: desk.theirs.nextCursor, ours: asked.ours }),
    },
  ];
  const back = asked.ours !== "" || asked.theirs !== "";
  const quiet =
    turns.every((section) => section.rows.length === 0 && !section.later) && !back && href({ sort: "due" }) === home;
  const { who, candidate, client, state, sort } = asked;
  const set = [who !== "mine", state !== "all", candidate !== "", client !== ""].filter(Boolean).length;
  const shown: DeskView = {
    ...{ home, query: href({}).slice(home.length + 1) },
    title: `Your desk, ${shortName(reader.name)}`,
    agency: agency.name,
    times: desk.times,
    figures: figures.flatMap(([name, one, several]) => {
      const count = desk.figures[name];
      // An empty one is only there to be left again.
      if (count === 0 && state !== name) return [];
      return {
        words: count === 1 ? one : several,
        count: formatTotal(count),
        late: (name === "overdue" || name === "passed") && count > 0,
        href: href({ state: state === name ? "all" : name }),
        on: state === name,
      };
    }),
    filters: {
      asked: { who, candidate, client, state, sort },
      ...{ count: set, cleared: deskHref(home, getDeskInput.parse({ sort })) },
      colleagues: desk.members.filter((member) => member.id !== viewer.userId),
    },
    back: back ? href({}) : null,
    quiet,
    turns: quiet ? [] : turns.filter((section) => section.rows.length > 0 || section.main || state === "all"),
  };
  const notice = readNotice("/w/[workspace]", sent.said);
  return (
    <>
      {notice && <Notice>{notice.text}</Notice>}
      <Desk shown={serialize(shown)} />
    </>
  );
}

const noMatch = "No interview here matches these filters.";
const noneWithStatus = "No interview has this status right now.";
const emptyYourTurn =
  "You have nothing to do right now. An interview appears here when a candidate shares a debrief, a client answers or a date comes.";

const figures: [DeskState, one: string, several: string][] = [
  ["all", "to do", "to do"],
  ["answered", "client answered", "clients answered"],
  ["overdue", "overdue", "overdue"],
  ["debriefs", "debrief to read", "debriefs to read"],
  ["drafts", "draft to review", "drafts to review"],
  ["clients", "waiting for client feedback", "waiting for client feedback"],
  ["updates", "candidate is waiting for an update", "candidates are waiting for an update"],
  ["passed", "answer date has passed", "answer dates have passed"],
];

function deskHref(home: string, { who, candidate, client, state, sort, ours, theirs }: GetDeskInput): string {
  const query = new URLSearchParams({
    ...(who !== "mine" && { who }),
    ...(candidate && { candidate }),
    ...(client && { client }),
    ...(state !== "all" && { state }),
    ...(sort !== "due" && { sort }),
    ...(ours && { ours }),
    ...(theirs && { theirs }),
  });
  return query.size > 0 ? `${home}?${query}` : home;
}
