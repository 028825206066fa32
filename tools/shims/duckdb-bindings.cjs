// Stands in the bundle for @duckdb/node-bindings, whose own loader asks detect-libc which C library
// this is before it loads anything (5 ms of every start). Here the binding that is installed is
// loaded; on Linux the one for glibc is tried first, and the one for musl if that does not load.
const { createRequire } = require('node:module');

// The platform packages belong to @duckdb/node-bindings, so they are looked for from there.
const bindings = createRequire(require.resolve('@duckdb/node-bindings/package.json'));
const target = `${process.platform}-${process.arch}`;

module.exports = process.platform === 'linux' ? loadForLinux() : load(target);

function loadForLinux() {
  try {
    return load(target);
  } catch (glibcError) {
    try {
      return load(`${target}-musl`);
    } catch {
      throw glibcError;
    }
  }
}

function load(name) {
  try {
    return bindings(`@duckdb/node-bindings-${name}/duckdb.node`);
  } catch (cause) {
    throw new Error(
      `DuckDB's binding for ${name} does not load: install the program again on this machine.`,
      { cause },
    );
  }
}
