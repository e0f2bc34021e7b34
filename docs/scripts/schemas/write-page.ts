import type { Input } from './inputs';

/** The page that lists the schemas. */
export function writeSchemasPage(inputs: readonly Input[]): string {
  const row = ({ name, title, module, read }: Input) =>
    `| ${title} | \`${module}\` | ${read} | [schema](${name}.schema.json) | [example](${name}.example.json) |`;
  return `${HEAD}\n\n| input | module | read by | schema | example |\n|---|---|---|---|---|\n${inputs.map(row).join('\n')}\n\n${FOOT}\n`;
}

const HEAD = [
  '# JSON Schemas of all inputs',
  '',
  'Each kind of outside data as [JSON Schema 2020-12](https://json-schema.org/draft/2020-12), with a valid example.',
  '`npm run docs:schemas` writes this folder from the schemas that the parsers use; a check compares it, validates every',
  'example, and sees that a key too many is refused.',
].join('\n');

const FOOT = [
  'A schema says what can be said of one field at a time. Whether a date exists, periods leave no gap, weights add up to 1 or',
  'a claim names a generation that is there is for the parser to tell, with a path and a way out.',
].join('\n');
