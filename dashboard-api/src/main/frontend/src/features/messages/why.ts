import { useTexts } from '../../lib/text/text';

/** Says a reason in words; one that a newer server gives is its code. */
export function useWhy(): (reason: string) => string {
  const { t } = useTexts();
  return (reason) => t(`messages.why.${reason}` as 'messages.why.empty', { defaultValue: reason });
}
