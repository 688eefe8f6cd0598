import { ButtonForm } from "@/app/_ui/button-form";
import { initials } from "@/app/_ui/initials";
import { SubmitButton } from "@/app/_ui/submit-button";
import { dayOf } from "@/lib/dates";
import { DAY } from "@/lib/durations";
import type { ButtonAction } from "@/lib/form-state";
import { mailtoHref } from "@/lib/people/email-addresses/rules";
import { shortName } from "@/lib/people/names/rules/short-name";
import { formatPhone, phoneHref } from "@/lib/people/phone-numbers/rules";
import { factsFromRow } from "@/lib/planning/plan/rules/facts-from-row";
import { candidatePages, interviewHref, nextRoundHref, type SidePages } from "@/lib/planning/steps/rules";
import { doneForYouMessages, nextUpdate } from "@/lib/planning/waiting/rules";
import { capitalise } from "@/lib/platform/text/rules";
import { formatClockTimeInSentence, type ReadingClock } from "@/lib/platform/words/clock";
import { shortDay } from "@/lib/platform/words/dates";
import { takenDownLabel } from "@/lib/record/debriefs/rules/taken-down";
import type { InterviewPageData } from "@/lib/record/interview-page/queries";
import { mayAskConsultant } from "@/lib/record/interview-page/rules";
import type { Card, CardPart } from "./cards";

type Props = { record: InterviewPageData; id: string; reader: ReadingClock; side?: SidePages };

const fieldLabels = [
  ["went_well", "Went well"],
  ["fell_short", "Went less well"],
  ["wished_said", "Wished I had said"],
  ["concerns", "Concerns I did not raise"],
  ["instructions", "Instructions given"],
] as const;

const candidateFieldLabels: Partial<Record<string, string>> = {
  wished_said: "Wished they had said",
  concerns: "Concerns they did not raise",
  instructions: "Instructions they were given",
};

const wantedLabels = { yes: "I want this job.", unsure: "Not sure about the job yet.", no: "I don’t want this job." };
const candidateWantedLabels = {
  yes: "Wants this job.",
  unsure: "Not sure about the job yet.",
  no: "Does not want this job.",
};

/** What is known apart from the plan. */
export const interviewCards = (props: Props): Card[] =>
  [doneForYouCard(props), interviewersCard(props), debriefCard(props), promisesCard(props), roundsCard(props)].filter(
    (card) => card !== null,
  );

/** For a candidate who waits: what was done for them without their asking, and when the next update comes. */
function doneForYouCard({ record: { row, ours }, reader }: Props): Card | null {
  if (ours) return null;
  const done = doneForYouMessages(row, reader);
  const next = nextUpdate(factsFromRow(row), reader)?.words;
  if (done.length === 0) return null;
  return {
    head: "Done for you",
    lines: [
      ...done.map((line) => [line]),
      ...(next ? [[{ text: `${capitalise(next)}.`, as: "strong" as const }]] : []),
    ],
  };
}

/** The candidate's first name, where the reader is somebody else. */
const candidateName = ({ record }: Props) => (record.ours ? shortName(record.ours.candidate) : null);

function interviewersCard(props: Props): Card {
  const { record, id, reader, side = candidatePages } = props;
  const name = candidateName(props) ?? "you";
  const about = (who: string) =>
    record.entries.find((entry) => entry.interviewerId === who && entry.field === "talked_about");
  return {
    head: record.row.startsAt.getTime() > reader.now ? `Who ${name} will meet` : `Who ${name} met`,
    people: record.people.map((person) => {
      const talked = about(person.id);
      const known = [person.title, talked && `talked about ${talked.body}`].filter(Boolean).join(" · ");
      return {
        name: person.name,
        ...(!record.ours && { href: `/me/interviews/people/${person.id}` }),
        initials: initials(person.name),
        lines: [
          known || "Job title unknown",
          ...(person.phone ? [{ text: formatPhone(person.phone), href: phoneHref(person.phone) }] : []),
          ...(person.email ? [{ text: person.email, href: mailtoHref(person.email) }] : []),
          ...(person.linkedin
            ? [{ text: "LinkedIn", href: person.linkedin, away: true as const, name: `LinkedIn: ${person.name}` }]
            : []),
        ],
      };
    }),
    lines:
      record.people.length === 0
        ? [
            [
              "Nobody is on the list yet. ",
              { text: "Add their names", href: `${interviewHref(side, id)}/edit#people` },
              record.ours ? ". Notes and follow-ups are addressed to them." : ". Your notes are addressed to them.",
            ],
          ]
        : [],
  };
}

