import { rowsOf } from "./agency.ts";
import { apart } from "./apart.mjs";
import { multiply } from "./fill.ts";
import { asSuperuser, settings } from "./ground.mjs";
import { rounds } from "./rounds.ts";
import { ms } from "./table.ts";

const sizes = { small: 1_000, large: 1_000_000 };
/** Of one agency, in both. */
const live = 400;
const count = 15;
const zone = "Europe/London";
/** A Thursday, at an hour at which reminders may go. */
const noon = "2026-11-19T12:00:00.000Z";

/** What Today's read and the sweep cost as the database grows, for the same person and the same number of interviews that are due. */
export async function figures(on) {
  const { small, large, viewer, desk, due } = await filled(on);
  const at = {};
  for (const [size, { appUrl }] of Object.entries({ small, large }))
    at[size] = await apart("./growth.ts", settings(on.folder, appUrl));
  const ask =
    (size, what, ...args) =>
    () =>
      at[size].ask(what, noon, ...args);
  const sweepOf =
    (size, { superUrl }) =>
    async () => {
      await asSuperuser(superUrl, (sql) => fallDue(sql, due));
      return at[size].ask("sweepDue", noon, due.interviews);
    };
  const measures = {
    smallToday: ask("small", "today", viewer, zone),
    largeToday: ask("large", "today", viewer, zone),
    smallDesk: ask("small", "desk", desk, zone),
    largeDesk: ask("large", "desk", desk, zone),
    smallIdle: ask("small", "sweepIdle"),
    largeIdle: ask("large", "sweepIdle"),
    smallSweep: sweepOf("small", small),
    largeSweep: sweepOf("large", large),
  };
  for (const measure of Object.values(measures)) await measure();
  const found = await rounds(count, measures);
  for (const database of Object.values(at)) await database.stop();
  const grown = (what, title) => ({
    name: title,
    value: found.ratio(`large${what}`, `small${what}`),
    atMost: 1.2,
    measured: `${ms(found.of(`large${what}`))} against ${ms(found.of(`small${what}`))}`,
  });
  const to = `with ${sizes.large.toLocaleString("en-GB")} interviews against ${sizes.small.toLocaleString("en-GB")}`;
  return [
    grown("Today", `Today's read, ${to}`),
    grown("Desk", `The Desk’s read, ${to}`),
    grown("Sweep", `A sweep with ${due.interviews} interviews due, ${to}`),
    grown("Idle", `A sweep with nothing due, ${to}`),
  ];
}

/** One person with fifty interviews among many with ten; the small database is the beginning of the large one. */
async function filled({ folder, made, copied }) {
  const small = await made("small");
  const teller = await apart("./growth.ts", settings(folder, small.appUrl));
  const tell = (name, life) =>
    teller.ask("told", { email: `${name}@example.com`, name: "Amara Okafor", zone }, life, noon);
  const viewer = await tell("amara", "busy");
  const usual = await tell("usual", "usual");
  const pennant = await teller.ask("agency", noon);
  await teller.ask("sweepAll", noon);
  await teller.stop();
  const others = viewer.ids.length + live;
  const copies = (size) => (size - others) / usual.ids.length - 1;
  const own = copies(sizes.small);
  await asSuperuser(small.superUrl, async (sql) => {
    await sql`update outbox set sent_at = due_at`;
    const shared = { tables: rowsOf(pennant), shared: pennant.shared };
    await multiply(sql, pennant.viewer, { from: 1, to: live / pennant.ids.length - 1, ...shared });
    await multiply(sql, usual, { from: 1, to: own });
  });
  const large = await copied("small", "large");
  const began = performance.now();
  await asSuperuser(large.superUrl, (sql) =>
    multiply(sql, usual, { from: own + 1, to: copies(sizes.large), progress: progress(usual.ids.length) }),
  );
  console.log(`Filled in ${Math.round((performance.now() - began) / 1000)} s.`);
  const dueNow = await asSuperuser(small.superUrl, (sql) => liveOf(sql, own));
  return { small, large, viewer: viewer.userId, desk: pennant.viewer, due: { copies: own, interviews: dueNow } };
}

function progress(each) {
  let next = 0;
  return (done) => {
    if (done * each < next) return;
    console.log(
      `Filled ${(done * each).toLocaleString("en-GB")} of ${sizes.large.toLocaleString("en-GB")} interviews …`,
    );
    next += sizes.large / 10;
  };
}

/** Copies are recognised by the ids of their users and workspaces, which begin with their number. An agency is no copy. */
const copiesUpTo = (sql, n) =>
  sql`between '00000001-0000-0000-0000-000000000000' and ${`${n.toString(16).padStart(8, "0")}-ffff-ffff-ffff-ffffffffffff`}`;

async function liveOf(sql, copies) {
  const [{ live }] = await sql`
    select count(*)::int as live from interviews where workspace_id ${copiesUpTo(sql, copies)} and next_check_at is not null`;
  return live;
}

/** As if none of them had got a reminder yet. */
const fallDue = (sql, { copies }) =>
  sql.begin(async (tx) => {
    const theirs = copiesUpTo(sql, copies);
    await tx`delete from outbox where user_id ${theirs}`;
    await tx`delete from reminders where user_id ${theirs}`;
    await tx`update interviews set next_check_at = ${noon} where workspace_id ${theirs} and next_check_at is not null`;
  });
