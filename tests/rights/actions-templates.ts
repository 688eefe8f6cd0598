import { type Action, button, form, ours, oursButton } from "./action-lines";
import { owners, signedIn } from "./roles";

const forgedTemplate = { name: "Forged", step: "thank-you", subject: "Forged", body: "Dear {{reader}}, forged" };

/** What is done with a person's signature, words and templates, and with an agency's templates. */
export const onTemplates: Record<string, Action> = {
  "me/settings/writing#saveSignatureAction": form("/me/settings/writing", { signature: "forged" }, signedIn),
  "me/settings/writing#addOwnWordAction": form("/me/settings/writing", { word: "forged" }, signedIn),
  "me/settings/writing#removeOwnWordAction": button("/me/settings/writing", { word: "forged" }, signedIn),
  "me/settings/templates#saveOwnTemplateAction": form("/me/settings/templates/:template", {
    ...{ id: ":template", version: "1", ...forgedTemplate },
  }),
  "me/settings/templates#copyOwnTemplateAction": button("/me/settings/templates", {
    ...{ id: ":template", copyId: ":new" },
  }),
  "me/settings/templates#deleteOwnTemplateAction": button("/me/settings/templates", { id: ":template" }, signedIn),

  "w/[workspace]/settings/templates#saveHouseTemplateAction": ours(owners, "/settings/templates/:houseTemplate", {
    ...{ id: ":houseTemplate", version: "1", ...forgedTemplate },
  }),
  "w/[workspace]/settings/templates#copyHouseTemplateAction": oursButton(owners, "/settings/templates", {
    ...{ id: ":houseTemplate", copyId: ":new" },
  }),
  "w/[workspace]/settings/templates#deleteHouseTemplateAction": oursButton(owners, "/settings/templates", {
    id: ":houseTemplate",
  }),
};
