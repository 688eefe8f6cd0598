import { Trouble } from "../trouble.mjs";

export const usage = "limit AGENCY [NUMBER | usual]";
export const help =
  "Shows or sets how many new people an agency (its id or exact name) may write to in a day. With a number it also counts as known: none of its mail waits as a new sender’s.";

const system = { as: "system" };

export async function run(args) {
  const [which, number, ...more] = args;
  if (!which || more.length > 0) throw new Trouble(`Write it like this: npm run admin -- ${usage}`);
  const { getAgencyLimit, setAgencyLimit } = await import("../../lib/people/recipients/commands/operators.ts");
  const { currentTime } = await import("../../lib/current-time.ts");
  if (number !== undefined && number !== "usual" && !/^[1-9]\d{0,5}$/.test(number))
    throw new Trouble(`A number a day is a whole number from 1 to 999999, or "usual". This is not one: ${number}`);
  const { agency, aDay } =
    number === undefined
      ? await getAgencyLimit(system, which)
      : await setAgencyLimit(system, which, number === "usual" ? null : Number(number), await currentTime());
  return [
    aDay === null
      ? `${agency.name} (${agency.id}) may write to the usual number of new people a day: see docs/emails.md, "Limits".`
      : `${agency.name} (${agency.id}) may write to ${aDay} new people a day.`,
  ];
}
