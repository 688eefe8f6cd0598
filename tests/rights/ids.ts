import { randomUUID } from "node:crypto";

/** Everything of one agency's that an address or a form can name. Add a kind of record here, and make one in world.ts. */
const kinds = [
  "workspace",
  "interview",
  "person",
  "task",
  "answer",
  "promise",
  "lesson",
  "template",
  "houseTemplate",
  "session",
  "message",
  "given",
  "givenTo",
  "comment",
  "proposal",
  "candidate",
  "client",
  "contact",
  "role",
  "member",
  "invitation",
  "brief",
  "raw",
  "byLink",
  "shared",
  "concern",
  "link",
  "linkToken",
  // How the link is: a page says what it saw (lib/record/client-feedback/rules `feedbackLinkVersion`).
  "linkSeen",
  "reading",
  "readingToken",
  "handover",
  "handoverToken",
  "invitationToken",
  "stepFact",
  "note",
] as const;

export type Ids = Record<(typeof kinds)[number], string>;

export const unknown = () =>
  ({ ...Object.fromEntries(kinds.map((kind) => [kind, randomUUID()])), linkSeen: "seen-0-0" }) as Ids;

/** ":interview" in a text, or deep in what is sent, becomes that world's id. ":new" is an id that nobody knows, ":today", ":soon" and ":now" are by UTC. */
export function filled<T>(value: T, ids: Ids): T {
  const text = JSON.stringify(value).replace(/:([a-zA-Z]+)/g, (whole, name: string) => {
    if (name === "new") return randomUUID();
    if (name === "today") return new Date().toISOString().slice(0, 10);
    if (name === "soon") return new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
    if (name === "now") return new Date().toISOString().slice(11, 16);
    return ids[name as keyof Ids] ?? whole;
  });
  return JSON.parse(text);
}

/** What a role may find nowhere: a candidate the client's own words, an agency private notes and what was not given to read. */
export const hiddenFrom = (role: string, word: string) =>
  role === "own"
    ? [`Raw ${word}`, `Note on ${word}`]
    : ["inCharge", "colleague", "owner"].includes(role)
      ? [`Not for ${word}`, `Dear Priya Shah, ${word}`, `Lesson of ${word}`, `Own of ${word}`]
      : [
          ...[`Raw ${word}`, `Not for ${word}`, `Dear Priya Shah, ${word}`, `Lesson of ${word}`],
          ...[`Own of ${word}`, `House of ${word}`, `Note on ${word}`],
        ];
