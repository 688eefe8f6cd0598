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
      <div>
        <h2>What you thought</h2>
        <h2>What they said</h2>
      </div>
      <Row title="Went well" mine={thought.strengths} theirs={said("strengths")} />
      <Row title="Fell short" mine={thought.shortfalls} theirs={said("shortfalls")} />
      {said("tips").length > 0 && <Row title="Tips for next time" mine={null} theirs={said("tips")} />}
    </section>
  );
}

type Said = { body: string; by: string };

function Row({ title, mine, theirs }: { title: string; mine: string | null; theirs: Said[] }) {
  return (
    <div>
      <div>
        <h3>{title}</h3>
        {mine !== null && <p className={mine ? "said" : "why"}>{mine || "You noted nothing here. They may have."}</p>}
      </div>
      <div>
        {theirs.length === 0 && <p className="why">{mine ? "They did not mention it." : "Nothing was said."}</p>}
        {theirs.map((one) => (
          <div key={one.body}>
            <p className="said">{one.body}</p>
            {one.by && <p className="why">{one.by}</p>}
          </div>
        ))}
      </div>
    </div>
  );
}
