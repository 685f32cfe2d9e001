// Checks JSON Lines against a JSON Schema with Ajv: node validate.mjs SCHEMA FILE…
import { createReadStream, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';

// The validator is looked for where the caller installed it, not beside this file.
const require = createRequire(`${process.cwd()}/`);
const Ajv = require('ajv/dist/2020').default;

const ajv = new Ajv({ strict: true, allowUnionTypes: true });

const [schema, ...files] = process.argv.slice(2);
const isValid = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')));
let [valid, invalid] = [0, 0];
for (const file of files) {
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    number++;
    if (isValid(JSON.parse(line))) {
      valid++;
    } else {
      invalid++;
      for (const error of isValid.errors) console.error(`${file}:${number}: ${error.instancePath}: ${error.message}`);
    }
  }
}

console.log(`${valid} issues are valid, ${invalid} are not.`);
process.exitCode = invalid === 0 && valid > 0 ? 0 : 1;
