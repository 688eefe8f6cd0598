import { ZoneNote } from "@/app/_interview/zone-note";
import { Chip, type ChipTone } from "@/app/_ui/chip";
import { Form } from "@/app/_ui/form";
import { SubmitButton } from "@/app/_ui/submit-button";
import { dayOf } from "@/lib/dates";
import { formatClockTime, type ReadingClock } from "@/lib/platform/words/clock";
import { shortDay } from "@/lib/platform/words/dates";
import { contactMethodLabel } from "@/lib/platform/words/labels";
import type { ClientFeedbackEntry } from "@/lib/record/client-feedback/queries/feedback-view";
import {
  clientFeedbackStatus,
  clientFeedbackStatusLabels,
  consultantDecisionLabels,
} from "@/lib/record/client-feedback/rules";
import { takeDecisionAction } from "./actions";

type Props = {
  entries: ClientFeedbackEntry[];
  workspace: string;
  base: string;
  zone: string;
  reader: ReadingClock;
  mayLog: boolean;
};

const tones: Record<ReturnType<typeof clientFeedbackStatus>, ChipTone> = {
  shared: "done",
  "kept private": "neutral",
  "not shared": "due",
};

/** All that the client said of this interview, latest first: who, how, when, and whether the candidate may read of it yet. */
export function FeedbackEntries({ entries, ...itemProps }: Props) {
  return (
    <section className="section">
      <h2>Feedback so far</h2>
      <ZoneNote
        moments={entries.map((entry) => ({ at: momentOf(entry), zone: itemProps.zone }))}
        reader={itemProps.reader}
      />
      <ol className="plan">
        {entries.map((entry) => (
          <FeedbackEntryItem key={entry.id} entry={entry} {...itemProps} />
        ))}
      </ol>
    </section>
  );
}

const momentOf = (entry: ClientFeedbackEntry) => (entry.linkId ? entry.updatedAt : entry.givenAt);

function FeedbackEntryItem({
  entry,
  workspace,
  base,
  zone,
  reader,
  mayLog,
}: Omit<Props, "entries"> & { entry: ClientFeedbackEntry }) {
  const state = feedbackEntryStatus(entry);
  const when = formatClockTime(momentOf(entry).getTime(), zone, { ...reader, zoneIsShown: true });
  const short = [entry.strengths, entry.shortfalls].filter(Boolean).join(" · ");
  return (
    <li className={state === "not shared" ? "due" : "done"}>
      <div>
        <a href={`${base}/${entry.id}`}>{feedbackEntryTitle(entry)}</a>
        <div className="detail">
          {when}
          {entry.by && `, added by ${entry.by}`}
          {entry.decision && ` · ${consultantDecisionLabels[entry.decision]}`}
        </div>
        {short && <div className="detail two-lines">{short}</div>}
        {mayLog && entry.linkId && <LinkDecisionForm {...{ entry, workspace, reader }} main />}
      </div>
      <Chip tone={tones[state]}>{clientFeedbackStatusLabels[state]}</Chip>
    </li>
  );
}

export const feedbackEntryStatus = ({ keptPrivateAt, sharedVersions }: ClientFeedbackEntry) =>
  clientFeedbackStatus({
    keptPrivateAt,
    sharedAt: sharedVersions.find((version) => !version.undoneAt)?.sharedAt ?? null,
  });

/** "Dana Whitlock answered by link", and who signed it where that is another name. */
export function feedbackEntryTitle({ link, givenBy, how }: ClientFeedbackEntry): string {
  if (link) {
    const other = givenBy && givenBy.toLowerCase() !== link.name.toLowerCase();
    return `${link.name} answered by link${other ? `, signed ${givenBy}` : ""}`;
  }
  return [givenBy || "Somebody at the client", contactMethodLabel(how)].filter(Boolean).join(", ");
}

/** One press adds the client's decision and day to the record. If the consultant changes them first, it becomes an entry of the agency. */
export function LinkDecisionForm({
  entry,
  workspace,
  reader,
  main = false,
}: Pick<Props, "workspace" | "reader"> & { entry: ClientFeedbackEntry; main?: boolean }) {
  if (entry.added) {
    const same = (entry.added.outcome ?? "undecided") === (entry.decision ?? "undecided");
    return (
      <div className="detail">{same ? "This decision has been added." : "A different decision has been added."}</div>
    );
  }
  const isPassedOver = entry.dismissedAt !== null && entry.answeredAt !== null && entry.dismissedAt >= entry.answeredAt;
  const day = entry.promiseDay && shortDay(entry.promiseDay, dayOf(reader.zone, reader.now));
  const says = [entry.decision && consultantDecisionLabels[entry.decision].toLowerCase(), day && `an answer by ${day}`];
  const words = says.filter(Boolean).join(", ");
  return (
    <div className="actions mt-3">
      {isPassedOver && <p className="detail">You chose not to add this decision. You can still add it.</p>}
      {words && (
        <Form action={takeDecisionAction} className="" label={`Add the decision of ${entry.link?.name}`}>
          <input type="hidden" name="workspace" value={workspace} />
          <input type="hidden" name="interviewId" value={entry.interviewId} />
          <input type="hidden" name="feedbackId" value={entry.id} />
          <input type="hidden" name="version" value={entry.version} />
          <SubmitButton className={main ? "primary" : ""} busy="Adding">{`Add it: ${words}`}</SubmitButton>
        </Form>
      )}
      <a className="button" href={`/w/${workspace}/interviews/${entry.interviewId}/update?from=${entry.id}#log`}>
        Add it with changes
      </a>
    </div>
  );
}
