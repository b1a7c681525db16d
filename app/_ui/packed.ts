/** A value on its way to a component that the browser draws too: one text, where the framework would walk each of its parts, here and there. */
export type Packed<Value> = { json: string; of?: Value };

export const pack = <Value>(value: Value): Packed<Value> => ({ json: JSON.stringify(value) });

export const unpack = <Value>({ json }: Packed<Value>): Value => JSON.parse(json);
