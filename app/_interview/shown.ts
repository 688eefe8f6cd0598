import { notFound } from "next/navigation";
import { NotFound } from "@/lib/errors";
import { uuid } from "@/lib/interviews/input";

/** Reads what a page shows; an address that is no id, and a record that is not this viewer's, are both the one 404. */
export async function shown<T>(id: string, read: () => Promise<T>): Promise<T> {
  if (!uuid.safeParse(id).success) notFound();
  try {
    return await read();
  } catch (fault) {
    if (fault instanceof NotFound) notFound();
    throw fault;
  }
}
