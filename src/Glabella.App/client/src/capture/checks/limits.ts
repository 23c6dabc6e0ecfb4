/** Figures of data/capture/checks.json by their key; the server gives them to the page. */
export type Limits = Readonly<Record<string, number>>;

export function limitOf(limits: Limits, key: string): number {
  const value = limits[key];
  if (value === undefined) {
    throw new Error(`There is no capture limit ${key}.`);
  }
  return value;
}
