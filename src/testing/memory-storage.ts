/** A `Storage` in memory with a browser's quota, which can be made to fail. */
export class MemoryStorage implements Storage {
  /** UTF-16 units, keys included, as Chromium and Firefox count. */
  quota = 5_242_880;
  readonly values = new Map<string, string>();

  get length(): number {
    return this.values.size;
  }

  get used(): number {
    let units = 0;
    for (const [key, value] of this.values) units += key.length + value.length;
    return units;
  }

  key(index: number): string | null {
    return [...this.values.keys()][index] ?? null;
  }

  getItem(key: string): string | null {
    return this.values.get(key) ?? null;
  }

  /** Throws a `QuotaExceededError` where there is no room; the old value stays then. */
  setItem(key: string, value: string): void {
    const before = this.values.get(key);
    const freed = before === undefined ? 0 : key.length + before.length;
    if (this.used - freed + key.length + value.length > this.quota) {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    }
    this.values.set(key, value);
  }

  removeItem(key: string): void {
    this.values.delete(key);
  }

  clear(): void {
    this.values.clear();
  }
}
