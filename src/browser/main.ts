import { startExplorer } from './explorer.ts';
import { openForPrint } from './open-for-print.ts';
import { reachableScrollers } from './reachable-scrollers.ts';

/** Brings the page to life: all that it shows without this stays as it is. */
const explorer = document.querySelector<HTMLElement>('#explorer');
if (explorer !== null) startExplorer(explorer);
openForPrint();
reachableScrollers();
