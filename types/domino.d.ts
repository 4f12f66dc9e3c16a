// The types that the package ships are those of another name.
declare module '@mixmark-io/domino' {
  export function createDocument(html: string): Document;
}
