import { span } from '../../lib/format';
import { useTexts } from '../../lib/text/text';
import type { Left } from './clockModel';

/** What is left of a clock, in words; empty for one that is over. */
export function useLeftWords(): (left: Left) => string {
  const { t } = useTexts();
  return (left) => {
    switch (left.kind) {
      case 'none':
        return '';
      case 'days':
        return t('caseClocks.daysLeft', { count: left.days });
      case 'late':
        return t('caseClocks.late', { time: span(left.millis, t) });
      default:
        return t('caseClocks.left', { time: span(left.millis, t) });
    }
  };
}
