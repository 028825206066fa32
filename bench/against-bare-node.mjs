import { runNode } from './child.mjs';
import { interleave, medianSeconds } from './interleave.mjs';
import { PROGRAM } from './paths.mjs';

/** How many times as long the program takes as `node -e 0`, run in turn with it. */
export async function againstBareNode(runs, args) {
  const command = () => runNode([PROGRAM, ...args]);
  const bare = () => runNode(['-e', '0']);
  await command();
  const results = await interleave(runs, { bare, command });
  const [bareSeconds, seconds] = [medianSeconds(results.bare), medianSeconds(results.command)];
  const milliseconds = (value) => `${Math.round(value * 1000)} ms`;
  return {
    value: seconds / bareSeconds,
    detail: `${milliseconds(seconds)}, bare node ${milliseconds(bareSeconds)}, ${runs} runs`,
  };
}
