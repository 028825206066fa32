/** Loaded before a measured process: at its end it writes its peak memory in bytes to a file. */
const { writeFileSync } = require('node:fs');

const report = process.env.PATHWAYS_BENCH_PEAK;
process.on('exit', () => {
  writeFileSync(report, String(process.resourceUsage().maxRSS * 1024));
});
