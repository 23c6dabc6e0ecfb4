import type { ReactiveControllerHost } from 'lit';
import { expect, test } from 'vitest';
import { Follows } from './follows';

class Store extends EventTarget {
  readonly listening = new Set<unknown>();

  override addEventListener(type: string, listener: EventListener): void {
    this.listening.add(listener);
    super.addEventListener(type, listener);
  }

  override removeEventListener(type: string, listener: EventListener): void {
    this.listening.delete(listener);
    super.removeEventListener(type, listener);
  }
}

function following(): { host: ReactiveControllerHost & { isConnected: boolean; store: Store }; follows: Follows; updates: () => number } {
  let updates = 0;
  const host = {
    isConnected: true, store: new Store(), updateComplete: Promise.resolve(true),
    requestUpdate: (): void => void updates++, addController: (): void => undefined, removeController: (): void => undefined,
  };
  return { host, follows: new Follows(host), updates: () => updates };
}

test('a change of the store draws the host again', () => {
  const { host, follows, updates } = following();
  follows.hostUpdate();
  const before = updates();
  host.store.dispatchEvent(new Event('change'));
  expect(updates()).toBe(before + 1);
});

test('a host that draws once more after it left the page is not kept by the store', () => {
  const { host, follows } = following();
  follows.hostUpdate();
  host.isConnected = false;
  follows.hostDisconnected();
  follows.hostUpdate();
  expect(host.store.listening.size).toBe(0);
});

test('a host that comes back follows again', () => {
  const { host, follows, updates } = following();
  follows.hostUpdate();
  follows.hostDisconnected();
  const before = updates();
  follows.hostConnected();
  expect(updates()).toBe(before + 1);
  follows.hostUpdate();
  expect(host.store.listening.size).toBe(1);
});

test('another store is followed instead of the first', () => {
  const { host, follows } = following();
  const first = host.store;
  follows.hostUpdate();
  host.store = new Store();
  follows.hostUpdate();
  expect([first.listening.size, host.store.listening.size]).toEqual([0, 1]);
});
