import type { ClientPage } from "@/lib/people/clients/queries/client-page";
import { formatPhone, phoneHref } from "@/lib/people/phone-numbers/rules";

type PositionsProps = { roles: ClientPage["roles"]; home: string; day: (ms: number) => string };

/** What the client is filling, open ones first. */
export function ClientPositions({ roles, home, day }: PositionsProps) {
  const open = roles.filter((one) => !one.filledAt);
  const filled = roles.filter((one) => one.filledAt);
  return (
    <div className="card padded">
      <h3>Roles it is filling</h3>
      {open.length === 0 && <p className="muted">None at present.</p>}
      <ul className="prose">
        {open.map((one) => (
          <li key={one.id}>
            <a href={`${home}/roles/${one.id}`}>{one.title}</a>
            <span className="detail"> since {day(one.createdAt.getTime())}</span>
          </li>
        ))}
      </ul>
      {filled.length > 0 && (
        <details className="expandable">
          <summary>{filled.length === 1 ? "One is filled" : `${filled.length} are filled`}</summary>
          <ul className="prose">
            {filled.map((one) => (
              <li key={one.id}>
                <a href={`${home}/roles/${one.id}`}>{one.title}</a>
                <span className="detail"> filled {one.filledAt && day(one.filledAt.getTime())}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      <p>
        <a className="button" href={`${home}/roles/new`}>
          Add a role
        </a>
      </p>
    </div>
  );
}

/** The person to call and write to. */
export function ClientContacts({ contacts, home }: { contacts: ClientPage["contacts"]; home: string }) {
  return (
    <div className="card padded">
      <h3>Contacts</h3>
      {contacts.length === 0 && (
        <p className="muted">Nobody yet. Feedback is asked of somebody whom you know by name.</p>
      )}
      <ul className="prose">
        {contacts.map((one) => (
          <li key={one.id}>
            <a href={`${home}/contacts/${one.id}`}>{one.name}</a>
            {one.title && <span className="detail">, {one.title}</span>}
            {one.email && (
              <div className="detail">
                <a href={`mailto:${one.email}`}>{one.email}</a>
              </div>
            )}
            {one.phone && (
              <div className="detail">
                <a href={phoneHref(one.phone)}>{formatPhone(one.phone)}</a>
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
