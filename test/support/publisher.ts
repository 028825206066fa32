import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sendFile } from './local-server.ts';
import { makeZip } from './make-zip.ts';
import { type smallRows, writeOewsCsv } from './oews-csv.ts';

/** The archive of national industry files of one May, as BLS would offer it; figures are invented. */
export function oewsSectorZip(year: number, rows: ReturnType<typeof smallRows>): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'pathways-zip-'));
  try {
    const name = `natsector_M${year}_dl.csv`;
    const data = readFileSync(writeOewsCsv(folder, name, rows));
    return makeZip([{ name: `oesm${year % 100}in4/${name}`, data }]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A server that stands for all publishers (PATHWAYS_MIRROR): files by host and path; 404 for the rest. */
export class Publisher {
  readonly files = new Map<string, Buffer>();

  /** Offers a file at `www.bls.gov/…`. */
  offer(address: string, body: Buffer): void {
    this.files.set(`/${address}`, body);
  }

  readonly handle = (request: IncomingMessage, response: ServerResponse): void => {
    const body = this.files.get(decodeURI(request.url ?? ''));
    if (body === undefined) {
      response.writeHead(404, { 'content-type': 'text/html' }).end('<!DOCTYPE html>Not found');
      return;
    }
    sendFile(request, response, body, `"${createHash('md5').update(body).digest('hex')}"`);
  };
}

export const OEWS = 'www.bls.gov/oes/special-requests';
