import { Column, type DriverValueDecoder, fillPlaceholders, is, type Placeholder, SQL, sql } from "drizzle-orm";
import { drizzleOver, rawQueryOf, type Tx } from "./adapter";

type Decoder = DriverValueDecoder<unknown, unknown>;
type Field = Column | SQL | SQL.Aliased;
type Select = PromiseLike<object[]> & { prepare: (name: string) => unknown };
/** The parts of drizzle's prepared select that we read. */
type DrizzlePrepared = { queryString: string; params: unknown[]; fields: { path: string[]; field: Field }[] };
type PreparedQuery = { text: string; params: unknown[]; columns: { name: string; decoder: Decoder }[] };
type PreparedAnswers<Queries> = { -readonly [Key in keyof Queries]: PromiseLike<Awaited<Queries[Key]>> };

/**
 * For the selects of the most frequent pages: each process builds them once. To build them for each request would take drizzle as long as to
 * read the answers. Values that differ between requests are named placeholders. They are run by readBatch.
 */
export function prepared<const Name extends string, const Queries extends readonly Select[]>(
  names: readonly Name[],
  build: (tx: Tx, values: Record<Name, Placeholder>) => Queries,
): (tx: Tx, values: Record<Name, unknown>) => PreparedAnswers<Queries> {
  let preparedQueries: PreparedQuery[] | undefined;
  const prepareAll = () => {
    const places = {} as Record<Name, Placeholder>;
    for (const name of names) places[name] = sql.placeholder(name);
    return build(drizzleOver(neverRun), places).map(preparedQuery);
  };
  return (tx, values) => {
    preparedQueries ??= prepareAll();
    const ask = rawQueryOf(tx);
    const answers = preparedQueries.map(async ({ text, params, columns }) => {
      const rows = await ask(text, fillPlaceholders(params, values)).values();
      return rows.map((row) => decoded(row, columns));
    });
    return answers as unknown as PreparedAnswers<Queries>;
  };
}

const neverRun = () => {
  throw new Error("A prepared query is only built here.");
};

function preparedQuery(query: Select): PreparedQuery {
  const { queryString, params, fields } = query.prepare("") as DrizzlePrepared;
  const columns = fields.map(({ path, field }) => {
    if (path.length > 1) throw new Error("A prepared query selects plain columns.");
    return { name: path[0]!, decoder: decoderOf(field) };
  });
  return { text: queryString, params, columns };
}

/** A column has a decoder of its own. An expression in SQL brings one. */
const decoderOf = (field: Field) =>
  is(field, Column) ? field : ((is(field, SQL) ? field : field.sql) as unknown as { decoder: Decoder }).decoder;

function decoded(row: unknown[], columns: PreparedQuery["columns"]) {
  const result: Record<string, unknown> = {};
  for (let index = 0; index < columns.length; index += 1) {
    const { name, decoder } = columns[index]!;
    const value = row[index];
    result[name] = value === null ? null : decoder.mapFromDriverValue(value);
  }
  return result;
}
