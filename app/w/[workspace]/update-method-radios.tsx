import { Radios } from "@/app/_ui/choices";
import { contactMethodOptions } from "@/lib/platform/words/labels";

/** How a client was asked, or a candidate got an update: the choices of `addUpdateInput`. */
export const UpdateMethodRadios = () => (
  <Radios
    name="how"
    label="How"
    value="call"
    className="horizontal"
    options={contactMethodOptions("call", "email", "in person")}
  />
);
