import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, connect as connectTcp, type Socket } from 'node:net';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DownloadError } from '../../src/domain/errors.ts';
import { Downloader } from '../../src/download/downloader.ts';
import { PAGER_PAGES } from '../../src/download/json-pages.ts';
import { DOWNLOAD_LIMITS } from '../../src/download/limits.ts';
import type { DownloadSetting, WantedFile } from '../../src/download/setting.ts';
import { breakOff, type Handler, localServers, sendFile } from '../support/local-server.ts';
import { makeCertificate } from '../support/make-certificate.ts';
import { temporaryFolders } from '../support/temporary-folder.ts';

const newFolder = temporaryFolders();
const serve = localServers();

const FILE = Buffer.from('OCC_CODE,TOT_EMP\n'.repeat(2000));
const NOW = new Date('2026-05-04T06:00:00Z');

interface Trial {
  readonly downloader: Downloader;
  readonly rawFolder: string;
  readonly waits: number[];
}

function trial(changes: Partial<DownloadSetting> = {}): Trial {
  const rawFolder = newFolder();
  const waits: number[] = [];
  const downloader = new Downloader({
    rawFolder,
    contact: 'you@example.org',
    env: {},
    now: () => NOW,
    sleep: async (ms) => {
      waits.push(ms);
    },
    limits: DOWNLOAD_LIMITS,
    notData: (head) => {
      const title = /<title>(.*)<\/title>/.exec(head.toString('latin1'))?.[1];
      return title === undefined ? undefined : `a web page ("${title}")`;
    },
    ...changes,
  });
  return { downloader, rawFolder, waits };
}

function wanted(origin: string, path = '/oesm25in4.zip'): WantedFile {
  const url = `${origin}${path}`;
  return { url, fileName: basename(path), hosts: [new URL(url).hostname] };
}

