// Before anything is painted: light or dark as the reader chose. A browser that keeps nothing throws.
try {
  document.documentElement.dataset.theme = localStorage.getItem('dateline-theme') ?? 'auto';
} catch {
  document.documentElement.dataset.theme = 'auto';
}
