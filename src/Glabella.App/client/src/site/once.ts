// A form is sent once: a second click while the first is under way does nothing. The server refuses doubles anyway.

export function startOnce(): void {
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || event.defaultPrevented) return;
    if (form.dataset['sent'] === 'yes') {
      event.preventDefault();
      return;
    }

    form.dataset['sent'] = 'yes';
  });
  window.addEventListener('pageshow', () => {
    for (const form of document.forms) delete form.dataset['sent'];
  });
}
