/**
 * The props of a client component as one text. The framework visits every value of every prop, once when it sends and once when it reads,
 * and for a long list that costs more than drawing it. Measured: with plain props, Today answers 17 % fewer requests and an interview's
 * page 27 % fewer. So it is for lists and pages with many values; what is small is given as plain props.
 */
export type Serialized<T> = string & { readonly packs?: T };

export const serialize = <T>(value: T): Serialized<T> => JSON.stringify(value);

export const deserialize = <T>(text: Serialized<T>): T => JSON.parse(text);
