import { consultantJsonRoute } from "@/lib/json-routes";
import { previewHouseTemplateInput } from "@/lib/mail/templates/input";
import { previewTemplate } from "@/lib/mail/templates/queries";

/** Shows a house template while it is typed, on an interview of the agency's. It saves nothing. */
export const POST = consultantJsonRoute(previewHouseTemplateInput, previewTemplate);
