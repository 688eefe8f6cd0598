import type { ContactLink } from "@/lib/planning/steps/rules/contacts";

/** Who to call or write to: the number as a link, and the e-mail address as the word “E-mail”, or in full where there is room. */
export const ContactLinks = ({ contact: { name, phone, email }, full }: { contact: ContactLink; full?: true }) => (
  <div className="detail">
    {name}
    {phone && (
      <>
        {" · "}
        <a href={phone.href} aria-label={`Call ${name}, ${phone.text}`}>
          {phone.text}
        </a>
      </>
    )}
    {email && (
      <>
        {" · "}
        <a href={email.href} aria-label={`E-mail ${name}, ${email.text}`}>
          {full ? email.text : "E-mail"}
        </a>
      </>
    )}
  </div>
);
