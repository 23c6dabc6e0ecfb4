// Keys that work on each page: "/" goes to the search; pages mark a button's key with data-key.

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

function press(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  if (event.key === '/') {
    const search = document.querySelector<HTMLInputElement>('[data-search-key]');
    if (!search) return;
    event.preventDefault();
    search.focus();
    search.select();
    return;
  }

  const button = document.querySelector<HTMLElement>(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
  if (!button?.checkVisibility()) return;
  event.preventDefault();
  if (button instanceof HTMLDetailsElement) {
    button.open = true;
    button.querySelector<HTMLElement>('input:not([type=hidden]), textarea, select')?.focus();
    return;
  }

  button.click();
}

export function startKeys(): void {
  document.addEventListener('keydown', press);
}
