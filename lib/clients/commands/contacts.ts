import { and, eq } from "drizzle-orm";
import { asViewer, type Tx } from "@/db/client";
import { clientContacts } from "@/db/schema/workspaces";
import { NotFound, Refused, Stale } from "../../errors";
import { record } from "../../history/commands";
import { may } from "../../permissions";
import { keptPhone } from "../../phones/input";
import { countryHere } from "../../phones/queries";
import { shownPhone } from "../../phones/rules";
import type { Consultant } from "../../viewer";
import type { SaveContactInput } from "../input";
import { lockClient } from "./edit";

/**
 * Adds a contact of the client, or saves a contact over the version that the form was opened on. The form's id becomes the record's, so
 * that a form sent twice adds once.
 */
export async function saveContact(viewer: Consultant, input: SaveContactInput, now: Date) {
  const { id: clientId, contactId, version, name, title } = input;
  await asViewer(viewer, async (tx) => {
    const { country, ...told } = await ofClient(tx, viewer, clientId);
    const detail = { what: name, clientId, contactId };
    const [held] = await tx
      .select()
      .from(clientContacts)
      .where(here(viewer, clientId, contactId));
    const phone = keptPhone(input.phone, country, held?.phone ?? null);
    const typed = { name, title, email: input.email, phone: phone ?? "" };
    const values = { ...typed, email: input.email || null, phone };
    if (!held) {
      if (version > 0)
        throw new Refused("A colleague has taken them off the list meanwhile. Add them anew if they are there.");
      const added = await tx
        .insert(clientContacts)
        .values({ ...values, id: contactId, workspaceId: viewer.workspaceId, clientId, createdAt: now })
        .onConflictDoNothing()
        .returning({ id: clientContacts.id });
      if (added.length === 0) throw new NotFound(); // it is another client's
      return record(tx, viewer, now, { ...told, verb: "contact added", detail });
    }
    const saved = { name: held.name, title: held.title, email: held.email ?? "", phone: held.phone ?? "" };
    const differs = (Object.keys(saved) as (keyof typeof saved)[]).filter((field) => saved[field] !== typed[field]);
    if (differs.length === 0) return;
    if (version !== held.version)
      throw new Stale(
        Object.fromEntries(differs.map((field) => [field, field === "phone" ? shownPhone(saved.phone) : saved[field]])),
        held.version,
      );
    await tx
      .update(clientContacts)
      // Greetings are checked against another name now: the confirmed names of the former one are deleted.
      .set({ ...values, version: held.version + 1, ...(held.name !== name && { goesBy: [] }) })
      .where(here(viewer, clientId, contactId));
    await record(tx, viewer, now, { ...told, verb: "contact edited", detail: { ...detail, fields: differs } });
  });
}

/** They are there no longer. What they said stays on the interviews; history keeps who they were. */
export async function endContact(viewer: Consultant, of: { id: string; contactId: string }, now: Date) {
  await asViewer(viewer, async (tx) => {
    const { country: _, ...told } = await ofClient(tx, viewer, of.id);
    const [ended] = await tx
      .delete(clientContacts)
      .where(here(viewer, of.id, of.contactId))
      .returning({ name: clientContacts.name, title: clientContacts.title, email: clientContacts.email });
    if (!ended) return;
    const detail = {
      what: ended.name,
      title: ended.title,
      email: ended.email,
      clientId: of.id,
      contactId: of.contactId,
    };
    await record(tx, viewer, now, { ...told, verb: "contact ended", detail });
  });
}

const here = ({ workspaceId }: Consultant, clientId: string, contactId: string) =>
  and(
    eq(clientContacts.workspaceId, workspaceId),
    eq(clientContacts.clientId, clientId),
    eq(clientContacts.id, contactId),
  );

async function ofClient(tx: Tx, viewer: Consultant, clientId: string) {
  const held = await lockClient(tx, viewer, clientId);
  if (!may.editClient(viewer, held)) throw new NotFound();
  const country = held.country ?? (await countryHere(tx, viewer))[0]?.country ?? null;
  return { workspaceId: viewer.workspaceId, candidateUserId: null, consultants: true, country };
}
