import { placeholderNames, templatePlaceholders } from "@/lib/mail/templates/rules/placeholders";

/** Every placeholder that a template may have, with what it stands for. */
export function PlaceholderList() {
  return (
    <details className="expandable">
      <summary>Placeholders</summary>
      <dl className="description-list">
        {placeholderNames.map((name) => [
          <dt key={name}>
            <code>{`{{${name}}}`}</code>
          </dt>,
          <dd key={`${name} says`}>{templatePlaceholders[name].says}</dd>,
        ])}
      </dl>
      <p className="detail">
        If the record does not have it, the message has a gap such as [the company]. A message with a gap can’t be sent.
      </p>
    </details>
  );
}
