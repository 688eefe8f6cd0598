import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { onEnd } from "../../bin/trouble.mjs";
import { countingProxy } from "../setup/proxy.ts";
import { rowsOf } from "./agency.ts";
import { apart } from "./apart.mjs";
import { multiply } from "./fill.ts";
import { asSuperuser, settings } from "./ground.mjs";
import { rounds } from "./rounds.ts";
import { get, serve } from "./server.mjs";
import { perSecond } from "./table.ts";
import { builtTree } from "./tree.mjs";

const seconds = 2;
const count = 9;
/** So many connections keep the server busy without a queue that would only measure itself. */
const lanes = 8;

const person = { email: "amara@example.com", name: "Amara Okafor", zone: "Europe/London" };

/** Today and the interview's page, signed in with fifty interviews, against a bare page of the same build. */
export async function figures({ folder, made }) {
  await builtTree();
  const { appUrl, superUrl } = await made("pages");
  const personProcess = await apart("./person.ts", settings(folder, appUrl));
  const { cookie, ids } = await personProcess.ask("signedIn", person, "busy", new Date().toISOString());
  await personProcess.stop();
  const desk = await agencyOf({ folder, appUrl, superUrl });
  await asSuperuser(superUrl, (sql) => sql`analyze`);
  const asked = {
    bare: { path: "/bare" },
    today: { path: "/me", cookie },
    interview: { path: `/me/interviews/${ids[0]}`, cookie },
    desk: { path: `/w/${desk.viewer.workspaceId}`, cookie: desk.cookie },
    zipped: { path: "/me", cookie, more: "Accept-Encoding: gzip\r\n" },
    plan: { path: planPath },
  };
  const { found, script } = await served({ folder, appUrl, asked });
  const trips = await tripsOf({ folder, appUrl, asked });
  const rate = (name, title, aim) => ({
    name: `${title}, requests a second against the bare page`,
    value: found.ratio(name, "bare"),
    ...aim,
    measured: `${perSecond(found.of(name))} against ${perSecond(found.of("bare"))}`,
  });
  const weight = (name, title) => ({
    name: `${title}, first script above Next's own`,
    value: (script[name].script - script.bare.script) / 1000,
    unit: " kB",
    atMost: 15,
    measured: `${Math.round(script[name].script / 1000)} kB against ${Math.round(script.bare.script / 1000)} kB zipped`,
  });
  const asks = (name, title) => ({
    name: `${title}, round trips beyond the session`,
    value: trips[name] - 1,
    unit: " trips",
    atMost: 2,
    measured: `${trips[name]} with the session's`,
  });
  return [
    rate("today", "Today", { atLeast: 0.5 }),
    rate("interview", "An interview", { atLeast: 0.5 }),
    rate("desk", `The Desk with ${desk.live.toLocaleString("en-GB")} live interviews`, { atLeast: 0.4 }),
    rate("zipped", "Today, zipped"),
    rate("plan", "/api/plan"),
    weight("today", "Today"),
    weight("interview", "An interview"),
    asks("today", "Today"),
    asks("interview", "An interview"),
    asks("desk", "The Desk"),
  ];
}

const live = 10_000;

/** One agency with so many live interviews, all in one consultant's charge. */
async function agencyOf({ folder, appUrl, superUrl }) {
  const teller = await apart("./agency.ts", settings(folder, appUrl));
  const found = await teller.ask("agency", new Date().toISOString());
  await teller.stop();
  const to = live / found.ids.length - 1;
  const copied = { from: 1, to, tables: rowsOf(found), shared: found.shared };
  await asSuperuser(superUrl, (sql) => multiply(sql, { ...found.viewer, userId: found.userId }, copied));
  return { ...found, live };
}

async function served({ folder, appUrl, asked }) {
  const server = await serve(settings(folder, appUrl));
  const load = loader();
  const rate = async (name, length = seconds) =>
    (await load({ port: server.port, requests: requestsFor(asked[name]), lanes, seconds: length })).rate;
  const names = Object.keys(asked);
  for (const name of names) await rate(name, 3);
  const found = await rounds(count, Object.fromEntries(names.map((name) => [name, () => rate(name)])));
  const script = await scriptOf(server.port, asked);
  load.end();
  await server.stop();
  return { found, script };
}

const planPath =
  "/api/plan?starts=2026-11-19T16:30&ends=2026-11-19T17:30&zone=Europe/London&country=GB&format=in_person&route=agency&interviewer=Priya%20Shah&interviewer=Tom%20Ellery&promise=2026-11-27&debriefed=2026-11-19T18:00:00Z&now=2026-11-23T10:00:00Z";

/** Each from an address of its own, as the planner allows 600 a minute to one. */
function requestsFor({ path, cookie, more = "" }) {
  const from = (n) => `X-Forwarded-For: 10.${n >> 12}.${(n >> 4) & 255}.${n & 15}\r\n`;
  return Array.from(
    { length: 4096 },
    (_, n) =>
      `GET ${path} HTTP/1.1\r\nHost: localhost:3000\r\nConnection: keep-alive\r\n${from(n)}${cookie ? `Cookie: ${cookie}\r\n` : ""}${more}\r\n`,
  );
}

function loader() {
  const child = fork(fileURLToPath(new URL("./load.mjs", import.meta.url)), { execArgv: [] });
  onEnd(() => child.kill());
  const ask = async (message) => {
    child.send(message);
    const [answer] = await once(child, "message");
    return answer;
  };
  return Object.assign(ask, { end: () => child.kill() });
}

/** All script that a page's answer names: loaded at once, or with the client components that its payload speaks of. */
async function scriptOf(port, asked) {
  const sizes = {};
  for (const name of ["bare", "today", "interview"]) {
    const { body } = await get(port, asked[name].path, asked[name].cookie);
    const html = body.toString().replace(/<script[^>]*nomodule[^>]*>/gi, "");
    const files = new Set(html.match(/static\/chunks\/[\w./~-]+\.js/g));
    let script = 0;
    for (const file of files) script += gzipSync((await get(port, `/_next/${file}`)).body).length;
    sizes[name] = { script, page: body.length };
  }
  return sizes;
}

/** Counted between server and database, once its connections are open. The session's own is among them. */
async function tripsOf({ folder, appUrl, asked }) {
  const proxy = await countingProxy(appUrl);
  const server = await serve(settings(folder, proxy.url));
  const trips = {};
  for (const name of ["today", "interview", "desk"]) {
    const { path, cookie } = asked[name];
    const once = () => get(server.port, path, cookie);
    for (let warm = 0; warm < 12; warm += 1) await once();
    const counts = [];
    for (let time = 0; time < 5; time += 1) counts.push(await proxy.during(once));
    trips[name] = Math.max(...counts);
  }
  await server.stop();
  proxy.close();
  return trips;
}
