import type { Metadata } from "next";
import { ZoneNote } from "@/app/_interview/zone-note";
import { Chip, type ChipTone } from "@/app/_ui/chip";
import { EmptyState } from "@/app/_ui/empty-state";
import { Pager } from "@/app/_ui/pager";
import { RecordRow } from "@/app/_ui/record-row";
import { Tabs } from "@/app/_ui/tabs";
import { currentTime } from "@/lib/current-time";
import { toMs } from "@/lib/dates";
import { listMessagesInput } from "@/lib/mail/messages/input";
import {
  listMessages,
  listMessagesToWrite,
  type MessageRow,
  type MessageToWrite,
} from "@/lib/mail/messages/queries/list";
import { messageHref, messageKinds } from "@/lib/mail/messages/rules/steps";
import { isInReview } from "@/lib/planning/plan/rules/draft-review";
import { dueChip } from "@/lib/planning/plan/rules/due-chip";
import { formatClockTimeInSentence, type ReadingClock } from "@/lib/platform/words/clock";
import { requireCandidate } from "@/lib/viewer";

export const metadata: Metadata = { title: "Messages" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const hrefOf = (show: string, before = "") => {
  const query = new URLSearchParams({ ...(show !== "write" && { show }), ...(before && { before }) });
  return query.size ? `/me/messages?${query}` : "/me/messages";
};

export default async function Page({ searchParams }: Props) {
  const { viewer, user: person } = await requireCandidate("/me/messages");
  const { show, before } = listMessagesInput.parse(await searchParams);
  const now = await currentTime();
  const reader = { zone: person.zone, now: now.getTime() };
  return (
    <>
      <h1>Messages</h1>
      <p className="lead">One message to one person, each in your own words.</p>
      <div className="section">
        <Tabs
          label="Which messages"
          current={hrefOf(show)}
          items={[
            [hrefOf("write"), "To write"],
            [hrefOf("waiting"), "Scheduled"],
            [hrefOf("back"), "Not delivered"],
            [hrefOf("sent"), "Sent"],
          ]}
        />
        {show === "write" ? (
          <MessagesToWrite rows={await listMessagesToWrite(viewer, now)} reader={reader} />
        ) : (
          <MessageList
            show={show}
            {...(await listMessages(viewer, { show, before }, now))}
            before={before}
            reader={reader}
          />
        )}
      </div>
    </>
  );
}

function MessagesToWrite({ rows, reader }: { rows: MessageToWrite[]; reader: ReadingClock }) {
  if (rows.length === 0)
    return (
      <EmptyState href="/me/interviews" action="See your interviews">
        You have nothing to write now. After an interview, we list a thank-you note for each person you met, with a
        draft to start from. Other messages are listed when it is time to write them.
      </EmptyState>
    );
  return (
    <>
      <ZoneNote
        moments={rows.flatMap(({ step, zone }) => (step.due ? [{ at: step.due, zone }] : []))}
        reader={reader}
      />
      <div className="card rows">
        {rows.map((row, index) => {
          const isBeingRead = isInReview(row.step);
          const { tone, chip } = isBeingRead
            ? { tone: "wait" as const, chip: "in review" }
            : dueChip(row.step, row.zone, { ...reader, zoneIsShown: true });
          const href = messageHref(row.interviewId, row.step.step, row.step.forId);
          const label = isBeingRead ? "Open" : row.begun ? "Continue" : "Write";
          const about = `${row.step.title}, ${row.role}, ${row.company}`;
          return (
            <RecordRow
              key={`${row.interviewId}${row.step.step}${row.step.forId}`}
              title={row.step.title}
              href={href}
              label={about}
              beside={`${row.role}, ${row.company}`}
              end={
                <>
                  <Chip tone={tone}>{chip}</Chip>
                  <a
                    className={index === 0 && !isBeingRead ? "button primary" : "button"}
                    href={href}
                    aria-label={`${label}: ${about}`}
                  >
                    {label}
                  </a>
                </>
              }
            >
              <div className="detail">{row.step.why}</div>
            </RecordRow>
          );
        })}
      </div>
    </>
  );
}

const emptyLabels = {
  waiting:
    "No message is scheduled. Messages that you schedule are listed here until they are sent. Until then you can cancel sending.",
  back: "There are no undelivered messages. If a message is not delivered, it is listed here, with what to do next.",
  sent: "You have sent nothing yet. Messages that you send from here, or mark as sent, are listed here.",
};

type ListProps = {
  show: keyof typeof emptyLabels;
  rows: MessageRow[];
  more: string | null;
  before: string;
  reader: ReadingClock;
};

function MessageList({ show, rows, more, before, reader }: ListProps) {
  if (rows.length === 0)
    return (
      <EmptyState
        href={before ? hrefOf(show) : hrefOf("write")}
        action={before ? "Back to the start" : "See messages to write"}
      >
        {before ? "There are no more messages." : emptyLabels[show]}
      </EmptyState>
    );
  return (
    <>
      <ZoneNote
        moments={rows.flatMap(({ state, zone }) => ("at" in state ? [{ at: state.at, zone }] : []))}
        reader={reader}
      />
      <div className="card rows">
        {rows.map((row) => {
          const [tone, chip] = chipOf(row, { ...reader, zoneIsShown: true });
          const href = messageHref(row.interviewId, row.step, row.interviewerId);
          const what = row.subject || messageKinds[row.step].noun;
          const about = `${row.toName}, ${what}`;
          return (
            <RecordRow
              key={row.id}
              title={row.toName}
              href={href}
              label={about}
              beside={`${row.role}, ${row.company}`}
              end={<Chip tone={tone}>{chip}</Chip>}
            >
              <div className="detail">{what}</div>
            </RecordRow>
          );
        })}
      </div>
      <Pager
        firstHref={before ? hrefOf(show) : null}
        nextHref={more && hrefOf(show, more)}
        words={show === "waiting" ? "Later" : "Older"}
      />
    </>
  );
}

function chipOf({ state, zone }: MessageRow, reader: ReadingClock): [ChipTone, string] {
  if (state.kind === "sent") return ["done", `sent ${formatClockTimeInSentence(toMs(state.at), zone, reader)}`];
  if (state.kind === "scheduled")
    return ["wait", `scheduled, ${formatClockTimeInSentence(toMs(state.at), zone, reader)}`];
  if (state.kind === "unclear") return ["due", "may have arrived"];
  if (state.kind === "not delivered") return ["late", "not delivered"];
  return ["wait", "being sent"];
}
