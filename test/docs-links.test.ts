import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const PAGES = ['.', 'docs', 'bench']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: folder !== '.', encoding: 'utf8' }).map((file) =>
      join(folder, file),
    ),
  )
  .filter((file) => file.endsWith('.md') && !file.includes(`node_modules${sep}`))
  .sort();

describe('the links of the pages', () => {
  it.each(PAGES)(
    '%s: every relative link leads to a file, and to a heading that it has',
    (page) => {
      const faults = linksOf(readFileSync(page, 'utf8')).filter(
        (link) => !leadsSomewhere(page, link),
      );
      expect(faults).toEqual([]);
    },
  );

  it('every page of docs/ can be reached from the README', () => {
    const reached = new Set(['README.md']);
    for (const page of reached) {
      for (const link of linksOf(readFileSync(page, 'utf8'))) {
        const target = join(dirname(page), pathOf(link));
        if (target.endsWith('.md') && existsSync(target)) reached.add(target);
      }
    }
    const pages = PAGES.filter((page) => page.startsWith(`docs${sep}`));
    expect(pages.filter((page) => !reached.has(page))).toEqual([]);
  });
});

/** Targets of `[text](target)` that are in the project; code is no text. */
function linksOf(markdown: string): readonly string[] {
  const text = markdown.replace(/^```.*?^```/gms, '').replace(/`[^`\n]*`/g, '');
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target));
}

function pathOf(link: string): string {
  return decodeURIComponent(link.split('#')[0] ?? '');
}

function leadsSomewhere(page: string, link: string): boolean {
  const path = pathOf(link);
  const target = path === '' ? page : join(dirname(page), path);
  if (!existsSync(target)) return false;
  const heading = link.split('#')[1];
  return heading === undefined || anchorsOf(readFileSync(target, 'utf8')).includes(heading);
}

/** As GitHub names the headings of a page. */
function anchorsOf(markdown: string): readonly string[] {
  return [...markdown.replace(/^```.*?^```/gms, '').matchAll(/^#+ (.*)$/gm)].map(
    ([, heading = '']) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-'),
  );
}
