import type {
  Explorer,
  ExplorerScope,
  ExplorerView,
  SortName,
} from '../charts/explorer/explorer-data.ts';
import { type ExplorerLayout, layOut } from '../charts/explorer/explorer-layout.ts';
import { showDetail } from './detail.ts';
import { find } from './find.ts';
import { Picture } from './picture.ts';
import { RowList } from './row-list.ts';

/** Lets the reader choose a group, an order and a row; shows it all as text without script too. */
export function startExplorer(root: HTMLElement): void {
  new ExplorerControl(root).start();
}

class ExplorerControl {
  readonly #root: HTMLElement;
  readonly #data: Explorer;
  readonly #chooser: HTMLSelectElement;
  readonly #back: HTMLButtonElement;
  readonly #status: HTMLElement;
  readonly #stage: HTMLElement;
  /** On a narrow screen it covers part of the picture: there it shows when a row was chosen. */
  readonly #detail: HTMLElement;
  readonly #picture: Picture;
  readonly #rows: RowList;
  #scope: ExplorerScope;
  #sort: SortName = 'size';

  constructor(root: HTMLElement) {
    this.#root = root;
    const text = (id: string) => find(document, id, HTMLScriptElement).textContent ?? '';
    this.#data = JSON.parse(text('#explorer-data')) as Explorer;
    this.#chooser = find(root, '#explorer-scope', HTMLSelectElement);
    this.#back = find(root, '#explorer-back', HTMLButtonElement);
    this.#status = find(root, '#explorer-status', HTMLElement);
    this.#stage = find(root, '.stage', HTMLElement);
    this.#detail = find(root, '.detail', HTMLElement);
    this.#picture = new Picture(
      find(root, '.picture', HTMLElement),
      JSON.parse(text('#explorer-spec')),
    );
    this.#rows = new RowList(find(root, '.rows', HTMLElement), {
      show: (soc) => this.#showDetail(soc),
      choose: () => this.#detail.classList.add('asked'),
      open: (soc) => this.#open(soc),
    });
    const [first] = this.#data.scopes;
    if (first === undefined) throw new Error('The explorer has nothing to show.');
    this.#scope = first;
  }

  start(): void {
    find(this.#root, '.live', HTMLElement).hidden = false;
    find(this.#root, '#explorer-off', HTMLElement).hidden = true;
    this.#chooser.addEventListener('change', () => this.#choose(this.#chooser.value));
    this.#back.addEventListener('click', () => this.#goBack());
    for (const radio of this.#root.querySelectorAll<HTMLInputElement>('input[name="sort"]')) {
      // A browser that comes back to the page may keep another choice than the one that is drawn.
      radio.checked = radio.value === this.#sort;
      radio.addEventListener('change', () => {
        if (radio.checked) this.#sort = radio.value as SortName;
        this.#show();
      });
    }
    this.#chooser.value = this.#scope.code;
    this.#show();
    let width = this.#stage.clientWidth;
    new ResizeObserver(() => {
      if (this.#stage.clientWidth === width || this.#stage.clientWidth === 0) return;
      width = this.#stage.clientWidth;
      this.#draw();
    }).observe(this.#stage);
  }

  #choose(code: string): void {
    const scope = this.#data.scopes.find((one) => one.code === code);
    if (scope === undefined) return;
    this.#scope = scope;
    this.#chooser.value = code;
    this.#show();
  }

  /** Opens a group of level 2, where it has groups of level 3, and goes to the first of them. */
  #open(soc: string): void {
    if (soc === this.#scope.code || !this.#isOpenable(soc)) return;
    this.#choose(soc);
    this.#rows.goTo(this.#view?.bars[0]?.soc);
    const top = this.#root.getBoundingClientRect().top;
    if (top < 0) this.#root.scrollIntoView();
  }

  #goBack(): void {
    const from = this.#scope.code;
    this.#choose(this.#data.scopes[0]?.code ?? '');
    this.#rows.goTo(from);
  }

  #isOpenable(soc: string): boolean {
    return (
      this.#scope === this.#data.scopes[0] && this.#data.scopes.some((one) => one.code === soc)
    );
  }

  /** The view of the chosen order, else of the first that the scope has. */
  get #view(): ExplorerView | undefined {
    const { views } = this.#scope;
    return views[this.#sort] ?? views.size ?? views.growth ?? views.wage;
  }

  #show(): void {
    const view = this.#view;
    if (view === undefined) return;
    this.#detail.classList.remove('asked');
    this.#back.hidden = this.#scope === this.#data.scopes[0];
    const isOther = view !== this.#scope.views[this.#sort];
    this.#status.textContent = isOther
      ? `${view.status} What you chose to sort by is not known here.`
      : view.status;
    find(this.#root, '.legend', HTMLElement).textContent = view.legend;
    find(this.#root, '.notes', HTMLElement).replaceChildren(
      ...view.notes.map((note) => {
        const item = document.createElement('li');
        item.textContent = note;
        return item;
      }),
    );
    this.#draw();
    this.#rows.select(view.bars[0]?.soc);
  }

  #draw(): void {
    const view = this.#view;
    if (view === undefined) return;
    const layout = layOut(view, this.#data.groups, Math.max(240, this.#stage.clientWidth));
    this.#picture.draw(layout);
    this.#rows.place(layout, (soc) => this.#spoken(soc));
    this.#keepSize(layout);
  }

  #keepSize({ height }: ExplorerLayout): void {
    this.#stage.style.setProperty('--height', `${height}px`);
  }

  /** All that a row says, for who hears it. */
  #spoken(soc: string): string {
    const group = this.#data.groups[soc];
    const figures = (group?.figures ?? []).map(([label, text]) => `${label}: ${text}`).join('. ');
    const opens = this.#isOpenable(soc) ? '. Enter opens its groups of level 3' : '';
    return `${group?.title ?? soc}. ${figures}${opens}.`;
  }

  #showDetail(soc: string): void {
    const group = this.#data.groups[soc];
    if (group === undefined) return;
    const count = this.#data.scopes.find((one) => one.code === soc)?.views.size?.bars.length;
    showDetail(this.#detail, {
      soc,
      group,
      close: () => {
        this.#detail.classList.remove('asked');
        this.#rows.goTo(soc);
      },
      open: this.#isOpenable(soc) ? { count, run: () => this.#open(soc) } : undefined,
    });
  }
}
