import type { CheckLine } from "@/lib/mail/messages/rules/checks";

/** "2 things to check". What was not checked is never called fine. `fault`: why nothing could be checked. */
export function checksSummary(lines: CheckLine[], fault: string | null): string {
  if (fault) return "Not checked";
  const count = lines.filter(({ level }) => level === "stop" || level === "ask" || level === "flag").length;
  if (count > 0) return count === 1 ? "1 thing to check" : `${count} things to check`;
  return lines.some(({ level }) => level === "unchecked") ? "Not everything was checked" : "No problems found";
}
