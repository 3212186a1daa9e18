/** What the reader chose, kept for the next visit. A page that may not store anything still works; it forgets. */

export function recall(key: string): string | null {
  try {
    return localStorage.getItem(`glassnet.${key}`);
  } catch {
    return null;
  }
}

export function keep(key: string, value: string): void {
  try {
    localStorage.setItem(`glassnet.${key}`, value);
  } catch {
    return;
  }
}
