import { type AddressChangedEmailProps, addressChangedEmail } from "./address-changed";
import { type ChangeAddressNewEmailProps, changeAddressNewEmail } from "./change-address-new";
import { type ChangeAddressOldEmailProps, changeAddressOldEmail } from "./change-address-old";
import { type ChangeAddressTakenEmailProps, changeAddressTakenEmail } from "./change-address-taken";
import { type ClientFeedbackEmailProps, clientFeedbackEmail } from "./client-feedback";
import { type CopyEmailProps, copyOfMessageEmail } from "./copy";
import type { Email } from "./email";
import { type FriendReviewEmailProps, friendReviewEmail } from "./friend-review";
import { type HandoverEmailProps, handoverEmail } from "./handover";
import { type InvitationEmailProps, invitationEmail } from "./invitation";
import { type MessageEmailProps, messageEmail } from "./message";
import { type NewDeviceEmailProps, newDeviceEmail } from "./new-device";
import { type NewsEmailProps, newsEmail } from "./news";
import { type ReminderEmailProps, reminderEmail } from "./reminder";
import { type SignInEmailProps, signInEmail } from "./sign-in";

export type EmailPropsByName = {
  "sign-in": SignInEmailProps;
  "change-address-old": ChangeAddressOldEmailProps;
  "change-address-new": ChangeAddressNewEmailProps;
  "change-address-taken": ChangeAddressTakenEmailProps;
  "address-changed": AddressChangedEmailProps;
  "new-device": NewDeviceEmailProps;
  invitation: InvitationEmailProps;
  handover: HandoverEmailProps;
  "client-feedback": ClientFeedbackEmailProps;
  "friend-review": FriendReviewEmailProps;
  reminder: ReminderEmailProps;
  news: NewsEmailProps;
  message: MessageEmailProps;
  copy: CopyEmailProps;
};

export type EmailName = keyof EmailPropsByName;

type SecretPropNames = {
  "sign-in": "link" | "code";
  "change-address-old": "link";
  "change-address-new": "link";
  invitation: "link";
  handover: "link";
  "client-feedback": "link";
  "friend-review": "link";
};

/** The props of an e-mail that the outbox stores sealed. They must be the same as in the e-mail's own list. */
export type SecretPropName<Name extends EmailName> = keyof EmailPropsByName[Name] &
  (Name extends keyof SecretPropNames ? SecretPropNames[Name] : never);

/** An e-mail of ours with its props. The type is narrowed by the name. */
export type FilledEmail<Name extends EmailName = EmailName> = {
  [Each in Name]: { email: Each; props: EmailPropsByName[Each] };
}[Name];

/** Every e-mail that the product can send. */
export const emailRegistry: { [Name in EmailName]: Email<EmailPropsByName[Name], SecretPropName<Name>> } = {
  "sign-in": signInEmail,
  "change-address-old": changeAddressOldEmail,
  "change-address-new": changeAddressNewEmail,
  "change-address-taken": changeAddressTakenEmail,
  "address-changed": addressChangedEmail,
  "new-device": newDeviceEmail,
  invitation: invitationEmail,
  handover: handoverEmail,
  "client-feedback": clientFeedbackEmail,
  "friend-review": friendReviewEmail,
  reminder: reminderEmail,
  news: newsEmail,
  message: messageEmail,
  copy: copyOfMessageEmail,
};
