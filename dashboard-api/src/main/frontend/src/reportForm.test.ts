// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it, vi } from 'vitest';

/** The script of the forms on which the public reports something, as it is served. */
const script = readFileSync(join(process.cwd(), '../resources/pages/report.js'), 'utf8');

const form = (once: string, error = '') => `
  <p id="problem" class="problem">${error === '' ? '' : 'Please correct what is marked.'}</p>
  <form method="post" action="/hazard" id="report" data-draft="hazard house-0001"
        data-fields="place door kind statement phone once" data-line-down="The connection failed."
        data-sending="Sending" data-draft-kept="Your draft was kept." data-draft-drop="Delete the draft">
    <input type="hidden" name="once" value="${once}">
    <input type="hidden" name="place" value="house-0001">
    <div class="field"><select id="kind" name="kind"><option value=""></option><option value="wiring">w</option></select></div>
    <div class="field">${error}<textarea id="statement" name="statement"></textarea></div>
    <input type="file" id="photos" name="photos"><div id="preview"></div>
    <input type="tel" id="phone" name="phone">
    <button type="submit" id="send">Send</button>
  </form>`;

interface Draft {
  readonly statement: string;
  readonly once: string;
}

/** What the browser's own database keeps, over loads of the page. */
let kept: Map<string, Draft>;
const posted = vi.fn();

const field = (name: string) =>
  document.querySelector<HTMLInputElement>(`[name=${name}]`) as HTMLInputElement;

function later<T>(result: T) {
  const request: { result: T; onsuccess: (() => void) | null } = { result, onsuccess: null };
  queueMicrotask(() => request.onsuccess?.());
  return request;
}

const store = {
  put: (draft: Draft, key: string) => later(kept.set(key, draft)),
  get: (key: string) => later(kept.get(key)),
  delete: (key: string) => later(kept.delete(key)),
};

function load(once: string) {
  document.body.innerHTML = form(once);
  // jsdom lets nobody choose files.
  Object.defineProperty(field('photos'), 'files', { value: [], writable: true });
  new Function(script)();
}

function send(statement: string) {
  field('kind').value = 'wiring';
  field('statement').value = statement;
  document.querySelector<HTMLButtonElement>('#send')?.click();
}

beforeEach(() => {
  kept = new Map();
  posted.mockReset();
  Element.prototype.scrollIntoView = () => undefined;
  vi.stubGlobal('fetch', posted);
  vi.stubGlobal(
    'DataTransfer',
    class {
      readonly files = [];
      readonly items = { add: () => undefined };
    },
  );
  const base = { transaction: () => ({ objectStore: () => store }), close: () => undefined };
  vi.stubGlobal('indexedDB', { open: () => later(base) });
  load('key-1');
});

it('keeps a hazard that could not be sent, under its own key, and sends it again as the same', async () => {
  posted.mockRejectedValue(new TypeError('offline'));
  send('bare wires');
  await vi.waitFor(() =>
    expect(document.getElementById('problem')?.textContent).toContain('connection failed'),
  );
  expect([...kept.keys()]).toEqual(['hazard house-0001']);

  load('key-2');
  await vi.waitFor(() => expect(field('statement').value).toBe('bare wires'));
  expect(field('kind').value).toBe('wiring');
  expect(document.getElementById('draft')?.textContent).toContain('Your draft was kept.');
  posted.mockResolvedValue({ ok: true, redirected: true, url: '#arrived' });
  send('bare wires');
  await vi.waitFor(() => expect(kept.size).toBe(0));
  const keys = posted.mock.calls.map(([, request]) => request.body.get('once'));
  expect(keys).toEqual(['key-1', 'key-1']);
});

it('shows beside the field what the server refuses and loses nothing', async () => {
  const refusal = form('key-3', '<p class="error" id="statement-error">Please say what the hazard is.</p>');
  posted.mockResolvedValue({ ok: false, redirected: false, text: async () => refusal });
  send('x');
  await vi.waitFor(() => expect(document.getElementById('statement-error')).not.toBeNull());
  expect(field('statement').getAttribute('aria-invalid')).toBe('true');
  expect(field('statement').value).toBe('x');
  expect(field('once').value).toBe('key-3');
  expect(kept.get('hazard house-0001')?.statement).toBe('x');
});

it('sends nothing twice while the first is under way', async () => {
  posted.mockReturnValue(new Promise(() => undefined));
  send('bare wires');
  document.querySelector<HTMLFormElement>('#report')?.requestSubmit();
  await vi.waitFor(() => expect(posted).toHaveBeenCalledTimes(1));
  await new Promise((done) => setTimeout(done));
  expect(posted).toHaveBeenCalledTimes(1);
});
