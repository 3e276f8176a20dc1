import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseFile } from '../../contract/caseFile';
import { useNotices } from '../../lib/notices';
import { refusalText } from '../../lib/refusal';
import { useTexts } from '../../lib/text/text';
import { readFile } from '../../transport/caseFileCommands';
import { Refused } from '../../transport/http';
import { useTakeFile } from './useCaseFile';

/** Sends what somebody decided on a file: takes in the answer, or says why not and looks at the file anew. */
export function useDecision(file: CaseFile, onClose: () => void) {
  const { t } = useTexts();
  const say = useNotices((state) => state.say);
  const take = useTakeFile();
  const queries = useQueryClient();
  const [seen, setSeen] = useState<CaseFile>(file);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const decide = async (command: (seen: CaseFile) => Promise<CaseFile>, done: string) => {
    setBusy(true);
    setRefusal(null);
    try {
      take(await command(seen));
      say('done', done);
      onClose();
    } catch (failure) {
      setRefusal(refusalText(failure, t));
      if (failure instanceof Refused && failure.status === 412) {
        // The refusal says that it changed; whoever sends again has read it.
        setSeen(await readFile(file.id).catch(() => seen));
        void queries.invalidateQueries({ queryKey: ['case-file', file.id] });
      }
      setBusy(false);
    }
  };
  return { decide, refusal, busy };
}
