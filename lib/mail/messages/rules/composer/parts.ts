/** What a jotting gives to a sentence. `own` is a topic of the writer's: "my thesis on peat"; `asked` and `liked` the same, when its reader asked about it or liked it. */
export const partKinds = ["topic", "gerund", "question", "clause", "aim", "own", "asked", "liked"] as const;
export type PartKind = (typeof partKinds)[number];
export type Part = { kind: PartKind; text: string };

/** The whole sentence by which a writer judges whether a jotting was read rightly. */
export function partSentence({ kind, text }: Part): string {
  switch (kind) {
    case "clause":
      return `You told me that ${text}.`;
    case "aim":
      return `You told me of your aim of ${text}.`;
    case "asked":
      return `You asked about ${text}.`;
    case "liked":
      return `You were interested in ${text}.`;
    case "topic":
    case "gerund":
    case "question":
    case "own":
      return `We talked about ${text}.`;
  }
}

/** What follows "We talked about" may be a question or an activity, which some sentences take and others do not. */
export function topicPart(text: string): Part {
  if (/^(?:how|why|what|when|where|who|which|whether)\b/i.test(text)) return { kind: "question", text };
  if (/^my\b/i.test(text)) return { kind: "own", text };
  return { kind: /^\p{L}{2,}ing\s+\S/u.test(text) ? "gerund" : "topic", text };
}

const jottingClasses = [
  ...(["unusable", "figures", "instruction", "list", "question clause", "clause, theirs", "clause, fact"] as const),
  ...(["clause, mine", "verb without subject", "gerund", "noun phrase", "their interest", "ask"] as const),
] as const;
export type JottingClass = (typeof jottingClasses)[number];

/** `part` is what is certain; `proposals` are the readings among which the writer chooses, the likelier first. */
export type Classified = { class: JottingClass; part: Part | null; proposals: Part[] };
