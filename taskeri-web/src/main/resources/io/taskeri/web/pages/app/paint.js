// Runs before anything is painted, so that no page flashes in the wrong theme.
(() => {
  try {
    const theme = localStorage.getItem('taskeri.theme');
    if (theme === 'light' || theme === 'dark') {
      document.documentElement.dataset.theme = theme;
    }
  } catch {
    // Where nothing may be kept, the system's theme is shown.
  }
})();
