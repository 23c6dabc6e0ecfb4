import { closeUps, mainViews, type ViewName, views } from '../planner/face/orbit';
import type { AtlasFace, Shown } from './atlas-face';

/** The page's controls drive the face; opening a muscle in the list picks it out on the face. */
export function connect(form: HTMLFormElement): void {
  const face = form.parentElement?.querySelector<AtlasFace>('glabella-atlas');
  if (!face) return;
  offerViews(form);
  form.hidden = false;
  form.addEventListener('input', (event) => {
    const field = event.target as HTMLInputElement;
    const output = field.parentElement?.querySelector('output');
    if (output) output.value = `${field.value} %`;
    face.show(shownBy(form, field.name));
  });
  face.show(shownBy(form, ''));
  for (const fact of document.querySelectorAll<HTMLDetailsElement>('details[data-muscle]')) {
    fact.addEventListener('toggle', () => pickOut(face, fact));
  }
}

/** The view is set only when it was chosen: turning the face by hand stays. */
function shownBy(form: HTMLFormElement, changed: string): Partial<Shown> {
  const data = new FormData(form);
  const text = (name: string): string => String(data.get(name) ?? '');
  return {
    expression: text('expression'), effort: Number(text('effort')) / 100, kept: Number(text('kept')) / 100, keptSide: text('keptSide') as Shown['keptSide'],
    layers: { muscles: data.has('muscles'), endplates: data.has('endplates'), zones: data.has('zones') },
    ...(changed === 'view' ? { view: text('view') as ViewName } : {}),
  };
}

function offerViews(form: HTMLFormElement): void {
  const place = form.querySelector('[data-views]')!;
  place.replaceChildren(...[...mainViews, ...closeUps].map((name) => {
    const label = Object.assign(document.createElement('label'), { className: 'chip', title: views[name].spoken });
    const radio = Object.assign(document.createElement('input'), { type: 'radio', name: 'view', value: name, defaultChecked: name === 'front' });
    label.append(radio, Object.assign(document.createElement('span'), { textContent: views[name].name }));
    return label;
  }));
}

/** One muscle at a time: the last one opened. */
function pickOut(face: AtlasFace, fact: HTMLDetailsElement): void {
  if (fact.open) {
    document.querySelectorAll<HTMLDetailsElement>('details[data-muscle][open]').forEach((other) => (other.open = other === fact));
    face.show({ muscle: fact.dataset['muscle'] ?? null });
  } else if (!document.querySelector('details[data-muscle][open]')) {
    face.show({ muscle: null });
  }
}
