import { Select } from "@/app/_ui/field";
import type { PromiseCoverage } from "@/lib/enums";

const options = [
  ["any answer", "an answer"],
  ["next stage", "the next stage"],
  ["offer", "an offer"],
  ["feedback", "feedback"],
] as const satisfies readonly (readonly [PromiseCoverage, string])[];

/** What a company will answer by a date: the next stage, for example. */
export const PromiseCoversField = () => <Select name="promiseCovers" label="About" options={options} />;
