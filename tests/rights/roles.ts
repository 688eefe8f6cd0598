/**
 * WHO MAY DO WHAT: the table of roles and resources of the whole product. It stands in this folder as plain data, and every cell of
 * it is tried: over HTTP by tests/e2e/rights.spec.ts, and below HTTP by tests/db/rights-{calls,mails,links,tables,columns}.test.ts.
 *
 *   pages.ts     every page and route of app          tried as each role, GET
 *   actions.ts   every server action                  tried as each role, with somebody's ids, and with ids of two agencies mixed
 *   live.ts      every route that only scripts ask     the same
 *   files.ts     every calendar, export, message file    tried as each role, with what it says
 *   mails.ts     every e-mail, by its causes          brought about, sent for real, and looked for in every mailbox
 *   links.ts     every action behind a link           in each state of the link: somebody else's, run out, taken back, twice
 *   calls.ts     every query and command              called as each kind of viewer, against somebody else's records
 *   tables.ts    every table of the database          each verb, in SQL, in each role's own name
 *   columns.ts   every column that a side may write   written in SQL by each side
 *
 * The tests fail when something exists that is not in the table, or the other way about. To add something, add one line: its name,
 * the row below that says who may, and where or what is sent. ":interview", ":client" and so on stand for ids of one agency's world
 * (ids.ts), in which there is one of everything; a new kind of record is named there and made in world.ts.
 */
export const roles = [
  "nobody", // has not signed in
  "own", // the candidate whose record it is, who has an account
  "other", // a candidate of another agency
  "inCharge", // the consultant in charge of the record
  "colleague", // a consultant of the same agency who is not in charge
  "owner", // an owner of the agency
  "elsewhere", // an owner of another agency
  "link", // a client contact: whoever holds a feedback link, and sends its token as if it were a session
  "system", // whoever sends the secret of the reminders' route
] as const;

export type Role = (typeof roles)[number];

/**
 * `yes`: it is there, or it is done. `404`: it does not exist. `sign in`: asked to sign in first. `refused`: answered, and nothing
 * changed. A number: that status, to anybody.
 */
export type Answer = "yes" | "404" | "sign in" | "refused" | `${number}`;
export type Row = Record<Role, Answer>;

const row = (text: string): Row => {
  const answers = text.trim().split(/\s{2,}/);
  if (answers.length !== roles.length) throw new Error(`A row has ${roles.length} answers: ${text}`);
  return Object.fromEntries(roles.map((role, index) => [role, answers[index]])) as Row;
};

//                          nobody   own  other inCharge colleague owner elsewhere link   system
export const everybody = row("yes      yes  yes  yes       yes       yes  yes       yes      yes");
export const signedIn = row(" sign in  yes  yes  yes       yes       yes  yes       sign in  sign in");
export const candidate = row("sign in  yes  404  404       404       404  404       sign in  sign in");
export const agency = row("   sign in  404  404  yes       yes       yes  404       sign in  sign in");
export const lead = row("     sign in  404  404  yes       404       yes  404       sign in  sign in");
/** The one consultant who wrote it. */
export const writer = row("   sign in  404  404  yes       404       404  404       sign in  sign in");
export const owners = row("   sign in  404  404  404       404       yes  404       sign in  sign in");

/** Roles that get the same status, whoever asks. */
export const always = (status: number) => row(roles.map(() => String(status)).join("  "));