/** What a download that cannot be had says; nothing of it may be left. */
async function refusal({ downloader, rawFolder }: Trial, file: WantedFile) {
  const error = await downloader.fetch(file).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(DownloadError);
  expect(readdirSync(rawFolder)).toEqual([]);
  const { message, hint } = error as DownloadError;
  return { message: message.replace(/:\d{4,5}\//g, ':PORT/'), hint };
}

/** A server that answers its n-th request by the n-th handler, and all later ones by the last. */
function inTurn(...handlers: readonly Handler[]): Handler {
  let count = 0;
  return (request, response) => {
    const handler = handlers[Math.min(count, handlers.length - 1)];
    count += 1;
    handler?.(request, response);
  };
}

const whole: Handler = (request, response) => sendFile(request, response, FILE, '"1"');
const status =
  (code: number, headers: Record<string, string> = {}): Handler =>
  (_request, response) => {
    response.writeHead(code, headers).end('no');
  };

describe('a download', () => {
  it('is kept by its hash, whole, with a sidecar, and says who asks', async () => {
    const server = await serve(whole);
    const { downloader, rawFolder } = trial();
    const done = await downloader.fetch(wanted(server.origin));
    if (done.kind !== 'fetched') throw new Error(done.kind);
    const { path, sidecar } = done.kept;
    expect(readFileSync(path).equals(FILE)).toBe(true);
    expect(path).toBe(join(rawFolder, sidecar.sha256, 'oesm25in4.zip'));
    expect(JSON.parse(readFileSync(`${path}.download.json`, 'utf8'))).toEqual({
      url: `${server.origin}/oesm25in4.zip`,
      retrieved: '2026-05-04T06:00:00.000Z',
      etag: '"1"',
      bytes: FILE.length,
      sha256: sidecar.sha256,
    });
    expect(readdirSync(rawFolder)).toEqual([sidecar.sha256]);
    const { headers } = server.requests[0] ?? {};
    expect(headers?.['user-agent']).toBe('pathways (you@example.org)');
    expect(headers?.from).toBe('you@example.org');
  });

  it('is not fetched again where the server has the same, and is where the copy was damaged', async () => {
    const server = await serve(whole);
    const { downloader } = trial();
    const first = await downloader.fetch(wanted(server.origin));
    expect((await downloader.fetch(wanted(server.origin))).kind).toBe('unchanged');
    expect(server.requests[1]?.headers['if-none-match']).toBe('"1"');
    if (first.kind !== 'fetched') throw new Error(first.kind);
    const flipped = Buffer.from(FILE);
    flipped[100] = 0;
    writeFileSync(first.kept.path, flipped);
    expect((await downloader.fetch(wanted(server.origin))).kind).toBe('fetched');
    expect(server.requests[2]?.headers['if-none-match']).toBeUndefined();
    expect(readFileSync(first.kept.path).equals(FILE)).toBe(true);
  });

  it('that is not there is no error', async () => {
    const server = await serve(status(404));
    const { downloader, rawFolder } = trial();
    expect(await downloader.fetch(wanted(server.origin))).toEqual({ kind: 'absent' });
    expect(readdirSync(rawFolder)).toEqual([]);
  });

  it('goes on where it broke off', async () => {
    const server = await serve(
      inTurn((_request, response) => breakOff(response, FILE, 10_000, '"1"'), whole),
    );
    const { downloader, waits } = trial();
    const done = await downloader.fetch(wanted(server.origin));
    if (done.kind !== 'fetched') throw new Error(done.kind);
    expect(readFileSync(done.kept.path).equals(FILE)).toBe(true);
    const { range, 'if-range': ifRange } = server.requests[1]?.headers ?? {};
    expect({ range, ifRange }).toEqual({ range: 'bytes=10000-', ifRange: '"1"' });
    expect(waits).toEqual([4000]);
  });

  it.each([
    ['ignores the range', (_request, response) => sendWhole(response, FILE)],
    ['has another file by now', (request, response) => sendFile(request, response, FILE, '"2"')],
  ] as [string, Handler][])('starts again where the server %s', async (_, second) => {
    const other = Buffer.from('x'.repeat(FILE.length));
    const server = await serve(
      inTurn((_request, response) => breakOff(response, other, 10_000, '"1"'), second),
    );
    const done = await trial().downloader.fetch(wanted(server.origin));
    if (done.kind !== 'fetched') throw new Error(done.kind);
    expect(readFileSync(done.kept.path).equals(FILE)).toBe(true);
  });

  it('starts again where the server sends another part than it was asked for', async () => {
    const wrongPart: Handler = (_request, response) => {
      response.writeHead(206, { 'content-range': 'bytes 5-9/34000', 'content-length': 5 });
      response.end('abcde');
    };
    const server = await serve(
      inTurn((_request, response) => breakOff(response, FILE, 10_000, '"1"'), wrongPart, whole),
    );
    const done = await trial().downloader.fetch(wanted(server.origin));
    if (done.kind !== 'fetched') throw new Error(done.kind);
    expect(readFileSync(done.kept.path).equals(FILE)).toBe(true);
    expect(server.requests[2]?.headers.range).toBeUndefined();
  });

  it.each([
    ['500, then 200', inTurn(status(500), whole), [4000]],
    ['503 twice, then 200', inTurn(status(503), status(503), whole), [4000, 8000]],
    ['429 with seconds', inTurn(status(429, { 'retry-after': '30' }), whole), [30_000]],
    [
      '429 with a date',
      inTurn(status(429, { 'retry-after': 'Mon, 04 May 2026 06:01:00 GMT' }), whole),
      [60_000],
    ],
  ] as [string, Handler, number[]][])('waits and asks again: %s', async (_, handler, waited) => {
    const server = await serve(handler);
    const { downloader, waits } = trial();
    expect((await downloader.fetch(wanted(server.origin))).kind).toBe('fetched');
    expect(waits).toEqual(waited);
  });

  it('follows a redirect within the hosts that are listed', async () => {
    const server = await serve((request, response) => {
      if (request.url === '/new.zip') whole(request, response);
      else response.writeHead(302, { location: '/new.zip' }).end();
    });
    expect((await trial().downloader.fetch(wanted(server.origin))).kind).toBe('fetched');
  });

  it('sweeps what a program that was killed left, and nothing of one that runs', async () => {
    const { downloader, rawFolder } = trial();
    const running = `.download-${process.pid}-9.tmp`;
    for (const name of ['.download-999999999-1.tmp', running]) {
      writeFileSync(join(rawFolder, name), '');
    }
    await downloader.sweep();
    expect(readdirSync(rawFolder)).toEqual([running]);
  });
});

function sendWhole(response: Parameters<Handler>[1], body: Buffer): void {
  response.writeHead(200, { 'content-length': body.length }).end(body);
}

const BY_HAND =
  'Nothing of it was kept. Download the file by hand in a browser, then: pathways ingest FILE';

describe('a download that cannot be had is named, and nothing of it is kept', () => {
  const fast = { ...DOWNLOAD_LIMITS, idleMs: 60, totalMs: 300, attempts: 2 };

  it.each([
    [
      'a refusal as an HTML page with status 403',
      status(403, { 'content-type': 'text/html' }),
      '127.0.0.1 refused the download (status 403): URL',
    ],
    [
      'an HTML page under a data name',
      (_request, response) => {
        response.writeHead(200).end('<!DOCTYPE html><title>Access Denied</title>');
      },
      'Expected a data file, found a web page ("Access Denied"): URL',
    ],
    [
      'a file that is always shorter than promised',
      (_request, response) => breakOff(response, FILE, 1000),
      'The file is shorter than 127.0.0.1 promised: the connection broke off after 1000 of 34000 bytes (tried 2 times): URL',
    ],
    [
      'a connection that is dropped before any answer',
      (request) => {
        request.socket.destroy();
      },
      'The connection to 127.0.0.1 broke off (tried 2 times): URL',
    ],
    [
      'a server that says nothing',
      () => {},
      '127.0.0.1 is silent: nothing came for 0.06 seconds (tried 2 times): URL',
    ],
    [
      'a server that falls silent',
      (_request, response) => {
        response.writeHead(200, { 'content-length': 100 }).write('abc');
      },
      '127.0.0.1 is silent: nothing came for 0.06 seconds (tried 2 times): URL',
    ],
    [
      'a server that drips',
      (_request, response) => {
        response.writeHead(200);
        const timer = setInterval(() => response.write('x'), 20);
        response.on('close', () => clearInterval(timer));
      },
      '127.0.0.1 is too slow: not done after 0.3 seconds (tried 2 times): URL',
    ],
    [
      'a chunked answer that breaks off',
      (_request, response) => {
        response.writeHead(200);
        response.write('abc', () => setTimeout(() => response.socket?.destroy(), 25));
      },
      'The file is shorter than 127.0.0.1 promised: the connection broke off after 3 bytes (tried 2 times): URL',
    ],
    [
      'a redirect loop',
      (request, response) => {
        response.writeHead(302, { location: request.url === '/a' ? '/oesm25in4.zip' : '/a' }).end();
      },
      '127.0.0.1 sends around in a circle: URL',
    ],
    [
      'redirects without end',
      (request, response) => {
        response.writeHead(302, { location: `${request.url}x` }).end();
      },
      '127.0.0.1 sends on more than 5 times: URL',
    ],
    [
      'a redirect to another host',
      (_request, response) => {
        response.writeHead(302, { location: 'https://files.example.com/a.zip' }).end();
      },
      '127.0.0.1 sends to another host, files.example.com, which is not among those of this source (127.0.0.1): URL',
    ],
    [
      'a redirect away from https',
      (_request, response) => {
        response.writeHead(302, { location: 'http://www.bls.gov/a.zip' }).end();
      },
      'Only https addresses are asked, http://www.bls.gov/a.zip is none: URL',
    ],
    [
      'a redirect to a file of this machine',
      (_request, response) => {
        response.writeHead(302, { location: 'file:///etc/passwd' }).end();
      },
      'Only https addresses are asked, file:///etc/passwd is none: URL',
    ],
    [
      'status 500 again and again',
      status(500),
      '127.0.0.1 has trouble of its own (status 500) (tried 2 times): URL',
    ],
    [
      'a file that is packed though it was not asked for so',
      status(200, { 'content-encoding': 'gzip' }),
      '127.0.0.1 sends the file packed (gzip): URL',
    ],
  ] as [string, Handler, string][])('%s', async (_, handler, message) => {
    const server = await serve(handler);
    const found = await refusal(trial({ limits: fast }), wanted(server.origin));
    expect(found.message).toBe(message.replace('URL', 'http://127.0.0.1:PORT/oesm25in4.zip'));
    expect(found.hint).toContain(BY_HAND);
  });

  it('a wait that is too long is not waited', async () => {
    const server = await serve(status(429, { 'retry-after': '7200' }));
    const one = trial();
    const { message, hint } = await refusal(one, wanted(server.origin));
    expect(message).toBe(
      '127.0.0.1 says that it is asked too often (status 429), and asks to wait 120 minutes: http://127.0.0.1:PORT/oesm25in4.zip',
    );
    expect(hint).toContain('Run pathways refresh again later');
    expect(one.waits).toEqual([]);
  });

  it.each([
    ['promised', { 'content-length': '34000' }],
    ['sent', {}],
  ])('a file that is larger than the most, as %s', async (_, headers) => {
    const server = await serve((_request, response) => {
      response.writeHead(200, headers).end(FILE);
    });
    const limits = { ...fast, bytes: 20_000 };
    expect((await refusal(trial({ limits }), wanted(server.origin))).message).toContain(
      'which is the most that is downloaded',
    );
  });

  it('an http address that is not on this machine, a host that is not listed, a password', async () => {
    const one = trial();
    const of = async (url: string, hosts: readonly string[]) =>
      (await refusal(one, { url, fileName: 'a.zip', hosts })).message;
    expect(await of('http://www.bls.gov/a.zip', ['www.bls.gov'])).toContain('Only https');
    expect(await of('https://example.com/a.zip', ['www.bls.gov'])).toContain(
      'example.com is not among the hosts',
    );
    expect(await of('https://a:b@www.bls.gov/a.zip', ['www.bls.gov'])).toContain('password');
  });
});

describe('https', () => {
  async function tlsServer(host: string, lastYear?: number) {
    const { key, cert } = makeCertificate(host, lastYear);
    const server = createTlsServer({ key, cert }, whole);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    return { port, cert, stop: () => server.close() };
  }

  it.each([
    [
      'signed by nobody but itself',
      'localhost',
      undefined,
      false,
      'it is signed by nobody but itself',
    ],
    ['of another host', 'other.example', undefined, true, 'it is of another host'],
    ['expired', 'localhost', 2021, true, 'it has expired'],
  ])('a certificate %s is named', async (_, host, lastYear, isTrusted, reason) => {
    const { port, cert, stop } = await tlsServer(host, lastYear);
    const one = trial(isTrusted ? { certificates: cert } : {});
    const { message, hint } = await refusal(one, wanted(`https://localhost:${port}`));
    stop();
    expect(message).toContain(`The certificate of localhost cannot be trusted: ${reason}`);
    expect(hint).toContain('NODE_EXTRA_CA_CERTS');
    expect(one.waits).toEqual([]);
  });

  it('goes through the proxy of the environment, but not to hosts that it excepts', async () => {
    const { port, cert, stop } = await tlsServer('www.bls.gov');
    const asked: string[] = [];
    const proxy = createServer((_request, response) => response.writeHead(500).end());
    proxy.on('connect', (request, socket: Socket) => {
      asked.push(`${request.url} ${request.headers['proxy-authorization']}`);
      const target = connectTcp(port, '127.0.0.1', () => {
        socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
        target.pipe(socket).pipe(target);
      });
      for (const end of [target, socket]) end.on('error', () => {});
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    const address = `http://me:se%20cret@127.0.0.1:${(proxy.address() as AddressInfo).port}`;
    const { downloader } = trial({ env: { HTTPS_PROXY: address }, certificates: cert });
    const done = await downloader.fetch(wanted('https://www.bls.gov'));
    expect(done.kind).toBe('fetched');
    expect(asked).toEqual([
      `www.bls.gov:443 Basic ${Buffer.from('me:se cret').toString('base64')}`,
    ]);
    proxy.closeAllConnections();
    proxy.close();
    stop();
  });

  it('a proxy that refuses is named', async () => {
    const proxy = createServer();
    proxy.on('connect', (_request, socket: Socket) => {
      socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n');
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    const address = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
    const one = trial({ env: { https_proxy: address } });
    const { message, hint } = await refusal(one, wanted('https://www.bls.gov'));
    expect(message).toContain('lets no connection through: it asks for a name and a password');
    expect(hint).toContain('HTTPS_PROXY');
    proxy.close();
  });
});

describe('a list that is given page by page', () => {
  const page = (rows: readonly number[], pages: number) =>
    JSON.stringify({ rows: rows.map((n) => ({ OccCode: n })), pager: { total_pages: pages } });

  it('is put together once all of it is there', async () => {
    const server = await serve((request, response) => {
      const number = Number(new URL(request.url ?? '', 'http://x').searchParams.get('page') ?? 0);
      response.end(page([number * 2, number * 2 + 1], 3));
    });
    const { downloader } = trial();
    const file = wanted(server.origin, '/8?items_per_page=2');
    const done = await downloader.fetchPages({ ...file, fileName: 'co.json' }, PAGER_PAGES);
    if (done.kind !== 'fetched') throw new Error(done.kind);
    expect(JSON.parse(readFileSync(done.kept.path, 'utf8'))).toEqual({
      rows: [0, 1, 2, 3, 4, 5].map((n) => ({ OccCode: n })),
    });
    expect(server.requests.map(({ url }) => url)).toEqual([
      '/8?items_per_page=2',
      '/8?items_per_page=2&page=1',
      '/8?items_per_page=2&page=2',
    ]);
    const again = await downloader.fetchPages({ ...file, fileName: 'co.json' }, PAGER_PAGES);
    expect(again.kind).toBe('unchanged');
  });

  it('is not kept where a page of it cannot be had', async () => {
    const server = await serve(
      inTurn((_request, response) => response.end(page([1], 2)), status(403)),
    );
    const { downloader, rawFolder } = trial();
    const file = { ...wanted(server.origin, '/8'), fileName: 'co.json' };
    await expect(downloader.fetchPages(file, PAGER_PAGES)).rejects.toThrow('refused the download');
    expect(readdirSync(rawFolder)).toEqual([]);
    expect(existsSync(join(rawFolder, 'co.json'))).toBe(false);
  });
});
