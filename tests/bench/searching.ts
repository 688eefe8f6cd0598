import { searchInput } from "@/lib/record/search/input";
import { searchAgency } from "@/lib/record/search/queries";
import type { Consultant } from "@/lib/viewer";

export { agency, desk } from "./growth";

const times = 20;

export async function search(viewer: Consultant, q: string) {
  const input = searchInput.parse({ q });
  const began = performance.now();
  for (let time = 0; time < times; time += 1) await searchAgency(viewer, input);
  return (performance.now() - began) / times;
}
