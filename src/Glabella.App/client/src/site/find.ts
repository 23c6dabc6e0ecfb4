// As-you-type find: posts the form of the patient list and swaps its results. Without script the button does the same.

const waitMs = 150;

async function results(form: HTMLFormElement, signal: AbortSignal): Promise<Element | null> {
  const answer = await fetch(form.action, { method: 'POST', body: new FormData(form), signal });
  if (!answer.ok) return null;
  return new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-find-results]');
}

export function startFind(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-find]');
  const input = form?.querySelector<HTMLInputElement>('input[type=search]');
  if (!form || !input) return;
  let timer = 0;
  let running = new AbortController();

  input.addEventListener('input', () => {
    window.clearTimeout(timer);
    running.abort();
    running = new AbortController();
    const { signal } = running;
    timer = window.setTimeout(() => {
      results(form, signal)
        .then((fresh) => fresh && document.querySelector('[data-find-results]')?.replaceWith(fresh))
        .catch((fault: unknown) => {
          if (!signal.aborted) throw fault;
        });
    }, waitMs);
  });
}
