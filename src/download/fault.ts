import { DownloadError } from '../domain/errors.ts';

/** What went wrong in one attempt, before it is known whether there will be another. */
export class Fault extends Error {
  /** Whether another attempt may go better. */
  readonly isPassing: boolean;
  /** What the server asks to wait, in milliseconds. */
  readonly waitMs: number | undefined;
  readonly hint: string | undefined;
  /** The connection was cut. */
  readonly isBroken: boolean;

  constructor(
    message: string,
    details: {
      readonly isPassing: boolean;
      readonly waitMs?: number | undefined;
      readonly hint?: string;
      readonly cause?: unknown;
    },
  ) {
    super(message, { cause: details.cause });
    this.isPassing = details.isPassing;
    this.waitMs = details.waitMs;
    this.hint = details.hint;
    const { code } = (details.cause ?? {}) as NodeJS.ErrnoException;
    this.isBroken = code === 'ECONNRESET' || code === 'EPIPE';
  }
}

/** A fault as it is told to a person, after the last attempt. */
export function downloadError(fault: Fault, url: string, attempts: number): DownloadError {
  const tries = attempts > 1 ? ` (tried ${attempts} times)` : '';
  return new DownloadError(`${fault.message.replace(/\.$/, '')}${tries}: ${url}`, {
    hint: fault.hint ?? BY_HAND,
    cause: fault,
  });
}

/** What always helps: a person with a browser. */
export const BY_HAND =
  'Nothing of it was kept. Download the file by hand in a browser, then: pathways ingest FILE';

/** What Node says of a connection, in words. */
export function connectionFault(error: NodeJS.ErrnoException, host: string): Fault {
  const code = error.code ?? '';
  const certificate = CERTIFICATE_FAULTS[code] ?? (/CERT|TLS|SSL/.test(code) ? code : undefined);
  if (certificate !== undefined) {
    return new Fault(`The certificate of ${host} cannot be trusted: ${certificate}`, {
      isPassing: false,
      hint: `Check this machine’s clock. Where a company’s proxy opens connections, name its certificate in NODE_EXTRA_CA_CERTS. ${BY_HAND}`,
      cause: error,
    });
  }
  const words = CONNECTION_FAULTS[code];
  return new Fault(
    words === undefined
      ? `The connection to ${host} failed: ${code || error.message}`
      : words.replace('HOST', host),
    { isPassing: code !== 'ENOTFOUND', cause: error },
  );
}

const CERTIFICATE_FAULTS: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: 'it has expired',
  CERT_NOT_YET_VALID: 'it is not valid yet',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'it is signed by nobody but itself',
  SELF_SIGNED_CERT_IN_CHAIN: 'one that it rests on is signed by nobody but itself',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'who signed it is not known',
  UNABLE_TO_GET_ISSUER_CERT: 'who signed it is not known',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'who signed it is not known',
  CERT_REVOKED: 'it was revoked',
  CERT_UNTRUSTED: 'it is not trusted',
  ERR_TLS_CERT_ALTNAME_INVALID: 'it is of another host',
};

const CONNECTION_FAULTS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'There is no host HOST, or no connection to the internet',
  EAI_AGAIN: 'The address of HOST could not be looked up',
  ECONNREFUSED: 'HOST takes no connections',
  ECONNRESET: 'The connection to HOST broke off',
  EPIPE: 'The connection to HOST broke off',
  ETIMEDOUT: 'HOST does not answer',
};
