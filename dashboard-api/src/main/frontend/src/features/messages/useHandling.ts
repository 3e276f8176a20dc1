import { useQueryClient } from '@tanstack/react-query';
import { useNotices } from '../../lib/notices';
import { refusalText } from '../../lib/refusal';
import { useTexts } from '../../lib/text/text';
import { askReplay, type Wanted } from './commands';

/** Begins replays and says how many messages they hold. */
export function useHandling() {
  const { t } = useTexts();
  const say = useNotices((state) => state.say);
  const queries = useQueryClient();
  const renew = () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: ['set-aside'] }),
      queries.invalidateQueries({ queryKey: ['replays'] }),
    ]);
  const replay = async (wanted: Wanted): Promise<boolean> => {
    try {
      const begun = await askReplay(wanted);
      if (begun.total === 0) {
        say('refused', t('messages.replayNothing'));
      } else {
        say('done', t('messages.replayAsked', { count: begun.total }));
      }
      await renew();
      return begun.total > 0;
    } catch (failure) {
      say('refused', refusalText(failure, t));
      return false;
    }
  };
  return { replay, renew };
}
