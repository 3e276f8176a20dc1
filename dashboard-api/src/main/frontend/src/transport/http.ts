import * as v from 'valibot';
import { problem } from '../contract/rest';
import { usePreferences } from '../lib/preferences';

/** An answer that is not a success: the server's own words where it gave any. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly code: string | null,
    readonly detail: string | null,
  ) {
    super(detail ?? `HTTP ${status}`);
    this.name = 'Refused';
  }
}

/** The server could not be reached at all. */
export class Unreachable extends Error {
  constructor() {
    super('unreachable');
    this.name = 'Unreachable';
  }
}

interface Csrf {
  readonly headerName: string;
  readonly token: string;
}
let csrf: Csrf | null = null;
let whenSignedOut: () => void = () => {};

export function rememberCsrf(next: Csrf): void {
  csrf = next;
}

/** Says what happens when the server no longer knows the session. */
export function onSignedOut(react: () => void): void {
  whenSignedOut = react;
}

interface Call {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly body?: unknown;
  /** A body that goes as it is, for example a file that somebody chose. */
  readonly file?: { readonly type: string; readonly text: string | Blob };
  readonly form?: Record<string, string>;
  readonly version?: string;
  /** Sent again under the same key, a command has one effect. */
  readonly key?: string;
  /** The call's own 401 is an answer to show, not the end of the session. */
  readonly signingIn?: boolean;
  readonly signal?: AbortSignal;
}

async function send(path: string, call: Call): Promise<Response> {
  const headers: Record<string, string> = {
    Accept: 'application/json, application/problem+json',
    'Accept-Language': usePreferences.getState().language === 'zh' ? 'zh-CN' : 'en',
  };
  const init: RequestInit = { method: call.method ?? 'GET', headers, credentials: 'same-origin' };
  if (call.signal !== undefined) {
    init.signal = call.signal;
  }
  if (call.method !== undefined && call.method !== 'GET' && csrf !== null) {
    headers[csrf.headerName] = csrf.token;
  }
  if (call.version !== undefined) {
    headers['If-Match'] = `"${call.version}"`;
  }
  if (call.key !== undefined) {
    headers['Idempotency-Key'] = call.key;
  }
  if (call.form !== undefined) {
    init.body = new URLSearchParams(call.form);
  } else if (call.file !== undefined) {
    headers['Content-Type'] = call.file.type;
    init.body = call.file.text;
  } else if (call.method === 'POST' || call.method === 'PUT') {
    headers['Content-Type'] = 'application/json';
    init.body = JSON.stringify(call.body ?? {});
  }
  try {
    return await fetch(`/api/v1${path}`, init);
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === 'AbortError') {
      throw failure;
    }
    throw new Unreachable();
  }
}

async function refusal(response: Response): Promise<Refused> {
  const read = v.safeParse(problem, await response.json().catch(() => null));
  return read.success
    ? new Refused(response.status, read.output.code, read.output.detail ?? read.output.title)
    : new Refused(response.status, null, null);
}

async function answered(path: string, call: Call): Promise<Response> {
  const response = await send(path, call);
  if (response.ok) {
    return response;
  }
  if (response.status === 401 && call.signingIn !== true) {
    whenSignedOut();
  }
  throw await refusal(response);
}

/** Calls the REST interface and reads the answer with the given schema. */
export async function ask<Schema extends v.GenericSchema>(
  path: string,
  schema: Schema,
  call: Call = {},
): Promise<v.InferOutput<Schema>> {
  const response = await answered(path, call);
  return v.parse(schema, await response.json());
}

/** Calls the REST interface where only success counts. */
export async function tell(path: string, call: Call): Promise<void> {
  await answered(path, call);
}

/** An answer that is a file. */
export async function askFile(path: string, call: Call): Promise<Blob> {
  return (await answered(path, call)).blob();
}

/** An answer that its reader takes apart by itself. */
export async function askRaw(path: string): Promise<unknown> {
  return (await answered(path, {})).json();
}
