import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { world } from "../rights/world";
import { expect, login, test as signedIn } from "../setup/e2e";
import { looksAt, readsWell } from "../setup/look";

type Agency = Awaited<ReturnType<typeof world>>;

const test = signedIn.extend<{ agency: Agency; home: string }>({
  /** An agency with one of everything; whoever is in charge is signed in. */
  agency: async ({ context, baseURL }, use) => {
    const agency = await world("Quillfeather");
    await login(context, agency.inCharge, baseURL!);
    await use(agency);
  },
  home: async ({ agency }, use) => use(`/w/${agency.ids.workspace}`),
});

const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).click();
const open = (page: Page, name: string | RegExp) => page.getByRole("link", { name }).first().click();

test("A consultant adds a client with a role and a contact, a candidate, and their interview, and hands them over", async ({
  page,
  home,
}) => {
  test.setTimeout(120_000);
  await page.goto(`${home}/clients/new`);
  await page.getByLabel("Name").fill("quillfeather");
  await press(page, "Add the client");
  await expect(page.getByText("There is already a client with this name.").first()).toBeVisible();
  await page.getByLabel("Name").fill("Hallam & Co");
  await page.getByLabel("With a copy to their consultant").check();
  await press(page, "Add the client");
  await expect(page.getByRole("heading", { name: "Hallam & Co", level: 1 })).toBeVisible();
  await open(page, "Add a role");
  await page.getByLabel("Title").fill("Platform engineer");
  await page.getByLabel("What the role asks for").fill("Go\nPostgreSQL");
  await press(page, "Add the role");
  await open(page, "Hallam & Co");
  await open(page, "Add a contact");
  await page.getByLabel("Name").fill("Dana Whitlock");
  await press(page, "Add the contact");
  await expect(page.getByRole("link", { name: "Dana Whitlock" })).toBeVisible();

  await page.goto(`${home}/candidates/new`);
  await page.getByLabel("Name").fill("Jonas Berg");
  await press(page, "Add the candidate");
  await expect(page.getByRole("heading", { name: "Jonas Berg", level: 1 })).toBeVisible();
  await open(page, "Add an interview");
  await open(page, "Choose Hallam & Co");
  await page.getByLabel("Starts").fill("10:00");
  await page.getByLabel("Ends").fill("11:00");
  await press(page, "Add the interview");
  await expect(page.getByRole("heading", { name: "Jonas Berg", level: 1 })).toBeVisible();
  await expect(page.getByText("Platform engineer").first()).toBeVisible();

  await page.goto(`${home}/candidates?q=jonas`);
  await open(page, "Jonas Berg");
  await page.getByText("Hand over", { exact: true }).click();
  await page.getByLabel("New consultant").selectOption("Joel Brandt");
  await press(page, "Hand over Jonas Berg");
  await expect(page.getByText("Handed over, with all interviews.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Edit" })).toHaveCount(0);
});

test("Two consultants who change one client’s name lose nothing: the later one sees both and chooses", async ({
  page,
  context,
  home,
  agency,
}) => {
  const other = await context.newPage();
  const at = `${home}/clients/${agency.ids.client}/edit`;
  await page.goto(at);
  await other.goto(at);
  const name = `Quillfeather ${randomUUID().slice(0, 4)}`;
  await other.getByLabel("Name").fill(name);
  await press(other, "Save");
  await expect(other.getByText("Saved.")).toBeVisible();
  await page.getByLabel("Name").fill("Quillfeather plc");
  await press(page, "Save");
  await expect(page.getByText("This was changed while you were writing")).toBeVisible();
  await expect(page.getByText(name).first()).toBeVisible();
  await expect(page.getByLabel("Name")).toHaveValue("Quillfeather plc");
  await press(page, "Save");
  await expect(page.getByRole("link", { name: "Choose which of the two to save." })).toBeVisible();
  await page.getByLabel("Save mine instead").check();
  await press(page, "Save");
  await expect(page.getByRole("heading", { name: "Quillfeather plc" })).toBeVisible();
});

const rows = (count: number) =>
  Array.from({ length: count }, (_, n) => `Person ${n};${n % 10 ? `p${n}@example.com` : "?"};`).join("\r\n");
const file = (count: number) => ({
  name: "people.csv",
  mimeType: "text/csv",
  buffer: Buffer.from(
    `Name;E-mail;Telephone\r\nZoë Müller;zoe@example.com;+49 30 901820\r\n=SUM(A1);;\r\n${rows(count)}\r\n`,
    "latin1",
  ),
});

