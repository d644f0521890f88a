/** `/` goes to the search, `j` and `k` to the next and the last line of the record, `?` to the list of keys. */
export function listenToKeys(): void {
  const help = document.querySelector<HTMLDialogElement>('#keys');
  document.addEventListener('keydown', (event) => {
    const target = event.target;
    const writes = target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
    if (writes || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (event.key === '/') {
      event.preventDefault();
      document.querySelector<HTMLInputElement>('#q')?.focus();
    } else if (event.key === 'j' || event.key === 'k') {
      move(event.key === 'j' ? 1 : -1);
    } else if (event.key === '?') {
      help?.showModal();
    }
  });
}

function move(step: number): void {
  const lines = [...document.querySelectorAll<HTMLElement>('[data-line]')].filter((line) => line.checkVisibility());
  const at = lines.findIndex((line) => line === document.activeElement);
  const next = lines[at < 0 ? (step > 0 ? 0 : lines.length - 1) : at + step];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}
