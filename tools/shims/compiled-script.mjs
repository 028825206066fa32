import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Script } from 'node:vm';

const loaded = new Map();

/** What a script in CommonJS beside this file exports; with its compiled code where that is there and of this V8. */
export function loadScript(name) {
  const known = loaded.get(name);
  if (known !== undefined) return known;
  const url = new URL(name, import.meta.url);
  const cachedData = readIfThere(new URL(`${url.href}.${process.versions.v8}`));
  const module = { exports: {} };
  const script = new Script(scriptOf(readFileSync(url, 'utf8')), { filename: name, cachedData });
  script.runInThisContext()(module, module.exports, createRequire(url));
  loaded.set(name, module.exports);
  return module.exports;
}

/** The text of a script as a function of what CommonJS gives it. */
export function scriptOf(text) {
  return `(function (module, exports, require) {${text}\n})`;
}

function readIfThere(url) {
  try {
    return readFileSync(url);
  } catch {
    return undefined;
  }
}
