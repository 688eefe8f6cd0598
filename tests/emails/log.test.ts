import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";

const logLine = (entry: object) => {
  const program = `import { logger as log } from "./lib/logger.ts"; log.info(${JSON.stringify(entry)}, "A letter left");`;
  const args = ["--import", "tsx", "--input-type=module", "-e", program];
  return execFileSync(process.execPath, args, { encoding: "utf8", env: { ...process.env, LOG_LEVEL: "info" } });
};

test("Personal and secret values are removed from the log, at the top and within", () => {
  const personal = {
    email: "a@example.com",
    to: "a@example.com",
    subject: "Thank you",
    text: "Dear Priya",
    name: "Amara",
  };
  const secret = {
    authorization: "Bearer abc123",
    cookie: "abc123",
    code: "48217730",
    link: "https://x.example/abc123",
  };
  const line = logLine({
    outboxId: "019a",
    ...personal,
    ...secret,
    row: { ...personal, props: secret },
    request: { headers: secret },
  });
  expect(line).toContain('"outboxId":"019a"');
  expect(line).not.toMatch(/example\.com|Thank|Dear|Amara|abc123|48217730/);
});
