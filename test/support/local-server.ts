import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach } from 'vitest';

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

export interface LocalServer {
  /** `http://127.0.0.1:1234`. */
  readonly origin: string;
  /** Every request so far, in order. */
  readonly requests: readonly IncomingMessage[];
}

/** Starts servers on this machine that are stopped after each test. */
export function localServers(): (handler: Handler) => Promise<LocalServer> {
  const stops: (() => void)[] = [];
  afterEach(() => {
    for (const stop of stops.splice(0)) stop();
  });
  return async (handler) => {
    const requests: IncomingMessage[] = [];
    const server = createServer((request, response) => {
      requests.push(request);
      handler(request, response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    stops.push(() => {
      server.closeAllConnections();
      server.close();
    });
    return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests };
  };
}

/** Sends a file as a publisher's server does: with validators, and parts of it where they are asked for. */
export function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  body: Buffer,
  etag: string,
): void {
  const { 'if-none-match': known, 'if-range': ifRange, range } = request.headers;
  response.setHeader('etag', etag);
  if (known === etag) {
    response.writeHead(304).end();
    return;
  }
  const start = /^bytes=(\d+)-$/.exec(range ?? '')?.[1];
  if (start !== undefined && ifRange === etag) {
    response.writeHead(206, {
      'content-length': body.length - Number(start),
      'content-range': `bytes ${start}-${body.length - 1}/${body.length}`,
    });
    response.end(body.subarray(Number(start)));
    return;
  }
  response.writeHead(200, { 'content-length': body.length });
  response.end(body);
}

/** Promises the whole file, sends its beginning, and cuts the connection. */
export function breakOff(
  response: ServerResponse,
  body: Buffer,
  bytes: number,
  etag?: string,
): void {
  response.writeHead(200, {
    'content-length': body.length,
    ...(etag === undefined ? {} : { etag }),
  });
  response.write(body.subarray(0, bytes), () => setTimeout(() => response.socket?.destroy(), 25));
}
