import type { Metadata } from "next";
import { Empty } from "@/app/_ui/empty";
import { pack } from "@/app/_ui/packed";
import { type Asking, asking, type State } from "@/lib/desk/input";
import { deskOf, mostCounted } from "@/lib/desk/queries";
import { consultant } from "@/lib/viewer";
import { Desk, type Turns } from "./desk";
import { Filters } from "./filters";

export const metadata: Metadata = { title: "Desk" };

type Props = {
  params: Promise<{ workspace: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function Page({ params, searchParams }: Props) {
  const [{ workspace }, sent] = await Promise.all([params, searchParams]);
  const home = `/w/${workspace}`;
  const { viewer, reader, agency } = await consultant(workspace);
  const asked = asking.parse(sent);
  const desk = await deskOf(viewer, asked, reader.zone, new Date());
  const href = (changes: Partial<Asking>) => address(home, { ...asked, ours: "", theirs: "", ...changes });
  const turns: Turns[] = [
    {
      head: "Your turn",
      rows: desk.ours.rows,
      main: true,
      none: asked.state === "all" ? nothingOfOurs : "Nothing of this kind is owed just now.",
      later: desk.ours.later && href({ ours: desk.ours.later, theirs: asked.theirs }),
    },
    {
      head: "Their turn",
      rows: desk.theirs.rows,
      main: false,
      none: "Nobody owes you anything just now.",
      later: desk.theirs.later && href({ theirs: desk.theirs.later, ours: asked.ours }),
    },
  ];
  const back = asked.ours || asked.theirs;
  const quiet = turns.every((one) => one.rows.length === 0 && !one.later) && !back && href({}) === home;
  return (
    <>
      <div className="head">
        <div>
          <h1>Your desk, {reader.name.split(" ")[0]}</h1>
          <p className="quiet">{agency.name} · whose turn is it?</p>
        </div>
        <div className="acts">
          <a className="btn" href={`${home}/interviews`}>
            All interviews
          </a>
          <a className="btn" href={`${home}/interviews/new`}>
            Add interview
          </a>
        </div>
      </div>
      <div className="stats">
        {figures.map(([state, words, late]) => {
          const count = desk.figures[state];
          const on = asked.state === state;
          return (
            <a key={state} className="card" href={href({ state: on ? "all" : state })} aria-current={on || undefined}>
              <b className={late && count > 0 ? "late" : undefined}>
                {count > mostCounted ? `${mostCounted}+` : count}
              </b>
              <span className="quiet">{count === 1 ? words[0] : words[1]}</span>
            </a>
          );
        })}
      </div>
      <Filters asked={asked} members={desk.members} me={viewer.userId} />
      {back && (
        <p className="why">
          <a href={href({})}>Back to the oldest</a>
        </p>
      )}
      {quiet && (
        <section>
          <Empty href={`${home}/interviews/new`} action="Add an interview">
            Nobody owes anything just now, neither you nor they. When an interview is over, its row stands here and says
            whose turn it is. Candidates of your colleagues are under “Everybody’s”.
          </Empty>
        </section>
      )}
      <Desk
        home={home}
        turns={pack(quiet ? [] : turns.filter((one) => one.rows.length > 0 || one.main || asked.state === "all"))}
      />
      {!quiet && (
        <p className="why sec scripted">
          Press <kbd>L</kbd> on a row to log what its client said.
        </p>
      )}
    </>
  );
}

const nothingOfOurs =
  "Nothing is yours to do here. A debrief that is shared, a day that comes, a client that answers: each brings its row.";

const figures: [Exclude<State, "all" | "updates">, [string, string], boolean][] = [
  ["debriefs", ["debrief to read", "debriefs to read"], false],
  ["drafts", ["note to review", "notes to review"], false],
  ["clients", ["client owes feedback", "clients owe feedback"], false],
  ["passed", ["past the agreed date", "past the agreed date"], true],
];

function address(home: string, { who, client, state, ours, theirs }: Asking): string {
  const query = new URLSearchParams({
    ...(who !== "mine" && { who }),
    ...(client && { client }),
    ...(state !== "all" && { state }),
    ...(ours && { ours }),
    ...(theirs && { theirs }),
  });
  return query.size > 0 ? `${home}?${query}` : home;
}
