/**
 * What a client component is given, as one text. The framework looks at every value of every prop, once on its way out and once on its
 * way in, and for a list of some length that costs more than drawing it.
 */
export type Packed<T> = string & { readonly packs?: T };

export const pack = <T>(value: T): Packed<T> => JSON.stringify(value);

export const unpack = <T>(text: Packed<T>): T => JSON.parse(text);
