import type { ExplorerLayout } from '../charts/explorer/explorer-layout.ts';

interface RowActions {
  /** A row is looked at: by pointer, by keyboard, or because it was chosen. */
  readonly show: (soc: string) => void;
  /** A row was chosen, by pointer or by keyboard. */
  readonly choose: () => void;
  /** Enter, or a second click. */
  readonly open: (soc: string) => void;
}

/**
 * The rows of the picture as a list box over it: one stop of the keyboard, arrows go from row to
 * row, and what a screen reader says is in each row's label.
 */
export class RowList {
  readonly #list: HTMLElement;
  readonly #actions: RowActions;
  #selected: string | undefined;
  #isQuiet = false;

  constructor(list: HTMLElement, actions: RowActions) {
    this.#list = list;
    this.#actions = actions;
    list.addEventListener('keydown', (event) => this.#onKey(event));
    list.addEventListener('pointerleave', () => {
      if (this.#selected !== undefined) actions.show(this.#selected);
    });
  }

  /** Puts a row over each bar; the selected one stays so. */
  place({ rows }: ExplorerLayout, spoken: (soc: string) => string): void {
    const focused = document.activeElement?.parentElement === this.#list;
    this.#list.replaceChildren(
      ...rows.map(({ soc, top, bottom }) => {
        const row = document.createElement('div');
        row.setAttribute('role', 'option');
        row.setAttribute('aria-label', spoken(soc));
        row.dataset.soc = soc;
        row.style.top = `${top}px`;
        row.style.height = `${bottom - top}px`;
        row.addEventListener('pointerenter', (event) => {
          if (event.pointerType === 'mouse') this.#actions.show(soc);
        });
        row.addEventListener('focus', () => {
          this.select(soc);
          if (!this.#isQuiet) this.#actions.choose();
        });
        row.addEventListener('click', () => {
          row.focus();
          this.#actions.choose();
        });
        row.addEventListener('dblclick', () => this.#actions.open(soc));
        return row;
      }),
    );
    this.select(this.#has(this.#selected) ? this.#selected : rows[0]?.soc);
    if (focused) this.#row(this.#selected)?.focus({ preventScroll: true });
  }

  select(soc: string | undefined): void {
    this.#selected = soc;
    for (const row of this.#rows()) {
      const isIt = row.dataset.soc === soc;
      row.setAttribute('aria-selected', String(isIt));
      row.tabIndex = isIt ? 0 : -1;
    }
    if (soc !== undefined) this.#actions.show(soc);
  }

  /** Gives a row the keyboard's place without choosing it. */
  goTo(soc: string | undefined): void {
    this.#isQuiet = true;
    this.#row(soc)?.focus({ preventScroll: true });
    this.#isQuiet = false;
  }

  #onKey(event: KeyboardEvent): void {
    const rows = this.#rows();
    const at = rows.findIndex((row) => row.dataset.soc === this.#selected);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
    if (to !== undefined) {
      rows[Math.min(Math.max(to, 0), rows.length - 1)]?.focus();
      event.preventDefault();
    } else if ((event.key === 'Enter' || event.key === ' ') && this.#selected !== undefined) {
      this.#actions.open(this.#selected);
      event.preventDefault();
    }
  }

  #has(soc: string | undefined): boolean {
    return this.#row(soc) !== undefined;
  }

  #row(soc: string | undefined): HTMLElement | undefined {
    return this.#rows().find((row) => row.dataset.soc === soc);
  }

  #rows(): readonly HTMLElement[] {
    return [...this.#list.children] as HTMLElement[];
  }
}
