import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ZoneNote } from "@/app/_interview/zone-note";
import { orNotFound } from "@/app/_server/or-not-found";
import { ButtonForm } from "@/app/_ui/button-form";
import { Chip } from "@/app/_ui/chip";
import { EmptyState } from "@/app/_ui/empty-state";
import { Form } from "@/app/_ui/form";
import { Notice } from "@/app/_ui/notice";
import { SubmitButton } from "@/app/_ui/submit-button";
import { PositionFields } from "@/app/w/[workspace]/clients/[id]/roles/position-fields";
import { currentTime } from "@/lib/current-time";
import { dayOf } from "@/lib/dates";
import { getPositionPage } from "@/lib/people/positions/queries";
import { interviewStatusLabel } from "@/lib/planning/outcomes/rules";
import { readNotice } from "@/lib/platform/notices/rules/notices";
import { uuid } from "@/lib/platform/text/input";
import { formatClockTimeInSentence } from "@/lib/platform/words/clock";
import { shortDay } from "@/lib/platform/words/dates";
import { requireConsultant } from "@/lib/viewer";
import { editPositionAction, fillPositionAction } from "../actions";

export const metadata: Metadata = { title: "Role" };

type Props = {
  params: Promise<{ workspace: string; id: string; role: string }>;
  searchParams: Promise<{ said?: string }>;
};

export default async function Page({ params, searchParams }: Props) {
  const [{ workspace, id, role: which }, { said }] = await Promise.all([params, searchParams]);
  const notice = readNotice("/w/[workspace]/clients/[id]/roles/[role]", said);
  const home = `/w/${workspace}`;
  const { viewer, user: person } = await requireConsultant(workspace, `${home}/clients/${id}/roles/${which}`);
  if (!uuid.safeParse(which).success) notFound();
  const { position, client, interviews, filledBy } = await orNotFound(id, () => getPositionPage(viewer, id, which));
  const reader = { zone: person.zone, now: (await currentTime()).getTime() };
  const today = dayOf(reader.zone, reader.now);
  const hidden = (
    <>
      <input type="hidden" name="workspace" value={workspace} />
      <input type="hidden" name="clientId" value={id} />
      <input type="hidden" name="id" value={which} />
    </>
  );
  return (
    <>
      {notice && <Notice>{notice.text}</Notice>}
      <p className="small-print">
        <a href={`${home}/clients/${id}`}>{client}</a>
      </p>
      <div className="heading-row">
        <h1>{position.title}</h1>
        <div className="actions">
          <ButtonForm action={fillPositionAction}>
            {hidden}
            <input type="hidden" name="filled" value={position.filledAt ? "no" : "yes"} />
            <SubmitButton className="">{position.filledAt ? "Reopen" : "Mark as filled"}</SubmitButton>
          </ButtonForm>
          {!position.filledAt && (
            <a className="button primary" href={`${home}/interviews/new?client=${id}&role=${which}`}>
              Add an interview
            </a>
          )}
        </div>
      </div>
      <p className="muted">
        {position.filledAt
          ? `Filled on ${shortDay(dayOf(reader.zone, position.filledAt.getTime()), today)}${filledBy ? `, marked by ${filledBy}` : ""}`
          : `Open since ${shortDay(dayOf(reader.zone, position.createdAt.getTime()), today)}`}
      </p>
      <section className="section">
        <h2>Interviews</h2>
        {interviews.length === 0 && <EmptyState>No interviews for this role yet.</EmptyState>}
        <ZoneNote moments={interviews.map(({ startsAt: at, zone }) => ({ at, zone }))} reader={reader} />
        {interviews.length > 0 && (
          <div className="card rows">
            {interviews.map((row) => {
              const { tone, words } = interviewStatusLabel(row, reader.now);
              return (
                <article key={row.id}>
                  <div>
                    <a href={`${home}/interviews/${row.id}`}>
                      <strong>{row.who}</strong>
                    </a>
                    <div className="detail">
                      {row.round} ·{" "}
                      {formatClockTimeInSentence(row.startsAt.getTime(), row.zone, { ...reader, zoneIsShown: true })}
                    </div>
                  </div>
                  <Chip tone={tone}>{words}</Chip>
                  <a className="button" href={`${home}/interviews/${row.id}`} aria-label={`Open ${row.who}`}>
                    Open
                  </a>
                </article>
              );
            })}
          </div>
        )}
      </section>
      <section className="section">
        <h2>The role</h2>
        <Form action={editPositionAction} version={position.version} className="fields narrow" label="The role">
          {hidden}
          <PositionFields title={position.title} asksFor={position.asksFor} />
          <SubmitButton className="" busy="Saving">
            Save
          </SubmitButton>
        </Form>
      </section>
    </>
  );
}
