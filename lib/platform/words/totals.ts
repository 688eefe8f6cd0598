/** Lists are counted exactly up to this number. */
export const maxTotal = 1_000;

/** How many rows are read to count them. One more than are counted, to know whether there are more. */
export const totalLimit = maxTotal + 1;

/** "260", or "1,000+" if there are more than we count. */
export const formatTotal = (count: number): string =>
  `${Math.min(count, maxTotal).toLocaleString("en-GB")}${count > maxTotal ? "+" : ""}`;
