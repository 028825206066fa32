import { Store } from '../../src/store/store.ts';

/** All figures of a store by slice and occupation, whatever parts they stand in; empty where there is no store. */
export async function storeContent(root: string): Promise<readonly unknown[]> {
  const store = await Store.open(root);
  const content: unknown[] = [];
  for (const { release, slices } of store?.releases ?? []) {
    for (const { slice, occupations } of (await store?.read(release, slices, [
      'employment',
      'employmentRsePercent',
      'annualMeanWage',
      'annualMedianWage',
    ])) ?? []) {
      content.push([
        slice,
        occupations.map(({ code, level, title, figures }) => [code, level, title, figures]),
      ]);
    }
  }
  return content;
}
