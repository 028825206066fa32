import { type AllowedAddresses, addressOf } from './address.ts';
import { Fault } from './fault.ts';
import type { HostTurns } from './host-turns.ts';
import { type Answer, ask } from './request.ts';
import type { DownloadSetting, WantedFile } from './setting.ts';

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/**
 * Asks for a file and follows redirects to the hosts it may come from; `use` is given the answer,
 * and the host is left alone until it is done with it.
 * @throws Fault where there is no answer, or it leads where nothing may come from.
 */
export async function follow<Result>(
  wanted: WantedFile,
  headers: Readonly<Record<string, string>>,
  setting: DownloadSetting,
  turns: HostTurns,
  use: (answer: Answer, url: URL) => Promise<Result>,
): Promise<Result> {
  const allowed: AllowedAddresses = { hosts: wanted.hosts, mirror: setting.mirror };
  const seen = new Set<string>();
  let { publisher, asked } = addressOf(wanted.url, allowed);
  for (;;) {
    seen.add(asked.href);
    const step = await turns.take(asked.host, async () => {
      const answer = await ask(asked, headers, setting);
      try {
        const { location } = answer.headers;
        return REDIRECTS.has(answer.status) && location !== undefined
          ? ({ location } as const)
          : ({ result: await use(answer, publisher) } as const);
      } finally {
        answer.end();
      }
    });
    if (!('location' in step)) return step.result;
    const next = addressOf(step.location, allowed, publisher);
    if (seen.has(next.asked.href)) {
      throw new Fault(`${publisher.hostname} sends around in a circle`, { isPassing: false });
    }
    if (seen.size > setting.limits.redirects) {
      throw new Fault(
        `${publisher.hostname} sends on more than ${setting.limits.redirects} times`,
        { isPassing: false },
      );
    }
    ({ publisher, asked } = next);
  }
}
