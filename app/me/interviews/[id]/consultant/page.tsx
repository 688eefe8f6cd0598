import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNotFound } from "@/app/_server/or-not-found";
import { ButtonForm } from "@/app/_ui/button-form";
import { Checkboxes, type Choice } from "@/app/_ui/choices";
import { Field } from "@/app/_ui/field";
import { Form } from "@/app/_ui/form";
import { OutboxDelayNote } from "@/app/_ui/outbox-delay-note";
import { SubmitButton } from "@/app/_ui/submit-button";
import { currentTime } from "@/lib/current-time";
import { dayOf } from "@/lib/dates";
import { invitationDays } from "@/lib/people/invitations/rules";
import { shortDay } from "@/lib/platform/words/dates";
import { listRoundsToHandOver } from "@/lib/record/handovers/queries";
import { getInterviewPage } from "@/lib/record/interview-page/queries";
import { mayAskConsultant } from "@/lib/record/interview-page/rules";
import { getInterviewForm } from "@/lib/record/interviews/queries";
import { requireCandidate } from "@/lib/viewer";
import { askConsultantAction, cancelHandoverAction } from "./actions";

export const metadata: Metadata = { title: "Your consultant" };

/** R12, R54: the consultant has no account yet; the candidate asks them to work on the same record. */
export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const { viewer, user: reader } = await requireCandidate(`/me/interviews/${id}/consultant`);
  const [{ row, handover: asked }, { interview }, rounds] = await orNotFound(id, () =>
    Promise.all([getInterviewPage(viewer, id), getInterviewForm(viewer, id), listRoundsToHandOver(viewer, id)]),
  );
  const now = await currentTime();
  const own = reader.candidacies.find((candidacy) => candidacy.kind === "personal");
  if (row.workspaceId !== own?.workspaceId || !mayAskConsultant(row)) notFound();
  const waits = asked && !asked.declined && !asked.revoked && new Date(asked.until) > now ? asked : null;
  const name = row.consultantName ?? "your consultant";
  return (
    <div className="narrow">
      <p className="small-print">
        <a href={`/me/interviews/${id}`}>
          {row.role}, {row.company}
        </a>
      </p>
      <h1>Ask {name} to follow this up here with you</h1>
      <div className="prose">
        <p className="lead">
          You would both see the same record: what was said, what was promised, and whose turn it is.
        </p>
        <ul>
          <li>They choose their agency here, and the interview goes on there. This record stays for you to read.</li>
          <li>
            The agency sees when, where and whom you meet, what was promised and answered, which steps are done, your
            tasks, the questions that you prepared and what you said of your situation; and of your debrief what you
            marked for your consultant.
          </li>
          <li>Your private notes, your lessons and the messages that you sent stay here. Drafts go along unseen.</li>
          <li>Your other interviews stay your own.</li>
        </ul>
      </div>
      {waits && (
        <ButtonForm action={cancelHandoverAction} className="callout wait section">
          <p>
            {waits.name} was asked, and can answer until{" "}
            {shortDay(dayOf(reader.zone, Date.parse(waits.until)), dayOf(reader.zone, now.getTime()))}.
          </p>
          <OutboxDelayNote delay={waits.wait} reader={{ zone: reader.zone, now: now.getTime() }} />
          <input type="hidden" name="id" value={id} />
          <p className="actions mt-3">
            <SubmitButton className="">Take the question back</SubmitButton>
          </p>
        </ButtonForm>
      )}
      {asked?.declined && (
        <p className="callout section">{asked.name} declined. You can go on by yourself as before.</p>
      )}
      <div className="section">
        <Form action={askConsultantAction}>
          <input type="hidden" name="id" value={id} />
          <Field name="name" label="Your consultant" value={row.consultantName} limit="name" required />
          <Field
            name="email"
            type="email"
            label="Their e-mail address"
            value={interview.consultantEmail}
            inputMode="email"
            required
            help={`They get one letter, with a link that works once, for ${invitationDays} days, for this address.`}
          />
          {rounds.length > 0 && (
            <Checkboxes
              name="rounds"
              label="The other rounds that go along"
              options={rounds.map(
                (round): Choice => [
                  round.id,
                  round.round,
                  shortDay(dayOf(round.zone, round.startsAt.getTime()), dayOf(round.zone, now.getTime())),
                ],
              )}
              values={rounds.map((round) => round.id)}
              help={`Of each, the agency sees the same as of this one. Without them it knows only ${row.round.toLowerCase()}.`}
            />
          )}
          <p className="actions">
            <SubmitButton className={waits ? "" : "primary"} busy="Sending">
              {waits ? "Ask again with a new link" : `Ask ${name}`}
            </SubmitButton>
          </p>
        </Form>
      </div>
    </div>
  );
}
