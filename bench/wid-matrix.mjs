/**
 * Writes a state's projection matrix of N rows × 29 columns in the layout of the Workforce
 * Information Database, as CSV. ALL FIGURES ARE INVENTED, and so are the state's regions; occupation
 * and industry codes are real. The same N gives the same bytes.
 *
 *   node bench/wid-matrix.mjs [--rows 500000]
 */
import { createWriteStream, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { finished } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parse } from 'csv-parse/sync';
import { readIndustries } from './oews/industries.mjs';
import { randomFrom } from './oews/random.mjs';

const HEADER =
  'stateabbrv,statename,stfips,areatype,areatyname,area,areaname,periodid,perioddesc,periodtype,matincodty,matincode,matintitle,matoccodty,matoccode,matocctitl,estemp,projemp,pctestind,pctestocc,pctprojind,pctprojocc,nchg,pchg,growrate,aopeng,aopenr,aopent,suppress';
/** One row in so many is confidential, and has no figures. */
const SUPPRESSED = 12;

const { values } = parseArgs({ options: { rows: { type: 'string', default: '500000' } } });
await writeMatrix(Number(values.rows));

async function writeMatrix(rowCount) {
  const path = fileURLToPath(new URL(`.cache/wid-${rowCount}.csv`, import.meta.url));
  mkdirSync(dirname(path), { recursive: true });
  const out = createWriteStream(`${path}.tmp`);
  let lines = [HEADER];
  for (const line of matrixRows(rowCount)) {
    lines.push(line);
    if (lines.length < 5000) continue;
    if (!out.write(`${lines.join('\n')}\n`)) await new Promise((done) => out.once('drain', done));
    lines = [];
  }
  out.end(lines.length > 0 ? `${lines.join('\n')}\n` : '');
  await finished(out);
  renameSync(`${path}.tmp`, path);
  console.log(`${path}: ${rowCount} rows, ${(statSync(path).size / 1e6).toFixed(1)} MB`);
}

function* matrixRows(rowCount) {
  const occupations = readOccupations();
  const industries = [['000000', 'Total, All Industries'], ...readMatrixIndustries()];
  let written = 0;
  for (let region = 0; ; region += 1) {
    for (const [industry, industryTitle] of industries) {
      const random = randomFrom(`${region} ${industry}`);
      const size = industry === '000000' ? 1 : 0.002 + 0.05 * random();
      for (const { code, title, share } of occupations) {
        yield matrixRow(region, industry, industryTitle, code, title, share * size, random);
        written += 1;
        if (written === rowCount) return;
      }
    }
  }
}

function matrixRow(region, industry, industryTitle, code, title, share, random) {
  const area =
    region === 0
      ? '01,State,000000,Colorado'
      : `15,Workforce Region,${String(region).padStart(6, '0')},Region ${region} (invented)`;
  const base = Math.max(1, Math.round((3_000_000 * share) / (region + 1)));
  const projected = Math.max(1, Math.round(base * (0.8 + 0.5 * random())));
  const isTotal = code === '0000000000';
  const isSuppressed = !isTotal && Math.floor(random() * SUPPRESSED) === 0;
  const growth = (projected - base) / 10;
  const replaced = Math.round(base * 0.1);
  const figures = isSuppressed
    ? ',,,,,,,,,,,,1'
    : [
        base,
        projected,
        (random() * 10).toFixed(2),
        (random() * 10).toFixed(2),
        (random() * 10).toFixed(2),
        (random() * 10).toFixed(2),
        projected - base,
        ((projected / base - 1) * 100).toFixed(1),
        (((projected / base) ** 0.1 - 1) * 100).toFixed(2),
        growth,
        replaced,
        growth + replaced,
        0,
      ].join(',');
  return `CO,Colorado,08,${area},02,2022-2032,01,2,${industry},${quoted(industryTitle)},2,${code},${quoted(title)},${figures}`;
}

/** The total, major groups and detailed occupations, with invented shares of all jobs. */
function readOccupations() {
  const csv = readFileSync(new URL('../data/reference/soc-2018.csv', import.meta.url));
  const seen = new Set();
  return parse(csv, { columns: true })
    .filter(({ code, level }) => {
      if (!['total', 'major', 'detailed'].includes(level) || seen.has(code)) return false;
      seen.add(code);
      return true;
    })
    .map(({ code, level, title }) => ({
      code: `${code.replace('-', '')}0000`,
      title,
      share:
        level === 'total' ? 1 : level === 'major' ? 1 / 23 : 0.002 * randomFrom(`share ${code}`)(),
    }));
}

/** Codes of six characters, sectors padded with zeros, each once. */
function readMatrixIndustries() {
  const titles = new Map();
  for (const { code, title } of readIndustries()) {
    const padded = code.replace(/-.*/, '').padEnd(6, '0');
    if (padded !== '000000' && !titles.has(padded)) titles.set(padded, title);
  }
  return [...titles];
}

function quoted(text) {
  return text.includes(',') ? `"${text}"` : text;
}
