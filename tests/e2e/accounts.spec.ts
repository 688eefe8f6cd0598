import { expect, login, newPerson, test } from "../setup/e2e";
import { ask, codeIn, elsewhere, fresh, introduce, linkIn } from "../setup/signing-in";

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });

    test("a scanner opens the link as often as it likes; the person's click then signs them in, once", async ({
      page,
      mail,
      request,
    }) => {
      const email = fresh();
      await ask(page, email, "/sign-in?next=/me/settings");
      const [letter] = await mail(email);
      const link = linkIn(letter!);
      for (const method of ["HEAD", "GET", "GET"]) {
        const answer = await request.fetch(link, { method });
        expect(answer.status()).toBe(200);
        expect(answer.headers()["set-cookie"]).toBeUndefined();
        expect(answer.headers()["referrer-policy"]).toBe("strict-origin");
        expect(answer.headers()["cache-control"]).toContain("no-store");
      }
      await page.goto(link);
      await expect(page.getByText(`As ${email}`)).toBeVisible();
      await page.getByRole("button", { name: "Sign in" }).click();
      await introduce(page);
      await expect(page).toHaveURL(/\/me\/settings$/);
      await expect(page.getByText(email)).toBeVisible();

      await page.context().clearCookies();
      await page.goto(link);
      await expect(page.getByText("This link has already been used.")).toBeVisible();
      await page.getByRole("link", { name: "Ask for a new link" }).click();
      await expect(page.getByLabel("Your e-mail address")).toBeVisible();
    });

    test("the code signs in where it was asked for, while the mail is read on another device", async ({
      page,
      mail,
    }) => {
      const { email } = await newPerson();
      await ask(page, email, "/sign-in?next=/me/settings");
      const [letter] = await mail(email);
      const code = codeIn(letter!);
      const field = page.getByLabel("The eight-digit code");
      const enter = page.getByRole("button", { name: "Sign in" });
      await field.fill(code === "00000000" ? "00000001" : "00000000");
      await enter.click();
      await expect(page.getByRole("alert").getByText("4 tries are left.")).toBeVisible();
      await field.fill(`${code.slice(0, 4)} ${code.slice(4)}`);
      await enter.click();
      await expect(page).toHaveURL(/\/me\/settings$/);
    });
  });

test("the code does not work in a browser that did not ask", async ({ page, mail, browser }) => {
  const { email } = await newPerson();
  await ask(page, email);
  const [letter] = await mail(email);
  const thief = await elsewhere(browser);
  await thief.goto("/sign-in/check");
  await expect(thief).toHaveURL(/\/sign-in$/);
  await ask(thief, fresh());
  await thief.getByLabel("The eight-digit code").fill(codeIn(letter!));
  await thief.getByRole("button", { name: "Sign in" }).click();
  await expect(thief.getByRole("alert").getByText("4 tries are left.")).toBeVisible();
});

test("an open session continues at once, and a path on another site leads home", async ({ page, me }) => {
  await page.goto("/sign-in?next=/me/settings");
  await expect(page).toHaveURL(/\/me\/settings$/);
  await expect(page.getByText(me.email)).toBeVisible();
  const answer = await page.request.get("/sign-in?next=//evil.example/me", { maxRedirects: 0 });
  expect(new URL(answer.headers().location!, "http://ours.invalid").pathname).toBe("/me");
});

test("sessions are listed and ended, one by one or all at once", async ({ page, me, browser, baseURL }) => {
  const there = await elsewhere(browser);
  await login(there.context(), me, baseURL!);
  await there.goto("/me/settings");
  await page.goto("/me/settings");
  const list = page.getByRole("region", { name: "Where you are signed in" });
  await expect(list.getByRole("article")).toHaveCount(2);
  await list.getByRole("button", { name: "Sign out Chromium" }).click();
  await expect(page.getByRole("status")).toHaveText(/^Signed out there/);
  await there.reload();
  await expect(there).toHaveURL(/\/sign-in\?next=/);

  await login(there.context(), me, baseURL!);
  await page.locator("summary", { hasText: "Sign out everywhere" }).click();
  await page.getByRole("button", { name: "Sign out everywhere" }).click();
  await expect(page.getByText("You are signed out.")).toBeVisible();
  for (const tab of [page, there]) {
    await tab.goto("/me/settings");
    await expect(tab).toHaveURL(/\/sign-in\?next=/);
  }
});

