import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { transaction } from "@/db/client";
import { mutes } from "@/db/schema/accounts";
import { interviews } from "@/db/schema/interviews";
import { outbox } from "@/db/schema/mail";
import { memberships } from "@/db/schema/workspaces";
import { renderEmail } from "@/emails/render";
import { recheckNotifications } from "@/lib/mail/notifications/queries";
import { formatNotification } from "@/lib/mail/notifications/rules";
import { sendFeedbackByLink } from "@/lib/record/client-feedback/commands/by-link";
import { system } from "@/lib/viewer";
import { onlyOf } from "../setup/contents";
import { answering, answers, typed } from "./client-answered-setup";
import { later, noon, talked } from "./client-feedback-setup";
import { agency, as } from "./rights-setup";

const newsTo = async (userId: string) =>
  onlyOf("news", await transaction(system, (tx) => tx.select().from(outbox).where(eq(outbox.userId, userId))));
const leave = (userId: string) =>
  transaction(system, (tx) => tx.update(outbox).set({ sentAt: noon }).where(eq(outbox.userId, userId)));

test("R71 The consultant in charge gets one e-mail that a client answered, whose subject names no person and no outcome", async () => {
  const of = await answers({ decision: "rejected", strengths: "Sharp" });
  const [row, ...others] = await newsTo(of.marta.userId);
  expect(others).toEqual([]);
  expect(row).toMatchObject({ workspaceId: null, candidateUserId: null, consultantWorkspaceId: null });
  expect(JSON.stringify(row?.content)).not.toMatch(/rejected|Sharp/);
  const recheck = (await recheckNotifications(system, [row!], later(3))).get(row!.id);
  if (!recheck || !("to" in recheck)) throw new Error("It does not leave.");
  const path = `/w/${of.workspaceId}/interviews/${of.id}/feedback`;
  expect(recheck.late).toMatchObject({ path, props: { more: 0 } });
  const mail = await renderEmail("news", {
    ...recheck.late.props,
    open: "https://x.example",
    unsubscribe: "https://y.example",
  });
  expect(mail.subject).toBe("A client has answered");
  expect(mail.text).toContain("Northwind has answered about Amara Okafor, Data analyst");
  expect(mail.text).toContain("Dana Whitlock answered by link. Read the answer, then share it with Amara.");
  expect(`${mail.text}${mail.html}`).not.toMatch(/not select|Not selected|Sharp/);
});

test("R71 It waits for the morning, and is not sent to people who turned news off or have left", async () => {
  const of = await answers({ decision: "next" });
  const [row] = await newsTo(of.marta.userId);
  const night = new Date("2026-11-20T23:30:00Z");
  expect((await recheckNotifications(system, [row!], night)).get(row!.id)).toMatchObject({ over: false });

  const muted = await talked();
  await transaction(system, (tx) =>
    tx.insert(mutes).values({ userId: muted.marta.userId, class: "news", mutedAt: noon }),
  );
  await answering(muted, { decision: "next" });
  expect(await newsTo(muted.marta.userId)).toEqual([]);

  await transaction(system, (tx) =>
    tx.update(memberships).set({ endedAt: noon }).where(eq(memberships.userId, of.marta.userId)),
  );
  expect((await recheckNotifications(system, [row!], later(60))).get(row!.id)).toEqual({ over: true });
});

test("Two answers about one interview are one line, and of two interviews two lines of one e-mail", async () => {
  const of = await answers({ decision: "undecided" });
  await sendFeedbackByLink(of.viewer, typed(of.token, { decision: "next" }, 1), later(5));
  const [row, ...others] = await newsTo(of.marta.userId);
  expect(others).toEqual([]);
  expect(row?.content.props.items).toHaveLength(1);
  expect(formatNotification(row!.content.props.items[0]!).what).toBe(
    "Northwind has answered about Amara Okafor, Data analyst",
  );
});

test("However often the holder of a link presses and changes, its e-mail is sent once an hour, and not for typing alone", async () => {
  const of = await answers({ decision: "next", strengths: "Sharp" });
  await leave(of.marta.userId);
  await sendFeedbackByLink(
    of.viewer,
    typed(of.token, { decision: "next", strengths: "Sharper" }, 1) as never,
    later(100),
  );
  expect(await newsTo(of.marta.userId)).toHaveLength(1);
  for (const [n, decision] of ["offer", "next", "offer"].entries())
    await sendFeedbackByLink(of.viewer, typed(of.token, { decision, strengths: "Sharper" }, n + 2), later(180 + n));
  await leave(of.marta.userId);
  await sendFeedbackByLink(of.viewer, typed(of.token, { decision: "next", strengths: "Sharper" }, 5), later(190));
  expect(await newsTo(of.marta.userId)).toHaveLength(2);
});

test("Where nobody is in charge, the person who asked gets the e-mail; a colleague and the candidate do not", async () => {
  const of = await talked();
  await transaction(system, (tx) =>
    tx.update(interviews).set({ consultantUserId: null }).where(eq(interviews.id, of.id)),
  );
  await answering(of, { decision: "next" }, noon, of.joel);
  expect(await newsTo(of.joel.userId)).toHaveLength(1);
  expect(await newsTo(of.marta.userId)).toEqual([]);
  expect(await newsTo(of.amara.userId)).toEqual([]);
});

test("Text that is typed but not sent notifies nobody", async () => {
  const of = await talked();
  const sent = await answering(of, { decision: "next" });
  await leave(of.marta.userId);
  const other = await talked();
  expect(await newsTo(other.marta.userId)).toEqual([]);
  expect(await newsTo(sent.marta.userId)).toHaveLength(1);
});

test("Nobody else can report that a client answered, and nobody can notify a person by the database's own function", async () => {
  const one = await agency();
  const said = "select client_answered(now())";
  for (const role of ["candidate", "consultant"] as const)
    expect(await as(role, { user: one.user, workspace: one.workspace }, said), role).toBe("42501");
  const tell = `select notify_person('${one.user}', '{}'::jsonb, 'x', now())`;
  for (const role of ["candidate", "consultant", "client"] as const)
    expect(await as(role, { user: one.user, workspace: one.workspace, link: one.link }, tell), role).toBe("42501");
});
