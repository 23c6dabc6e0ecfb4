import { html, type TemplateResult } from 'lit';
import type { UprightPicture } from './picture';

export function renderChoice(onFile: (file: File) => void, onCamera: () => void): TemplateResult {
  const take = (files: FileList | null | undefined): void => {
    const file = files?.[0];
    if (file) {
      onFile(file);
    }
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    (event.currentTarget as Element).classList.remove('over');
    take(event.dataTransfer?.files);
  };
  const onDrag = (event: DragEvent): void => {
    event.preventDefault();
    (event.currentTarget as Element).classList.toggle('over', event.type === 'dragover');
  };
  return html`
    <div class="capture-drop" @drop=${onDrop} @dragover=${onDrag} @dragleave=${onDrag}>
      <svg class="capture-guide" viewBox="0 0 120 150" aria-hidden="true">
        <ellipse cx="60" cy="74" rx="42" ry="56" /><path d="M60 12v126M14 66h92" class="thin" />
        <circle cx="43" cy="66" r="4" /><circle cx="77" cy="66" r="4" /><path d="M48 104q12 5 24 0" />
      </svg>
      <div>
        <p class="capture-lead">Drop a photograph here, or</p>
        <div class="capture-acts">
          <label class="btn btn-primary" for="picture-file">Choose a file</label>
          <input id="picture-file" class="visually-hidden" type="file" accept="image/jpeg,image/png,.jpg,.jpeg,.png"
            @change=${(event: Event): void => take((event.target as HTMLInputElement).files)} />
          <button type="button" class="btn" @click=${onCamera}>Use the camera</button>
        </div>
        <ul class="capture-advice">
          <li>Face to the camera, eyes open and looking into it, lips closed, muscles at rest</li>
          <li>Even light, hair off the forehead, chin to hairline in the picture</li>
          <li>About 1 m away, so that the nose is not enlarged; face at least 600 pixels wide</li>
        </ul>
      </div>
    </div>`;
}

export function renderCamera(stream: MediaStream | null, onTake: () => void, onBack: () => void): TemplateResult {
  return html`
    <div class="capture-camera">
      <div class="capture-video"><video autoplay playsinline muted .srcObject=${stream} aria-label="What the camera sees"></video></div>
      <div class="capture-acts">
        <button type="button" class="btn btn-primary btn-lg" @click=${onTake}>Take the picture</button>
        <button type="button" class="btn" @click=${onBack}>Back</button>
      </div>
      <p class="hint">Five frames are taken within a second and averaged: hold still.</p>
    </div>`;
}

export function renderPreview(url: string, picture: UprightPicture | null, onUse: () => void, onBack: () => void): TemplateResult {
  return html`
    <div class="capture-preview">
      <img src=${url} alt="The chosen photograph" />
      <div class="capture-acts">
        <button type="button" class="btn btn-primary" @click=${onUse}>Use this picture</button>
        <button type="button" class="btn" @click=${onBack}>Take another</button>
        <span class="hint">${picture?.widthPx} × ${picture?.heightPx} pixels. Place, time and camera are removed from the file before it is stored.</span>
      </div>
    </div>`;
}

export function renderWork(doing: string, url: string): TemplateResult {
  return html`
    <div class="capture-preview" aria-busy="true">
      <img src=${url} alt="The chosen photograph" class="dim" />
      <p class="capture-doing" role="status"><span class="spinner-border spinner-border-sm" aria-hidden="true"></span> ${doing}</p>
    </div>`;
}
