/** A place at which a word begins or ends, in the texts that an expression may match. */
const edge = "\u0001";

/** What is known of every match of a part of an expression. */
export type Known = {
  /** Each text that it may match, in lower case; null if they are too many. */
  exact: readonly string[] | null;
  /** Without `exact`: sets of texts, of each of which one is in every match. */
  sets: readonly (readonly string[])[];
  /** Whether a word may begin behind it: always, never for certain, or if one may begin before it. */
  after: "edge" | "unknown" | "as before";
};

const most = 60;
const unknown: Known = { exact: null, sets: [], after: "unknown" };
const exactly = (...texts: string[]): Known => ({ exact: texts, sets: [], after: afterTexts(texts) });
const someSign: Known = { exact: null, sets: [], after: "edge" };

const endsInLetter = (text: string) => /[a-z]$/.test(text);
const afterTexts = (texts: readonly string[]): Known["after"] =>
  texts.some(endsInLetter) ? "unknown" : texts.includes("") ? "as before" : "edge";

function afterAny(all: readonly Known[]): Known["after"] {
  if (all.some(({ after }) => after === "unknown")) return "unknown";
  return all.every(({ after }) => after === "edge") ? "edge" : "as before";
}

/** One of several: it is exact if each is, and else has a set with something of each. */
function anyOf(all: readonly Known[], best: BestSet): Known {
  if (all.length === 1) return all[0]!;
  const exact = all.flatMap((known) => known.exact ?? []);
  if (all.every((known) => known.exact) && exact.length <= most) return exactly(...new Set(exact));
  const sets = all.map((known) => best(known.exact ? [known.exact] : known.sets));
  return {
    exact: null,
    sets: sets.every((set) => set !== null) ? [sets.flatMap((set) => set ?? [])] : [],
    after: afterAny(all),
  };
}

/** One behind the other. Texts are joined until they are too many. */
function inOrder(all: readonly Known[]): Known {
  const sets: (readonly string[])[] = [];
  let texts: readonly string[] = [""];
  let isExact = true;
  for (const known of all) {
    const joined =
      known.exact && texts.length * known.exact.length <= most
        ? texts.flatMap((text) => known.exact!.map((more) => text + more))
        : null;
    if (joined) {
      texts = joined;
      continue;
    }
    isExact = false;
    sets.push(texts);
    const isEdge = texts.every((text) => text !== "" && !endsInLetter(text));
    const start = [isEdge ? edge : ""];
    if (known.exact) texts = known.exact.map((text) => start + text);
    else {
      sets.push(...known.sets);
      texts = known.after === "edge" ? [edge] : known.after === "as before" ? start : [""];
    }
  }
  if (isExact) return exactly(...texts);
  return { exact: null, sets: [...sets, texts], after: afterTexts(texts) === "edge" ? "edge" : "unknown" };
}

function repeated(known: Known, least: number, greatest: number): Known {
  if (least === 1 && greatest === 1) return known;
  if (least > 0) return { exact: null, sets: known.exact ? [known.exact] : known.sets, after: known.after };
  if (known.exact && greatest === 1) return exactly(...new Set(["", ...known.exact]));
  return { exact: null, sets: [], after: known.after === "unknown" ? "unknown" : "as before" };
}

/** Chooses the set that is rarest in texts, or null if none is of use. */
export type BestSet = (sets: readonly (readonly string[])[]) => readonly string[] | null;

const escapes: Record<string, Known> = {
  ...{ b: exactly(edge), B: exactly(""), d: someSign, W: someSign, s: exactly(" "), n: exactly("\n"), t: exactly(" ") },
};

/** What is known of each alternative of an expression, beside its source. */
export function alternativesOf(source: string, best: BestSet): { source: string; known: Known }[] {
  let at = 0;
  const isNext = (text: string) => source.startsWith(text, at);
  const next = (form: RegExp) => {
    form.lastIndex = at;
    return form.exec(source);
  };
  const upTo = (end: string) => {
    at = source.indexOf(end, at) + end.length;
  };

  /** `isEdge` says whether a word may begin where it begins. */
  function sequence(isEdge: boolean): Known {
    const all: Known[] = [exactly(isEdge ? edge : "")];
    let isNow = isEdge;
    while (at < source.length && !isNext("|") && !isNext(")")) {
      const known = quantified(atom(isNow));
      all.push(known);
      isNow = known.after === "edge" || (isNow && known.after === "as before");
    }
    return inOrder(all);
  }

  function group(isEdge: boolean): Known {
    const kind = next(/\((?:\?(?:[:=!]|<[=!]|<[^>]+>))?/y)![0];
    at += kind.length;
    const all = [sequence(isEdge)];
    while (isNext("|")) {
      at++;
      all.push(sequence(isEdge));
    }
    at++;
    return /[=!]$/.test(kind) ? exactly("") : anyOf(all, best);
  }

  function characters(): Known {
    const start = at + 1;
    at = start;
    while (!isNext("]")) at += isNext("\\") ? 2 : 1;
    const inside = source.slice(start, at++);
    if (inside.startsWith("^")) return unknown;
    if (/^[^\\]{1,8}$/.test(inside) && !/.-./.test(inside)) return exactly(...new Set(inside.toLowerCase()));
    return /[a-z]|\\[pwS]/i.test(inside.replace(/\\[dsnt]/g, "")) ? unknown : someSign;
  }

  function escaped(): Known {
    const letter = source[at + 1]!;
    at += 2;
    if (/[pP]/.test(letter) || letter === "k") upTo(letter === "k" ? ">" : "}");
    if (/[pPkwS\d]/.test(letter)) return unknown;
    return escapes[letter] ?? exactly(letter.toLowerCase());
  }

  function atom(isEdge: boolean): Known {
    if (isNext("(")) return group(isEdge);
    if (isNext("[")) return characters();
    if (isNext("\\")) return escaped();
    const letters = next(/[a-z ']+(?![*+?{])/iy)?.[0];
    if (letters) {
      at += letters.length;
      return exactly(letters.toLowerCase());
    }
    const sign = source[at++]!;
    if (sign === ".") return unknown;
    return /[\^$]/.test(sign) ? exactly(edge) : exactly(sign.toLowerCase());
  }

  function quantified(known: Known): Known {
    const found = next(/(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/y);
    if (!found) return known;
    at += found[0].length;
    const [, sign, least, comma, greatest] = found;
    if (sign) return repeated(known, sign === "+" ? 1 : 0, sign === "?" ? 1 : Infinity);
    return repeated(known, Number(least), greatest ? Number(greatest) : comma ? Infinity : Number(least));
  }

  const found: { source: string; known: Known }[] = [];
  for (let from = 0; from <= source.length; from = at + 1) {
    at = from;
    const known = sequence(false);
    found.push({ source: source.slice(from, at), known });
    if (at < source.length && !isNext("|")) throw new Error(`This expression could not be read: ${source}`);
  }
  return found;
}
