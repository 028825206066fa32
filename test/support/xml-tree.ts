/** An element of XML that this program or a library wrote. */
export interface XmlElement {
  /** With its prefix: `c:ser`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Its own text, without that of its children. */
  readonly text: string;
}

/** The root element. @throws Error where the XML is not well formed: tags that do not match, a bare `&`. */
export function xmlTree(xml: string): XmlElement {
  const root = { name: '', attributes: {}, children: [] as XmlElement[], text: '' };
  const open: { name: string; children: XmlElement[]; text: string }[] = [root];
  for (const [token, tag] of xml.matchAll(/<([^>]*)>|[^<]+/g)) {
    const top = open.at(-1) as (typeof open)[number];
    if (tag === undefined) top.text += decoded(token);
    else if (tag.startsWith('/')) {
      if (tag.slice(1) !== top.name) throw new Error(`${top.name} is closed by ${tag}`);
      open.pop();
    } else if (!tag.startsWith('?')) {
      const element = elementOf(tag);
      top.children.push(element);
      if (!tag.endsWith('/')) open.push(element);
    }
  }
  const [only, ...others] = root.children;
  if (only === undefined || others.length > 0 || open.length > 1) throw new Error('no single root');
  return only;
}

/** All elements of a name within one, itself left out, in their order. */
export function elementsOf({ children }: XmlElement, name: string): readonly XmlElement[] {
  return children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...elementsOf(child, name),
  ]);
}

/** The first of them. */
export function elementOfName(element: XmlElement, name: string): XmlElement {
  const [first] = elementsOf(element, name);
  if (first === undefined) throw new Error(`${element.name} has no ${name}`);
  return first;
}

function elementOf(tag: string) {
  const name = /^[^\s/]+/.exec(tag)?.[0] ?? '';
  const attributes: Record<string, string> = {};
  for (const [, key = '', value = ''] of tag.matchAll(/([\w:]+)="([^"<]*)"/g)) {
    if (key in attributes) throw new Error(`${name} has ${key} twice`);
    attributes[key] = decoded(value);
  }
  return { name, attributes, children: [] as XmlElement[], text: '' };
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

function decoded(text: string): string {
  return text.replace(/&([^;]*;)?/g, (entity, body?: string) => {
    const word = body?.slice(0, -1) ?? '';
    const code = /^#(x?[\dA-Fa-f]+)$/.exec(word)?.[1];
    const character =
      code === undefined ? ENTITIES[word] : String.fromCodePoint(Number(code.replace(/^x/, '0x')));
    if (character === undefined) throw new Error(`${entity} is no entity`);
    return character;
  });
}
