import { and, eq } from "drizzle-orm";
import { clientContacts } from "@/db/schema/workspaces";
import { NotFound, Refused, Stale } from "@/lib/errors";
import { normalisePhone } from "@/lib/people/phone-numbers/input";
import { defaultPhoneCountry } from "@/lib/people/phone-numbers/queries";
import { formatPhone } from "@/lib/people/phone-numbers/rules";
import { may } from "@/lib/permissions";
import { isInWorkspace } from "@/lib/scope";
import type { Consultant } from "@/lib/viewer";
import type { SaveContactInput } from "../input";
import { type LockedClient, withClient } from "./with-client";

/**
 * Adds a contact of the client, or saves a contact over the version that the form was opened on. The form's id becomes the record's, so
 * that a form sent twice adds once.
 */
export async function saveContact(viewer: Consultant, input: SaveContactInput, now: Date) {
  const { id: clientId, contactId, version, name, title } = input;
  await withClient(viewer, clientId, may.editClient, now, async (locked) => {
    const { tx } = locked;
    const country = await phoneCountry(locked);
    const detail = { what: name, clientId, contactId };
    const [contact] = await tx
      .select()
      .from(clientContacts)
      .where(isContact(viewer, clientId, contactId));
    const phone = normalisePhone(input.phone, country, contact?.phone ?? null);
    const typed = { name, title, email: input.email, phone: phone ?? "" };
    const values = { ...typed, email: input.email || null, phone };
    if (!contact) {
      if (version > 0)
        throw new Refused("A colleague has removed this contact. Add them again if they still work there.");
      const added = await tx
        .insert(clientContacts)
        .values({ ...values, id: contactId, workspaceId: viewer.workspaceId, clientId, createdAt: now })
        .onConflictDoNothing()
        .returning({ id: clientContacts.id });
      if (added.length === 0) throw new NotFound(); // it is another client's
      return locked.done("contact-added", { detail });
    }
    const saved = { name: contact.name, title: contact.title, email: contact.email ?? "", phone: contact.phone ?? "" };
    const differs = (Object.keys(saved) as (keyof typeof saved)[]).filter((field) => saved[field] !== typed[field]);
    if (differs.length === 0) return locked.unchanged();
    if (version !== contact.version)
      throw new Stale(
        Object.fromEntries(
          differs.map((field) => [field, field === "phone" ? formatPhone(saved.phone) : saved[field]]),
        ),
        contact.version,
      );
    await tx
      .update(clientContacts)
      // Greetings are now checked against the new name, so the names that were confirmed for the former one are deleted.
      .set({ ...values, version: contact.version + 1, ...(contact.name !== name && { goesBy: [] }) })
      .where(isContact(viewer, clientId, contactId));
    return locked.done("contact-edited", { detail: { ...detail, fields: differs } });
  });
}

/** Removes a contact who no longer works there. What they said stays on the interviews, and history keeps who they were. */
export async function endContact(viewer: Consultant, input: { id: string; contactId: string }, now: Date) {
  await withClient(viewer, input.id, may.editClient, now, async (locked) => {
    const [ended] = await locked.tx
      .delete(clientContacts)
      .where(isContact(viewer, input.id, input.contactId))
      .returning({ name: clientContacts.name, title: clientContacts.title, email: clientContacts.email });
    if (!ended) return locked.unchanged();
    const detail = {
      what: ended.name,
      title: ended.title,
      email: ended.email,
      clientId: input.id,
      contactId: input.contactId,
    };
    return locked.done("contact-ended", { detail });
  });
}

const isContact = (viewer: Consultant, clientId: string, contactId: string) =>
  and(isInWorkspace(viewer, clientContacts), eq(clientContacts.clientId, clientId), eq(clientContacts.id, contactId));

/** The country of a number without a code. */
const phoneCountry = async ({ tx, viewer, client }: LockedClient) =>
  client.country ?? (await defaultPhoneCountry(tx, viewer))[0]?.country ?? null;
