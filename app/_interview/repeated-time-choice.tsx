"use client";

import { Radios } from "@/app/_ui/choices";
import { useForm } from "@/app/_ui/form";

/** Asked only when it matters: the clocks go back, and the time that was typed comes twice. */
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
