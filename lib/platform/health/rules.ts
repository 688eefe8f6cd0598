/** In seconds. A tick comes every 15; a scheduler from outside may come once a minute. */
const longestWithoutTick = 120;

/** What is wrong, in words for an operator; empty while all is well. */
export function healthProblems(health: {
  database: "up" | "read-only";
  lastTickSecondsAgo: number | null;
  mailStopped: boolean;
}): string[] {
  const { database, lastTickSecondsAgo, mailStopped } = health;
  return [
    ...(database === "read-only" ? ["the database takes nothing new"] : []),
    ...(lastTickSecondsAgo === null || lastTickSecondsAgo > longestWithoutTick ? ["nothing looks for due work"] : []),
    ...(mailStopped ? ["mail is stopped"] : []),
  ];
}
