import type { Page } from "@playwright/test";
import { filled } from "../rights/ids";
import { pages } from "../rights/pages";
import { world } from "../rights/world";
import { expect, login, type Person, test as signedIn } from "../setup/e2e";
import { barriers, readsWell, unreachable } from "../setup/look";

const planned =
  "/plan?starts=2026-09-18T16:00&ends=2026-09-18T17:00&zone=Europe/London&country=GB&region=ENG&format=in_person&route=agency&interviewer=Priya+Shah&interviewer=Tom+Ellery&topic=Priya+Shah&promise=2026-09-25&debriefed=2026-09-18T17:05:00Z&now=2026-09-18T18:00:00Z";

/** Every page that anybody may open. */
const publicPlaces: Record<string, string> = {
  "The landing page": "/",
  "The planner": "/plan",
  "A plan": planned,
  "A plan with faults": "/plan?starts=2026-02-31T16:00&ends=nonsense&zone=Mars",
  "Signing in": "/sign-in",
};

/** A candidate's pages, before and after they have an interview. Add a page here when there is a new one. */
const firstPlaces: Record<string, string> = {
  "An empty Today": "/me",
  "An empty list of interviews": "/me/interviews",
};
const ownPlaces: Record<string, string> = {
  Today: "/me",
  "The list of interviews": "/me/interviews",
  "A search that finds nothing": "/me/interviews?q=zzzz",
  "People who were met": "/me/interviews/people",
  "A new interview": "/me/interviews/new",
  "An interview": "/me/interviews/ID",
  "Editing an interview": "/me/interviews/ID/edit",
  "A step": "/me/interviews/ID/steps/chaser",
  "The debrief": "/me/interviews/ID/debrief",
  "What was heard": "/me/interviews/ID/update",
  Lessons: "/me/interviews/ID/lessons",
  Messages: "/me/messages",
  "A message": "/me/messages/ID/tell-consultant",
  Feedback: "/me/feedback",
  "A search": "/me/search?q=data",
  "A search without words": "/me/search",
  Settings: "/me/settings",
  "The plan's settings": "/me/settings/plan",
  "A person's templates": "/me/settings/templates",
  "A new template": "/me/settings/templates/new",
};

const test = signedIn.extend<{ had: string }>({
  /** The id of an interview that `me` had yesterday, with awkwardly long names. */
  had: async ({ me }, use) => use(await hadYesterday(me)),
});

async function hadYesterday({ userId, workspaceId }: Person): Promise<string> {
  const { addInterview } = await import("../../lib/record/interviews/commands/add");
  const { interviewInput } = await import("../../lib/record/interviews/input");
  const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
  const id = crypto.randomUUID();
  const input = interviewInput.parse({
    id,
    role: "Principal data-and-insights analyst, pricing and revenue management",
    company: "Donaudampfschifffahrtselektrizitätenhauptbetriebswerk Northwind",
    day: day(-1),
    start: "16:30",
    end: "17:30",
    zone: "America/Argentina/Buenos_Aires",
    country: "AR",
    format: "in_person",
    route: "agency",
    contactRule: "copy",
    consultantName: "Marta Lindqvist-Featherstonehaugh",
    consultantEmail: "marta.lindqvist.featherstonehaugh@pennant-recruitment.example.com",
    agencyName: "Pennant Recruitment",
    interviewers: [
      { name: "Priya Shah", title: "Head of Analytics", email: "priya@northwind.example" },
      { name: "Wolfeschlegelsteinhausenbergerdorff Jr" },
    ],
    questions: [{ body: "What happens next, and when will I hear?" }],
    promiseDay: day(6),
    promiseBy: "Priya Shah",
  });
  await addInterview({ as: "candidate", userId }, input, workspaceId, new Date());
  return id;
}

for (const [title, path] of Object.entries(publicPlaces))
  test(`${title} has no accessibility faults and nothing overflows, in both themes at every width`, ({ page }) =>
    readsWell(page, path));

// In two halves, so that two workers share them.
for (const half of [0, 1])
  test(`A candidate's pages have no accessibility faults and nothing overflows, in both themes at every width: half ${half + 1} of them`, async ({
    page,
    me,
  }) => {
    test.setTimeout(180_000);
    const here = (places: Record<string, string>) => Object.values(places).filter((_, at) => at % 2 === half);
    for (const path of here(firstPlaces)) await readsWell(page, path);
    const id = await hadYesterday(me);
    for (const path of here(ownPlaces)) await readsWell(page, path.replace("ID", id));
  });

/** The addresses of these pages in a world that has one of everything. Files have none to walk. */
const placesIn = (ids: Awaited<ReturnType<typeof world>>["ids"], which: RegExp) =>
  Object.entries(pages).flatMap(([door, { at }]) =>
    which.test(door) && !/\.csv$/.test(at) ? [{ door, path: filled(at, ids) }] : [],
  );

