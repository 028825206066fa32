import { posix } from 'node:path';
import { elementsOf, type XmlElement, xmlTree } from './xml-tree.ts';

/**
 * What a program that opens an Office package would offer to repair, as far as it follows from the
 * package itself: parts without a type or a relationship, relationships that lead nowhere, ids that
 * stand twice, XML that is not well formed. What the parts mean is not looked at.
 */
export function packageFaults(parts: ReadonlyMap<string, Uint8Array>): readonly string[] {
  const trees = new Map<string, XmlElement>();
  const faults: string[] = [];
  for (const [path, bytes] of parts) {
    if (!/\.(xml|rels)$/.test(path)) continue;
    try {
      trees.set(path, xmlTree(Buffer.from(bytes).toString('utf8')));
    } catch (error) {
      faults.push(`${path}: ${error}`);
    }
  }
  return [
    ...faults,
    ...typeFaults(parts, trees),
    ...relationFaults(parts, trees),
    ...idFaults(trees),
  ];
}

function typeFaults(
  parts: ReadonlyMap<string, Uint8Array>,
  trees: ReadonlyMap<string, XmlElement>,
): string[] {
  const types = trees.get('[Content_Types].xml');
  if (types === undefined) return ['there is no [Content_Types].xml'];
  const overrides = elementsOf(types, 'Override').map(
    ({ attributes }) => attributes.PartName ?? '',
  );
  const defaults = elementsOf(types, 'Default').map(({ attributes }) => attributes.Extension ?? '');
  return [
    ...repeated(overrides).map((name) => `${name} has two types`),
    ...repeated(defaults).map((name) => `.${name} has two types`),
    ...overrides
      .filter((name) => !parts.has(name.slice(1)))
      .map((name) => `${name} has a type and is not there`),
    ...[...parts.keys()]
      .filter((path) => path !== '[Content_Types].xml' && !overrides.includes(`/${path}`))
      .filter((path) => {
        const ending = /[^.]*$/.exec(path)?.[0] ?? '';
        // `xml` alone says nothing of what a part is.
        return ending === 'xml' || !defaults.includes(ending);
      })
      .map((path) => `${path} has no type`),
  ];
}

function relationFaults(
  parts: ReadonlyMap<string, Uint8Array>,
  trees: ReadonlyMap<string, XmlElement>,
): string[] {
  const faults: string[] = [];
  const reached = new Set<string>(['[Content_Types].xml']);
  for (const [path, tree] of trees) {
    if (!path.endsWith('.rels')) continue;
    reached.add(path);
    const owner = path.replace('_rels/', '').replace(/\.rels$/, '');
    const relations = elementsOf(tree, 'Relationship');
    faults.push(
      ...repeated(relations.map(({ attributes }) => attributes.Id ?? '')).map(
        (id) => `${path} has ${id} twice`,
      ),
    );
    for (const { attributes } of relations) {
      if (attributes.TargetMode === 'External') continue;
      const target = posix.join(posix.dirname(owner), attributes.Target ?? '');
      if (!parts.has(target)) faults.push(`${path} leads to ${target}, which is not there`);
      reached.add(target);
    }
    const known = new Set(relations.map(({ attributes }) => attributes.Id));
    const used = trees.get(owner);
    for (const element of used === undefined ? [] : [used, ...everyElement(used)]) {
      for (const [key, id] of Object.entries(element.attributes)) {
        if (/^r:(id|embed)$/.test(key) && !known.has(id)) faults.push(`${owner} names ${id}`);
      }
    }
  }
  return [
    ...faults,
    ...[...parts.keys()]
      .filter((path) => !reached.has(path))
      .map((path) => `nothing leads to ${path}`),
  ];
}

/** Ids and names that have to be unique in the workbook or in their part. */
function idFaults(trees: ReadonlyMap<string, XmlElement>): string[] {
  const tables = [...trees].filter(([path]) => path.startsWith('xl/tables/'));
  const faults = [
    ...repeated(tables.map(([, { attributes }]) => attributes.id ?? '')).map(
      (id) => `table id ${id} twice`,
    ),
    ...repeated(tables.map(([, { attributes }]) => attributes.displayName ?? '')).map(
      (name) => `table ${name} twice`,
    ),
  ];
  for (const [path, tree] of tables) {
    const headers = elementsOf(tree, 'tableColumn').map(({ attributes }) => attributes.name ?? '');
    faults.push(...repeated(headers).map((name) => `${path} has two columns ${name}`));
  }
  for (const [path, tree] of trees) {
    if (!path.startsWith('xl/drawings/') || path.endsWith('.rels')) continue;
    const ids = elementsOf(tree, 'xdr:cNvPr').map(({ attributes }) => attributes.id ?? '');
    faults.push(...repeated(ids).map((id) => `${path} has shape id ${id} twice`));
  }
  return faults;
}

function everyElement({ children }: XmlElement): readonly XmlElement[] {
  return children.flatMap((child) => [child, ...everyElement(child)]);
}

function repeated(values: readonly string[]): readonly string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
