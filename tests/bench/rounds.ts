export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
};

/**
 * Short rounds, one after another, each measuring everything once: other load on the machine then affects all in the same way. The order
 * changes from round to round. Returns the results of each round, by name.
 */
export async function rounds<Name extends string>(count: number, measures: Record<Name, () => Promise<number>>) {
  const names = Object.keys(measures) as Name[];
  const found = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = 0; round < count; round += 1) {
    const order = round % 2 ? [...names].reverse() : names;
    for (const name of order) found[name].push(await measures[name]());
  }
  return {
    of: (name: Name) => median(found[name]),
    /** The median of the rounds' own ratios. */
    ratio: (name: Name, to: Name) => median(found[name].map((value, round) => value / found[to][round]!)),
  };
}
