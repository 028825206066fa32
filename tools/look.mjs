/**
 * `npm run look -- FILE… [--out FOLDER] [--dpi N]`: makes pictures of files as another program shows
 * them, for whoever changes a writer to look at. LibreOffice turns what is no PDF into one, poppler
 * its pages into PNG. Prints the paths of the pictures.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string', default: join(tmpdir(), 'pathways-look') },
    dpi: { type: 'string', default: '60' },
  },
});
if (positionals.length === 0) fail('Usage: npm run look -- FILE… [--out FOLDER] [--dpi N]');
const out = resolve(values.out);
mkdirSync(out, { recursive: true });

for (const file of positionals) {
  const path = resolve(file);
  const kind = extname(path).toLowerCase();
  const name = basename(path, extname(path));
  const pdf = kind === '.pdf' ? path : toPdf(path, name);
  // Files of one name and different kinds are looked at side by side.
  const prefix = `${name}-${kind.slice(1)}-`;
  for (const old of pictures(prefix)) rmSync(join(out, old));
  run('pdftoppm', ['-r', values.dpi, '-png', pdf, join(out, prefix.slice(0, -1))], 'poppler-utils');
  for (const picture of pictures(prefix)) process.stdout.write(`${join(out, picture)}\n`);
}

function pictures(prefix) {
  return readdirSync(out)
    .filter((file) => file.startsWith(prefix) && file.endsWith('.png'))
    .sort();
}

/** With a profile of its own: one that is open elsewhere makes LibreOffice do nothing, in silence. */
function toPdf(path, name) {
  const profile = mkdtempSync(join(tmpdir(), 'pathways-look-profile-'));
  try {
    run(
      'soffice',
      [
        `-env:UserInstallation=${pathToFileURL(profile)}`,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        out,
        path,
      ],
      'libreoffice',
    );
    return join(out, `${name}.pdf`);
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}

function run(command, args, debianPackage) {
  const { error, status, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  if (error?.code === 'ENOENT')
    fail(`${command} is not installed: Debian has it in ${debianPackage}.`);
  if (status !== 0) fail(`${command} failed: ${stderr}`);
}

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}
