import { timeOf } from "../../dates";
import { shortName } from "../../names/rules/short";
import type { ReadingClock } from "../rules";
import type { TodayLists } from "./today";

const WORDS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
const word = (count: number) => WORDS[count] ?? `${count}`;
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const things = (count: number) => `${word(count)} ${count === 1 ? "thing" : "things"}`;

/** "Seven things to do, and two if you like. Waiting to hear from four companies; one is past its date." It counts all that Today lists. */
export function todayHeadline({
  toDo,
  ifYouLike,
  owed,
  lateOwed,
}: Pick<TodayLists, "toDo" | "ifYouLike" | "owed" | "lateOwed">) {
  const todo =
    toDo === 0
      ? `Nothing you have to do right now${ifYouLike > 0 ? `, and ${things(ifYouLike)} if you like` : ""}.`
      : capital(`${things(toDo)} to do${ifYouLike > 0 ? `, and ${word(ifYouLike)} if you like` : ""}.`);
  if (owed === 0) return todo;
  const waiting = `Waiting to hear from ${word(owed)} ${owed === 1 ? "company" : "companies"}`;
  if (lateOwed === 0) return `${todo} ${waiting}.`;
  if (owed === 1) return `${todo} ${waiting}; its date has passed.`;
  return `${todo} ${waiting}; ${word(lateOwed)} ${lateOwed === 1 ? "is past its date" : "are past their dates"}.`;
}

export function todayGreeting(name: string, reader: ReadingClock): string {
  const hour = Number(timeOf(reader.zone, reader.now).slice(0, 2));
  const part = hour < 5 ? "evening" : hour < 12 ? "morning" : hour < 18 ? "afternoon" : "evening";
  return `Good ${part}, ${shortName(name)}.`;
}
