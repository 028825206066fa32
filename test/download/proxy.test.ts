import { describe, expect, it } from 'vitest';
import { proxyFor } from '../../src/download/proxy.ts';

const BLS = new URL('https://www.bls.gov/a.zip');
const PROXY = 'http://proxy.example.org:3128';

describe('proxyFor', () => {
  it.each([
    ['HTTPS_PROXY', { HTTPS_PROXY: PROXY }],
    ['small letters', { https_proxy: PROXY }],
    ['ALL_PROXY where there is no other', { ALL_PROXY: PROXY }],
    ['an address without a scheme', { HTTPS_PROXY: 'proxy.example.org:3128' }],
    [
      'NO_PROXY of other hosts',
      { HTTPS_PROXY: PROXY, NO_PROXY: 'example.org,ls.gov, data.bls.gov' },
    ],
    ['NO_PROXY of another port', { HTTPS_PROXY: PROXY, NO_PROXY: 'www.bls.gov:8443' }],
  ])('is that of %s', (_, env) => {
    expect(proxyFor(BLS, env)?.host).toBe('proxy.example.org:3128');
  });

  it.each([
    ['nothing is said', {}],
    ['only HTTP_PROXY is said, which is for http', { HTTP_PROXY: PROXY }],
    ['NO_PROXY names the host', { HTTPS_PROXY: PROXY, NO_PROXY: 'www.bls.gov' }],
    ['NO_PROXY names what the host is part of', { HTTPS_PROXY: PROXY, no_proxy: 'x, .bls.gov' }],
    ['NO_PROXY names the port', { HTTPS_PROXY: PROXY, NO_PROXY: 'bls.gov:443' }],
    ['NO_PROXY names all', { HTTPS_PROXY: PROXY, NO_PROXY: '*' }],
  ])('is none where %s', (_, env) => {
    expect(proxyFor(BLS, env)).toBeUndefined();
  });

  it('is never one for this machine', () => {
    expect(proxyFor(new URL('https://localhost/a'), { HTTPS_PROXY: PROXY })).toBeUndefined();
  });

  it('that is no http address is refused', () => {
    expect(() => proxyFor(BLS, { HTTPS_PROXY: 'socks5://127.0.0.1:1080' })).toThrow(
      'The proxy that the environment names is no http address',
    );
  });
});
