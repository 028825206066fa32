/** What is used here of fontkit, which comes without types. */
declare module 'fontkit' {
  export interface Font {
    readonly unitsPerEm: number;
    layout(text: string, features: unknown, script: string): { readonly advanceWidth: number };
  }
  export function create(bytes: Uint8Array): Font;
  export function openSync(path: string): Font;
}
