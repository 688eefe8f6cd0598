import { initials } from "@/app/_ui/initials";
import { Submit } from "@/app/_ui/submit";
import { reopen, restore } from "@/app/me/interviews/actions";
import { dayOf, moment, shortDay } from "@/lib/dates";
import type { Recorded } from "@/lib/record/queries";
import type { Reader } from "@/lib/today/rules";
import type { Bit, Card } from "./cards";

type Props = { record: Recorded; id: string; reader: Reader };

const fields = [
  ["went_well", "Went well"],
  ["fell_short", "Fell short"],
  ["wished_said", "Wished I had said"],
  ["concerns", "Concerns I did not raise"],
  ["instructions", "Instructions given"],
] as const;

const wants = { yes: "I want this job.", unsure: "Not sure about the job yet.", no: "I don’t want this job." };

/** What is known beside the plan. */
export const cardsOf = (of: Props): Card[] =>
  [people(of), debrief(of), promises(of), rounds(of)].filter((card) => card !== null);

function people({ record, id, reader }: Props): Card {
  const about = (of: string) => record.entries.find((one) => one.interviewerId === of && one.field === "talked_about");
  return {
    head: record.row.startsAt.getTime() > reader.now ? "Who you will meet" : "Who you met",
    people: record.people.map((one) => {
      const talked = about(one.id);
      const known = [one.title, talked && `talked about ${talked.body}`].filter(Boolean).join(" · ");
      return {
        name: one.name,
        initials: initials(one.name),
        lines: [
          known || "No title yet",
          ...(one.email ? [one.email] : []),
          ...(one.linkedin ? [{ text: "LinkedIn", href: one.linkedin, away: true as const }] : []),
        ],
      };
    }),
    lines:
      record.people.length === 0
        ? [
            [
              "Nobody is on the list yet. ",
              { text: "Add their names", href: `/me/interviews/${id}/edit` },
              "; you address your notes to them.",
            ],
          ]
        : [],
  };
}

function debrief({ record, id, reader }: Props): Card | null {
  if (record.row.endsAt.getTime() > reader.now) return null;
  const said = fields.flatMap(([field, words]) =>
    record.entries
      .filter((one) => one.field === field)
      .map((one): Bit[] => [{ text: `${words}:`, as: "b" }, ` ${one.body}`]),
  );
  const wanted = record.row.wanted;
  return {
    head: "Your debrief",
    lines: [
      ...(said.length === 0 ? [["Not written yet. Details get fuzzy within the day."]] : said),
      ...(wanted ? [[{ text: wants[wanted], as: "strong" as const }]] : []),
      [{ text: said.length ? "Read or change it" : "Write it now", href: `/me/interviews/${id}/debrief` }],
    ],
  };
}

function promises({ record, reader }: Props): Card | null {
  const promised = record.row.promised;
  if (promised.length === 0) return null;
  const today = dayOf(reader.zone, reader.now);
  return {
    head: "What was promised",
    lines: promised
      .toReversed()
      .map((one, index) => [
        one.kind === "update"
          ? "Your consultant reports back by "
          : `${one.covers === "any answer" ? "An answer" : `Word on the ${one.covers.replace("the ", "")}`} by `,
        { text: shortDay(one.day, today), as: "strong" },
        `${one.by && `, said ${one.by}`}${index > 0 && promised.at(-1)?.kind === one.kind ? " (earlier)" : ""}`,
      ]),
  };
}

function rounds({ record, id, reader }: Props): Card {
  const today = dayOf(reader.zone, reader.now);
  return {
    head: "Rounds",
    lines: [
      ...record.rounds.map((one): Bit[] => [
        { text: one.round, href: `/me/interviews/${one.id}` },
        `, ${shortDay(dayOf(one.zone, one.startsAt.getTime()), today)}`,
      ]),
      [{ text: "Add the next round", href: `/me/interviews/new?after=${id}` }],
    ],
  };
}

/** How it ended, and the way back. */
export function State({ record, id, reader }: Props) {
  const { cancelledAt, closedAt, zone } = record.row;
  const end = closedAt ?? cancelledAt;
  if (!end) return null;
  return (
    <section className="card pad">
      <h3>{cancelledAt ? "Cancelled" : "Closed"}</h3>
      <p className="why">{moment(end.getTime(), reader.zone, dayOf(reader.zone, reader.now), zone)}</p>
      <form action={cancelledAt ? restore : reopen}>
        <input type="hidden" name="id" value={id} />
        <Submit className="">{cancelledAt ? "Restore it" : "Open it again"}</Submit>
      </form>
    </section>
  );
}
