import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import { INPUTS } from './schemas/inputs';
import { toJsonSchema } from './schemas/to-json-schema';
import { writeSchemasPage } from './schemas/write-page';

const FOLDER = join(__dirname, '..', 'schemas');

/** Writes the JSON Schemas of all inputs with an example each, or with --check tells which are not as kept. */
function main(check: boolean): void {
  const made = INPUTS.map((input) => ({ ...input, json: toJsonSchema(input) }));
  const files = new Map<string, string>([['README.md', writeSchemasPage(made)]]);
  const wrong: string[] = [];
  for (const { name, json, example } of made) {
    files.set(`${name}.schema.json`, `${JSON.stringify(json, null, 2)}\n`);
    files.set(`${name}.example.json`, `${JSON.stringify(example, null, 2)}\n`);
    wrong.push(...faults(name, json, example));
  }
  if (check) {
    wrong.push(
      ...[...files].filter(([file, text]) => kept(file) !== text).map(([file]) => `${file} differs`),
    );
    wrong.push(
      ...readdirSync(FOLDER)
        .filter((file) => !files.has(file))
        .map((file) => `${file} is of nothing`),
    );
  } else {
    rmSync(FOLDER, { recursive: true, force: true });
    mkdirSync(FOLDER, { recursive: true });
    for (const [file, text] of files) writeFileSync(join(FOLDER, file), text);
  }
  for (const one of wrong) console.log(`docs/schemas: ${one}`);
  console.log(
    `${made.length} schemas, each with an example; ${wrong.length} faults${wrong.length > 0 && check ? '; run npm run docs:schemas' : ''}`,
  );
  process.exitCode = wrong.length > 0 ? 1 : 0;
}

/** An example must pass, and must not with a key more or one of its keys away. */
function faults(name: string, json: object, example: object): readonly string[] {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true, validateFormats: false });
  const validate = ajv.compile(json);
  const found: string[] = [];
  if (!validate(example)) found.push(`${name}.example.json: ${ajv.errorsText(validate.errors)}`);
  if (validate({ ...example, unheardOf: 1 })) found.push(`${name}.schema.json takes a key that nobody knows`);
  if ('required' in json && validate({})) found.push(`${name}.schema.json takes nothing at all`);
  return found;
}

function kept(file: string): string | undefined {
  try {
    return readFileSync(join(FOLDER, file), 'utf8');
  } catch {
    return undefined;
  }
}

main(process.argv.includes('--check'));
