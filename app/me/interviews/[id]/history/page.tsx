import type { Metadata } from "next";
import { InterviewHistory } from "@/app/_interview/interview-history";
import { orNotFound } from "@/app/_server/or-not-found";
import { currentTime } from "@/lib/current-time";
import { getInterviewHistory } from "@/lib/record/audit/queries";
import { requireCandidate } from "@/lib/viewer";

export const metadata: Metadata = { title: "History" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ before?: string | string[] }> };

export default async function Page({ params, searchParams }: Props) {
  const [{ id }, { before }] = await Promise.all([params, searchParams]);
  const at = `/me/interviews/${id}`;
  const { viewer, user: reader } = await requireCandidate(`${at}/history`);
  const from = typeof before === "string" ? before : "";
  const found = await orNotFound(id, () => getInterviewHistory(viewer, id, from));
  const clock = { zone: reader.zone, now: (await currentTime()).getTime() };
  return <InterviewHistory data={found} reader={clock} self={reader.userId} at={at} from={from} />;
}
