import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { getCandidatePage } from "@/lib/people/candidates/queries/candidate-page";
import { listCandidates } from "@/lib/people/candidates/queries/list";
import { getClientPage } from "@/lib/people/clients/queries/client-page";
import { listClients } from "@/lib/people/clients/queries/list";
import { addPosition } from "@/lib/people/positions/commands";
import { addPositionInput } from "@/lib/people/positions/input";
import { getPositionPage } from "@/lib/people/positions/queries/position-page";
import { interviewStatusLabel } from "@/lib/planning/outcomes/rules";
import { settleStep } from "@/lib/planning/steps/commands/step-events";
import { settleStepInput } from "@/lib/planning/steps/input";
import { listTodayInterviews } from "@/lib/planning/today/queries";
import { logAnswer } from "@/lib/record/answers/commands/log";
import { undoAnswer } from "@/lib/record/answers/commands/undo";
import { undoAnswerInput } from "@/lib/record/answers/input";
import { shareFeedback } from "@/lib/record/client-feedback/commands/share";
import { saveDebrief } from "@/lib/record/debriefs/commands/save";
import { saveDebriefInput } from "@/lib/record/debriefs/input";
import {
  cancelInterview,
  closeInterview,
  reopenInterview,
  restoreInterview,
} from "@/lib/record/interviews/commands/cancel-and-close";
import { listAgencyInterviews, listInterviews } from "@/lib/record/interviews/queries";
import { logUpdateInput } from "@/lib/record/updates/input";
import { before, interviewAt, pennant } from "../factories";
import { later, logged, noon, shareForm } from "./client-feedback-setup";

async function interviewed() {
  const of = await pennant();
  const positionId = randomUUID();
  await addPosition(
    of.marta,
    addPositionInput.parse({ id: positionId, clientId: of.clientId, title: "Data analyst" }),
    before,
  );
  return { ...of, positionId, id: await interviewAt(of, { positionId }) };
}
type Of = Awaited<ReturnType<typeof interviewed>>;

const hear = async (of: Of, outcome: string, at = "11:00") => {
  const sent = logUpdateInput.parse({ id: randomUUID(), interviewId: of.id, on: "2026-11-20", at, outcome });
  await logAnswer(of.marta, { ...sent, zone: "Europe/London" }, noon);
  return sent.id;
};
const answerOffer = (of: Of, how: string) =>
  settleStep(of.amara.viewer, settleStepInput.parse({ interviewId: of.id, step: "answer-the-offer", how }), later(10));

/** What every list says of this one interview: whether it is live, and the words beside it. */
async function lists(of: Of) {
  const now = later(30);
  const all = { q: "", before: "" } as const;
  const mine = async (state: "live" | "coming" | "over" | "all") =>
    (await listInterviews(of.amara.viewer, { ...all, state }, now)).rows.filter((row) => row.id === of.id);
  const ours = async (state: "live" | "coming" | "over" | "all") =>
    (await listAgencyInterviews(of.marta, { ...all, state, whose: "all" }, now)).rows.filter((row) => row.id === of.id);
  const one = <Row extends { id: string }>(rows: Row[]) => rows.find((row) => row.id === of.id);
  const page = await getCandidatePage(of.marta, of.candidateId);
  // A role's page has the latest round of each candidate.
  const onRole = one((await getPositionPage(of.marta, of.clientId, of.positionId, "", now)).candidates);
  const work = await listTodayInterviews(of.amara.viewer, "Europe/London", now);
  const said = [(await mine("all"))[0], (await ours("all"))[0], one(page.interviews), ...(onRole ? [onRole] : [])];
  return {
    live: {
      "the candidate's interviews": (await mine("live")).length === 1,
      "the candidate's interviews that are over": (await mine("over")).length === 0,
      "the agency's interviews": (await ours("live")).length === 1,
      "the agency's interviews that are over": (await ours("over")).length === 0,
      "the candidate's page": one(page.interviews)?.live,
      "the role's page": onRole?.live ?? false,
      "the client's page": one((await getClientPage(of.marta, of.clientId)).live) !== undefined,
      Today: one(work.rows)?.isLive ?? false,
    },
    words: new Set(said.map((row) => row && interviewStatusLabel(row, now.getTime()).words)),
  };
}

