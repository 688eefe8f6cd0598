import { apart } from "./apart.mjs";
import { multiply } from "./fill.ts";
import { asSuperuser, settings } from "./ground.mjs";
import { rounds } from "./rounds.ts";
import { perSecond } from "./table.ts";

const count = 9;
const noon = "2026-11-19T12:00:00.000Z";
/** When the same person was reminded before, so that one e-mail covers a morning and not a month. */
const before = ["2026-11-17T09:00:00.000Z", "2026-11-18T17:00:00.000Z"];

/** E-mails a second through the whole path (claim, check again, compose, send, mark), against nodemailer sending the same finished ones. */
export async function figures(on) {
  const sink = await apart("./sink.mjs");
  const url = `smtp://127.0.0.1:${await sink.ask("listen")}`;
  const { superUrl, sender, kinds } = await filled(on, url);
  const measures = {};
  for (const { name, at, letters } of kinds) {
    measures[name] = async () => {
      await asSuperuser(superUrl, (sql) => becomeDue(sql, name));
      return sender.ask("byUs", url, at, letters);
    };
    measures[`${name} bare`] = () => sender.ask("byNodemailer", url);
  }
  for (const measure of Object.values(measures)) await measure();
  await sink.ask("count");
  const found = await rounds(count, measures);
  const taken = await sink.ask("count");
  const sent = 2 * count * kinds.reduce((sum, { letters }) => sum + letters, 0);
  if (taken !== sent) throw new Error(`${sent} letters were sent, and ${taken} arrived.`);
  await sender.stop();
  await sink.stop();
  return kinds.map(({ name, title }) => ({
    name: `${title}, against nodemailer alone`,
    value: found.ratio(name, `${name} bare`),
    atLeast: 0.25,
    measured: `${perSecond(found.of(name))} against ${perSecond(found.of(`${name} bare`))}`,
  }));
}

/** All e-mails that there will be, set aside: each round takes those of one kind and sends them for the first time. */
async function filled({ folder, made }, url) {
  const { appUrl, superUrl } = await made("sending");
  const sender = await apart("./letters.ts", settings(folder, appUrl, { SMTP_URL: url }));
  const person = { email: "usual@example.com", name: "Amara Okafor", zone: "Europe/London" };
  const usual = await sender.ask("told", person, "usual", noon);
  for (const at of [...before, noon]) {
    await asSuperuser(superUrl, (sql) => sql`update outbox set sent_at = due_at`);
    await sender.ask("remind", at);
  }
  const thankful = await sender.ask("thanks");
  await asSuperuser(superUrl, async (sql) => {
    await multiply(sql, usual, { from: 1, to: people - 1 });
    await multiply(sql, thankful, { from: people + 1, to: 2 * people - 1 });
  });
  await sender.ask("signIns", people, noon);
  await asSuperuser(superUrl, async (sql) => {
    // Nobody is in their first week: what waits is measured nowhere here.
    await sql`update users set created_at = '2026-01-05'`;
    // Copies of one person, so nobody's cap on copies may be met: each has a writer and a consultant of their own.
    await sql`
      update outbox set content = jsonb_set(jsonb_set(content,
        '{props,replyTo}', to_jsonb('writer.' || id || '@example.com')),
        '{props,alsoTo,email}', to_jsonb('consultant.' || id || '@example.com'))
      where class = 'message'`;
    await sql`create table put_aside as select * from outbox`;
    await sql.unsafe("vacuum analyze");
  });
  const kinds = [
    { name: "sign-in", title: "Links and codes", at: noon, letters: people },
    { name: "message", title: "Notes with two copies each", at: thankful.at, letters: 2 * 3 * people },
    { name: "reminder", title: "Reminders", at: noon, letters: people },
  ];
  return { superUrl, sender, kinds };
}

const people = 400;

async function becomeDue(sql, kind) {
  await sql`truncate outbox`;
  // Back where they were: they were counted when they were queued.
  await sql.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    await tx`insert into outbox select * from put_aside where class = ${kind}`;
  });
  if (kind === "message") {
    await sql`delete from step_events where step = 'thank-you' and interview_id in (select interview_id from outbox)`;
    await sql`delete from audit_events where verb = 'message-sent'`;
    await sql`update messages set scheduled_at = updated_at, sent_at = null, sent_how = null where sent_at is not null`;
  }
  await sql`analyze outbox`;
}
