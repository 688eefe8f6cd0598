/** Lists are counted exactly up to this number. */
export const maxTotal = 1_000;

/** How many rows are read to count them: one more tells that there are more. */
export const totalLimit = maxTotal + 1;

/** "260", and "1,000+" for more than are counted. */
export const formatTotal = (count: number): string =>
  `${Math.min(count, maxTotal).toLocaleString("en-GB")}${count > maxTotal ? "+" : ""}`;
