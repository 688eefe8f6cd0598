import { HOUR, MINUTE } from "@/lib/durations";

const formatSpan = (ms: number) => {
  const minutes = Math.round(ms / MINUTE);
  if (minutes < 1) return "right";
  if (minutes < 60) return `${minutes} ${minutes === 1 ? "minute" : "minutes"}`;
  const hours = Math.round(ms / HOUR);
  if (hours < 48) return `${hours} ${hours === 1 ? "hour" : "hours"}`;
  return `${Math.round(hours / 24)} days`;
};

/** How fresh a debrief is (R10): notes begun before the end count from when they were saved. */
export function debriefFreshnessLabel(endsAt: Date, startedAt: Date, savedAt: Date): string {
  const written = startedAt >= endsAt ? startedAt : savedAt;
  return `Written ${formatSpan(Math.max(0, written.getTime() - endsAt.getTime()))} after the interview`;
}

/** Why this interview can't have a debrief saved now, or null. Notes can be kept in the form before it has ended. */
export function debriefTimeFault(interview: { endsAt: Date; cancelledAt: Date | null }, now: Date): string | null {
  if (interview.cancelledAt)
    return "This interview was cancelled, so there is nothing to debrief. Restore it first if it took place.";
  if (interview.endsAt > now)
    return "The interview has not ended yet. We keep what you write here. Save the debrief after the interview.";
  return null;
}
