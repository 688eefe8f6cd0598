import type { JobWanted } from "@/lib/enums";
import type { Debrief, DebriefEntry } from "@/lib/record/debriefs/queries";
import { consultantFieldLabels, type DebriefField, debriefShareableFields } from "@/lib/record/debriefs/rules/fields";

type Props = { found: Debrief & { interview: { wanted: JobWanted | null } }; first: string; readAt: Date | null };

const wantedLabels: Record<JobWanted, string> = {
  yes: "wants this job",
  unsure: "is not sure yet",
  no: "does not want this job",
};

/** R14: exactly what was shared, in the order of the form, with what may be passed on to the client and what changed since it was read. */
export function SharedDebrief({ found, first, readAt }: Props) {
  const { interview, entries, people, questions, debrief } = found;
  const entryOf = (field: DebriefField, person: string | null = null) =>
    entries.find((entry) => entry.field === field && entry.interviewerId === person);
  const unasked = questions.filter((question) => question.askedAt === null);
  return (
    <div className="section prose">
      {interview.wanted && (
        <p>
          <strong>
            {first} {wantedLabels[interview.wanted]}.
          </strong>
        </p>
      )}
      {debriefShareableFields.map((field) => {
        const entry = entryOf(field);
        return (
          entry && <AnswerText key={field} as="h2" head={consultantFieldLabels[field]} entry={entry} readAt={readAt} />
        );
      })}
      {people.map((person) => {
        const answers = [entryOf("talked_about", person.id), entryOf("caught_interest", person.id)].filter(
          (entry) => entry !== undefined,
        );
        if (answers.length === 0) return null;
        return (
          <section key={person.id}>
            <h2>
              {person.name}
              {person.title && <span className="muted"> · {person.title}</span>}
            </h2>
            {answers.map((entry) => (
              <AnswerText
                key={entry.field}
                as="h3"
                head={consultantFieldLabels[entry.field]}
                entry={entry}
                readAt={readAt}
              />
            ))}
          </section>
        );
      })}
      {entries.length === 0 && (
        <p className="detail">{first} has written a debrief, but has shared none of the answers.</p>
      )}
      {debrief?.thankedInPersonAt && <p className="detail">{first} thanked the interviewers in person.</p>}
      {unasked.length > 0 && (
        <p className="detail">
          Questions they prepared but did not ask: {unasked.map((question) => question.body).join(" ")}
        </p>
      )}
    </div>
  );
}

function AnswerText({
  as: Head,
  head,
  entry,
  readAt,
}: {
  as: "h2" | "h3";
  head: string;
  entry: DebriefEntry;
  readAt: Date | null;
}) {
  const changed = readAt && entry.updatedAt > readAt;
  const notes = [
    changed && "changed since you read it",
    entry.clientSharedAt && "may be shared with the client",
  ].filter(Boolean);
  return (
    <section>
      <Head className="person-name">{head}</Head>
      <p className="typed-text">{entry.body}</p>
      {notes.length > 0 && <p className="detail">{notes.join(" · ")}</p>}
    </section>
  );
}
