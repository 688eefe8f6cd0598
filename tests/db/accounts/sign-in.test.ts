import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import postgres from "postgres";
import { expect, test } from "vitest";
import { readBatch } from "@/db/client";
import { signIns, users } from "@/db/schema/accounts";
import { askToSignIn } from "@/lib/people/accounts/commands/ask-to-sign-in";
import { forgetExpiredSignIns } from "@/lib/people/accounts/commands/forget-expired";
import { createUser } from "@/lib/people/accounts/commands/newcomers";
import { takeSignInProof } from "@/lib/people/accounts/commands/proofs";
import { findSignInByLink, findSignInRequest } from "@/lib/people/accounts/queries";
import { signInEmailLimits, signInLimits } from "@/lib/people/accounts/rules";
import { networksOf, widerNetworkFactor } from "@/lib/platform/edge/rules/networks";
import { sealNextPath, unsealNextPath } from "@/lib/tokens";
import { system } from "@/lib/viewer";
import { superuserUrl } from "../../setup/database";
import { newest, post } from "./post";

const noon = new Date("2026-11-20T12:00:00Z");
const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);
const ask = (email: string, from = "203.0.113.7", now = noon) =>
  askToSignIn(system, { email, next: "/me", networks: networksOf(from) }, now);
const wrong = (code: string) => ((Number(code) + 1) % 100_000_000).toString().padStart(8, "0");

test("Asking sends one e-mail with a link and an eight-digit code", async () => {
  await ask("ada@example.com");
  const mails = await post("ada@example.com");
  expect(mails).toHaveLength(1);
  expect(mails[0]).toMatchObject({ letter: "sign-in", class: "sign-in", code: expect.stringMatching(/^\d{8}$/) });
  expect(mails[0]?.link).toMatch(/^http:\/\/localhost:3000\/confirm\?token=[\w-]{43}$/);
});

test("Asking for a sign-in creates no account: only a proof does", async () => {
  await ask("nobody@example.com");
  expect(await readBatch(system, (tx) => tx.select().from(users).where(eq(users.email, "nobody@example.com")))).toEqual(
    [],
  );
});

test("A known and an unknown address leave the same traces: nobody even looks up whether there is an account", async () => {
  await createUser(system, { email: "known@example.com", name: "Known", zone: "Europe/London" }, noon);
  const known = await ask("known@example.com", "198.51.100.1");
  const unknown = await ask("unknown@example.com", "198.51.100.2");
  expect(Object.keys(known)).toEqual(Object.keys(unknown));
  const shape = async (email: string) => {
    const { letter, link, code, row } = await newest(email);
    return { letter, link: link.length, code: code.length, userId: row.userId, words: Object.keys(row.content) };
  };
  expect(await shape("known@example.com")).toEqual(await shape("unknown@example.com"));
});

test("The page that opens after signing in, such as an invitation's, is remembered, but not in plain text", async () => {
  const next = "/invitations/SecretTokenOfSomebody?x=1";
  const { asked } = await askToSignIn(system, { email: "next@example.com", next, networks: ["203.0.113.99"] }, noon);
  const [row] = await readBatch(system, (tx) => tx.select().from(signIns).where(eq(signIns.email, "next@example.com")));
  expect(row?.next).toBeTruthy();
  expect(JSON.stringify(row)).not.toContain("SecretToken");
  expect((await findSignInRequest(system, asked, noon))?.next).toBe(next);
  // The e-mail may be opened on any device: the proof carries it along.
  const { token } = await newest("next@example.com");
  expect((await takeSignInProof(system, { token }, later(1))).next).toBe(next);
  const again = await askToSignIn(system, { email: "next@example.com", next: "/me", networks: ["203.0.113.99"] }, noon);
  const { code } = await newest("next@example.com");
  expect((await takeSignInProof(system, { requestToken: again.asked, code }, later(1))).next).toBe("/me");
  expect([unsealNextPath("/invitations/older"), unsealNextPath(null), sealNextPath("")]).toEqual([null, null, null]);
});

test("The link, the code and the browser's own token are not in the database in plain text", async () => {
  const { asked } = await ask("secret@example.com");
  const { token, code } = await newest("secret@example.com");
  const sql = postgres(superuserUrl, { max: 1 });
  const rows =
    await sql`select s.*, o.content::text as mail from sign_ins s join outbox o on o.occasion = 'sign-in:' || s.id where s.email = 'secret@example.com'`;
  await sql.end();
  const dump = JSON.stringify(rows, (_key, value) =>
    value?.type === "Buffer" ? Buffer.from(value.data).toString("hex") : value,
  );
  expect(rows).toHaveLength(1);
  for (const plain of [token, asked, `"${code}"`, Buffer.from(token).toString("hex")])
    expect(dump).not.toContain(plain);
  const plainHash = createHash("sha256").update(code).digest("hex");
  expect(dump, "the code's hash is keyed, for eight digits are guessed in a second").not.toContain(plainHash);
});

test("Opening a link changes nothing, however often", async () => {
  await ask("looked@example.com");
  const { token } = await newest("looked@example.com");
  for (let look = 0; look < 3; look++)
    expect(await findSignInByLink(system, token, noon)).toEqual({ status: "open", email: "looked@example.com" });
  expect(await takeSignInProof(system, { token }, later(1))).toMatchObject({
    email: "looked@example.com",
    next: "/me",
  });
});

test("A link can be used once; after that its page says so", async () => {
  await ask("once@example.com");
  const { token } = await newest("once@example.com");
  await takeSignInProof(system, { token }, later(1));
  await expect(takeSignInProof(system, { token }, later(2))).rejects.toThrow(/has already been used/);
  expect((await findSignInByLink(system, token, later(2))).status).toBe("used");
});

