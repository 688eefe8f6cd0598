import type { JobWanted } from "@/lib/enums";
import { type DebriefEntryFields, type DebriefField, jobWantedLabels } from "./fields";

type DebriefToTell = {
  entries: DebriefEntryFields[];
  people: { id: string; name: string }[];
  wanted: JobWanted | null;
};

/** The answers that the consultant may read, as the text of an e-mail, without private notes and private answers. */
export function debriefAsText({ entries, people, wanted }: DebriefToTell): string {
  const open = entries.filter((entry) => entry.audience !== "me" && entry.field !== "private");
  const textOf = (field: DebriefField, interviewerId: string | null = null) =>
    open.find((entry) => entry.field === field && entry.interviewerId === interviewerId)?.body;
  const block = (heading: string, body: string | undefined) => (body ? [`${heading}\n${body}`] : []);
  return [
    ...people.flatMap(({ id, name }) => [
      ...block(`What ${name} and I talked about`, textOf("talked_about", id)),
      ...block(`What caught ${name}'s interest`, textOf("caught_interest", id)),
    ]),
    ...block("What went well", textOf("went_well")),
    ...block("What went less well", textOf("fell_short")),
    ...block("What I wished I had said", textOf("wished_said")),
    ...block("Concerns I did not raise", textOf("concerns")),
    ...block("Instructions I was given", textOf("instructions")),
    ...(wanted ? [[`${jobWantedLabels[wanted]}.`, textOf("wanted_why")].filter(Boolean).join(" ")] : []),
  ].join("\n\n");
}
