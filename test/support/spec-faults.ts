import { createRequire } from 'node:module';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';

const require = createRequire(import.meta.url);
let validate: ValidateFunction | undefined;

/** Where a spec does not follow Vega-Lite's own JSON schema. */
export function specFaults(spec: unknown): readonly string[] {
  validate ??= new Ajv({ strict: false, validateFormats: false, allErrors: false }).compile(
    require('vega-lite/vega-lite-schema.json'),
  );
  if (validate(spec)) return [];
  return deepest(validate.errors ?? []).map(
    ({ instancePath, message, params }) =>
      `schema: ${instancePath || '/'} ${message} ${JSON.stringify(params)}`,
  );
}

/** Of the many complaints of alternatives those that are furthest inside: there the fault is. */
function deepest(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const depth = ({ instancePath }: ErrorObject) => instancePath.split('/').length;
  const most = Math.max(0, ...errors.map(depth));
  return errors.filter((error) => depth(error) === most).slice(0, 5);
}
