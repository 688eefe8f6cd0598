import { type SQL, sql } from "drizzle-orm";

/**
 * Looks at a value of JSON that a query built, and returns that same value: a page reads thousands, and copies would cost Today a tenth of its
 * requests. `name` is its key, for the error message. The value itself may be a person's own words, so it is left out.
 */
type Read<T> = (value: unknown, name: string) => T;
type Shape = Record<string, Read<unknown>>;
type Shaped<Fields extends Shape> = { [Name in keyof Fields]: ReturnType<Fields[Name]> };

const only =
  <T>(what: string, isIt: (value: unknown) => value is T): Read<T> =>
  (value, name) => {
    if (!isIt(value)) throw new TypeError(`The JSON of a query has no ${what} in "${name}".`);
    return value;
  };

const textLike = (what: string, form: RegExp) =>
  only(what, (value): value is string => typeof value === "string" && form.test(value));
const listed = only("list", (value): value is unknown[] => Array.isArray(value));
const keyed = only(
  "object",
  (value): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value),
);

/**
 * Describes JSON that SQL builds. The types come from here, and a value that is missing or of another kind is refused when it is read. The
 * keys are the names that the SQL gives.
 */
export const json = {
  text: only("text", (value): value is string => typeof value === "string"),
  /** One of a fixed list of words. The database accepts no others. */
  word: <Word extends string>() => only("word", (value): value is Word => typeof value === "string"),
  number: only("number", (value): value is number => typeof value === "number"),
  flag: only("flag", (value): value is boolean => typeof value === "boolean"),
  /** A timestamptz, as ISO 8601 text with its offset. */
  instant: textLike("instant", /^(?:\d{4,}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)|infinity)$/),
  /** A date, as ISO 8601 text. */
  day: textLike("day", /^\d{4,}-\d\d-\d\d$/),
  /** JSON that our own code wrote into a column. It has the column's type. */
  stored: <Value extends object>() =>
    only("object", (value): value is Value => typeof value === "object" && value !== null),
  orNull:
    <T>(read: Read<T>): Read<T | null> =>
    (value, name) =>
      value === null ? null : read(value, name),
  list:
    <T>(read: Read<T>): Read<T[]> =>
    (value, name) => {
      const found = listed(value, name);
      for (const each of found) read(each, name);
      return found as T[];
    },
  object: <Fields extends Shape>(fields: Fields): Read<Shaped<Fields>> => {
    const names = Object.keys(fields);
    const readers = Object.values(fields);
    return (value, name) => {
      const found = keyed(value, name);
      for (let index = 0; index < names.length; index += 1) readers[index]!(found[names[index]!], names[index]!);
      return found as Shaped<Fields>;
    };
  },
};

/** A column of a query that is one value of JSON. */
export const jsonColumn = <T>(read: Read<T>, query: SQL): SQL<T> =>
  sql`${query}`.mapWith((value: unknown): T => read(value, "column"));

/** A moment that the query computes, as ISO 8601 text with its offset, or null. */
export const instantColumn = (moment: SQL): SQL<string | null> =>
  jsonColumn(json.orNull(json.instant), sql`to_json(${moment}) #>> '{}'`);

/** Rows that belong to the row that is selected, as JSON from the same query. */
export const jsonList = <Fields extends Shape>(fields: Fields, query: SQL): SQL<Shaped<Fields>[]> =>
  jsonColumn(json.list(json.object(fields)), sql`(select coalesce(json_agg(x), '[]') from (${query}) x)`);
