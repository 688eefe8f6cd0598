import type { Metadata } from "next";
import { ZoneNote } from "@/app/_interview/zone-note";
import { orNotFound } from "@/app/_server/or-not-found";
import { Chip } from "@/app/_ui/chip";
import { Radios } from "@/app/_ui/choices";
import { EmptyState } from "@/app/_ui/empty-state";
import { Form } from "@/app/_ui/form";
import { Notice } from "@/app/_ui/notice";
import { RecordRow } from "@/app/_ui/record-row";
import { SubmitButton } from "@/app/_ui/submit-button";
import { PrivateNotes } from "@/app/w/[workspace]/notes/private-notes";
import { currentTime } from "@/lib/current-time";
import { dayOf } from "@/lib/dates";
import { type ClientPage, getClientPage } from "@/lib/people/clients/queries/client-page";
import { agencyContactRuleChoices } from "@/lib/people/clients/rules/contact-rule";
import { clientResponseTimes } from "@/lib/people/clients/rules/response-times";
import { interviewStatusLabel } from "@/lib/planning/outcomes/rules";
import { completePlanSettings } from "@/lib/planning/plan/rules/settings";
import { readNotice } from "@/lib/platform/notices/rules/notices";
import { formatClockTimeInSentence, type ReadingClock } from "@/lib/platform/words/clock";
import { shortDay } from "@/lib/platform/words/dates";
import { isNoteNotice } from "@/lib/record/notes/rules";
import { requireConsultant } from "@/lib/viewer";
import { setContactRuleAction } from "../actions";
import { ClientContacts, ClientPositions } from "./client-cards";
import { FeedbackList } from "./feedback-list";
import { ResponseTimes } from "./response-times";

export const metadata: Metadata = { title: "Client" };

type Props = { params: Promise<{ workspace: string; id: string }>; searchParams: Promise<{ said?: string }> };

export default async function Page({ params, searchParams }: Props) {
  const [{ workspace, id }, { said }] = await Promise.all([params, searchParams]);
  const notice = readNotice("/w/[workspace]/clients/[id]", said);
  const home = `/w/${workspace}`;
  const { viewer, user: person, agency } = await requireConsultant(workspace, `${home}/clients/${id}`);
  const page = await orNotFound(id, () => getClientPage(viewer, id));
  const { client } = page;
  const reader: ReadingClock = { zone: person.zone, now: (await currentTime()).getTime() };
  const today = dayOf(reader.zone, reader.now);
  const day = (ms: number) => shortDay(dayOf(reader.zone, ms), today);
  const timing = clientResponseTimes(page.measured, reader.now, completePlanSettings(page.settings));
  return (
    <>
      {notice && !isNoteNotice(notice) && <Notice>{notice.text}</Notice>}
      <p className="small-print">
        <a href={`${home}/clients`}>Clients</a>
      </p>
      <div className="heading-row">
        <h1>{client.name}</h1>
        <div className="actions">
          <a className="button" href={`${home}/clients/${id}/edit`}>
            Edit
          </a>
          <a className="button primary" href={`${home}/interviews/new?client=${id}`}>
            Add an interview
          </a>
        </div>
      </div>
      <div className="two-columns">
        <div>
          <LiveInterviews page={page} home={home} reader={reader} today={today} />
          <ResponseTimes timing={timing} home={home} />
          <FeedbackList feedback={page.feedback} home={home} day={day} />
        </div>
        <aside>
          <ClientPositions
            roles={page.roles}
            home={`${home}/clients/${id}`}
            all={`${home}/clients/roles?client=${id}`}
            day={day}
          />
          <ClientContacts contacts={page.contacts} home={`${home}/clients/${id}`} />
          <PrivateNotes
            {...page.notes}
            {...{ viewer, reader, notice }}
            about="client"
            aboutId={id}
            agency={agency.name}
            never={["Your candidates", client.name]}
          />
          <div className="card padded">
            <h3>Contact rule</h3>
            <Form action={setContactRuleAction} className="fields" label="Contact rule">
              <input type="hidden" name="workspace" value={workspace} />
              <input type="hidden" name="id" value={id} />
              <input type="hidden" name="was" value={client.contactRule} />
              <Radios
                name="contactRule"
                label="How candidates write to this client"
                options={agencyContactRuleChoices}
                value={client.contactRule}
                help="A change applies to all interviews with this client at once. If the new rule is stricter, sending of scheduled messages is cancelled."
              />
              <SubmitButton className="">Change the rule</SubmitButton>
            </Form>
          </div>
        </aside>
      </div>
    </>
  );
}

type LiveProps = { page: ClientPage; home: string; reader: ReadingClock; today: string };

function LiveInterviews({ page: { live, client }, home, reader, today }: LiveProps) {
  return (
    <section>
      <h2>Interviews in progress</h2>
      {live.length === 0 && (
        <EmptyState>No interviews in progress. Add one when {client.name} wants to meet a candidate.</EmptyState>
      )}
      <ZoneNote moments={live.map(({ startsAt: at, zone }) => ({ at, zone }))} reader={reader} />
      {live.length > 0 && (
        <div className="card rows">
          {live.map((row) => (
            <RecordRow
              key={row.id}
              heading="h3"
              title={row.who}
              href={`${home}/interviews/${row.id}`}
              end={answerChip(row, reader.now, today)}
            >
              <div className="detail">
                {row.role}, {row.round.toLowerCase()} ·{" "}
                {formatClockTimeInSentence(row.startsAt.getTime(), row.zone, { ...reader, zoneIsShown: true })}
              </div>
            </RecordRow>
          ))}
        </div>
      )}
    </section>
  );
}

function answerChip(row: ClientPage["live"][number], now: number, today: string) {
  const { answerDay } = row;
  const { tone, words: state } = interviewStatusLabel(row, now);
  if (row.startsAt.getTime() > now || !answerDay) return <Chip tone={tone}>{state}</Chip>;
  const words = `answer by ${shortDay(answerDay, today)}`;
  return answerDay < today ? <Chip tone="late">{words}</Chip> : <Chip tone="wait">{words}</Chip>;
}
