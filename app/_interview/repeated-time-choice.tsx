"use client";

import { Radios } from "@/app/_ui/choices";
import { useForm } from "@/app/_ui/form";

/** Asked only in the night when the clocks go back, if the typed time comes twice. */
export function RepeatedTimeChoice() {
  const { errors, submitted: typed } = useForm();
  if (!errors?.fold && !typed?.fold) return null;
  return (
    <Radios
      name="fold"
      label="Which of the two?"
      options={[
        ["earlier", "The earlier one"],
        ["later", "The later one"],
      ]}
      value=""
      className="horizontal"
    />
  );
}
