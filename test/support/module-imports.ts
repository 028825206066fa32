import { parseSync } from 'oxc-parser';
import { IMPURE_GLOBALS } from './layer-rules.ts';

interface ModuleReading {
  /** Static, dynamic and type imports, and what is exported from elsewhere. */
  readonly imports: readonly {
    /** Undefined where it is computed. */
    readonly specifier: string | undefined;
    readonly line: number;
  }[];
  /** Uses of the clock, of chance and of globals that reach outside. */
  readonly impurities: readonly { readonly what: string; readonly line: number }[];
}

/** @throws Error where the file does not parse. */
export function readModule(path: string, code: string): ModuleReading {
  const { program, errors } = parseSync(path, code);
  const [error] = errors;
  if (error !== undefined) throw new Error(`${path}: ${error.message}`);
  const imports: { specifier: string | undefined; line: number }[] = [];
  const globals: { what: string; line: number }[] = [];
  const impurities: { what: string; line: number }[] = [];
  const bound = new Set<string>();
  visit(program as unknown as Node, undefined, '', (node, parent, key) => {
    const line = lineOf(code, node.start);
    const imported = importedBy(node);
    if (imported !== undefined) imports.push({ specifier: textOf(imported), line });
    const impurity = clockOrChance(node);
    if (impurity !== undefined) impurities.push({ what: impurity, line });
    if (node.type !== 'Identifier' || typeof node.name !== 'string') return;
    if (isBinding(parent, key)) bound.add(node.name);
    else if (IMPURE_GLOBALS.has(node.name) && !isOnlyName(parent, key)) {
      globals.push({ what: node.name, line });
    }
  });
  return {
    imports,
    impurities: [...impurities, ...globals.filter(({ what }) => !bound.has(what))],
  };
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly [field: string]: unknown;
}

function visit(
  node: Node,
  parent: Node | undefined,
  key: string,
  see: (node: Node, parent: Node | undefined, key: string) => void,
): void {
  see(node, parent, key);
  for (const [field, value] of Object.entries(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (isNode(child)) visit(child, node, field, see);
    }
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

/** What a node names as the module that it takes something from. */
function importedBy(node: Node): Node | undefined {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
    case 'ImportExpression':
    case 'TSImportType':
    case 'ExportNamedDeclaration':
      return isNode(node.source) ? node.source : undefined;
    case 'TSExternalModuleReference':
      return isNode(node.expression) ? node.expression : undefined;
    case 'CallExpression': {
      const [first] = Array.isArray(node.arguments) ? node.arguments : [];
      return nameOf(node.callee) === 'require' && isNode(first) ? first : undefined;
    }
    default:
      return undefined;
  }
}

function clockOrChance(node: Node): string | undefined {
  if (node.type === 'MemberExpression') {
    const name = `${nameOf(node.object)}.${nameOf(node.property)}`;
    return name === 'Date.now' || name === 'Math.random' ? name : undefined;
  }
  const isDate = node.type === 'NewExpression' && nameOf(node.callee) === 'Date';
  const given = Array.isArray(node.arguments) ? node.arguments.length : 0;
  return isDate && given === 0 ? 'new Date()' : undefined;
}

/** A parameter, variable or import of the same name hides the global. */
function isBinding(parent: Node | undefined, key: string): boolean {
  switch (parent?.type) {
    case 'VariableDeclarator':
    case 'FunctionDeclaration':
    case 'ClassDeclaration':
      return key === 'id';
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      return key === 'params';
    case 'ImportSpecifier':
    case 'ImportDefaultSpecifier':
    case 'ImportNamespaceSpecifier':
      return key === 'local';
    default:
      return false;
  }
}

/** The name of a property, a member or a type, which is no use of a variable. */
function isOnlyName(parent: Node | undefined, key: string): boolean {
  if (parent?.computed === true) return false;
  if (parent?.type.startsWith('TS') === true) {
    return ['key', 'id', 'typeName', 'parameters', 'right'].includes(key);
  }
  return (key === 'property' || key === 'key') && parent?.shorthand !== true;
}

function nameOf(node: unknown): string | undefined {
  return isNode(node) && typeof node.name === 'string' ? node.name : undefined;
}

function textOf(node: Node): string | undefined {
  return typeof node.value === 'string' ? node.value : undefined;
}

function lineOf(code: string, offset: number): number {
  return code.slice(0, offset).split('\n').length;
}
