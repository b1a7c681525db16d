/** A value the parsed input is sure to carry for this operation; says which field when it was not parsed. */
export function known<Value>(value: Value | undefined, field: string): Value {
  if (value === undefined) throw new RangeError(`The fee cannot be computed without ${field}`);
  return value;
}
