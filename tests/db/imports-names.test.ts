import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { transaction } from "@/db/client";
import { candidates } from "@/db/schema/workspaces";
import { importCandidates } from "@/lib/people/candidates/commands/import";
import { previewCandidates } from "@/lib/people/candidates/queries/import";
import { previewClients } from "@/lib/people/clients/queries/import";
import { packCsv } from "@/lib/platform/csv/input";
import { system } from "@/lib/viewer";
import { before, pennant } from "../factories";

const file = (...rows: string[]) => `Name;E-mail;Telephone;Consultant\r\n${rows.join("\r\n")}\r\n`;

test("A name with an address in it is a fault of its row, and a name in another spelling is the existing person", async () => {
  const { joel } = await pennant();
  await importCandidates(
    joel,
    { id: randomUUID(), packed: packCsv(file("José Núñez;;+44 20 7946 0958;", "نگار می\u200cخواهم;;;")) },
    before,
  );
  await transaction(system, (tx) =>
    tx.update(candidates).set({ name: "Jose\u0301 Nu\u0301n\u0303ez" }).where(eq(candidates.name, "José Núñez")),
  );
  const text = file(
    "\u200bJose\u0301 Nu\u0301n\u0303ez;;+44 20 7946 0958;",
    "pay.example;;;",
    "See https://evil.example/x;;;",
    "Ann\u202e;;;",
    "Ann\u202eLee;;;",
  );
  const { planned, faulty } = await previewCandidates(joel, text);
  expect(planned.map(({ name, does }) => [name, does])).toEqual([
    ["José Núñez", "left"],
    ["Ann", "new"],
  ]);
  expect(faulty.map(({ line, message: sentence }) => [line, sentence])).toEqual([
    [3, "Mail programs would turn “pay.example” into a link. Use a space instead of the dot: “pay example”."],
    [4, "The name can’t contain a web address."],
    [6, "The name contains a hidden character that turns the direction of text. Delete it, or type the text again."],
  ]);
  const clientsFile =
    "Client;Contact;Role\r\nBooking.com;Ann Lee;Node.js/React developer\r\nBooking.com/jobs;;\r\nNorthwind;evil.example;\r\n";
  const read = await previewClients(joel, clientsFile);
  expect(read.faulty.map(({ line, message: sentence }) => [line, sentence])).toEqual([
    [3, "The client’s name can’t contain a web address."],
    [4, "Mail programs would turn “evil.example” into a link. Use a space instead of the dot: “evil example”."],
  ]);
});
