import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { drawingToHtml } from '../../../src/writers/draw/html.ts';
import { DRAWING_CONTEXT } from '../../support/drawing-context.ts';
import { exampleDrawing } from '../../support/example-drawing.ts';

const html = String(await drawingToHtml(exampleDrawing(), DRAWING_CONTEXT));

test('its policy lets no script run, and no style but its own', () => {
  const [, policy = ''] = /Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
  const styles = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, style = '']) => style);
  const hash = createHash('sha256')
    .update(styles[0] ?? '')
    .digest('base64');
  expect(styles).toHaveLength(1);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain(`style-src 'sha256-${hash}'`);
  expect(html).not.toMatch(/<script|\sstyle="|\son\w+="|https?:\/\/(?!www\.w3\.org)/);
});

test('has the picture, its figures as a table, its notes and sources', () => {
  expect(html).toMatch(/^<!doctype html>\n<html lang="en">/);
  expect(html).toContain('<h1>Two rows</h1>');
  expect(html).toContain('<svg ');
  expect(html).toContain('<caption>The figures of the picture. invented figures</caption>');
  expect(html).toContain('<th scope="row">one</th><td class="number">1,234</td>');
  expect(html).toContain('<p>A note.</p>\n<p>Nobody.</p>');
});
