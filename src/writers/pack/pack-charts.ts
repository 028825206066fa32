export { pageCharts as packCharts } from '../page/page.ts';
