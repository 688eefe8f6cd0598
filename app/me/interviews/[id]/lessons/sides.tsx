import type { sideBySide } from "@/lib/feedback/queries";

type Props = { id: string; found: Awaited<ReturnType<typeof sideBySide>> };

/** The same two questions, answered by both sides; a gap is said in words. */
export function Sides({ id, found: { thought, feedback } }: Props) {
  if (feedback.length === 0)
    return (
      <div className="card empty sec">
        <p>No feedback yet. What you thought is in your debrief; log what they say when it comes.</p>
        <a className="btn" href={`/me/interviews/${id}/heard`}>
          Log what you heard
        </a>
      </div>
    );
  const said = (side: "strengths" | "shortfalls" | "tips") =>
    feedback.filter((one) => one[side]).map((one) => ({ body: one[side], by: one.saidBy }));
  return (
    <section className="card sides">
      <Row title="What went well" mine={thought.strengths} theirs={said("strengths")} />
      <Row title="Where it fell short" mine={thought.shortfalls} theirs={said("shortfalls")} />
      {said("tips").length > 0 && <Row title="Tips for next time" mine={null} theirs={said("tips")} />}
    </section>
  );
}

type Said = { body: string; by: string };

function Row({ title, mine, theirs }: { title: string; mine: string | null; theirs: Said[] }) {
  return (
    <div>
      <h2>{title}</h2>
      {mine !== null && (
        <div>
          <p className="why">You thought</p>
          <p className={mine ? "said" : "why"}>{mine || "You noted nothing here."}</p>
        </div>
      )}
      <div>
        {theirs.length === 0 && (
          <>
            <p className="why">They said</p>
            <p className="why">{mine ? "They did not mention it." : "Nothing."}</p>
          </>
        )}
        {theirs.map((one) => (
          <div key={one.body}>
            <p className="why">{one.by ? `${one.by} said` : "They said"}</p>
            <p className="said">{one.body}</p>
          </div>
        ))}
      </div>
    </div>
  );
}