test("an address changes once both ends have pressed their button; other sessions end then", async ({
  page,
  me,
  mail,
  browser,
  baseURL,
}) => {
  const there = await elsewhere(browser);
  await login(there.context(), me, baseURL!);
  const email = fresh();
  await page.goto("/me/settings");
  await page.getByLabel("New e-mail address").fill(email);
  await page.getByRole("button", { name: "Change e-mail address" }).click();
  await expect(page.getByRole("status")).toHaveText(/We e-mailed both addresses/);
  const [old] = await mail(me.email, /Confirm the change of your address/);
  const [own] = await mail(email, /Confirm this address/);

  const phone = await elsewhere(browser, { javaScriptEnabled: false });
  for (const [letter, words] of [
    [old!, "Please confirm the new address too"],
    [own!, "Your address has changed"],
  ] as const) {
    await phone.goto(linkIn(letter));
    await phone.getByRole("button", { name: "Confirm" }).click();
    await expect(phone.getByText(words)).toBeVisible();
    expect(phone.url()).not.toContain("token");
  }
  await page.reload();
  await expect(page.getByText(`sign in with ${email}`)).toBeVisible();
  await there.goto("/me/settings");
  await expect(there).toHaveURL(/\/sign-in\?next=/);
  await mail(me.email, /Your address has changed/);
  await phone.goto(linkIn(old!));
  await expect(phone.getByText("This change is finished")).toBeVisible();
});

test("name, zone and quiet hours are saved; faults are shown beside their field", async ({ page, me }) => {
  await page.goto("/me/settings");
  const you = page.getByRole("region", { name: "You", exact: true });
  await you.getByLabel("Your name").fill(`${me.name}-Jones`);
  await you.getByLabel("Your time zone").fill("Mars/Olympus");
  await you.getByRole("button", { name: "Save" }).click();
  await expect(you.getByLabel("Your time zone")).toBeFocused();
  await you.getByLabel("Your time zone").fill("Africa/Lagos");
  await you.getByLabel("Quiet from").fill("22:30");
  await you.getByRole("button", { name: "Save" }).click();
  await expect(you.getByRole("status")).toHaveText("Saved.");
  await page.reload();
  await expect(you.getByLabel("Your name")).toHaveValue(`${me.name}-Jones`);
  await expect(you.getByLabel("Your time zone")).toHaveValue("Africa/Lagos");
  await expect(you.getByLabel("Quiet from")).toHaveValue("22:30");
});

test("next-auth's own addresses do not exist, and no page can be framed or run another site's script", async ({
  request,
  baseURL,
}) => {
  const headers = { origin: baseURL! };
  for (const path of [
    "session",
    "csrf",
    "providers",
    "signin",
    "signin/oidc",
    "signout",
    "callback/email?token=x&email=a@example.com",
  ])
    for (const method of ["GET", "POST"])
      expect((await request.fetch(`/api/auth/${path}`, { method, headers })).status(), `${method} ${path}`).toBe(404);
  // Where a provider sends people back, if the settings name one: here they name none.
  expect((await request.get("/api/auth/callback/oidc?code=x&state=y")).status()).toBe(404);
  const nonces = new Set<string>();
  for (let time = 0; time < 3; time++) {
    const policy = (await request.get("/sign-in")).headers()["content-security-policy"] ?? "";
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("'strict-dynamic'");
    nonces.add(/'nonce-([^']+)'/.exec(policy)![1]!);
  }
  expect(nonces.size).toBe(3);
});

test("a form from another site is refused, with Origin null too", async ({ page, mail, browser }) => {
  const { email } = await newPerson();
  await ask(page, email);
  const [letter] = await mail(email);
  const victim = await elsewhere(browser, { javaScriptEnabled: false });
  await victim.goto(linkIn(letter!));
  const form = await victim.locator("form").evaluate((element: HTMLFormElement) => [...new FormData(element)]);
  for (const origin of ["https://evil.example", "null"]) {
    const answer = await victim.request.post(linkIn(letter!), {
      headers: { origin },
      multipart: Object.fromEntries(form.map(([name, value]) => [name, String(value)])),
    });
    expect(answer.headers()["set-cookie"] ?? "").not.toContain("followthrough");
  }
  await victim.getByRole("button", { name: "Sign in" }).click();
  await expect(victim).toHaveURL(/\/me$/);
});
