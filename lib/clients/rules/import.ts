import type { Faulty, Planned } from "../../csv/rules";
import type { ContactRule } from "./contact-rule";

export const columns = {
  name: ["client", "company", "name", "client name", "company name"],
  contactRule: ["contact rule", "rule", "candidates write"],
  country: ["country", "country code"],
  region: ["region"],
  role: ["role", "title", "role title", "position", "job title"],
  asksFor: ["asks for", "what it asks for", "requirements", "skills"],
};

export type Value = {
  name: string;
  contactRule: ContactRule | "";
  country: string;
  region: string;
  role: string;
  asksFor: string;
};
export type Row = { line: number; value: Value; fault: string | null };
export type Known = { id: string; name: string; contactRule: ContactRule; roles: KnownRole[] };
export type KnownRole = { id: string; title: string; asksFor: string; filled: boolean };
/** What a row does: to its client, and to its role. Ids are of what is here already. */
export type Change = Value & {
  client: "new" | "known";
  roleDoes: "new" | "updated" | "left" | null;
  roleId: string | null;
};
export type Plan = { planned: Planned<Change>[]; faulty: Faulty[] };

/**
 * What an import of clients does, row by row: each client once, under a name that no other bears, and each role once a client. What
 * is here already keeps its contact rule and its country: those change on its page, where it is seen whom that concerns.
 */
export function planImport(rows: readonly Row[], known: readonly Known[]): Plan {
  const here = new Map(known.map((one) => [one.name.toLowerCase(), one]));
  const clients = new Map<string, { line: number; value: Value }>();
  const pairs = new Map<string, number>();
  const planned: Plan["planned"] = [];
  const faulty: Plan["faulty"] = [];
  for (const { line, value, fault } of rows) {
    const client = value.name.toLowerCase();
    const pair = `${client}\n${value.role.toLowerCase()}`;
    const sentence = fault ?? contradiction(value, pairs.get(pair), clients.get(client));
    if (sentence) {
      faulty.push({ line, name: value.name, sentence });
      continue;
    }
    const there = here.get(client);
    const isFirst = !clients.has(client);
    pairs.set(pair, line);
    if (isFirst) clients.set(client, { line, value });
    planned.push({ line, name: named(value), ...fate(value, there, isFirst) });
  }
  return { planned, faulty };
}

const named = ({ name, role }: Value) => (role ? `${role}, ${name}` : name);

function contradiction(value: Value, pair: number | undefined, first: { line: number; value: Value } | undefined) {
  if (pair !== undefined) return `This ${value.role ? "role" : "client"} is on line ${pair} already.`;
  if (first && value.contactRule && first.value.contactRule && value.contactRule !== first.value.contactRule)
    return `Line ${first.line} gives this client another contact rule. One of the two is right.`;
  return null;
}

function fate(value: Value, there: Known | undefined, isFirst: boolean): Omit<Planned<Change>, "line" | "name"> {
  const role = value.role
    ? there?.roles.find((one) => one.title.toLowerCase() === value.role.toLowerCase())
    : undefined;
  const roleDoes = !value.role
    ? null
    : !role
      ? "new"
      : value.asksFor && value.asksFor !== role.asksFor
        ? "updated"
        : "left";
  const change: Change = { ...value, client: there ? "known" : "new", roleDoes, roleId: role?.id ?? null };
  const isNew = !there && isFirst;
  const does = isNew || roleDoes === "new" ? "new" : roleDoes === "updated" ? "updated" : "left";
  const rule = there && value.contactRule && value.contactRule !== there.contactRule;
  const note = [
    isNew && value.role ? "A new client, and its role." : "",
    isNew && !value.contactRule ? "Candidates write through their consultant, until you say otherwise." : "",
    !isNew && roleDoes === "new" ? "A new role of a client that is here." : "",
    roleDoes === "updated" ? "Changes what the role asks for." : "",
    does === "left" ? "Here already, and the same." : "",
    rule ? "The client keeps its contact rule; change it on its page." : "",
  ];
  return { value: change, does, note: note.filter(Boolean).join(" "), id: there?.id ?? null };
}
