import { inspect } from "node:util";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { readBatch, transaction } from "@/db/client";
import { lessons } from "@/db/schema/debriefs";
import { saveDraftInput } from "@/lib/mail/messages/input";
import { composeEmail } from "@/lib/mail/sending/commands/compose";
import { settleStepInput, waiveStepInput } from "@/lib/planning/steps/input";
import { interviewInput, listInterviewsInput } from "@/lib/record/interviews/input";
import { listInterviews } from "@/lib/record/interviews/queries";
import { listMetInterviewersInput } from "@/lib/record/people-met/input";
import { listMetInterviewers } from "@/lib/record/people-met/queries";
import { after, form, interviewOf, person } from "../factories";

const amara = await person();
const id = await interviewOf(amara);

const long = 400_000;
const shapes = ["a.", ". ", "\n ", "\r", "<a", " @", "-", "a@", "\t\n"].map((part) => part.repeat(long / part.length));

// What looks at a text more than once for each of its characters takes minutes here, and the test runs out of time.
test("A text of any length and content is checked without delay", { timeout: 120_000 }, () => {
  for (const shape of shapes)
    for (const text of [`https://${shape} x`, `${shape}\u0007`, shape]) {
      const fields = [
        "link",
        "place",
        "asksFor",
        "addressGiven",
        "consultantEmail",
        "round",
        "region",
        "day",
        "zone",
        "country",
      ];
      for (const field of fields) interviewInput.safeParse(form({ [field]: text }));
      interviewInput.safeParse(form({ interviewers: [{ name: text, linkedin: text, email: text }] }));
      saveDraftInput.safeParse({ interviewId: id, step: "chaser", version: 0, subject: text, body: text });
      waiveStepInput.safeParse({ interviewId: id, step: "chaser", reason: text });
    }
});

test("NUL, which PostgreSQL cannot store, is refused with a sentence, and finds nothing", async () => {
  const now = after;
  const sought = listInterviewsInput.parse({ q: "a\0b", state: "live", before: "999999999999999_x" });
  await expect(listInterviews(amara.viewer, sought, now)).resolves.toMatchObject({ older: null });
  await expect(
    listMetInterviewers(amara.viewer, listMetInterviewersInput.parse({ q: "\0", before: "\0" }), now),
  ).resolves.toBeDefined();
  const late = { q: "", state: "all" as const, before: "999999999999999_01a20199-32aa-73c1-8589-b649aeb655cb" };
  await expect(listInterviews(amara.viewer, late, now)).resolves.toBeDefined();
  const which = { interviewId: id, step: "chaser" };
  expect(waiveStepInput.safeParse({ ...which, reason: "a\0b" }).error?.issues[0]?.message).toMatch(
    /control characters/,
  );
  expect(settleStepInput.safeParse({ ...which, note: "a\0b" }).error?.issues[0]?.message).toMatch(/control characters/);
});

test("Text in a subject or a name adds no header, and reads as nothing but itself", async () => {
  const sly = "Hello\r\nBcc: x@example.com =?utf-8?q?=0D=0ABcc:_x?=";
  const props = {
    ...{ messageId: id, step: "thank-you", interviewerId: null, fromName: sly, replyTo: "a@example.com", toName: sly },
    ...{ subject: sly, text: `.\r\n${sly}` },
  };
  const row = { id, to: "p@example.com", class: "message", content: { email: "message", props } };
  const { raw, to } = await composeEmail({ row } as unknown as Parameters<typeof composeEmail>[0], after);
  const head = raw.toString().split("\r\n\r\n")[0]!;
  expect(to).toBe("p@example.com");
  expect(head).not.toMatch(/^bcc:/im);
  expect(head).not.toContain("=?utf-8?q?=0D");
  expect(head.match(/^[\w-]+(?=:)/gm)).toEqual([
    "From",
    "Reply-To",
    "To",
    "Subject",
    "Message-ID",
    "Date",
    "MIME-Version",
    "Content-Type",
  ]);
});

test("A database error names the query, and no log shows the words that were in it", async () => {
  const words = "what nobody else may read";
  const faults = [
    transaction(amara.viewer, (tx) =>
      tx.insert(lessons).values({ workspaceId: id, interviewId: id, candidateUserId: amara.userId, body: words }),
    ),
    transaction({ as: "system" }, (tx) => tx.execute(sql`insert into lessons (body) values (${words})`)),
    transaction(amara.viewer, (tx) => tx.execute(sql`select ${words}::text::int`)),
    readBatch(amara.viewer, (tx) => [tx.execute(sql`select ${words}::timestamptz`)]),
  ].map((fault) => fault.catch((thrown: Error) => thrown));
  for (const fault of faults) {
    const thrown = await fault;
    const told = thrown instanceof Error ? `${inspect(thrown, { depth: 9 })} ${thrown.stack}` : "nothing was thrown";
    expect(told).toMatch(/Failed query|PostgresError/);
    expect(told).not.toContain(words);
  }
});
