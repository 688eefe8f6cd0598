import { describe, expect, test } from "vitest";
import { checkLines, messageChecks, messageFindings } from "@/lib/mail/messages/rules/checks";
import type { CheckedMessage } from "@/lib/mail/messages/rules/finding";
import { messageSteps } from "@/lib/planning/plan/rules/steps";
import { getSpeller } from "@/lib/platform/spelling/queries";
import { checked } from "./messages-checked";
import { panelOf, writing } from "./messages-writing";

const speller = await getSpeller();
const all = (over: Partial<CheckedMessage>) => messageFindings(checked({ speller, ...over }));
const sentence = "Thank you for you're time, i look forward to hear from Nothwind about a interesting oppurtunity. ";

const bodies: [string, string][] = [
  ["emoji alone", "🙂🙂🙂"],
  ["Arabic", "عزيزتي بريا،\n\nشكرا جزيلا على وقتك يوم الخميس. أتطلع إلى سماع أخباركم.\n\nمع التحية"],
  ["Thai", "เรียนคุณปรียา\n\nขอบคุณสำหรับเวลาของคุณในวันพฤหัสบดี\n\nด้วยความนับถือ"],
  ["Chinese", "亲爱的普里亚，\n\n感谢您周四抽出时间与我面谈。\n\n此致"],
  [
    "German",
    "Liebe Priya,\n\nvielen Dank für das Gespräch am Donnerstag. Ich freue mich auf Ihre Antwort und auf das Team.\n\nGruß",
  ],
  ["a word of 5,000 letters", `Dear Priya,\n\n${"a".repeat(5_000)}\n\nAmara`],
  ["a line of 5,000 signs", `Dear Priya,\n\n${"?!.,;".repeat(1_000)}`],
  ["spaces", `Dear Priya,${" ".repeat(15_000)}x`],
  ["line breaks", "\n".repeat(15_000)],
  [
    "one sentence of 19,000 letters",
    `Dear Priya,\n\n${"thank you and I would like to hear by ".repeat(500)}`.slice(0, 19_000),
  ],
  ["many mistakes", sentence.repeat(190)],
  ["markup", "<p>Dear <b>Priya</b>,</p><script>alert(1)</script><style>a{}</style> Thank you &amp; goodbye &lt;"],
  [
    "a link with script",
    'Dear Priya, see javascript:alert(1) and <a href="javascript:alert(1)">this</a> data:text/html,x',
  ],
  ["a name that is a header", "Dear Priya\r\nBcc: all@example.com\r\n\r\nThank you"],
  ["invisible signs", "Dear\u200b Priya\u202e,\n\nThank\u00a0you\u2028for\ufefftime\u0000."],
  ["half a sign", "Thank you \ud83d for your time."],
  ["expressions", "Dear Priya, (((((([[[[{{{{ $1 $& \\d+ ^.*$ ?:)"],
];

describe("bad input", () => {
  test.each(bodies)(
    "%s: no check throws, in any message",
    (_name, body) => {
      for (const step of messageSteps)
        for (const subject of ["", body.slice(0, 200)])
          expect(() => checkLines(checked({ writing: writing({ step }), subject, body, speller }))).not.toThrow();
    },
    30_000,
  );

  test.each(bodies)("%s: every place is in the text, and every fix is in its place", (_name, body) => {
    for (const { where, fix } of all({ body, subject: "Thansk" })) {
      const text = where.in === "subject" ? "Thansk" : body;
      if (where.from !== undefined) expect(where.from).toBeGreaterThanOrEqual(0);
      if (where.to !== undefined) expect(where.to).toBeLessThanOrEqual(text.length);
      if (fix) expect(fix.from).toBeLessThanOrEqual(fix.to);
    }
  });

  // Where a pattern took time without end, the limit of a test would end it.
  test.each(bodies)("%s: all checks end", (_name, body) => {
    expect(all({ body })).toBeInstanceOf(Array);
  });
});

test("100 kB of text is not judged by its wording, and the checks say so", () => {
  const body = sentence.repeat(1_040);
  expect(body.length).toBeGreaterThan(100_000);
  const found = all({ body });
  expect(found.filter(({ level }) => level === "unchecked")).toMatchObject([
    { id: "coverage", found: "This text is longer than 20,000 characters, so its wording was not checked." },
  ]);
  const fine = checkLines(checked({ body, speller })).filter(({ level }) => level === "fine");
  expect(fine.map(({ id }) => id).filter((id) => ["grammar", "spelling", "thanks", "begging"].includes(id))).toEqual(
    [],
  );
});

test("text in another language is not judged by its wording, and nothing of it is called fine", () => {
  for (const [name, body] of bodies.slice(1, 5)) {
    const lines = checkLines(checked({ body, speller }));
    expect(
      lines.filter(({ level }) => level === "unchecked").map(({ id }) => id),
      name,
    ).toEqual(["coverage"]);
    expect(lines.filter(({ level }) => level === "fine").map(({ id }) => id)).not.toContain("thanks");
  }
});

test("the checks of a note to one of twenty interviewers end", () => {
  const panel = panelOf(...Array.from({ length: 20 }, (_, at) => `Person${"abcdefghijklmnopqrst"[at]} Surnamely`));
  const others = panel.slice(1).map(({ id, name }) => ({ interviewerId: id, name, body: sentence.repeat(20) }));
  expect(all({ writing: writing({ panel, others }), body: sentence.repeat(20) })).toBeInstanceOf(Array);
});

test("each check has an id of its own", () => {
  const ids = messageChecks.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test("Signs alone are no text and are not sent, and a greeting and an ending alone are mentioned", () => {
  const levels = (body: string) =>
    all({ subject: "Our talk", body }).flatMap(({ id, level }) => (id === "text" ? level : []));
  for (const body of ["🙂🙂🙂", "…", " "]) expect([body, levels(body)]).toEqual([body, ["stop"]]);
  for (const body of ["Dear Priya,\n\nKind regards,\nAmara Okafor", "Dear Priya,"])
    expect([body, levels(body)]).toEqual([body, ["flag"]]);
  for (const [, body] of bodies.slice(1, 5)) expect([body, levels(body)]).toEqual([body, []]);
});

test("Text in another script is not judged as English, and no whole sentence of it is taken for a name", () => {
  for (const [name, body] of bodies.slice(1, 4)) {
    const found = all({ subject: "Our talk", body });
    expect([name, found.filter(({ asks = "" }) => asks.length > 40)]).toEqual([name, []]);
    expect(found.map(({ id }) => id)).toContain("coverage");
    expect(found.map(({ id }) => id)).not.toContain("thanks");
  }
});
