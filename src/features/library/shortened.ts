/** A name at a length that fits a message; names may have 10,000 characters. */
export function shortened(name: string): string {
  const characters = [...name.slice(0, 2 * MOST)];
  return characters.length > MOST ? `${characters.slice(0, MOST).join('')}…` : name;
}

const MOST = 60;
