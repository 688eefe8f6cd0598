/**
 * Every query and command that takes a viewer. Each is called as every kind of viewer that its type admits, against the records of
 * one agency; the roles are those of roles.ts, `link` is a client contact's, `otherLink` one of another agency's, and `friend` whoever
 * was asked by link to read a draft.
 *
 * `yes`: let in, whatever else may be said against it. `404`: it does not exist. `empty`: answered, with nothing of it. `refused`: with
 * a sentence, and nothing is changed.
 */
export const callers = [
  ...(["own", "other", "inCharge", "colleague", "owner", "elsewhere"] as const),
  ...(["link", "otherLink", "friend"] as const),
];
export type Caller = (typeof callers)[number];
type Answer = "yes" | "404" | "empty" | "refused";

type Row = Record<Caller, Answer>;

const row = (text: string) => {
  const answers = text.trim().split(/\s+/);
  // The links of others are answered as a link is, but where a line says otherwise.
  return Object.fromEntries(callers.map((caller, index) => [caller, answers[index] ?? answers.at(-1)])) as Row;
};

//                          own   other  inCharge colleague owner elsewhere link
export const his = row("    yes   404    404      404       404   404       404");
export const either = row(" yes   404    yes      404       yes   404       404");
export const shared = row(" yes   404    yes      yes       yes   404       404");
export const member = row(" 404   404    yes      yes       yes   404       404");
export const lead = row("   404   404    yes      404       yes   404       404");
/** The one consultant who wrote it. */
export const writer = row(" 404   404    yes      404       404   404       404");
export const owners = row(" 404   404    404      404       yes   404       404");
/** What is found or made in the sender's own agency, whichever that is. */
export const members = row("404  404    yes      yes       yes   empty     404");
/** Lists, and what asks for nothing but what is one's own: others find there what is theirs. */
export const list = row("   yes   empty  yes      yes       yes   empty     empty");
export const mine = row("   yes   empty  empty    empty     empty empty     empty");
const nobody = row("     404   404    404      404       404   404       404");
export const byLink: Row = { ...nobody, link: "yes", otherLink: "empty" };
export const byFriend: Row = { ...nobody, friend: "yes" };

/**
 * `input`: the schema of lib/<area>/<noun>/input that reads the first argument, as the action does. `add`: what the edge adds to it. `more`:
 * what comes after the clock.
 */
export type Call = { who: Row; args: unknown[]; input?: string; add?: object; more?: unknown[] };

export const call = (who: Row, ...args: unknown[]): Call => ({ who, args });
export const sent = (who: Row, input: string, fields: object, more: Pick<Call, "add"> = {}): Call => ({
  ...{ who, input, args: [fields], ...more },
});