const everyWay: [string, (of: Of) => Promise<unknown>, boolean, string][] = [
  ["nothing was heard", async () => {}, true, "in progress"],
  ["an answer without a decision", (of) => hear(of, "undecided"), true, "in progress"],
  ["the next round was asked for", (of) => hear(of, "next"), true, "next round"],
  [
    "the next round is on record",
    async (of) => {
      await hear(of, "next");
      const [row] = (await listAgencyInterviews(of.marta, { q: "", state: "all", whose: "all", before: "" }, noon))
        .rows;
      await interviewAt(of, { day: "2026-12-02", round: "Second interview", after: row!.id });
    },
    false,
    "next round",
  ],
  ["an offer waits for its answer", (of) => hear(of, "offer"), true, "offer to answer"],
  [
    "an offer was accepted",
    async (of) => [await hear(of, "offer"), await answerOffer(of, "accepted")],
    false,
    "offer accepted",
  ],
  [
    "an offer was declined",
    async (of) => [await hear(of, "offer"), await answerOffer(of, "declined")],
    false,
    "offer declined",
  ],
  ["a rejection", (of) => hear(of, "rejected"), false, "not selected"],
  [
    "a rejection whose feedback waits for its lessons",
    async (of) => {
      const entry = await logged(of, { decision: "rejected" });
      await shareFeedback(of.marta, shareForm(of, entry), later(5));
    },
    false,
    "not selected",
  ],
  ["the candidate withdrew", (of) => hear(of, "withdrew"), false, "withdrawn"],
  ["the company withdrew", (of) => hear(of, "taken-back"), false, "withdrawn"],
  [
    "a withdrawal was sent",
    async (of) => {
      const entry = saveDebriefInput.parse({ id: of.id, version: 0, wanted: "no", liked: "The people." });
      await saveDebrief(of.amara.viewer, entry, noon);
      await settleStep(
        of.amara.viewer,
        settleStepInput.parse({ interviewId: of.id, step: "withdraw", how: "email" }),
        later(10),
      );
    },
    false,
    "withdrawn",
  ],
  ["the position was closed", (of) => hear(of, "closed"), false, "closed"],
  ["somebody moved on", (of) => closeInterview(of.amara.viewer, { id: of.id, reason: "" }, noon), false, "closed"],
  [
    "somebody moved on after a rejection",
    async (of) => [await hear(of, "rejected"), await closeInterview(of.amara.viewer, { id: of.id, reason: "" }, noon)],
    false,
    "closed: not selected",
  ],
  [
    "it was closed and opened again",
    async (of) => [
      await closeInterview(of.marta, { id: of.id, reason: "" }, noon),
      await reopenInterview(of.marta, { id: of.id }, noon),
    ],
    true,
    "in progress",
  ],
  ["it was cancelled", (of) => cancelInterview(of.marta, { id: of.id, reason: "" }, noon), false, "cancelled"],
  [
    "it was cancelled and restored",
    async (of) => [
      await cancelInterview(of.marta, { id: of.id, reason: "" }, noon),
      await restoreInterview(of.marta, { id: of.id }, noon),
    ],
    true,
    "in progress",
  ],
  [
    "a rejection was undone",
    async (of) => {
      const factId = await hear(of, "rejected");
      await undoAnswer(of.marta, undoAnswerInput.parse({ id: of.id, what: "answer", factId }), noon);
    },
    true,
    "in progress",
  ],
  [
    "a later outcome took an earlier one's place",
    async (of) => [await hear(of, "offer"), await hear(of, "rejected", "11:30")],
    false,
    "not selected",
  ],
];

test.each(everyWay)(
  "Every list agrees whether an interview is live, and says how it ended: %s",
  async (_, way, live, words) => {
    const of = await interviewed();
    await way(of);
    const found = await lists(of);
    for (const [list, says] of Object.entries(found.live)) expect(says, list).toBe(live);
    expect([...found.words]).toEqual([words]);
  },
);

test("A client and a candidate have interviews in progress while one of their interviews is live", async () => {
  const of = await interviewed();
  const underWay = async () => {
    const [client] = (await listClients(of.marta, { q: "", after: "" })).rows;
    const [candidate] = (await listCandidates(of.marta, { q: "", whose: "all", after: "" })).rows;
    return [client?.live, candidate?.live];
  };
  expect(await underWay()).toEqual([true, true]);
  await hear(of, "rejected");
  expect(await underWay()).toEqual([false, false]);
  await interviewAt(of, { day: "2026-11-10" });
  expect(await underWay()).toEqual([true, true]);
});

test("No list decides by its own rule whether an interview is live, and none relies on an open plan", () => {
  const asks =
    /isNotNull\(interviews\.nextCheckAt\)|isNull\(interviews\.nextCheckAt\)|nextCheckAt\} is (?:not )?null|i\.next_check_at is|a\.outcome is not null/;
  const sources = ["lib", "app"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .map((name) => `${folder}/${name}`)
      .filter((name) => /\.tsx?$/.test(name)),
  );
  const own = ["lib/planning/outcomes/queries.ts", "lib/planning/reminders/"];
  const found = sources.filter(
    (path) => !own.some((one) => path.startsWith(one)) && asks.test(readFileSync(path, "utf8")),
  );
  expect(found).toEqual([]);
});
