import type { Metadata } from "next";
import { InterviewHistory } from "@/app/_interview/interview-history";
import { orNotFound } from "@/app/_server/or-not-found";
import { currentTime } from "@/lib/current-time";
import { getInterviewHistory } from "@/lib/record/audit/queries";
import { requireConsultant } from "@/lib/viewer";

export const metadata: Metadata = { title: "History" };

type Props = {
  params: Promise<{ workspace: string; id: string }>;
  searchParams: Promise<{ before?: string | string[] }>;
};

export default async function Page({ params, searchParams }: Props) {
  const [{ workspace, id }, { before }] = await Promise.all([params, searchParams]);
  const at = `/w/${workspace}/interviews/${id}`;
  const { viewer, user: reader } = await requireConsultant(workspace, `${at}/history`);
  const from = typeof before === "string" ? before : "";
  const found = await orNotFound(id, () => getInterviewHistory(viewer, id, from));
  const clock = { zone: reader.zone, now: (await currentTime()).getTime() };
  return <InterviewHistory data={found} reader={clock} self={reader.userId} at={at} from={from} />;
}
