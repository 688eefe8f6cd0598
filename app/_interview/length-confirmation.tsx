"use client";

import { useForm } from "@/app/_ui/form";

/**
 * The start and the end of a form that came back with a fault at the end, or those of a saved interview. The form asks once about an
 * interview of twelve hours or more; sent again with the same two times, it is confirmed.
 */
export function LengthConfirmation({ start, end }: { start?: string | undefined; end?: string | undefined }) {
  const { errors, submitted: typed } = useForm();
  const sentTimes = errors?.end ? `${typed?.start ?? ""} to ${typed?.end ?? ""}` : typed?.lasts;
  const savedTimes = start && end ? `${start} to ${end}` : "";
  return <input type="hidden" name="lasts" value={sentTimes ?? savedTimes} />;
}
