import { isBuiltin } from 'node:module';
import { posix } from 'node:path';
import { LAYER_RULES, PACKAGE_OWNERS } from './layer-rules.ts';
import { readModule } from './module-imports.ts';

/**
 * What in a file breaks the rules of its layer, one line each: `src/domain/soc.ts:3 imports …`.
 * The path counts from the project's folder, with `/`.
 */
export function layerFaults(path: string, code: string): readonly string[] {
  const layer = layerOf(path);
  const rule = LAYER_RULES[layer];
  if (rule === undefined) return [`${path} is in no known layer: ${layer}`];
  const { imports, impurities } = readModule(path, code);
  const faults: string[] = [];
  for (const { specifier, line } of imports) {
    const reason =
      specifier === undefined
        ? 'imports a name that is computed: which layer it is in cannot be told'
        : importFault(path, layer, specifier);
    if (reason !== undefined) faults.push(`${path}:${line} ${reason}`);
  }
  if (rule.isPure) {
    for (const { what, line } of impurities) {
      faults.push(`${path}:${line} uses ${what}: ${layer} is pure, pass it in`);
    }
  }
  return faults;
}

function importFault(path: string, layer: string, specifier: string): string | undefined {
  const rule = LAYER_RULES[layer];
  if (rule === undefined) return undefined;
  const fault = (why: string) => `imports ${specifier}: ${why}`;
  if (specifier.startsWith('.')) {
    const target = posix.join(posix.dirname(path), specifier);
    if (layer === 'cli' && target === 'package.json') return undefined;
    if (!target.startsWith('src/')) return fault(`${layer} may not import from outside src/`);
    const other = layerOf(target);
    if (other === layer || rule.layers.includes(other)) return undefined;
    const allowed = rule.layers.length === 0 ? 'no other layer' : `only ${rule.layers.join(', ')}`;
    return fault(`${layer} may import ${allowed}`);
  }
  if (isBuiltin(specifier)) {
    return rule.isPure ? fault(`${layer} is pure, it may not import Node's modules`) : undefined;
  }
  const packageName = specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
  const owners = PACKAGE_OWNERS[packageName];
  if (owners !== undefined && !owners.includes(layer)) {
    return fault(`only ${owners.join(' and ')} may import ${packageName}`);
  }
  if (rule.packages === 'any' || rule.packages.includes(packageName)) return undefined;
  return fault(`of all packages ${layer} may import only ${rule.packages.join(', ')}`);
}

/** `src/store/lock.ts` → `store`; a file in src/ itself is a layer of its own name. */
function layerOf(path: string): string {
  return path.split('/')[1] ?? '';
}
