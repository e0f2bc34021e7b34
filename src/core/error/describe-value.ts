const LONGEST = 80;
const MOST_KEYS = 5;

/**
 * Renders any value in at most 80 characters, for error messages.
 *
 * Looks one level deep only, so that cyclic, huge or hostile values cost nothing and are never executed:
 * getters and `toString` of the value are not called.
 *
 * @example
 * describeValue('6.1%'); // => '"6.1%"'
 * @example
 * describeValue({ amount: '5', currency: 'CAD' }); // => 'an object with the keys amount, currency'
 */
export function describeValue(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return quote(value);
    case 'number':
      return Object.is(value, -0) ? '-0' : String(value);
    case 'bigint':
      // Writing out a huge one costs more the longer it is.
      return BigInt.asIntN(4096, value) === value ? shorten(`${value}n`) : 'a bigint of over 1,200 digits';
    case 'boolean':
    case 'undefined':
      return String(value);
    case 'symbol':
      return 'a symbol';
    case 'function':
      return 'a function';
    default:
      return describeObject(value as object | null);
  }
}

/** A proxy can throw on every question that is put to it, even on what it is. */
function describeObject(value: object | null): string {
  try {
    return value === null ? 'null' : describeKeys(value);
  } catch {
    return 'an object that cannot be read';
  }
}

function describeKeys(value: object): string {
  if (Array.isArray(value)) return `an array of ${value.length}`;
  if (value instanceof Date) return 'a Date';
  const keys: string[] = [];
  for (const key in value) {
    if (keys.length === MOST_KEYS) return shorten(`an object with the keys ${keys.join(', ')}, …`);
    keys.push(plainKey(key));
  }
  return keys.length === 0 ? 'an empty object' : shorten(`an object with the keys ${keys.join(', ')}`);
}

/** Keys come from the input: line breaks and control characters must not reach a log. */
function plainKey(key: string): string {
  return JSON.stringify(key.slice(0, LONGEST)).slice(1, -1);
}

function quote(text: string): string {
  const head = text.length > LONGEST ? text.slice(0, LONGEST) : text;
  const visible = JSON.stringify(head);
  return visible.length <= LONGEST && head.length === text.length
    ? visible
    : `${visible.slice(0, LONGEST - 30)}…" (${text.length} characters)`;
}

function shorten(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`;
}
