import { addDays, resolveWallTime } from "@/lib/dates";
import { Refused } from "@/lib/errors";
import type { InterviewInput } from "../input";

/**
 * The instants of an interview's local times. An end before the start is on the next day. A time that the clocks skip is refused, with the times
 * before and after it. If a time happens twice, the form asks which is meant.
 */
export function resolveInterviewTimes(input: Pick<InterviewInput, "day" | "start" | "end" | "zone" | "fold">) {
  const startsLocal = `${input.day}T${input.start}`;
  const endsLocal = `${input.end < input.start ? addDays(input.day, 1) : input.day}T${input.end}`;
  return {
    startsLocal,
    endsLocal,
    startsAt: resolveTime(startsLocal, input.zone, input.fold, "start"),
    endsAt: resolveTime(endsLocal, input.zone, input.fold, "end"),
  };
}

function resolveTime(local: string, zone: string, fold: InterviewInput["fold"], field: "start" | "end"): Date {
  const [day = "", time = ""] = local.split("T");
  const found = resolveWallTime(zone, day, time);
  if (found.kind === "one") return new Date(found.at);
  if (found.kind === "skipped")
    throw new Refused(
      `The clocks go forward then, so ${time} does not exist there. Choose ${found.neighbours.join(" or ")}.`,
      field,
    );
  if (fold) return new Date(found[fold]);
  throw new Refused(`The clocks go back then, so ${time} happens twice. Choose the earlier or the later one.`, "fold");
}
