import type { FaceCrease, Vec3 } from '../../contract';
import type { FaceFindingsJson, FindingsRequest, FindingsState, FoundCrease } from '../../findings-contract';
import { Refused } from './api';
import * as edits from './crease-edits';
import { History } from './history';

/** What a draft of lines needs of the plan it belongs to. */
export interface LineHost {
  /** The lines of the face as they are saved. */
  creases(): readonly FaceCrease[];
  isReadOnly(): boolean;
  load(): Promise<FindingsState | null>;
  save(request: FindingsRequest): Promise<FindingsState>;
  /** Takes over what was saved: other lines, another forecast. */
  take(revision: number): Promise<void>;
  changed(): void;
}

export const keyOf = (c: { id: string; side: string }): string => `${c.id} ${c.side}`;

/** The lines of the face while they are changed: kept until they are saved, also while their panel is closed. */
export class LineDraft {
  selected = '';
  group = 'forehead-lines';
  words = '';
  isSaving = false;
  /** The points of the line that is being drawn; null when none is. */
  drawing: Vec3[] | null = null;
  private base: { revision: number; findings: FaceFindingsJson } | null = null;
  private history = new History<FoundCrease[]>([]);

  constructor(private readonly host: LineHost) {}

  get isReadOnly(): boolean {
    return this.host.isReadOnly() || !this.base;
  }

  get isLoaded(): boolean {
    return this.base !== null;
  }

  get isChanged(): boolean {
    return this.drawing !== null || JSON.stringify(this.history.current) !== JSON.stringify(this.saved);
  }

  get canUndo(): boolean {
    return this.history.canUndo;
  }

  get edits(): readonly FoundCrease[] {
    return this.history.current;
  }

  /** As they will be drawn once saved. */
  get creases(): FaceCrease[] {
    return edits.preview(this.host.creases(), this.saved, this.edits);
  }

  get chosen(): FaceCrease | null {
    return this.creases.find((c) => keyOf(c) === this.selected) ?? null;
  }

  /** What is held on the face: the points of the line being drawn, or of the chosen one. */
  get pointsMm(): readonly Vec3[] {
    if (this.drawing) return this.drawing;
    return this.chosen && !this.isReadOnly ? edits.editOf(this.edits, this.chosen).pointsMm : [];
  }

  /** Loads what was found, unless there is something unsaved to go on with. */
  async open(): Promise<void> {
    if (this.base && this.isChanged) return this.say('Your lines of before are still here, not saved yet.');
    const found = await this.host.load();
    if (!found) return this.say('The lines could not be loaded. Close this panel and open it again.');
    this.base = found;
    this.history = new History(found.findings.creases);
    this.say('');
  }

  choose(key: string): void {
    this.selected = key;
    this.draw(null);
  }

  draw(points: Vec3[] | null): void {
    this.drawing = points;
    this.host.changed();
  }

  addPoint(at: Vec3): void {
    if (this.drawing && this.drawing.length < edits.mostPoints) this.draw([...this.drawing, at]);
  }

  /** The lines with one point elsewhere, while it is dragged. */
  withMove(at: number, to: Vec3): FaceCrease[] {
    const moved = this.moved(at, to);
    return moved ? edits.preview(this.host.creases(), this.saved, edits.withEdit(this.edits, moved)) : this.creases;
  }

  move(at: number, to: Vec3): void {
    if (this.drawing) return this.draw(this.drawing.map((p, i) => (i === at ? to : p)));
    const moved = this.moved(at, to);
    if (moved) this.change(edits.withEdit(this.edits, moved), '');
  }

  removePoint(at: number): void {
    if (this.drawing) return this.draw(this.drawing.filter((_, i) => i !== at));
    if (!this.chosen) return;
    const left = edits.removePoint(edits.editOf(this.edits, this.chosen), at);
    this.change(left ? edits.withEdit(this.edits, left) : edits.removeCrease(this.edits, this.chosen), left ? 'Point removed.' : 'Line removed.');
  }

  removeChosen(): void {
    if (this.chosen) this.change(edits.removeCrease(this.edits, this.chosen), 'Line removed.');
  }

  restoreChosen(): void {
    if (this.chosen) this.change(edits.withoutEdit(this.edits, this.chosen), 'As the atlas has it, once saved.');
  }

  set(edit: FoundCrease): void {
    this.change(edits.withEdit(this.edits, edit), '');
  }

  reset(): void {
    this.change([], 'All lines as in the atlas, once saved.');
  }

  undo(): void {
    this.history.undo();
    this.say('Undone.');
  }

  /** The line that was drawn becomes one of the face. */
  finish(id: string): void {
    if (!this.drawing || this.drawing.length < edits.fewestPoints) return;
    const own = edits.newCrease(this.group, this.drawing, id);
    this.drawing = null;
    this.selected = keyOf(own);
    this.change(edits.withEdit(this.edits, own), 'Line drawn; not saved yet.');
  }

  async save(): Promise<void> {
    if (!this.base || this.isSaving) return;
    this.isSaving = true;
    this.host.changed();
    try {
      const { revision, findings } = this.base;
      const saved = await this.host.save({ baseRevision: revision, findings: { ...findings, creases: [...this.edits] } });
      this.base = saved;
      this.history = new History(saved.findings.creases);
      this.words = 'Saved. The forecast counts with these lines.';
      await this.host.take(saved.revision).catch(() => (this.words = 'Saved. Reload the page to see the forecast with these lines.'));
    } catch (error) {
      if (error instanceof Refused && error.problem.status === 409) await this.rebase(error.problem.message);
      else this.words = error instanceof Refused ? error.problem.message : 'Not saved: the server cannot be reached. Your lines are kept here; try again.';
    } finally {
      this.isSaving = false;
      this.host.changed();
    }
  }

  /** Somebody else found something meanwhile: what they found stays, and these lines are kept to be saved on top of it. */
  private async rebase(message: string): Promise<void> {
    const theirs = await this.host.load();
    if (theirs) this.base = theirs;
    this.words = `${message} Your lines are kept here; “Save lines” puts them in place of the lines saved there and leaves all else that was found.`;
  }

  private moved(at: number, to: Vec3): FoundCrease | null {
    return this.chosen && !this.drawing ? edits.movePoint(edits.editOf(this.edits, this.chosen), at, to) : null;
  }

  private change(next: FoundCrease[], words: string): void {
    if (this.isReadOnly) return;
    this.history.push(next);
    this.say(words || 'Not saved yet.');
  }

  private say(words: string): void {
    this.words = words;
    this.host.changed();
  }

  private get saved(): readonly FoundCrease[] {
    return this.base?.findings.creases ?? [];
  }
}
