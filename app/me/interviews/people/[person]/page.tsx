import type { Metadata } from "next";
import { InterviewMessages } from "@/app/_interview/interview-messages";
import { interviewReaders } from "@/app/_interview/interview-readers";
import { LinkedinProfile } from "@/app/_interview/linkedin-profile";
import { ZoneNote } from "@/app/_interview/zone-note";
import { orNotFound } from "@/app/_server/or-not-found";
import { ButtonForm } from "@/app/_ui/button-form";
import { Notice } from "@/app/_ui/notice";
import { SubmitButton } from "@/app/_ui/submit-button";
import { currentTime } from "@/lib/current-time";
import { dayOf } from "@/lib/dates";
import { mailtoHref } from "@/lib/people/email-addresses/rules";
import { shortName } from "@/lib/people/names/rules/short-name";
import { formatPhone, phoneHref } from "@/lib/people/phone-numbers/rules";
import { readNotice } from "@/lib/platform/notices/rules/notices";
import type { ReadingClock } from "@/lib/platform/words/clock";
import { shortDay } from "@/lib/platform/words/dates";
import { getPersonMet } from "@/lib/record/people-met/queries";
import type { PersonMet } from "@/lib/record/people-met/rules";
import { requireCandidate } from "@/lib/viewer";
import { keepInTouchAction, saveLinkedinAction } from "../actions";
import { PersonMeetings, personMessageLines } from "./person-meetings";

export const metadata: Metadata = { title: "Person" };

type Props = { params: Promise<{ person: string }>; searchParams: Promise<{ said?: string }> };

export default async function Page({ params, searchParams }: Props) {
  const [{ person: id }, { said }] = await Promise.all([params, searchParams]);
  const { viewer, user } = await requireCandidate(`/me/interviews/people/${id}`);
  const person = await orNotFound(id, () => getPersonMet(viewer, id));
  const reader: ReadingClock = { zone: user.zone, now: (await currentTime()).getTime(), zoneIsShown: true };
  const notice = readNotice("/me/interviews/people/[person]", said);
  const { current, meetings } = person;
  const { name, company } = current;
  const messages = personMessageLines(person, reader);
  return (
    <>
      {notice && <Notice>{notice.text}</Notice>}
      <p className="small-print">
        <a href="/me/interviews/people">People you met</a>
      </p>
      <h1>{name}</h1>
      <p className="lead">{[person.title, company].filter(Boolean).join(", ")}</p>
      <ZoneNote moments={meetings.map(({ startsAt: at, zone }) => ({ at, zone }))} reader={reader} />
      <div className="two-columns">
        <div>
          <PersonMeetings meetings={meetings} reader={reader} />
          {messages.length > 0 ? (
            <InterviewMessages messages={messages} />
          ) : (
            <section className="section">
              <h2>Messages</h2>
              <p className="muted">You have no messages to {name} here.</p>
            </section>
          )}
        </div>
        <aside>
          <InTouch person={person} reader={reader} />
          <section className="card padded">
            <h3>Contact</h3>
            <ContactDetails person={person} />
            <div className="mt-3">
              <LinkedinProfile
                {...{ interviewId: current.interviewId, interviewerId: current.interviewerId, name, company }}
                linkedin={person.linkedin}
                readers={interviewReaders(current)}
                save={saveLinkedinAction}
                page="person"
              />
            </div>
          </section>
        </aside>
      </div>
    </>
  );
}

/** R75: whether this person agreed to stay in touch, and since when. */
function InTouch({ person: { current, inTouch }, reader }: { person: PersonMet; reader: ReadingClock }) {
  const { interviewId, interviewerId, name } = inTouch ?? current;
  const since = inTouch && shortDay(dayOf(reader.zone, inTouch.inTouchAt.getTime()), dayOf(reader.zone, reader.now));
  return (
    <section className="card padded" aria-labelledby="in-touch">
      <h3 id="in-touch">Staying in touch</h3>
      <p>
        {since
          ? `In touch since ${since}.`
          : `If ${shortName(name)} agreed to stay in touch, mark it here. It is one more person to ask later.`}
      </p>
      <ButtonForm action={keepInTouchAction} className="mt-3">
        <input type="hidden" name="interviewId" value={interviewId} />
        <input type="hidden" name="interviewerId" value={interviewerId} />
        <input type="hidden" name="agreed" value={inTouch ? "no" : "yes"} />
        <SubmitButton className={inTouch ? "link" : ""}>{inTouch ? "Undo" : "Mark as in touch"}</SubmitButton>
      </ButtonForm>
    </section>
  );
}

function ContactDetails({ person: { email, phone } }: { person: PersonMet }) {
  if (!email && !phone) return <p className="muted">No e-mail address or telephone number yet.</p>;
  return (
    <dl className="description-list">
      {email && (
        <>
          <dt>E-mail</dt>
          <dd>
            <a href={mailtoHref(email)}>{email}</a>
          </dd>
        </>
      )}
      {phone && (
        <>
          <dt>Telephone</dt>
          <dd>
            <a href={phoneHref(phone)}>{formatPhone(phone)}</a>
          </dd>
        </>
      )}
    </dl>
  );
}
