import { useState } from 'react';
import type { SetAside } from '../../contract/messages';
import { may, useWatch } from '../../lib/site';
import { AdoptDialog } from './AdoptDialog';
import { Fates } from './Fates';
import { MessageDetail } from './MessageDetail';
import { QuarantineList } from './QuarantineList';
import { Replays } from './Replays';
import './messages.css';

/** What became of devices' messages: counts, those that were set aside, their replay, and what the broker lost. */
export function MessagesPage() {
  const { roles } = useWatch();
  const [picked, setPicked] = useState<string | null>(null);
  const [adopting, setAdopting] = useState<SetAside | null>(null);
  const canHandle = may(roles, 'keepRegisters');
  return (
    <div className="messages" data-testid="messages">
      <QuarantineList picked={picked} onPick={setPicked} canHandle={canHandle} />
      <div className="messages-side">
        {picked === null ? (
          <Fates />
        ) : (
          <MessageDetail
            key={picked}
            id={picked}
            canHandle={canHandle}
            onAdopt={setAdopting}
            onClose={() => setPicked(null)}
          />
        )}
        <Replays canHandle={canHandle} />
      </div>
      {adopting === null ? null : <AdoptDialog message={adopting} onClose={() => setAdopting(null)} />}
    </div>
  );
}
