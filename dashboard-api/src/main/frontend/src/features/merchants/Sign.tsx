import { useTexts } from '../../lib/text/text';
import type { Worry } from './model';

const shapes: Readonly<Record<Worry, string>> = {
  banned: '■',
  lateLead: '▲',
  lateLetter: '▲',
  expired: '▲',
  expiring: '◆',
  unlicensed: '◇',
  closed: '‖',
  none: '●',
};

/** What wants somebody's eye, with a shape and a word; saturated only for what is wrong. */
export function Sign({ worry }: { readonly worry: Worry }) {
  const { t } = useTexts();
  const tone =
    worry === 'expiring' || worry === 'unlicensed'
      ? 'merchants-soon'
      : worry === 'none' || worry === 'closed'
        ? undefined
        : 'merchants-bad';
  return (
    <span className={tone} data-testid="merchant-sign" data-worry={worry}>
      <span aria-hidden="true">{shapes[worry]}</span> {t(`merchants.worry.${worry}`)}
    </span>
  );
}
