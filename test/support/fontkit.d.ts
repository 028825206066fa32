/** What tests use of fontkit, which comes without types. */
declare module 'fontkit' {
  export interface Font {
    readonly unitsPerEm: number;
    layout(text: string, features: undefined, script: string): { readonly advanceWidth: number };
  }
  export function openSync(path: string): Font;
}
