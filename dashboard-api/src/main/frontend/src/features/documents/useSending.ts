import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotices } from '../../lib/notices';
import { refusalText } from '../../lib/refusal';
import { useTexts } from '../../lib/text/text';

/** Sends what a dialog is about, says that it is done or why not, and loads the documents anew. */
export function useSending(caseId: string, title: string, onClose: () => void) {
  const { t } = useTexts();
  const say = useNotices((state) => state.say);
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const run = async (act: () => Promise<unknown>, closes = true) => {
    setBusy(true);
    setRefusal(null);
    try {
      await act();
      if (closes) {
        say('done', t('documents.done', { name: title }));
        onClose();
      }
    } catch (failure) {
      setRefusal(refusalText(failure, t));
    }
    setBusy(false);
    void queries.invalidateQueries({ queryKey: ['case-documents', caseId] });
    void queries.invalidateQueries({ queryKey: ['case-clocks'] });
  };
  return { busy, refusal, run };
}
