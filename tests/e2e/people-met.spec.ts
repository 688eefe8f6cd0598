import { browserOf, closeAll } from "../setup/browsers";
import { expect, test } from "../setup/e2e";
import { had } from "../setup/had";
import { looksAt, readsWell } from "../setup/look";

test.afterEach(closeAll);

for (const script of [true, false])
  test(`R75 ${script ? "With" : "Without"} script a candidate opens the page of a person that they met, and marks them as in touch`, async ({
    browser,
    baseURL,
    me,
  }) => {
    await had(me, 24 * 60);
    const page = await browserOf(browser, baseURL!, me, script);
    await page.goto("/me/interviews/people");
    await expect(page.getByRole("button", { name: /in touch/ })).toHaveCount(0);
    await page.getByRole("link", { name: "Priya Shah" }).click();
    await expect(page.getByRole("heading", { name: "Priya Shah", level: 1 })).toBeVisible();
    await expect(page.getByText("Head of Analytics, Northwind")).toBeVisible();
    await expect(page.getByText("You have not written down what you talked about.")).toBeVisible();
    await page.getByRole("button", { name: "Mark as in touch" }).click();
    await expect(page.getByText(/^In touch since \w{3} \d+ \w{3}\.$/)).toBeVisible();
    await page.getByRole("link", { name: "People you met" }).click();
    await expect(page.getByText(/^in touch since /)).toHaveCount(1);
    await page.getByRole("link", { name: "Priya Shah" }).click();
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(page.getByRole("button", { name: "Mark as in touch" })).toBeVisible();
    // axe itself needs script.
    if (script) await readsWell(page, page.url().split("?")[0]!, looksAt(1180, 320));
  });

test("R46 The step to connect opens a search for the person, and their own page once its address is saved", async ({
  page,
  me,
}) => {
  const { getInterviewPage } = await import("../../lib/record/interview-page/queries");
  const { settleStep } = await import("../../lib/planning/steps/commands/step-events");
  const { settleStepInput } = await import("../../lib/planning/steps/input");
  const viewer = { as: "candidate" as const, userId: me.userId };
  const id = await had(me, 24 * 60);
  const priya = (await getInterviewPage(viewer, id)).people.find(({ name }) => name === "Priya Shah")!.id;
  const thanked = { interviewId: id, step: "thank-you", interviewerId: priya, how: "email" };
  await settleStep(viewer, settleStepInput.parse(thanked), new Date());
  await page.goto(`/me/interviews/${id}/steps/connect?for=${priya}`);
  const search = page.getByRole("link", { name: "Search LinkedIn for Priya Shah" });
  await expect(search).toHaveAttribute(
    "href",
    "https://www.linkedin.com/search/results/people/?keywords=Priya+Shah+Northwind",
  );
  await page.getByText("Add the LinkedIn address").click();
  const field = page.getByRole("textbox", { name: "LinkedIn address of Priya Shah" });
  await field.fill("https://example.com/in/priya");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Enter the address of their LinkedIn profile").first()).toBeVisible();
  await expect(field).toHaveValue("https://example.com/in/priya");
  await field.fill("uk.linkedin.com/in/priya-shah?trk=x");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("The LinkedIn address is saved.")).toBeVisible();
  const profile = page.getByRole("link", { name: "Open Priya Shah’s LinkedIn page" });
  await expect(profile).toHaveAttribute("href", "https://www.linkedin.com/in/priya-shah");
  await readsWell(page, `/me/interviews/${id}/steps/connect?for=${priya}`, looksAt(1180, 320));
});
