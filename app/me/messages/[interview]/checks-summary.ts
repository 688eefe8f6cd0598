import type { CheckLine } from "@/lib/mail/messages/rules/checks";

/** "2 things to look at". What was not checked is never called fine. `fault`: why nothing could be checked. */
export function checksSummary(lines: CheckLine[], fault: string | null): string {
  if (fault) return "Not checked";
  const count = lines.filter(({ level }) => level === "stop" || level === "ask" || level === "flag").length;
  if (count > 0) return count === 1 ? "1 thing to look at" : `${count} things to look at`;
  return lines.some(({ level }) => level === "unchecked") ? "Not everything was checked" : "Nothing to look at";
}
