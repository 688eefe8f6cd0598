import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNotFound } from "@/app/_interview/shown";
import { Chip } from "@/app/_ui/chip";
import { Notice } from "@/app/_ui/flash";
import { getClientFeedbackView } from "@/lib/client-feedback/queries/said";
import { newId } from "@/lib/ids";
import { shortName } from "@/lib/names/rules/short";
import { may } from "@/lib/permissions";
import { requireConsultant } from "@/lib/viewer";
import { correct } from "../actions";
import { stateOf, Take, titleOf } from "../entries";
import { LogForm } from "../log-form";
import { Raw } from "./raw";
import { ReleaseForm } from "./release-form";
import { KeepBack, Stands } from "./stands";

export const metadata: Metadata = { title: "Release feedback" };

type Props = {
  params: Promise<{ workspace: string; id: string; feedback: string }>;
  searchParams: Promise<{ said?: string }>;
};

const logged = "Logged. The plan has moved with it. Now write what they may read.";
const sentences: Record<string, string> = {
  logged,
  taken: logged,
  "called-back": `${logged} What the candidate had scheduled was called back, and the history says why.`,
  "added-before":
    "A decision was added in the meantime, so nothing was added now. Check it below, then write what they may read.",
  outvoted:
    "Added. Somebody at the client said something else later, and that stays the decision that counts. Undo it where it was logged if it should not.",
  "not-added":
    "Not added to the record. Their words stay here as they wrote them, and you can still add the decision below.",
  "read-first": "Nothing was added. Read what they say now, then add it here.",
  corrected: "Corrected. What was released before stands as it was until you release it anew.",
  released: "Released. They can read it now.",
  "kept-back": "Kept back. They see that it came, and your reason.",
  undone: "Taken back.",
};

/** What the client said, and the version that the candidate may read: previewed, shared, kept private, withdrawn. */
export default async function Page({ params, searchParams }: Props) {
  const [{ workspace, id, feedback }, { said }] = await Promise.all([params, searchParams]);
  const base = `/w/${workspace}/interviews/${id}/feedback`;
  const { viewer, user: person } = await requireConsultant(workspace, `${base}/${feedback}`);
  const found = await orNotFound(id, () => getClientFeedbackView(viewer, id));
  const entry = found.entries.find((one) => one.id === feedback);
  if (!entry) notFound();
  const { interview, candidate } = found;
  const now = new Date();
  const reader = { zone: person.zone, now: now.getTime() };
  const first = shortName(candidate);
  const state = stateOf(entry);
  const current = entry.released.find((one) => !one.undoneAt) ?? null;
  const mayRelease = may.shareFeedback(viewer, interview);
  const mayLog = may.logClientFeedback(viewer, interview) && !interview.cancelledAt;
  const sentence = said && Object.hasOwn(sentences, said) ? sentences[said] : undefined;
  const common = { entry, workspace, first };
  return (
    <>
      {sentence && <Notice>{sentence}</Notice>}
      <p className="faint">
        <a href={base}>
          {candidate} · {interview.role}, {interview.company}
        </a>
      </p>
      <div className="head">
        <h1>What {first} may read</h1>
        <Chip is={state === "released" ? "done" : state === "kept back" ? "lock" : "due"}>{state}</Chip>
      </div>
      <Stands {...common} current={current} may={mayRelease} zone={interview.zone} reader={reader} />
      <div className="sec">
        <Raw entry={entry} title={titleOf(entry)} zone={interview.zone} reader={reader}>
          {mayLog && entry.linkId && <Take {...{ entry, workspace, base, reader }} />}
          {mayLog && !entry.linkId && (
            <details className="more mt-3">
              <summary>Correct this entry</summary>
              <LogForm
                action={correct}
                workspace={workspace}
                found={found}
                from={entry}
                id={entry.id}
                version={entry.version}
                zone={person.zone}
                now={now}
                save="Save the correction"
              />
            </details>
          )}
        </Raw>
      </div>
      {mayRelease && (
        <ReleaseForm {...common} id={newId(now)} current={current} added={found.decision} addedAt={found.decidedAt} />
      )}
      {mayRelease && !current && <KeepBack {...common} />}
    </>
  );
}
