import { timeOf } from "@/lib/dates";
import { shortName } from "@/lib/people/names/rules/short-name";
import { capitalise } from "@/lib/platform/text/rules";
import type { ReadingClock } from "@/lib/platform/words/clock";
import type { TodayLists } from "./today";

const numberWords = [
  "no",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];
const countWord = (count: number) => numberWords[count] ?? `${count}`;
const thingsLabel = (count: number) => `${countWord(count)} ${count === 1 ? "thing" : "things"}`;

/** "Seven things to do, and two optional. Waiting to hear from four companies; one is past its answer date." It counts all that Today lists. */
export function todayHeadline({
  toDoCount: toDo,
  optionalCount: optional,
  owedCount: owed,
  lateCount: lateOwed,
}: Pick<TodayLists, "toDoCount" | "optionalCount" | "owedCount" | "lateCount">) {
  const todo =
    toDo === 0
      ? `You have nothing to do right now.${optional > 0 ? ` ${capitalise(thingsLabel(optional))} ${optional === 1 ? "is" : "are"} optional.` : ""}`
      : capitalise(`${thingsLabel(toDo)} to do${optional > 0 ? `, and ${countWord(optional)} optional` : ""}.`);
  if (owed === 0) return todo;
  const waiting = `Waiting to hear from ${countWord(owed)} ${owed === 1 ? "company" : "companies"}`;
  if (lateOwed === 0) return `${todo} ${waiting}.`;
  if (owed === 1) return `${todo} ${waiting}; its answer date has passed.`;
  return `${todo} ${waiting}; ${countWord(lateOwed)} ${lateOwed === 1 ? "is past its answer date" : "are past their answer dates"}.`;
}

export function todayGreeting(name: string, reader: ReadingClock): string {
  const hour = Number(timeOf(reader.zone, reader.now).slice(0, 2));
  const part = hour < 5 ? "evening" : hour < 12 ? "morning" : hour < 18 ? "afternoon" : "evening";
  return `Good ${part}, ${shortName(name)}.`;
}
