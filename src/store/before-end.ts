const ENDING = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Does something before a signal such as Ctrl-C ends the process; it must not wait. Returns what
 * takes that back.
 */
export function beforeEnd(act: () => void): () => void {
  const end = (signal: NodeJS.Signals) => {
    stopListening();
    try {
      act();
    } finally {
      process.kill(process.pid, signal);
    }
  };
  const stopListening = () => {
    for (const signal of ENDING) process.off(signal, end);
  };
  for (const signal of ENDING) process.on(signal, end);
  return stopListening;
}
