/** Amber: your turn. Red: late. Blue: waiting for another person. Grey: not open yet. Green: done. The words say it too. */
export type ChipTone = "due" | "late" | "wait" | "neutral" | "done";

export function Chip({ tone: is, children }: { tone: ChipTone; children: string }) {
  return <span className={is === "neutral" ? "chip" : `chip ${is}`}>{children}</span>;
}
