import { useState } from 'react';
import type { BookHead, RuleChange } from '../../contract/alarmRules';
import { useNotices } from '../../lib/notices';
import { refusalText } from '../../lib/refusal';
import { useTexts } from '../../lib/text/text';
import { bookInForce, changesSince } from './commands';
import { useBookRenewal } from './useRuleBook';

/** Somebody published meanwhile: what, and from which version to which. */
export interface Conflict {
  readonly seen: number;
  readonly inForce: number;
  /** Null: the server could not say. */
  readonly changes: readonly RuleChange[] | null;
}

/**
 * Sends one change of the rule book made from a version. Where another version came meanwhile, what changed is found
 * out, and `goOn` takes that version as seen, so that the same change can be sent again on top of it.
 */
export function useSaving(seen: number, done: (head: BookHead) => void) {
  const { t } = useTexts();
  const say = useNotices((state) => state.say);
  const renew = useBookRenewal();
  const [base, setBase] = useState(seen);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const send = async (work: (version: number) => Promise<BookHead>) => {
    setBusy(true);
    setRefusal(null);
    try {
      const head = await work(base);
      say('done', t('alarmRules.saved', { version: head.version }));
      await renew();
      done(head);
    } catch (failure) {
      if ((failure as { status?: number }).status === 412) {
        setConflict(await conflictSince(base));
      } else {
        setRefusal(refusalText(failure, t));
      }
    }
    setBusy(false);
  };
  const goOn = () => {
    if (conflict !== null) {
      setBase(conflict.inForce);
      setConflict(null);
      void renew();
    }
  };
  return { send, goOn, conflict, refusal, busy, base };
}

async function conflictSince(seen: number): Promise<Conflict> {
  try {
    const { version } = await bookInForce();
    const { changes } = await changesSince(version, seen).catch(() => ({ changes: null }));
    return { seen, inForce: version, changes };
  } catch {
    return { seen, inForce: seen, changes: null };
  }
}
