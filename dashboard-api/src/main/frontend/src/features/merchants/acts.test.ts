import * as v from 'valibot';
import { expect, it } from 'vitest';
import { merchantBook, merchantDetail } from '../../contract/merchant';
import type { Say } from '../../lib/text/text';
import { asked, bodyOf, initialOf, wishesOf } from './acts';
import { book, silver } from './testing';

const zone = 'Asia/Shanghai';
const now = Date.parse('2026-06-01T02:00:00Z');
const say = ((key: string) => key) as unknown as Say;
const merchant = v.parse(merchantDetail, silver);
const wishes = wishesOf(v.parse(merchantBook, book), merchant, now, zone, say);

it('asks for a deadline only where a letter is an order, and counts the day to its end', () => {
  const values = { ...initialOf(wishes.issueLetter), ground: 'fire-safety' };
  expect(asked(wishes.issueLetter, { ...values, kind: 'TALK' }).map(({ name }) => name)).not.toContain(
    'until',
  );
  expect(bodyOf(wishes.issueLetter, { ...values, kind: 'TALK' }, zone)).toEqual({
    kind: 'TALK',
    ground: 'fire-safety',
  });
  expect(bodyOf(wishes.issueLetter, { ...values, kind: 'RECTIFY' }, zone)).toEqual({
    kind: 'RECTIFY',
    ground: 'fire-safety',
    until: '2026-06-08T15:59:00.000Z',
  });
});

it('asks by when else only where a recheck failed', () => {
  const [letter] = merchant.letters;
  const wish = wishes.recheckLetter(letter as never);
  expect(wish.path).toBe('/letters/t-1/recheck');
  expect(bodyOf(wish, initialOf(wish), zone)).toEqual({ passed: true });
  expect(bodyOf(wish, { ...initialOf(wish), passed: 'no' }, zone)).toMatchObject({
    passed: false,
    until: '2026-06-08T15:59:00.000Z',
  });
});

it('does not offer that a lead was taken up twice', () => {
  const [lead] = merchant.leads;
  const results = (state: string) =>
    wishes
      .answerLead({ ...lead, state } as never)
      .fields.find(({ name }) => name === 'result')
      ?.choices?.map(({ id }) => id);
  expect(results('SENT')).toContain('FILED');
  expect(results('FILED')).toEqual(['NOT_FILED', 'PENALISED', 'SENT_BACK']);
});

it('offers the known cases to be named', () => {
  const named = wishes.sendLead.fields.find(({ name }) => name === 'caseId');
  expect(named?.choices).toEqual([{ id: 'c-1', title: { zh: 'SJ-1', en: 'SJ-1' } }]);
});

it('lets a ban begin at once and end when it is lifted, unless days are given', () => {
  const values = { ...initialOf(wishes.imposeBan), kind: 'NO_ENTRY', ground: 'fake-goods' };
  expect(bodyOf(wishes.imposeBan, values, zone)).toEqual({ kind: 'NO_ENTRY', ground: 'fake-goods' });
  expect(
    bodyOf(wishes.imposeBan, { ...values, from: '2026-06-02', until: '2026-06-03' }, zone),
  ).toMatchObject({
    from: '2026-06-01T16:00:00.000Z',
    until: '2026-06-03T15:59:00.000Z',
  });
});
