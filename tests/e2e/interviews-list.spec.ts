import { expect, login, test } from "../setup/e2e";
import { barriers, sticksOut } from "../setup/look";
import { agency, metAt } from "../setup/pennant";

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });

    test("rounds are under their process with the next step, and the list opens with its last filters", async ({
      page,
      context,
      baseURL,
    }) => {
      const pennant = await agency();
      const first = await metAt(pennant, 60 * 24 * 9, { round: "First interview" });
      const second = await metAt(pennant, 40, { round: "Second interview", after: first });
      await metAt(pennant, 60 * 24 * 3, { role: "Pricing analyst" });
      const { people, home, amara } = pennant;
      for (const [person, list, name, link] of [
        [amara, "/me/interviews", "Data analyst, Northwind", "Interviews"],
        [people.marta, `${home}/interviews`, "Amara Okafor · Data analyst, Northwind", null],
      ] as const) {
        await login(context, person, baseURL!);
        await page.goto(list);
        const process = page.locator("section", { has: page.getByRole("heading", { name, exact: true, level: 2 }) });
        await expect(process.getByRole("listitem")).toHaveText([/^Second interviewtoday at/, /^First interview/]);
        await expect(page.getByRole("heading", { level: 2 })).toHaveCount(2);
        await expect(process.getByRole("link", { name, exact: true })).toHaveAttribute("href", `${list}/${second}`);
        await expect(process.getByRole("link", { name: `First interview: ${name}` })).toHaveAttribute(
          "href",
          `${list}/${first}`,
        );
        await expect(process.locator(".chip").first()).toHaveText("The interview is over. No answer is due yet");
        if (javaScriptEnabled)
          for (const colorScheme of ["light", "dark"] as const) {
            await page.emulateMedia({ colorScheme });
            for (const width of [1180, 390, 320]) {
              await page.setViewportSize({ width, height: 844 });
              expect(await barriers(page)).toEqual([]);
              expect(await sticksOut(page)).toEqual([]);
            }
          }
        await page.setViewportSize({ width: 1180, height: 844 });
        const tabs = page.getByRole("navigation", { name: "Which interviews" });
        await tabs.getByRole("link", { name: "Over" }).click();
        await expect(page).toHaveURL(/[?&]state=over/);
        await expect(page.getByText(/no interviews of this kind/)).toBeVisible();
        // From the navigation, or from any link without a filter.
        if (link) await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: link }).click();
        else await page.goto(list);
        await expect(page).toHaveURL(/[?&]state=over/);
        await expect(tabs.getByRole("link", { name: "Over" })).toHaveAttribute("aria-current", "page");
        await tabs.getByRole("link", { name: "All" }).click();
        await expect(page).toHaveURL(/[?&]state=all/);
        await page.goto(list);
        await expect(page.getByRole("heading", { level: 2 })).toHaveCount(2);
      }
    });
  });
