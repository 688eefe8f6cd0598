import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNotFound } from "@/app/_server/or-not-found";
import { ButtonForm } from "@/app/_ui/button-form";
import { Form } from "@/app/_ui/form";
import { Notice } from "@/app/_ui/notice";
import { SubmitButton } from "@/app/_ui/submit-button";
import { PositionFields } from "@/app/w/[workspace]/clients/[id]/roles/position-fields";
import { currentTime } from "@/lib/current-time";
import { dayOf } from "@/lib/dates";
import { getPositionInput } from "@/lib/people/positions/input";
import { getPositionPage } from "@/lib/people/positions/queries/position-page";
import { formatStageCounts } from "@/lib/people/positions/rules";
import { readNotice } from "@/lib/platform/notices/rules/notices";
import { uuid } from "@/lib/platform/text/input";
import { shortDay } from "@/lib/platform/words/dates";
import { requireConsultant } from "@/lib/viewer";
import { editPositionAction, fillPositionAction } from "../actions";
import { Pipeline } from "./pipeline";

export const metadata: Metadata = { title: "Role" };

type Props = {
  params: Promise<{ workspace: string; id: string; role: string }>;
  searchParams: Promise<{ said?: string; after?: string }>;
};

export default async function Page({ params, searchParams }: Props) {
  const [{ workspace, id, role: which }, { said, after: sent }] = await Promise.all([params, searchParams]);
  const notice = readNotice("/w/[workspace]/clients/[id]/roles/[role]", said);
  const home = `/w/${workspace}`;
  const here = `${home}/clients/${id}/roles/${which}`;
  const { viewer, user: person } = await requireConsultant(workspace, here);
  if (!uuid.safeParse(which).success) notFound();
  const { after } = getPositionInput.parse({ after: sent });
  const now = await currentTime();
  const { position, client, candidates, counts, next, filledBy } = await orNotFound(id, () =>
    getPositionPage(viewer, id, which, after, now),
  );
  const reader = { zone: person.zone, now: now.getTime(), zoneIsShown: true };
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
        <a href={`${home}/clients/roles`}>Roles</a> · <a href={`${home}/clients/${id}`}>{client}</a>
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
        <h2>Candidates</h2>
        {counts.length > 0 && <p className="detail">{formatStageCounts(counts)}</p>}
        <Pipeline
          {...{ home, rows: candidates, reader, role: `${id}/${which}` }}
          first={after ? here : null}
          next={next && `${here}?after=${next}`}
        />
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
