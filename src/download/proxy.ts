import { isLoopback } from './address.ts';
import { Fault } from './fault.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The proxy that an address is asked through, as curl reads the environment: HTTPS_PROXY, else
 * ALL_PROXY, in either case, unless NO_PROXY names the host. HTTP_PROXY is for http addresses, of
 * which only this machine's own are asked, and never through a proxy. Undefined where there is none.
 * @throws Fault where the proxy's address is none.
 */
export function proxyFor(url: URL, env: Environment): URL | undefined {
  if (url.protocol !== 'https:' || isLoopback(url.hostname)) return undefined;
  const name = variable(env, 'HTTPS_PROXY') ?? variable(env, 'ALL_PROXY');
  if (name === undefined || isExcepted(url, variable(env, 'NO_PROXY') ?? '')) return undefined;
  let proxy: URL | undefined;
  try {
    proxy = new URL(name.includes('://') ? name : `http://${name}`);
  } catch {
    // Told below.
  }
  if (proxy?.protocol === 'http:' || proxy?.protocol === 'https:') return proxy;
  throw new Fault('The proxy that the environment names is no http address', {
    isPassing: false,
    hint: 'Set HTTPS_PROXY to an address such as http://proxy.example.org:3128, or leave it out.',
  });
}

/** Small letters first, as curl does; an empty one is none. */
function variable(env: Environment, name: string): string | undefined {
  return env[name.toLowerCase()] || env[name] || undefined;
}

/** NO_PROXY: hosts and their parts, `.gov`, `bls.gov`, `bls.gov:443`, `*`, divided by commas or blanks. */
function isExcepted(url: URL, list: string): boolean {
  return list
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((entry) => entry !== '')
    .some((entry) => {
      if (entry === '*') return true;
      const [host = '', port] = entry.split(':');
      if (port !== undefined && port !== (url.port || '443')) return false;
      const ending = host.replace(/^\*?\./, '');
      return url.hostname === ending || url.hostname.endsWith(`.${ending}`);
    });
}
