import type { GetInsightsInput } from "@/lib/planning/insights/input";
import { type ConsultantFigures, type DateRange, rangePresets } from "@/lib/planning/insights/rules/consultants";
import { consultantCells, consultantHead } from "./tables";

type Props = {
  /** The addresses of the page, and of the table as a file. */
  page: string;
  file: string;
  who: GetInsightsInput["who"];
  range: DateRange;
  today: string;
  lines: ConsultantFigures[];
};

/** What each consultant did between two days (the address has them). On a phone, each consultant is a block of figures with their names. */
export function ConsultantsSection({ page, file, who, range, today, lines }: Props) {
  const whose = who === "all" ? [] : [["who", who]];
  return (
    <section>
      <h2>By consultant</h2>
      <p className="detail">
        Interviews that took place on these days. Time to share: from the client’s feedback until the candidate could
        read it. Placements: offers that candidates accepted.
      </p>
      <nav className="pills" aria-label="Dates">
        {rangePresets(today).map(([name, preset]) => (
          <a
            key={name}
            className="pill"
            href={`${page}?${new URLSearchParams([...whose, ["from", preset.from], ["to", preset.to]])}`}
            aria-current={(preset.from === range.from && preset.to === range.to) || undefined}
          >
            {name}
          </a>
        ))}
      </nav>
      <search aria-label="Days of this table">
        <form className="filters">
          {who !== "all" && <input type="hidden" name="who" value={who} />}
          <label>
            From
            <input type="date" name="from" defaultValue={range.from} />
          </label>
          <label>
            To
            <input type="date" name="to" defaultValue={range.to} />
          </label>
          <button type="submit">Show these days</button>
        </form>
      </search>
      <table className="card consultant-figures" aria-label="By consultant">
        <thead>
          <tr>
            {consultantHead.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line key={line.key} line={line} />
          ))}
        </tbody>
      </table>
      <p>
        <a href={file} download>
          Download as CSV
        </a>
      </p>
    </section>
  );
}

function Line({ line }: { line: ConsultantFigures }) {
  const [name, ...figures] = consultantCells(line);
  return (
    <tr>
      <th scope="row">{name}</th>
      {figures.map((figure, index) => (
        <td key={consultantHead[index + 1]} data-label={consultantHead[index + 1]}>
          {figure === "" ? "–" : figure}
        </td>
      ))}
    </tr>
  );
}
