import { type Placeholder, type SQL, sql } from "drizzle-orm";
import { betweenWords } from "./rules/fold";

/** Marks of Latin, Greek, Cyrillic, Hebrew and Arabic letters, and invisible characters, as in rules/fold. */
const marks =
  "[\\u00ad\\u0300-\\u036f\\u0483-\\u0487\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7\\u0610-\\u061a\\u064b-\\u065f\\u0670\\u06d6-\\u06dc\\u200b-\\u200f\\u2060-\\u2064\\ufeff]";

const quoted = (text: string) => sql.raw(`'${text.replaceAll("'", "''")}'`);

/** The same as `foldedWords` of rules/fold, with a space before each word. Most names need no more than small letters. */
const foldedWordsSql = (name: SQL) =>
  sql`' ' || regexp_replace(case when octet_length(${name}) = char_length(${name}) then lower(${name})
    else replace(replace(replace(replace(translate(normalize(lower(regexp_replace(normalize(${name}, nfkd), ${quoted(marks)}, '', 'g')
      collate "pg_c_utf8"), nfc), 'øłđðıħəŋ', 'olddihan'), 'þ', 'th'), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe') end,
    ${quoted(betweenWords)}, ' ', 'g')`;

/** Whether one of the name's words begins like what was typed, in any case and with or without accents. `typed` is that of `foldedWords`. */
export const hasWordLike = (name: SQL, typed: Placeholder | string): SQL =>
  sql`(${typed}::text <> '' and position(' ' || ${typed}::text in ${foldedWordsSql(name)}) > 0)`;
