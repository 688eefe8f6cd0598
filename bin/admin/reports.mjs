import { Trouble } from "../trouble.mjs";

export const usage = "reports [looked-at ID]";
export const help =
  "Lists what recipients reported and nobody has looked at yet. With looked-at, that report no longer holds back its sender.";

const system = { as: "system" };

export async function run([verb, id, ...more]) {
  const { closeReport, listOpenReports } = await import("../../lib/people/recipients/commands/operators.ts");
  const { currentTime } = await import("../../lib/current-time.ts");
  if (verb !== undefined) {
    if (verb !== "looked-at" || !id || more.length > 0)
      throw new Trouble(`Write it like this: npm run admin -- ${usage}`);
    if (!(await closeReport(system, id, await currentTime()))) throw new Trouble(`There is no open report ${id}.`);
    return ["Looked at. Messages of this sender that waited because of it leave within a day."];
  }
  const reports = await listOpenReports(system);
  if (reports.length === 0) return ["Nothing is reported."];
  return reports.map(
    (report) =>
      `${report.id}  ${report.at.slice(0, 16).replace("T", " ")}  ${report.sender} <${report.email}>${report.agency ? `, ${report.agency}` : ""}` +
      `${report.isNew ? "  new" : ""}  ${report.waiting} waiting`,
  );
}
