import { keep, recall } from './memory';

// Two instants, kept in this browser and sent nowhere but in the address that the reader follows.
const current = 'dateline-visit';
const previous = 'dateline-visit-before';
const pause = 30 * 60 * 1000;

function now(): string {
  return new Date().toISOString().replace(/\.\d+Z$/, 'Z');
}

/** Leads "what is new" to the instant of the last visit; half an hour without a page ends a visit. */
export function markVisit(): void {
  const last = recall(current);
  if (last && Date.now() - Date.parse(last) > pause) {
    keep(previous, last);
  }
  keep(current, now());
  const since = recall(previous);
  if (!since || Number.isNaN(Date.parse(since))) {
    return;
  }
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href="/new"]')) {
    link.href = `${link.pathname}?since=${encodeURIComponent(since)}`;
  }
}
