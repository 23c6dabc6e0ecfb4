import { afterEach, describe, expect, it, vi } from 'vitest';
import { CaptureServer, RefusedError } from './server';

const answering = (status: number, body: object): void => void vi.stubGlobal('fetch', async () => new Response(JSON.stringify(body), { status }));
const store = (): Promise<unknown> => new CaptureServer('patient', 'token').store('photo', new Blob([]), 'rest', 'series');

describe('what the server refuses', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('is told in its own words, with the code that says what can be done', async () => {
    answering(422, { code: 'series-closed', message: 'This series takes no more pictures.' });
    const refused = await store().catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(RefusedError);
    expect((refused as RefusedError).code).toBe('series-closed');
    expect((refused as RefusedError).message).toBe('This series takes no more pictures.');
  });

  it('is told in ours when the answer is a page or the session is over', async () => {
    vi.stubGlobal('fetch', async () => new Response('<html>', { status: 502 }));
    await expect(store()).rejects.toThrow('The server answered 502');
    answering(401, {});
    await expect(store()).rejects.toThrow('signed out');
  });
});
