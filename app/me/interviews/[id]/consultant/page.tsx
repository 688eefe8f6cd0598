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
      <h1>Invite {name}</h1>
      <div className="prose">
        <p className="lead">
          You follow up this interview together. You both see what was said, the answer date, and whose turn it is.
        </p>
        <ul>
          <li>They choose their agency, and the interview continues there. You can still read this page.</li>
          <li>
            The agency sees when and where you meet, who you meet, the answer dates and answers, which steps are done,
            your tasks, the questions that you prepared and what you said about your situation. It sees the parts of
            your debrief that you chose to share with your consultant.
          </li>
          <li>
            Your private notes, your lessons and the messages that you sent stay here. Your drafts are moved over but
            stay hidden.
          </li>
          <li>Your other interviews stay private.</li>
        </ul>
      </div>
      {waits && (
        <ButtonForm action={cancelHandoverAction} className="callout wait section">
          <p>
            You invited {waits.name}. They can answer until{" "}
            {shortDay(dayOf(reader.zone, Date.parse(waits.until)), dayOf(reader.zone, now.getTime()))}.
          </p>
          <OutboxDelayNote delay={waits.wait} reader={{ zone: reader.zone, now: now.getTime() }} />
          <input type="hidden" name="id" value={id} />
          <p className="actions mt-3">
            <SubmitButton className="">Cancel invitation</SubmitButton>
          </p>
        </ButtonForm>
      )}
      {asked?.declined && (
        <p className="callout section">{asked.name} declined. You can continue on your own as before.</p>
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
            help={`They get an e-mail with a link. The link works once, for ${invitationDays} days, and only for this address.`}
          />
          {rounds.length > 0 && (
            <Checkboxes
              name="rounds"
              label="Other rounds to move over"
              options={rounds.map(
                (round): Choice => [
                  round.id,
                  round.round,
                  shortDay(dayOf(round.zone, round.startsAt.getTime()), dayOf(round.zone, now.getTime())),
                ],
              )}
              values={rounds.map((round) => round.id)}
              help="The agency sees the same about each of them as about this round. It does not see rounds that you do not tick."
            />
          )}
          <p className="actions">
            <SubmitButton className={waits ? "" : "primary"} busy="Sending">
              {waits ? "Send a new invitation" : `Invite ${name}`}
            </SubmitButton>
          </p>
        </Form>
      </div>
    </div>
  );
}
