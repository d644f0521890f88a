// What the browser keeps for these pages. One that is told to keep nothing throws instead: the pages work all the same.

/** What was kept under this name, or null. */
export function recall(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

/** Keeps a value, where the browser lets us. */
export function keep(name: string, value: string): void {
  try {
    localStorage.setItem(name, value);
  } catch {
    // It lasts for this page only.
  }
}
