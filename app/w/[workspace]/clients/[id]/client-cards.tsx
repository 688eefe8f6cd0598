import type { ClientPage } from "@/lib/people/clients/queries/client-page";
import { mailtoHref } from "@/lib/people/email-addresses/rules";
import { formatPhone, phoneHref } from "@/lib/people/phone-numbers/rules";

type PositionsProps = { roles: ClientPage["roles"]; home: string; all: string; day: (ms: number) => string };

/** The roles that the client is filling, the open ones first. */
export function ClientPositions({ roles, home, all, day }: PositionsProps) {
  const open = roles.filter((position) => !position.filledAt);
  const filled = roles.filter((position) => position.filledAt);
  return (
    <div className="card padded">
      <h3>Roles</h3>
      {open.length === 0 && <p className="muted">No open roles.</p>}
      <ul className="prose">
        {open.map((position) => (
          <li key={position.id}>
            <a href={`${home}/roles/${position.id}`}>{position.title}</a>
            <span className="detail"> open since {day(position.createdAt.getTime())}</span>
          </li>
        ))}
      </ul>
      {filled.length > 0 && (
        <details className="expandable">
          <summary>{filled.length === 1 ? "1 filled role" : `${filled.length} filled roles`}</summary>
          <ul className="prose">
            {filled.map((position) => (
              <li key={position.id}>
                <a href={`${home}/roles/${position.id}`}>{position.title}</a>
                <span className="detail"> filled on {position.filledAt && day(position.filledAt.getTime())}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      <div className="actions">
        <a className="button" href={`${home}/roles/new`}>
          Add a role
        </a>
        {roles.length > 0 && <a href={all}>See who is where</a>}
      </div>
    </div>
  );
}

/** The person to call and write to. */
export function ClientContacts({ contacts, home }: { contacts: ClientPage["contacts"]; home: string }) {
  return (
    <div className="card padded">
      <h3>Contacts</h3>
      {contacts.length === 0 && <p className="muted">No contacts yet. Add the people you ask for feedback.</p>}
      <ul className="prose">
        {contacts.map((contact) => (
          <li key={contact.id}>
            <a href={`${home}/contacts/${contact.id}`}>{contact.name}</a>
            {contact.title && <span className="detail">, {contact.title}</span>}
            {contact.email && (
              <div className="detail">
                <a href={mailtoHref(contact.email)}>{contact.email}</a>
              </div>
            )}
            {contact.phone && (
              <div className="detail">
                <a href={phoneHref(contact.phone)}>{formatPhone(contact.phone)}</a>
              </div>
            )}
          </li>
        ))}
      </ul>
      <p>
        <a className="button" href={`${home}/contacts/new`}>
          Add a contact
        </a>
      </p>
    </div>
  );
}