async function walks(page: Page, path: string) {
  await page.goto(path);
  await page.locator("h1").waitFor();
  const first = page.locator("a, button, input, select, textarea, summary").first();
  await expect(first).toHaveText("Skip to the page");
  await first.focus();
  await expect(first).toBeInViewport();
  expect(await unreachable(page), path).toEqual([]);
}

for (const [title, path] of Object.entries(publicPlaces))
  test(`${title} can be used with the keyboard alone, after a link that skips to the content`, ({ page }) =>
    walks(page, path));

test("A candidate's pages can be used with the keyboard alone", async ({ page, had }) => {
  test.setTimeout(180_000);
  for (const path of Object.values(ownPlaces)) await walks(page, path.replace("ID", had));
});

/** A form that only a script could send. */
const stuck = (page: Page) => page.locator("form:not(:has(button[type=submit], button:not([type])))").count();

test("An agency's pages can be used with the keyboard alone, and each of their forms has a button", async ({
  page,
  context,
  baseURL,
}) => {
  test.setTimeout(240_000);
  const { ids, owner } = await world("Quillfeather");
  await login(context, owner, baseURL!);
  const places = placesIn(ids, /^\/w\//);
  expect(places.length).toBeGreaterThan(30);
  for (const { path } of places) {
    await walks(page, path);
    expect(await stuck(page), path).toBe(0);
  }
});

test("The pages behind a link can be used with the keyboard alone, without an account, and look right on every screen", async ({
  page,
}) => {
  test.setTimeout(240_000);
  const { ids } = await world("Quillfeather");
  const places = placesIn(ids, /^\/(?:feedback|invitations|draft-reviews|handovers)\//);
  expect(places.map(({ door }) => door).sort()).toEqual([
    ...["/draft-reviews/[token]", "/feedback/[token]", "/handovers/[token]", "/invitations/[token]"],
  ]);
  for (const { path } of places) {
    await walks(page, path);
    expect(await stuck(page), path).toBe(0);
    await readsWell(page, path, [
      { colorScheme: "light", width: 1180 },
      { colorScheme: "dark", width: 320 },
    ]);
  }
});

test("On a phone the navigation is at the bottom of the screen, and covers nothing at the end of the page", async ({
  page,
  had,
}) => {
  await page.setViewportSize({ width: 390, height: 700 });
  await page.goto(`/me/interviews/${had}`);
  const places = page.getByRole("navigation", { name: "Main" });
  await expect(places.getByRole("link", { name: "Interviews" })).toHaveAttribute("aria-current", "page");
  const box = await places.boundingBox();
  expect(box!.y + box!.height).toBe(700);
  expect(await places.getByRole("link").count()).toBeLessThanOrEqual(5);
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  const last = await page.locator("main").evaluate((main) => {
    const shown = [...main.querySelectorAll("*")].filter((element) => element.checkVisibility());
    const ends = shown.map((element) => element.getBoundingClientRect().bottom);
    return Math.max(...ends);
  });
  expect(last).toBeLessThanOrEqual(box!.y);
});

test("A page that does not exist is the same page for everybody, and has no accessibility faults", async ({
  context,
  had: _,
}) => {
  const page = await context.newPage();
  for (const path of ["/nothing-here", `/me/interviews/${crypto.randomUUID()}`]) {
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(404);
    await expect(page.locator("main")).toHaveText(/^Page not found/);
    expect(await barriers(page)).toEqual([]);
  }
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("signing in with text that is no address says so beside the field, and keeps the text", async ({ page }) => {
    await page.goto("/sign-in");
    const field = page.getByLabel("Your e-mail address");
    await field.fill("not an address");
    await page.getByRole("button", { name: "Send me an e-mail" }).click();
    await expect(page.getByRole("alert")).toBeVisible();
    await expect(field).toHaveValue("not an address");
    await expect(field).toHaveAttribute("aria-invalid", "true");
    await expect(field).toBeFocused();
  });

  test("every form has a button that sends it", async ({ page, had }) => {
    for (const path of Object.values({ ...publicPlaces, ...ownPlaces })) {
      await page.goto(path.replace("ID", had));
      expect(await stuck(page), path).toBe(0);
    }
  });
});

test("A refused form focuses its first fault and keeps what was typed", async ({ page }) => {
  await page.goto("/sign-in");
  const field = page.getByLabel("Your e-mail address");
  await field.fill("not an address");
  await page.getByRole("button", { name: "Send me an e-mail" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Please correct" })).toBeVisible();
  await expect(field).toBeFocused();
  await expect(field).toHaveValue("not an address");
});
