import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { inPath } from '../../contract/ids';
import {
  type MerchantDetail,
  merchantBook,
  merchantContact,
  merchantDetail,
  merchantLines,
  merchantsOfCase,
} from '../../contract/merchant';
import { type ImportReport, importReport } from '../../contract/volunteers';
import { useNotices } from '../../lib/notices';
import { refusalText } from '../../lib/refusal';
import { useTexts } from '../../lib/text/text';
import { ask, askFile } from '../../transport/http';
import type { Wish } from './acts';

const LOOK_MILLIS = 30_000;
const KEY = 'merchants';

export const useMerchantLines = (query: string, cursor: string | null) =>
  useQuery({
    queryKey: [KEY, 'lines', query, cursor],
    queryFn: ({ signal }) =>
      ask(
        `/merchants?${query}${cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`}`,
        merchantLines,
        { signal },
      ),
    refetchInterval: LOOK_MILLIS,
    placeholderData: keepPreviousData,
  });

export const useMerchant = (id: string) =>
  useQuery({
    queryKey: [KEY, 'one', id],
    queryFn: ({ signal }) => ask(`/merchants/${inPath(id)}`, merchantDetail, { signal }),
    refetchInterval: LOOK_MILLIS,
  });

/** The merchants that a case concerns; asked anew with each change of the case. */
export const useMerchantsOfCase = (id: string, version: string, enabled: boolean) =>
  useQuery({
    queryKey: [KEY, 'case', id, version],
    queryFn: ({ signal }) => ask(`/cases/${inPath(id)}/merchants`, merchantsOfCase, { signal }),
    enabled,
  });

/** What the forms offer. */
export const useMerchantBook = () =>
  useQuery({
    queryKey: ['merchant-book'],
    queryFn: ({ signal }) => ask('/merchants/book', merchantBook, { signal }),
    staleTime: 600_000,
  }).data;

/** Whom to ask, whole: asked for by hand, because looking at it is logged. */
export const lookAtContact = (id: string) => ask(`/merchants/${inPath(id)}/contact`, merchantContact);

/** All merchants as a file. */
export const exportMerchants = () => askFile('/merchants/export', {});

/** Gives a file to the server; in a dry run it is only told what would come of it. */
export const importMerchants = (file: Blob, dryRun: boolean): Promise<ImportReport> =>
  ask(`/merchants/import?dryRun=${dryRun}`, importReport, {
    method: 'POST',
    file: { type: 'text/csv', text: file },
  });

/** Changes the record, says how it went and reads it anew. */
export function useMerchantCommands() {
  const { t } = useTexts();
  const queries = useQueryClient();
  const say = useNotices((state) => state.say);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const reread = () => queries.invalidateQueries({ queryKey: [KEY] });
  /** Answers what it led to; a refusal stays beside the form that it is about. */
  const run = async (work: () => Promise<MerchantDetail>, done: string): Promise<MerchantDetail | null> => {
    setBusy(true);
    setRefusal(null);
    try {
      const now = await work();
      await reread();
      say('done', done);
      return now;
    } catch (failure) {
      setRefusal(refusalText(failure, t));
      return null;
    } finally {
      setBusy(false);
    }
  };
  return {
    busy,
    refusal,
    reread,
    act: (merchant: MerchantDetail, wish: Wish, body: object, done: string) =>
      run(
        () =>
          ask(`/merchants/${inPath(merchant.line.id)}${wish.path}`, merchantDetail, {
            method: wish.method,
            version: merchant.line.version,
            key: crypto.randomUUID(),
            ...(wish.method === 'DELETE' ? {} : { body }),
          }),
        done,
      ),
    register: (body: object, done: string) =>
      run(() => ask('/merchants', merchantDetail, { method: 'POST', body, key: crypto.randomUUID() }), done),
    correct: (merchant: MerchantDetail, body: object, done: string) =>
      run(
        () =>
          ask(`/merchants/${inPath(merchant.line.id)}`, merchantDetail, {
            method: 'PUT',
            version: merchant.line.version,
            body,
          }),
        done,
      ),
  };
}
