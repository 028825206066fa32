import { Fault } from './fault.ts';

/** Where a file may come from. */
export interface AllowedAddresses {
  readonly hosts: readonly string[];
  readonly mirror: URL | undefined;
}

/**
 * The address to ask, which is the mirror's where there is one.
 * @throws Fault where it is not one to ask: not https, or of a host that is not listed.
 */
export function addressOf(
  text: string,
  allowed: AllowedAddresses,
  from?: URL,
): { readonly publisher: URL; readonly asked: URL } {
  const url = parseUrl(text, from);
  const mirror = allowed.mirror;
  if (mirror !== undefined && url.origin === mirror.origin) return { publisher: url, asked: url };
  const isLocal = url.protocol === 'http:' && isLoopback(url.hostname);
  if (url.protocol !== 'https:' && !isLocal) {
    throw refused(`Only https addresses are asked, ${shown(url)} is none`);
  }
  if (url.username !== '' || url.password !== '') {
    throw refused(`An address with a password in it is not asked: ${url.host}`);
  }
  if (!allowed.hosts.includes(url.hostname)) {
    throw refused(
      from === undefined
        ? `${url.hostname} is not among the hosts of this source (${allowed.hosts.join(', ')})`
        : `${from.hostname} sends to another host, ${url.hostname}, which is not among those of this source (${allowed.hosts.join(', ')})`,
    );
  }
  const asked =
    mirror === undefined ? url : new URL(`/${url.host}${url.pathname}${url.search}`, mirror);
  return { publisher: url, asked };
}

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);
}

function parseUrl(text: string, from: URL | undefined): URL {
  try {
    return new URL(text, from);
  } catch (cause) {
    throw new Fault(`No address: ${JSON.stringify(text.slice(0, 200))}`, {
      isPassing: false,
      cause,
    });
  }
}

function shown(url: URL): string {
  return `${url.protocol}//${url.host}${url.pathname}`;
}

function refused(message: string): Fault {
  return new Fault(message, { isPassing: false });
}
