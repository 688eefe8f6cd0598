/**
 * The props of a client component as one text. The framework visits every value of every prop, once when it sends and once when it reads,
 * and for a long list that costs more than drawing it.
 */
export type Packed<T> = string & { readonly packs?: T };

export const pack = <T>(value: T): Packed<T> => JSON.stringify(value);

export const unpack = <T>(text: Packed<T>): T => JSON.parse(text);
