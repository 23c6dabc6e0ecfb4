import { describe, expect, it } from 'vitest';
import { History } from './history';

describe('undo and redo', () => {
  it('walks back to the beginning and forward to the end', () => {
    const history = new History(0);
    for (let i = 1; i <= 500; i++) history.push(i);
    for (let i = 499; i >= 0; i--) expect(history.undo()).toBe(i);
    expect(history.canUndo).toBe(false);
    expect(history.undo()).toBe(0);
    for (let i = 1; i <= 500; i++) expect(history.redo()).toBe(i);
    expect(history.canRedo).toBe(false);
  });

  it('drops what was undone once something new is done', () => {
    const history = new History('a');
    history.push('b');
    history.undo();
    history.push('c');
    expect(history.canRedo).toBe(false);
    expect(history.undo()).toBe('a');
  });

  it('does not count a change that changed nothing', () => {
    const history = new History('a');
    history.push('a');
    expect(history.canUndo).toBe(false);
  });
});
