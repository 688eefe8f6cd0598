import { and, eq } from "drizzle-orm";
import { transaction } from "@/db/client";
import { interviews } from "@/db/schema/interviews";
import { listCandidatesInput } from "@/lib/people/candidates/input";
import { listCandidates } from "@/lib/people/candidates/queries/list";
import { listClientsInput } from "@/lib/people/clients/input";
import { listClients } from "@/lib/people/clients/queries/list";
import { addPosition } from "@/lib/people/positions/commands";
import { getPositionPage } from "@/lib/people/positions/queries/position-page";
import { countConsultantFigures, countInsights } from "@/lib/planning/insights/commands";
import { getInsightsInput } from "@/lib/planning/insights/input";
import { getInsights } from "@/lib/planning/insights/queries";
import { getConsultantFigures } from "@/lib/planning/insights/queries/consultants";
import { listAgencyInterviewsInput } from "@/lib/record/interviews/input";
import { listAgencyInterviews } from "@/lib/record/interviews/queries";
import { type Consultant, system } from "@/lib/viewer";
import type { agency as makeAgency } from "./agency";

export { agency } from "./agency";

type Made = Awaited<ReturnType<typeof makeAgency>>;
type Place = { clientId: string; positionId: string };

const zone = "Europe/London";
/** In this one no figures of insights are stored, so they are counted by each reading. */
const otherZone = "Europe/Paris";
const usualDays = getInsightsInput.parse({});

/** Gives the client a role. These interviews are for it. */
export async function withRole({ viewer, ids, shared }: Made, at: string): Promise<Place> {
  const clientId = shared.at(-1)!;
  const positionId = crypto.randomUUID();
  await addPosition(viewer, { id: positionId, clientId, title: "Platform engineer", asksFor: "SQL" }, new Date(at));
  await transaction(system, async (tx) => {
    for (const id of ids)
      await tx
        .update(interviews)
        .set({ positionId })
        .where(and(eq(interviews.workspaceId, viewer.workspaceId), eq(interviews.id, id)));
  });
  return { clientId, positionId };
}

type Asked = { viewer: Consultant; now: Date; place: Place };

const candidates =
  (asked: object) =>
  ({ viewer }: Asked) =>
    listCandidates(viewer, listCandidatesInput.parse(asked));
const interviewsBy =
  (asked: object) =>
  ({ viewer, now }: Asked) =>
    listAgencyInterviews(viewer, listAgencyInterviewsInput.parse(asked), now);

const reads = {
  candidates: candidates({}),
  candidatesMine: candidates({ whose: "mine" }),
  candidatesNamed: candidates({ q: "xyzzy" }),
  clients: ({ viewer }: Asked) => listClients(viewer, listClientsInput.parse({})),
  interviews: interviewsBy({}),
  interviewsLive: interviewsBy({ state: "live" }),
  interviewsComing: interviewsBy({ state: "coming" }),
  interviewsOver: interviewsBy({ state: "over" }),
  interviewsMine: interviewsBy({ whose: "mine" }),
  interviewsNamed: interviewsBy({ q: "xyzzy" }),
  position: ({ viewer, now, place }: Asked) => getPositionPage(viewer, place.clientId, place.positionId, "", now),
  insights: ({ viewer, now }: Asked) => countInsights(viewer, "all", zone, now),
  insightsMine: ({ viewer, now }: Asked) => countInsights(viewer, viewer.userId, zone, now),
  insightsTable: ({ viewer, now }: Asked) => countConsultantFigures(viewer, usualDays, zone, now),
  insightsAnew: ({ viewer, now }: Asked) => getInsights(viewer, "all", otherZone, now),
  insightsTableAnew: ({ viewer, now }: Asked) => getConsultantFigures(viewer, usualDays, otherZone, now),
};

/** What is slow by itself is read less often. */
const timesOf = (name: keyof typeof reads) => (/Anew$/.test(name) ? 1 : /Named$/.test(name) ? 4 : 25);

/** How long one reading takes, in milliseconds. */
export async function read(name: keyof typeof reads, at: string, viewer: Consultant, place: Place) {
  const times = timesOf(name);
  const asked = { viewer, now: new Date(at), place };
  const began = performance.now();
  for (let time = 0; time < times; time += 1) await reads[name](asked);
  return (performance.now() - began) / times;
}
