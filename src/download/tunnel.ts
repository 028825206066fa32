import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { Socket } from 'node:net';
import { connectionFault, Fault } from './fault.ts';

/**
 * A connection to a host through a proxy (CONNECT); what is then said on it the proxy cannot read.
 * @throws Fault where the proxy does not answer or refuses.
 */
export function openTunnel(proxy: URL, target: string, idleMs: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const request = (proxy.protocol === 'https:' ? httpsRequest : httpRequest)({
      host: proxy.hostname.replace(/^\[|\]$/g, ''),
      port: proxy.port || (proxy.protocol === 'https:' ? 443 : 80),
      method: 'CONNECT',
      path: target,
      headers: { host: target, ...authorization(proxy) },
      agent: false,
      timeout: idleMs,
    });
    request.on('connect', (response, socket) => {
      if (response.statusCode === 200) {
        socket.setTimeout(0);
        resolve(socket as Socket);
        return;
      }
      socket.destroy();
      reject(refused(proxy, response.statusCode));
    });
    request.on('response', (response) => {
      response.destroy();
      reject(refused(proxy, response.statusCode));
    });
    request.on('timeout', () => {
      request.destroy(
        new Fault(`The proxy ${proxy.host} does not answer`, { isPassing: true, hint: HINT }),
      );
    });
    request.on('error', (error) => {
      reject(
        error instanceof Fault ? error : connectionFault(error, `the proxy ${proxy.hostname}`),
      );
    });
    request.end();
  });
}

const HINT =
  'The environment names this proxy in HTTPS_PROXY or ALL_PROXY; hosts in NO_PROXY are asked without it.';

function refused(proxy: URL, status: number | undefined): Fault {
  const reason = status === 407 ? 'it asks for a name and a password' : `status ${status}`;
  return new Fault(`The proxy ${proxy.host} lets no connection through: ${reason}`, {
    isPassing: status !== undefined && status >= 500,
    hint: HINT,
  });
}

function authorization({ username, password }: URL): Readonly<Record<string, string>> {
  if (username === '') return {};
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { 'proxy-authorization': `Basic ${Buffer.from(pair).toString('base64')}` };
}