function debriefCard(props: Props): Card | null {
  const { record, id, reader, side = candidatePages } = props;
  if (record.row.endsAt.getTime() > reader.now) return null;
  const answers = fieldLabels.flatMap(([field, words]) =>
    record.entries
      .filter((entry) => entry.field === field)
      .map((entry): CardPart[] => [
        { text: `${(record.ours && candidateFieldLabels[field]) || words}:`, as: "b" },
        ` ${entry.body}`,
      ]),
  );
  const wanted = record.row.wanted;
  const name = candidateName(props);
  const fresh = reader.now - record.row.endsAt.getTime() < DAY;
  const facts = factsFromRow(record.row);
  const written = facts.debriefSavedAt !== null;
  const none = name
    ? "Not shared yet."
    : facts.outcome
      ? "You did not write one."
      : `Not written yet.${fresh ? " By tomorrow you will remember fewer details." : ""}`;
  const open = name ? "Read the debrief" : written ? "Read or edit it" : "Write the debrief";
  const takenDown = record.row.debriefTakenDown;
  const readable = !name || record.row.debriefSharedAt;
  return {
    head: name ? `${name}’s debrief` : "Your debrief",
    lines: [
      ...(answers.length === 0 && !(name ? readable : written) ? [[none]] : answers),
      ...(wanted ? [[{ text: (name ? candidateWantedLabels : wantedLabels)[wanted], as: "strong" as const }]] : []),
      ...(takenDown ? [[`${takenDownLabel(takenDown.by, new Date(takenDown.at), reader)}.`]] : []),
      ...(readable ? [[{ text: open, href: `${interviewHref(side, id)}/debrief` }]] : []),
    ],
  };
}

/** A consultant without an account can't enter it, so the candidate is asked. */
function answerDateCard({ record: { row }, id, reader, side = candidatePages }: Props): Card | null {
  if (!mayAskConsultant(row) || row.endsAt.getTime() > reader.now || factsFromRow(row).outcome) return null;
  return {
    head: "When you will hear",
    lines: [
      [
        `Has ${shortName(row.consultantName ?? "your consultant")} said when you will hear? `,
        { text: "Add the date", href: `${interviewHref(side, id)}/update?kind=date` },
      ],
    ],
  };
}

/** R6, R66: each day that was named, who named it, and why it became a later one. */
function promisesCard(props: Props): Card | null {
  const { record, reader } = props;
  const promised = record.row.promised;
  if (promised.length === 0) return answerDateCard(props);
  const today = dayOf(reader.zone, reader.now);
  const whoReports = record.ours ? "the agency" : "your consultant";
  return {
    head: "Dates",
    lines: promised
      .toReversed()
      .map((promise, index) => [
        promise.kind === "update"
          ? `Update from ${whoReports} by `
          : `${coveredLabels[promise.covers] ?? "Answer"} by `,
        { text: shortDay(promise.day, today), as: "strong" },
        [promise.by && `, from ${promise.by}`, index > 0 && promised.at(-1)?.kind === promise.kind && " (replaced)"]
          .filter(Boolean)
          .join(""),
        ...(promise.reason ? [`. Why it takes longer: ${promise.reason}`] : []),
      ]),
  };
}

const coveredLabels: Record<string, string> = {
  "next stage": "Answer about the next stage",
  offer: "Answer about an offer",
  feedback: "Feedback",
};

function roundsCard({ record, id, reader, side = candidatePages }: Props): Card {
  const today = dayOf(reader.zone, reader.now);
  return {
    head: "Rounds",
    lines: [
      ...record.rounds.map((round): CardPart[] => [
        { text: round.round, href: interviewHref(side, round.id) },
        `, ${shortDay(dayOf(reader.zone, round.startsAt.getTime()), today)}`,
      ]),
      [{ text: "Add the next round", href: nextRoundHref(side, id) }],
    ],
  };
}

type EndUndoActions = Partial<Record<"restore" | "reopen", ButtonAction>>;

/** How it ended, and the way back where the reader has one. */
export function InterviewEnd({
  record,
  id,
  reader,
  ways,
  workspace,
}: Props & { ways: EndUndoActions; workspace?: string }) {
  const { cancelledAt, closedAt, zone } = record.row;
  const end = closedAt ?? cancelledAt;
  if (!end) return null;
  const undo = cancelledAt ? ways.restore : ways.reopen;
  return (
    <section className="card padded">
      <h3>{cancelledAt ? "Cancelled" : "Closed"}</h3>
      <p className="detail">{capitalise(formatClockTimeInSentence(end.getTime(), zone, reader))}</p>
      {undo && !record.handover?.goesOn && (
        <ButtonForm action={undo}>
          {workspace && <input type="hidden" name="workspace" value={workspace} />}
          <input type="hidden" name="id" value={id} />
          <SubmitButton className="">{cancelledAt ? "Restore" : "Reopen"}</SubmitButton>
        </ButtonForm>
      )}
      {!undo && closedAt && !cancelledAt && record.row.closedBy === record.row.candidateUserId && (
        <p className="detail">
          The candidate closed this interview. They can reopen it. Adding an answer reopens it too.
        </p>
      )}
    </section>
  );
}
