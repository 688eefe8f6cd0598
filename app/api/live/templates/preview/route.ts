import { candidateJsonRoute } from "@/lib/json-routes";
import { previewTemplateInput } from "@/lib/mail/templates/input";
import { previewTemplate } from "@/lib/mail/templates/queries";

/** Shows a candidate's template while it is typed. It saves nothing. */
export const POST = candidateJsonRoute(previewTemplateInput, previewTemplate);
