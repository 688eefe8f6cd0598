import { randomUUID } from "node:crypto";
import { DAY, MINUTE } from "../../lib/durations";
import { expect, login, test } from "../setup/e2e";
import { looksAt, readsWell, sticksOut } from "../setup/look";
import { type Agency, agency, metAt } from "../setup/pennant";

const days = (count: number) => (count * DAY) / MINUTE;

/** A role at Northwind with Amara, who has an account, and Ben, who has none. Both have had their interview. */
async function withRole() {
  const pennant = await agency();
  const { addPosition } = await import("../../lib/people/positions/commands");
  const { transaction } = await import("../../db/client");
  const { candidates } = await import("../../db/schema/workspaces");
  const [positionId, ben] = [randomUUID(), randomUUID()];
  const { marta, clientId, workspaceId } = pennant;
  const role = { id: positionId, clientId, title: "Data analyst", asksFor: "" };
  await addPosition(marta, role, new Date(Date.now() - 30 * DAY));
  await transaction({ as: "system" }, (tx) =>
    tx.insert(candidates).values({ id: ben, workspaceId, name: "Ben Castell", consultantUserId: marta.userId }),
  );
  const first = await metAt(pennant, days(3), { positionId });
  await metAt({ ...pennant, candidateId: ben }, days(4), { positionId });
  return { pennant, first, page: `${pennant.home}/clients/${clientId}/roles/${positionId}` };
}

const noteOf = async ({ amara }: Agency, interviewId: string) => {
  const { getInterviewPage } = await import("../../lib/record/interview-page/queries");
  const { row } = await getInterviewPage({ as: "candidate", userId: amara.userId }, interviewId);
  return row.stepEvents.find((event) => event.step === "told-candidate")?.reason;
};

test("Roles are listed with the number of candidates at each stage, and an update to candidates is read before it is sent", async ({
  page,
  context,
  baseURL,
}) => {
  const { pennant, first, page: rolePage } = await withRole();
  await login(context, pennant.marta, baseURL!);
  await page.goto(`${pennant.home}/clients`);
  await page.getByRole("navigation", { name: "Clients and roles" }).getByRole("link", { name: "Roles" }).click();
  await expect(page.getByRole("heading", { name: "Roles", exact: true })).toBeVisible();
  await expect(page.getByText("2 candidates: 2 in interviews")).toBeVisible();
  await readsWell(page, `${pennant.home}/clients/roles`, looksAt(1180, 320));
  await page.setViewportSize({ width: 1180, height: 844 });
  await page.getByRole("link", { name: "Data analyst, Northwind" }).click();
  await expect(page).toHaveURL(new RegExp(`${rolePage}$`));
  const table = page.getByRole("table", { name: "Candidates" });
  await expect(table.getByRole("link", { name: "First interview, 1 round held: Amara Okafor" })).toBeVisible();
  const bar = page.getByRole("form", { name: "Selected candidates" });
  await expect(bar).toBeHidden();
  for (const name of ["Amara Okafor", "Ben Castell"])
    await page.getByRole("checkbox", { name: `Select ${name}` }).check();
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await sticksOut(page)).toEqual([]);
  await page.setViewportSize({ width: 1180, height: 844 });

  await bar.getByRole("button", { name: "Write an update" }).click();
  await expect(page.getByText("Not sent: They have no account")).toBeVisible();
  const preview = page.getByRole("list", { name: "What each candidate will read" });
  await page.getByLabel("The update").fill("Hi {{name}},\n\nthey decide {{day}}.");
  await expect(preview.getByText("Hi Amara, they decide {{day}}.")).toBeVisible();
  await page.getByRole("button", { name: "Send to 1 candidate" }).click();
  await expect(page.getByText("We can’t fill in {{day}}").first()).toBeVisible();
  await page.getByLabel("The update").fill("Hi {{name}},\n\nthey decide on Friday.");
  await expect(preview.getByText("Hi Amara, they decide on Friday.")).toBeVisible();
  await page.getByRole("button", { name: "Send to 1 candidate" }).click();
  await expect(page.getByText("1 sent.")).toBeVisible();
  await page.getByRole("link", { name: "Back to the role" }).click();
  await expect(table).toBeVisible();
  expect(await noteOf(pennant, first)).toBe("Hi Amara,\n\nthey decide on Friday.");

  await readsWell(page, rolePage, looksAt(1180, 320));
  await readsWell(page, `${pennant.home}/several?do=update&id=${first}`, looksAt(1180, 320));
  await login(context, pennant.amara, baseURL!);
  await page.goto(`/me/interviews/${first}`);
  await expect(page.getByRole("heading", { name: /^Marta gave you an update today at / })).toBeVisible();
  await expect(page.getByText("Hi Amara, they decide on Friday.").first()).toBeVisible();
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("An update is previewed and sent by plain buttons, and two presses send it once", async ({
    page,
    context,
    baseURL,
  }) => {
    const { pennant, first, page: rolePage } = await withRole();
    await login(context, pennant.marta, baseURL!);
    await page.goto(rolePage);
    await page.getByRole("checkbox", { name: "Select Amara Okafor" }).check();
    await page
      .getByRole("form", { name: "Selected candidates" })
      .getByRole("button", { name: "Write an update" })
      .click();
    await page.getByLabel("The update").fill("Hi {{name}}, soon.");
    await page.getByRole("button", { name: "Show the preview" }).click();
    await expect(page.getByRole("listitem").getByText("Hi Amara, soon.")).toBeVisible();
    expect(await noteOf(pennant, first)).toBeUndefined();
    await page.getByRole("button", { name: "Send to 1 candidate" }).click();
    await expect(page.getByText("1 sent.")).toBeVisible();
    expect(await noteOf(pennant, first)).toBe("Hi Amara, soon.");
    await page.getByRole("link", { name: "Back to the role" }).click();
    await expect(page.getByRole("heading", { name: "Data analyst" })).toBeVisible();
  });
});
