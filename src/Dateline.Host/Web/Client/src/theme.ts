import { keep, recall } from './memory';

const key = 'dateline-theme';
const order = ['auto', 'light', 'dark'] as const;
type Theme = (typeof order)[number];

function kept(): Theme {
  const value = recall(key);
  return order.find((theme) => theme === value) ?? 'auto';
}

function show(theme: Theme, button: HTMLElement): void {
  document.documentElement.dataset['theme'] = theme;
  button.textContent = { auto: 'Light or dark', light: 'Light', dark: 'Dark' }[theme];
}

/** Lets the reader choose light or dark; until then the system decides. */
export function chooseTheme(): void {
  const button = document.querySelector<HTMLButtonElement>('#theme');
  if (!button) {
    return;
  }
  button.hidden = false;
  show(kept(), button);
  button.addEventListener('click', () => {
    const shown = document.documentElement.dataset['theme'] as Theme;
    const next = order[(order.indexOf(shown) + 1) % order.length] ?? 'auto';
    keep(key, next);
    show(next, button);
  });
}
