/** What the tests use of the reference implementation of Data Packages. */
declare module 'datapackage' {
  export function validate(
    descriptor: unknown,
  ): Promise<{ readonly valid: boolean; readonly errors: readonly Error[] }>;
  export class Package {
    static load(descriptor: unknown, options: { readonly basePath: string }): Promise<Package>;
    readonly resourceNames: readonly string[];
    readonly resources: readonly {
      readonly name: string;
      read(): Promise<readonly unknown[]>;
    }[];
  }
}
