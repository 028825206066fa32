import type { ExplorerGroup } from '../charts/explorer/explorer-data.ts';

interface Detail {
  readonly soc: string;
  readonly group: ExplorerGroup;
  readonly close: () => void;
  /** How to look inside, where there is something. */
  readonly open: { readonly count: number | undefined; readonly run: () => void } | undefined;
}

/** The card with all figures of one group. */
export function showDetail(card: HTMLElement, { soc, group, close, open }: Detail): void {
  const list = document.createElement('dl');
  for (const [label, text] of group.figures) {
    const pair = document.createElement('div');
    pair.append(textElement('dt', label), textElement('dd', text));
    list.append(pair);
  }
  const shut = textElement('button', '×', 'close');
  shut.setAttribute('type', 'button');
  shut.setAttribute('aria-label', 'Close');
  shut.addEventListener('click', close);
  const parts: Node[] = [
    shut,
    textElement('h3', group.title),
    textElement('p', `SOC ${soc}`, 'code'),
  ];
  if (open !== undefined) {
    const count = open.count === undefined ? 'groups' : `${open.count} groups`;
    const button = textElement('button', `See its ${open.count === 1 ? 'one group' : count} →`);
    button.setAttribute('type', 'button');
    button.addEventListener('click', open.run);
    parts.push(button);
  }
  card.replaceChildren(...parts, list);
  card.scrollTop = 0;
}

function textElement(name: string, text: string, className?: string): HTMLElement {
  const element = document.createElement(name);
  element.textContent = text;
  if (className !== undefined) element.className = className;
  return element;
}
