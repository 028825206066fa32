import { createHash } from 'node:crypto';

/**
 * The page's Content-Security-Policy: nothing is loaded from anywhere; the one script and the one
 * style sheet run because their hash is here, and no other that a text might smuggle in.
 */
export function contentPolicy(script: string, style: string): string {
  return [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    'font-src data:',
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
