/** A piece of other content as it stands in the file, until what shows it better is there. */
export function PlainText({ text }: { readonly text: string }) {
  return <p className="wrap-anywhere whitespace-pre-line">{text}</p>;
}
