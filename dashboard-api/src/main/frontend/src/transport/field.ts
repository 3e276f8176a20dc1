import { type FieldSheet, fieldSheet, fieldTask, keptPhoto } from '../contract/field';
import { type FieldIncidents, fieldIncidents } from '../contract/incident';
import { ask, tell } from './http';

/** On a weak link a request may hang for minutes: after this it is as good as lost, and is sent again. */
const PATIENCE_MILLIS = 20_000;
const PHOTO_PATIENCE_MILLIS = 120_000;
const within = (millis: number) => ({ signal: AbortSignal.timeout(millis) });

/** The own tasks; the browser asks with the ETag of what it has, so that nothing is sent twice over a weak link. */
export function loadFieldSheet(): Promise<FieldSheet> {
  return ask('/field/tasks', fieldSheet, within(PATIENCE_MILLIS));
}

/** Sends one photo of a task; the same key is the same photo. */
export async function sendFieldPhoto(task: string, photo: Blob, key: string): Promise<string> {
  const kept = await ask(`/field/tasks/${task}/photos`, keptPhoto, {
    method: 'POST',
    file: { type: photo.type === '' ? 'application/octet-stream' : photo.type, text: photo },
    key,
    ...within(PHOTO_PATIENCE_MILLIS),
  });
  return kept.id;
}

/** Sends one step; the same key is the same step. */
export async function sendFieldAct(
  task: string,
  kind: string,
  body: Readonly<Record<string, unknown>>,
  key: string,
): Promise<void> {
  await ask(`/field/tasks/${task}/${kind}`, fieldTask, {
    method: 'POST',
    body,
    key,
    ...within(PATIENCE_MILLIS),
  });
}

export function setPresence(away: boolean): Promise<void> {
  return tell('/field/presence', { method: 'POST', body: { away } });
}

/** What the person is asked at incidents. */
export function loadFieldIncidents(): Promise<FieldIncidents> {
  return ask('/field/incidents', fieldIncidents, within(PATIENCE_MILLIS));
}

/** Answers a call, a roll-call, or says that a part of the ground is done; the path names which. */
export async function answerFieldIncident(
  path: string,
  body: Readonly<Record<string, unknown>>,
  key: string,
): Promise<void> {
  await ask(`/field/incidents/${path}`, fieldIncidents, {
    method: 'POST',
    body,
    key,
    ...within(PATIENCE_MILLIS),
  });
}
