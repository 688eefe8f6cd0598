import { expect, type Person, test } from "../setup/e2e";
import { had } from "../setup/had";

const lines = Array.from({ length: 12 }, (_, index) => `Line ${index + 1}`).join("\n");

/** How high a field is, and whether all of its text is visible. */
const measure = (field: Element) => ({ height: field.clientHeight, isWhole: field.scrollHeight <= field.clientHeight });

async function debriefed({ userId }: Person, id: string, text: string) {
  const { saveDebrief } = await import("../../lib/record/debriefs/commands/save");
  const { saveDebriefInput } = await import("../../lib/record/debriefs/input");
  await saveDebrief(
    { as: "candidate", userId },
    saveDebriefInput.parse({ id, version: 0, went_well: text }),
    new Date(),
  );
}

for (const can of [true, false])
  test(`A text field grows with its text, where style sheets ${can ? "can do that" : "can’t"}`, async ({
    page,
    me,
  }) => {
    if (!can)
      await page.addInitScript(() => {
        const { supports } = CSS;
        CSS.supports = (property: string, value?: string) =>
          property !== "field-sizing" && (value === undefined ? supports(property) : supports(property, value));
        const sheet = new CSSStyleSheet();
        sheet.replaceSync("textarea { field-sizing: fixed !important; }");
        document.adoptedStyleSheets = [sheet];
      });
    const id = await had(me, 180);
    await page.goto(`/me/interviews/${id}/debrief`);
    const field = page.getByLabel("What went well");
    const before = await field.evaluate(measure);
    await field.fill(lines);
    await expect.poll(() => field.evaluate(measure)).toMatchObject({ isWhole: true });
    const grown = await field.evaluate(measure);
    expect(grown.height).toBeGreaterThan(before.height * 1.5);
    await field.fill("Short again");
    await expect.poll(async () => (await field.evaluate(measure)).height).toBeLessThanOrEqual(before.height);

    // The page has a text in the field already, which is longer than the screen.
    const other = await had(me, 26 * 60);
    await debriefed(me, other, lines.repeat(8));
    await page.goto(`/me/interviews/${other}/debrief`);
    await expect(field).toHaveValue(lines.repeat(8));
    await expect.poll(async () => (await field.evaluate(measure)).height).toBeGreaterThan(grown.height);
    expect((await field.evaluate(measure)).height).toBeLessThan(page.viewportSize()!.height);
  });
