import { Select } from "@/app/_ui/field";
import type { PromiseCoverage } from "@/lib/enums";

const options = [
  ["any answer", "an answer"],
  ["next stage", "the next stage"],
  ["offer", "an offer"],
  ["feedback", "feedback"],
] as const satisfies readonly (readonly [PromiseCoverage, string])[];

/** What a company said that it will answer about by a date. */
export const PromiseCoversField = () => <Select name="promiseCovers" label="About" options={options} />;
