import { getDeskInput } from "@/lib/planning/desk/input";
import { getDesk } from "@/lib/planning/desk/queries";
import { sweep } from "@/lib/planning/reminders/commands/sweep";
import { listTodayInterviews } from "@/lib/planning/today/queries";
import { type Consultant, system } from "@/lib/viewer";

export { agency } from "./agency";
export { person as told } from "./person";

/** So short that a round of many is still short. */
const times = 100;

async function each(run: () => Promise<unknown>, count: number) {
  const began = performance.now();
  for (let time = 0; time < count; time += 1) await run();
  return (performance.now() - began) / count;
}

const now = (at: string) => new Date(at);
export const sweepAll = (at: string) => sweep(system, now(at), () => false);

export const today = (at: string, userId: string, zone: string) =>
  each(() => listTodayInterviews({ as: "candidate", userId }, zone, now(at)), times);

export const desk = (at: string, viewer: Consultant, zone: string) =>
  each(() => getDesk(viewer, getDeskInput.parse({}), zone, now(at)), times / 4);

export const sweepIdle = (at: string) =>
  each(async () => {
    const { swept } = await sweepAll(at);
    if (swept > 0) throw new Error(`A sweep that should have been idle found ${swept} interviews.`);
  }, times);

export const sweepDue = (at: string, due: number) =>
  each(async () => {
    const { swept } = await sweepAll(at);
    if (swept !== due) throw new Error(`A sweep found ${swept} interviews due instead of ${due}.`);
  }, 1);
