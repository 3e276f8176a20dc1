import type { AlarmRow } from '../../contract/rows';
import { type AlarmWish, useDesk } from '../../lib/desk';
import { useRow } from '../../lib/live';
import { useTexts } from '../../lib/text/text';
import { Dialog } from '../../ui/Dialog';
import { DecideForm } from './DecideForm';
import { ServiceForm } from './ServiceForm';
import { ShelveForm } from './ShelveForm';

const titles = {
  shelve: 'lifecycle.shelveTitle',
  takeOutOfService: 'lifecycle.serviceTitle',
  approve: 'lifecycle.approveTitle',
  decline: 'lifecycle.declineTitle',
} as const satisfies Record<AlarmWish['ask'], string>;

/** Asks for the words that shelving, taking out of service and the commander's decision need. */
export function AlarmWishDialog() {
  const { t } = useTexts();
  const wish = useDesk((desk) => desk.alarmWish);
  const askAbout = useDesk((desk) => desk.askAbout);
  const alarm = useRow('alarm', wish?.alarm ?? null);
  if (wish === null) {
    return null;
  }
  const close = () => askAbout(null);
  return (
    <Dialog title={t(titles[wish.ask])} onClose={close} testId={`${wish.ask}-dialog`}>
      {alarm === undefined ? (
        <p>{t('alarm.gone')}</p>
      ) : (
        <WishForm ask={wish.ask} alarm={alarm} onDone={close} />
      )}
    </Dialog>
  );
}

interface Props {
  readonly ask: AlarmWish['ask'];
  readonly alarm: AlarmRow;
  readonly onDone: () => void;
}

function WishForm({ ask, alarm, onDone }: Props) {
  switch (ask) {
    case 'shelve':
      return <ShelveForm alarm={alarm} onDone={onDone} />;
    case 'takeOutOfService':
      return <ServiceForm alarm={alarm} onDone={onDone} />;
    default:
      return <DecideForm alarm={alarm} decision={ask} onDone={onDone} />;
  }
}