test("Of ten presses at the same moment, one gets through", async () => {
  await ask("race@example.com");
  const { token } = await newest("race@example.com");
  const ends = await Promise.allSettled(Array.from({ length: 10 }, () => takeSignInProof(system, { token }, later(1))));
  expect(ends.filter((end) => end.status === "fulfilled")).toHaveLength(1);
});

test("Only one of the link and the code of one e-mail can be used", async () => {
  const { asked } = await ask("either@example.com");
  const { token, code } = await newest("either@example.com");
  const ends = await Promise.allSettled([
    takeSignInProof(system, { token }, later(1)),
    takeSignInProof(system, { requestToken: asked, code }, later(1)),
  ]);
  expect(ends.filter((end) => end.status === "fulfilled")).toHaveLength(1);
});

test("A link and a code work for ten minutes, not a second longer", async () => {
  const { asked } = await ask("slow@example.com");
  const { token, code } = await newest("slow@example.com");
  await expect(takeSignInProof(system, { token }, later(10))).rejects.toThrow(/worked for 10 minutes/);
  await expect(takeSignInProof(system, { requestToken: asked, code }, later(10))).rejects.toThrow(
    /worked for 10 minutes/,
  );
});

test("A link that is not ours, or incomplete, says so", async () => {
  await expect(takeSignInProof(system, { token: "abc" }, noon)).rejects.toThrow(/does not work/);
  await expect(takeSignInProof(system, { token: "" }, noon)).rejects.toThrow(/does not work/);
});

test("The code works in the browser that asked, and nowhere else", async () => {
  const { asked } = await ask("mine@example.com");
  const { code } = await newest("mine@example.com");
  const stranger = await ask("stranger@example.com");
  await expect(takeSignInProof(system, { requestToken: stranger.asked, code }, noon)).rejects.toThrow(/not the code/);
  await expect(takeSignInProof(system, { requestToken: "", code }, noon)).rejects.toThrow(/has not asked/);
  expect(await takeSignInProof(system, { requestToken: asked, code }, noon)).toMatchObject({
    email: "mine@example.com",
  });
});

test("Five wrong codes end the code, even the right one; the link still works", async () => {
  const { asked } = await ask("guess@example.com");
  const { token, code } = await newest("guess@example.com");
  for (const left of ["4 tries are", "3 tries are", "2 tries are", "One try is"])
    await expect(takeSignInProof(system, { requestToken: asked, code: wrong(code) }, noon)).rejects.toThrow(left);
  await expect(takeSignInProof(system, { requestToken: asked, code: wrong(code) }, noon)).rejects.toThrow(
    /no more tries/,
  );
  await expect(takeSignInProof(system, { requestToken: asked, code }, noon)).rejects.toThrow(/no more tries/);
  expect(await findSignInRequest(system, asked, noon)).toMatchObject({ isCodeBlocked: true });
  expect(await takeSignInProof(system, { token }, noon)).toMatchObject({ email: "guess@example.com" });
});

test("Codes that are tried at the same moment count one by one", async () => {
  const { asked } = await ask("burst@example.com");
  const { code } = await newest("burst@example.com");
  await Promise.allSettled(
    Array.from({ length: 20 }, () => takeSignInProof(system, { requestToken: asked, code: wrong(code) }, noon)),
  );
  const [row] = await readBatch(system, (tx) =>
    tx.select().from(signIns).where(eq(signIns.email, "burst@example.com")),
  );
  expect(row?.attempts).toBe(signInLimits.codeTries);
});

test("A browser gets five e-mails an hour for one address, and the refusal says when there will be more", async () => {
  const here = (now: Date) =>
    askToSignIn(system, { email: "many@example.com", next: "", networks: ["192.0.2.1"], browser: "mine" }, now);
  for (let time = 0; time < signInEmailLimits.byBrowser; time++) await here(later(time));
  await expect(here(later(20))).rejects.toThrow(/^You asked for 5 e-mails .* Try again in 40 minutes\.$/);
  expect(await post("many@example.com")).toHaveLength(signInEmailLimits.byBrowser);
  await here(later(60));
  expect(await post("many@example.com")).toHaveLength(signInEmailLimits.byBrowser + 1);
});

test("A network is limited across addresses, and a refused request uses up nothing of the address's limit", async () => {
  for (let time = 0; time < signInEmailLimits.byNetwork; time++)
    await ask(`office${time}@example.com`, `2001:db8:0:1::${time}`);
  await expect(ask("late@example.com", "2001:db8:0:1::ffff")).rejects.toThrow(/from your network/);
  expect(await post("late@example.com")).toEqual([]);
  await ask("late@example.com", "2001:db8:0:2::1");
});

test("Many networks of one owner share one limit, and another owner's do not", async () => {
  const most = signInEmailLimits.byNetwork * widerNetworkFactor;
  for (let from = 0; from < most; from += 20)
    await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        ask(`wide${from + at}@example.com`, `2001:db8:9:${(from + at).toString(16)}::1`),
      ),
    );
  await expect(ask("late@example.com", "2001:db8:9:ffff::1")).rejects.toThrow(/from your network/);
  await ask("late@example.com", "2001:db8:a::1");
});

test("Old sign-in data is deleted, addresses included", async () => {
  await ask("forgotten@example.com");
  await forgetExpiredSignIns(system, new Date(noon.getTime() + 2 * 86_400_000));
  expect(await readBatch(system, (tx) => tx.select().from(signIns))).toEqual([]);
});
