/**
 * The props of a client component as one text. The framework visits every value of every prop, once when it sends and once when it reads,
 * and for a long list that costs more than drawing it.
 */
export type Serialized<T> = string & { readonly packs?: T };

export const serialize = <T>(value: T): Serialized<T> => JSON.stringify(value);

export const deserialize = <T>(text: Serialized<T>): T => JSON.parse(text);
