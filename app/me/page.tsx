import type { Metadata } from "next";
import { Chip } from "@/app/_ui/chip";
import { dayOf, shortDay } from "@/lib/dates";
import { keepLooking } from "@/lib/followups/rules/keep-looking";
import { doing, stepHref } from "@/lib/steps/rules";
import { workOf } from "@/lib/today/queries";
import { clockWords, greeting, headline, type Reader, type Row, todayOf } from "@/lib/today/rules";
import { candidate } from "@/lib/viewer";

export const metadata: Metadata = { title: "Today" };

const formats: Record<string, string> = { in_person: "in person", video: "by video", phone: "by phone" };

export default async function Page() {
  const { viewer, reader: person } = await candidate("/me");
  const now = new Date();
  const reader = { zone: person.zone, now: now.getTime() };
  const work = await workOf(viewer, person.zone, now);
  const today = todayOf(work, reader);
  if (work.length === 0) return <FirstRun name={greeting(person.name, reader)} />;
  const basket = keepLooking(
    { waiting: today.waiting.length > 0, live: today.live, putAwayAt: null },
    now.toISOString(),
  );
  return (
    <>
      <div className="head">
        <div>
          <h1>{greeting(person.name, reader)}</h1>
          <p className="lead">{headline(today)}</p>
        </div>
        <div className="acts">
          <a className="btn" href="/me/interviews/new">
            Add an interview
          </a>
        </div>
      </div>
      {today.todo.length > 0 && (
        <section>
          <h2>To do</h2>
          <div className="card rows">{today.todo.map((row, index) => todo(row, index === 0))}</div>
          {today.more > 0 && (
            <p className="faint">
              And {today.more} more, on <a href="/me/interviews?state=live">each interview’s page</a>.
            </p>
          )}
        </section>
      )}
      {today.waiting.length > 0 && (
        <section>
          <h2>Waiting</h2>
          <div className="card rows">{today.waiting.map(waiting)}</div>
        </section>
      )}
      {today.coming.length > 0 && (
        <section>
          <h2>Coming up</h2>
          <div className="card rows">{today.coming.map((row) => coming(row, reader))}</div>
        </section>
      )}
      {basket && <p className="faint sec">{basket}</p>}
    </>
  );
}

function todo({ work, step, tone, chip, why }: Row, first: boolean) {
  if (!step) return null;
  const { href, verb } = doing(work.id, step);
  return (
    <article key={`${work.id}${step.step}${step.forId}`}>
      <div>
        <strong>{step.title}</strong>{" "}
        <span className="quiet">
          · {work.role}, {work.company}
        </span>
        <a className="why" href={stepHref(work.id, step)}>
          {why}
        </a>
      </div>
      <Chip is={tone}>{chip}</Chip>
      <a className={first ? "btn primary" : "btn"} href={href}>
        {verb}
      </a>
    </article>
  );
}

function waiting({ work, tone, chip, why }: Row) {
  return (
    <article key={work.id}>
      <div>
        <strong>
          {work.role}, {work.company}
        </strong>
        <div className="why">{why}</div>
      </div>
      <Chip is={tone}>{chip}</Chip>
      <a className="btn" href={`/me/interviews/${work.id}`}>
        Open
      </a>
    </article>
  );
}

function coming({ work, tone, chip }: Row, reader: Reader) {
  const met = work.met.length > 0 ? ` · ${work.met.slice(0, 3).join(", ")}` : "";
  return (
    <article key={work.id}>
      <div>
        <strong>
          {work.round}, {work.company}
        </strong>
        <div className="why">
          {shortDay(dayOf(reader.zone, work.startsAt), dayOf(reader.zone, reader.now))},{" "}
          {clockWords(work.startsAt, work.zone, reader).split(" ").at(-1)} · {formats[work.format]}
          {met}. Ask what happens next, and when.
        </div>
      </div>
      <Chip is={tone}>{chip}</Chip>
      <a className="btn" href={`/me/interviews/${work.id}`}>
        Open
      </a>
    </article>
  );
}

function FirstRun({ name }: { name: string }) {
  return (
    <>
      <h1>{name}</h1>
      <p className="lead">Nothing is under way yet. This is how it goes from here.</p>
      <section>
        <h2>Three steps</h2>
        <div className="card rows">
          <article>
            <div>
              <strong>Add the interview</strong>
              <div className="why">
                One that is coming, or the one you had today. Who, when, and whether a consultant stands between.
              </div>
            </div>
            <Chip is="due">two minutes</Chip>
            <a className="btn primary" href="/me/interviews/new">
              Add an interview
            </a>
          </article>
          <article>
            <div>
              <strong>Write down how it went</strong>
              <div className="why">While it is fresh. Your thank-you notes are made from it.</div>
            </div>
            <Chip is="lock">afterwards</Chip>
          </article>
          <article>
            <div>
              <strong>Follow the plan</strong>
              <div className="why">
                Each step says when and why. We write to you when it is your turn, and leave you alone when it is not.
              </div>
            </div>
            <Chip is="lock">then</Chip>
          </article>
        </div>
      </section>
    </>
  );
}
