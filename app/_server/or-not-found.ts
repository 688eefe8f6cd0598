import { notFound } from "next/navigation";
import { NotFound } from "@/lib/errors";
import { uuid } from "@/lib/platform/text/input";

/** Reads what a page shows; an invalid id and another viewer's record both give the same 404. */
export async function orNotFound<T>(id: string, read: () => Promise<T>): Promise<T> {
  if (!uuid.safeParse(id).success) notFound();
  try {
    return await read();
  } catch (fault) {
    if (fault instanceof NotFound) notFound();
    throw fault;
  }
}
