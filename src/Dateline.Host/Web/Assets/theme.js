// Before anything is painted: light or dark as the reader chose.
document.documentElement.dataset.theme = localStorage.getItem('dateline-theme') ?? 'auto';
