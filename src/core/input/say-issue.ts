const LONGEST_KEY = 60;
const MOST_KEYS = 20;

const TYPE_WORDS: ReadonlyMap<string, string> = /* @__PURE__ */ new Map([
  ['string', 'a text'],
  ['number', 'a finite number'],
  ['int', 'a whole number'],
  ['boolean', 'true or false'],
  ['array', 'an array'],
  ['object', 'an object'],
  ['record', 'an object'],
]);

/** The word for a type that zod expected. */
export function sayType(expected: string): string {
  return TYPE_WORDS.get(expected) ?? expected;
}

/** A path as a reader writes it; keys and depth are bounded, since both may come from the input. */
export function sayPath(path: readonly PropertyKey[]): string {
  if (path.length === 0) return 'input';
  const text = path.slice(0, MOST_KEYS).reduce<string>((before, key) => {
    if (typeof key === 'number') return `${before}[${key}]`;
    const name = String(key);
    const short = name.length > LONGEST_KEY ? `${name.slice(0, LONGEST_KEY)}…` : name;
    return before === '' ? short : `${before}.${short}`;
  }, '');
  return path.length > MOST_KEYS ? `${text}…` : text;
}

/** Reads own data properties only, so that a hostile path, a prototype or a getter is never followed. */
export function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Object.getOwnPropertyDescriptor(value, key)?.value;
  }
  return value;
}
