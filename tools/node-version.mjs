const LEAST = [20, 19];

/** Ends the process, with a message, where this Node is older than package.json asks for. */
export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > LEAST[0] || (major === LEAST[0] && minor >= LEAST[1])) return;
  process.stderr.write(
    `pathways needs Node ${LEAST.join('.')} or newer; this is Node ${process.versions.node}.\n` +
      'Hint: install a newer one from https://nodejs.org.\n',
  );
  process.exit(1);
}
