import { setTimeout as wait } from "node:timers/promises";
import { addDays, dayOf } from "@/lib/dates";
import { newId } from "@/lib/ids";
import type { Answer } from "../setup/doors";
import type { Visitor } from "./upgrade-ground";

type Served = { url: string; visitors: Visitor[]; cronSecret: string };

const tickName = "a tick";

/** What was asked of a server, and what it answered wrongly or not at all. */
type LoadFigures = {
  asked: number;
  failed: string[];
  /** In milliseconds, of one request. A tick works as long as something is due, so it does not count. */
  slowest: number;
  ticks: number;
  /** The ids of answers whose form was acknowledged, and the texts of drafts, by interview. */
  answers: string[];
  drafts: Map<string, string>;
};

/** Four people read and two write without a pause, and a ticker ticks twice a second, until it is stopped. */
export async function servedLoad({ url, visitors, cronSecret }: Served) {
  const { known, send, ask } = await import("../setup/doors");
  const figures: LoadFigures = { asked: 0, failed: [], slowest: 0, ticks: 0, answers: [], drafts: new Map() };
  let isOver = false;

  /** One request: right if what it answers is. */
  async function request(what: string, run: () => Promise<Answer>, isRight: (answer: Answer) => boolean) {
    const began = performance.now();
    figures.asked += 1;
    try {
      const answer = await run();
      if (isRight(answer)) return answer;
      figures.failed.push(`${what}: ${answer.status} ${answer.location ?? answer.body.slice(0, 200)}`);
    } catch (fault) {
      figures.failed.push(`${what}: ${(fault as Error).message}`);
    } finally {
      if (what !== tickName) figures.slowest = Math.max(figures.slowest, performance.now() - began);
    }
    return null;
  }

  async function read(first: number) {
    for (let turn = first; !isOver; turn += 1) {
      const { cookie, pages } = visitors[(turn * 7) % visitors.length]!;
      const page = pages[turn % pages.length]!;
      await request(
        page,
        () => ask(`${url}${page}`, cookie),
        ({ status, body }) => status === 200 && body.includes("<h1"),
      );
    }
  }

  /** What the company said, by a form without script, and a draft of a debrief as the script of its page saves it. */
  async function write(first: number) {
    const writers = visitors.filter(({ writes }, index) => writes && index % 2 === first);
    for (let turn = 0; !isOver; turn += 1) {
      const { cookie, writes } = writers[turn % writers.length]!;
      const interviewId = writes!.id;
      const id = newId(new Date());
      const on = addDays(dayOf("Europe/London", Date.now()), -1);
      const fields = { id, interviewId, givenBy: "Priya Shah", how: "call", on, at: "12:00", outcome: "undecided" };
      const action = known["me/interviews/[id]/update#logUpdateAsCandidateAction"]!;
      const logged = await request(
        "an answer",
        () => send(`${url}/me/interviews/${interviewId}/update`, cookie, action, fields, false),
        ({ status, location }) => status === 303 && /said=/.test(location ?? ""),
      );
      if (logged) figures.answers.push(id);
      await saveDraft(cookie, writes!, `Turn ${turn}.`);
      await wait(20);
    }
  }

  /** The next draft, also of a later load, goes on from the version that this one made. */
  async function saveDraft(cookie: string, debrief: NonNullable<Visitor["writes"]>, text: string) {
    const { id, version } = debrief;
    const body = JSON.stringify({ id, version, formValues: { went_well: text } });
    const headers = { "content-type": "application/json" };
    const saved = await request(
      "a draft",
      () => ask(`${url}/api/live/debrief`, cookie, { method: "PUT", body, headers }),
      ({ status }) => status === 200,
    );
    if (!saved) return;
    debrief.version = JSON.parse(saved.body).version;
    figures.drafts.set(id, text);
  }

  async function tick() {
    while (!isOver) {
      const headers = { authorization: `Bearer ${cronSecret}` };
      const ticked = await request(
        tickName,
        () => ask(`${url}/api/cron/reminders`, null, { method: "POST", headers }),
        ({ status }) => status === 200,
      );
      if (ticked) figures.ticks += 1;
      await wait(500);
    }
  }

  const all = [read(0), read(1), read(2), read(3), write(0), write(1), tick()];
  return {
    figures,
    async stop() {
      isOver = true;
      await Promise.all(all);
      return figures;
    },
  };
}
