import { randomUUID } from "node:crypto";
import { agency, metAt } from "./pennant";

/** Pennant, and an interview of yesterday's; Dana is the client's contact, and has an address of her own. */
export async function withDana() {
  const pennant = await agency();
  const id = await metAt(pennant, 26 * 60);
  const { transaction } = await import("../../db/client");
  const { clientContacts } = await import("../../db/schema/workspaces");
  const { workspaceId, clientId } = pennant;
  const dana = { name: "Dana Whitlock", email: `dana-${randomUUID().slice(0, 8)}@northwind.example` };
  await transaction({ as: "system" }, (tx) => tx.insert(clientContacts).values({ workspaceId, clientId, ...dana }));
  return { ...pennant, id, dana, at: `${pennant.home}/interviews/${id}` };
}
