import { Radios } from "@/app/_ui/choices";
import type { OfferAnswer } from "@/lib/enums";

/** R77: which answer the message gives. Its text alone does not say so for certain. */
export const OfferAnswerField = ({ value }: { value: OfferAnswer | "" }) => (
  <Radios
    name="answer"
    label="Your answer to the offer"
    value={value}
    className="horizontal"
    options={[
      ["accepted", "I accept it"],
      ["declined", "I decline it"],
    ]}
  />
);