async function imports(page: Page, home: string) {
  test.setTimeout(120_000);
  await page.goto(`${home}/candidates/import`);
  await press(page, "Preview");
  await expect(page.getByText("Choose a file, or paste its rows.").first()).toBeVisible();
  await page.getByLabel("CSV file", { exact: true }).setInputFiles(file(200));
  await press(page, "Preview");
  await expect(page.getByText("182 rows are new")).toBeVisible();
  await expect(page.getByText("20 have errors")).toBeVisible();
  await expect(page.getByText("Enter one e-mail address, such as name@example.com.").first()).toBeVisible();
  await press(page, "Import 182 candidates");
  await expect(page.getByText("Imported: 182 added.")).toBeVisible({ timeout: 30_000 });
}

test("A file is shown row by row and imported at one press", async ({ page, home }) => {
  await imports(page, home);
  const exported = await page.request.get(`${home}/candidates/export.csv`);
  expect(exported.headers()["cache-control"]).toBe("no-store");
  const text = (await exported.body()).toString();
  expect(text.startsWith("\uFEFFName,E-mail,Telephone")).toBe(true);
  expect(text).toContain("\r\n'=SUM(A1),");
  expect(text).toContain("Zoë Müller,zoe@example.com,'+49 30 901820,Marta Lindqvist,");
  const clients = (await (await page.request.get(`${home}/clients/export.csv`)).body()).toString();
  expect(clients).toContain("Quillfeather,through,GB,,Quillfeather,,,");
});

test("A file that is too large is refused with a sentence before it is sent", async ({ page, home }) => {
  await page.goto(`${home}/clients/import`);
  const large = { ...file(1), buffer: Buffer.alloc(2_000_001, "a") };
  await page.getByLabel("CSV file", { exact: true }).setInputFiles(large);
  await expect(page.getByText("This file is larger than 2 MB.")).toBeVisible();
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("a file is shown row by row and imported at one press", ({ page, home }) => imports(page, home));

  for (const megabytes of [2.1, 4.3, 12])
    test(`a file of ${megabytes} MB is refused with a sentence beside its field`, async ({ page, home }) => {
      await page.goto(`${home}/clients/import`);
      const large = { ...file(1), buffer: Buffer.alloc(megabytes * 1_000_000, "a") };
      const field = page.getByLabel("CSV file", { exact: true });
      await field.setInputFiles(large);
      await press(page, "Preview");
      await expect(page.getByRole("heading", { name: "Import clients, their roles and contacts" })).toBeVisible();
      await expect(page.locator(".field-error").filter({ hasText: "This file is larger than 2 MB." })).toBeVisible();
      await expect(field).toHaveAttribute("aria-invalid", "true");
      await field.setInputFiles({ ...file(1), buffer: Buffer.from("Client\nTallis\n") });
      await press(page, "Preview");
      await expect(page.getByText("1 row is new.")).toBeVisible();
    });
});

/** Every page of the records. Add a page here when there is a new one. */
const places = ({ ids }: Agency) => [
  ...["/candidates", "/candidates?q=zzzz", "/candidates?whose=mine", "/candidates/new", "/candidates/import"],
  ...[`/candidates/${ids.candidate}`, `/candidates/${ids.candidate}/edit`],
  ...["/clients", "/clients?q=zzzz", "/clients/new", "/clients/import", "/clients/roles", `/clients/${ids.client}`],
  ...[`/clients/${ids.client}/edit`, `/clients/${ids.client}/contacts/new`],
  ...[`/clients/${ids.client}/contacts/${ids.contact}`, `/clients/${ids.client}/roles/new`],
  ...[`/clients/${ids.client}/roles/${ids.role}`, "/interviews", "/interviews?q=zzzz", "/interviews/new"],
  ...[`/interviews/new?candidate=${ids.candidate}`, `/interviews/${ids.interview}/edit`],
  `/interviews/new?candidate=${ids.candidate}&client=${ids.client}`,
];

for (const half of [0, 1])
  test(`The pages of records have no accessibility faults and nothing overflows, in both themes, wide and narrow: half ${half + 1} of them`, async ({
    page,
    home,
    agency,
  }) => {
    test.setTimeout(180_000);
    const here = places(agency).filter((_, at) => at % 2 === half);
    for (const path of here) await readsWell(page, `${home}${path}`, looksAt(1180, 320));
  });
