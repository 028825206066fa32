import { request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { connect as connectTls } from 'node:tls';
import { connectionFault, Fault } from './fault.ts';
import { proxyFor } from './proxy.ts';
import type { DownloadSetting } from './setting.ts';
import { openTunnel } from './tunnel.ts';

/** An answer whose body is still to come; `end` closes the connection, whatever of it was read. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  /** @throws Fault where the server is silent too long, takes too long in all, or breaks off. */
  readonly body: AsyncIterable<Buffer>;
  /** Whether the body came to the end that its framing has. */
  isWhole(): boolean;
  end(): void;
}

/**
 * Asks one address once, on a connection of its own.
 * @throws Fault where no answer comes.
 */
export async function ask(
  url: URL,
  headers: Readonly<Record<string, string>>,
  setting: DownloadSetting,
): Promise<Answer> {
  const { idleMs, totalMs } = setting.limits;
  const options = await connectionOf(url, setting);
  return new Promise((resolve, reject) => {
    const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
    const request = send(url, { headers, timeout: idleMs, ...options });
    let response: IncomingMessage | undefined;
    const stop = (fault: Fault) => {
      clearTimeout(timer);
      (response ?? request).destroy(fault);
      if (response !== undefined) request.destroy();
    };
    const timer = setTimeout(() => {
      stop(slow(`${url.hostname} is too slow: not done after ${inWords(totalMs)}`));
    }, totalMs);
    request.on('timeout', () => {
      stop(slow(`${url.hostname} is silent: nothing came for ${inWords(idleMs)}`));
    });
    request.on('error', (error) => {
      clearTimeout(timer);
      reject(asFault(error, url));
    });
    request.on('response', (incoming) => {
      response = incoming;
      // Heard where the body is read; without this, one that is not read ends the program.
      incoming.on('error', () => {});
      incoming.on('close', () => clearTimeout(timer));
      resolve({
        status: incoming.statusCode ?? 0,
        headers: incoming.headers,
        body: readBody(incoming, url),
        isWhole: () => incoming.complete,
        end() {
          clearTimeout(timer);
          incoming.destroy();
          request.destroy();
        },
      });
    });
    request.end();
  });
}

async function connectionOf(url: URL, setting: DownloadSetting): Promise<RequestOptions> {
  const { certificates } = setting;
  const ca = certificates === undefined ? {} : { ca: certificates };
  const proxy = proxyFor(url, setting.env);
  if (proxy === undefined) return { agent: false, ...ca };
  const target = `${url.hostname}:${url.port || 443}`;
  const socket = await openTunnel(proxy, target, setting.limits.idleMs);
  return {
    createConnection: () => connectTls({ socket, servername: url.hostname, ...ca }),
  };
}

async function* readBody(incoming: IncomingMessage, url: URL): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of incoming) yield chunk as Buffer;
  } catch (error) {
    throw asFault(error as Error, url);
  }
}

function asFault(error: Error, url: URL): Fault {
  return error instanceof Fault ? error : connectionFault(error, url.hostname);
}

function slow(message: string): Fault {
  return new Fault(message, { isPassing: true });
}

function inWords(ms: number): string {
  return ms >= 120_000 ? `${Math.round(ms / 60_000)} minutes` : `${ms / 1000} seconds`;
}
