import { type AddressChanged, addressChanged } from "./address-changed";
import { type ChangeAddressNew, changeAddressNew } from "./change-address-new";
import { type ChangeAddressOld, changeAddressOld } from "./change-address-old";
import { type ChangeAddressTaken, changeAddressTaken } from "./change-address-taken";
import { type ClientFeedback, clientFeedback } from "./client-feedback";
import { type Copy, copy } from "./copy";
import { type Handover, handover } from "./handover";
import { type Invitation, invitation } from "./invitation";
import type { Letter } from "./letter";
import { type NewDevice, newDevice } from "./new-device";
import { type News, news } from "./news";
import { type Note, note } from "./note";
import { type Reading, reading } from "./reading";
import { type Reminder, reminder } from "./reminder";
import { type SignIn, signIn } from "./sign-in";

export type Letters = {
  "sign-in": SignIn;
  "change-address-old": ChangeAddressOld;
  "change-address-new": ChangeAddressNew;
  "change-address-taken": ChangeAddressTaken;
  "address-changed": AddressChanged;
  "new-device": NewDevice;
  invitation: Invitation;
  handover: Handover;
  "client-feedback": ClientFeedback;
  reading: Reading;
  reminder: Reminder;
  news: News;
  note: Note;
  copy: Copy;
};

/** Every e-mail that the product can send. */
export const letters: { [Name in keyof Letters]: Letter<Letters[Name]> } = {
  "sign-in": signIn,
  "change-address-old": changeAddressOld,
  "change-address-new": changeAddressNew,
  "change-address-taken": changeAddressTaken,
  "address-changed": addressChanged,
  "new-device": newDevice,
  invitation,
  handover,
  "client-feedback": clientFeedback,
  reading,
  reminder,
  news,
  note,
  copy,
};
