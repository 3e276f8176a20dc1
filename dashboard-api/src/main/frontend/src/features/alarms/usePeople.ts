import { useQuery } from '@tanstack/react-query';
import { useTexts } from '../../lib/text/text';
import { loadPeople } from '../../transport/deviceCommands';

const TEN_MINUTES = 600_000;

/** The names of those who act: people and programs by the directory, the platform's own rules as the system. */
export function usePeople(): (actor: string | null) => string {
  const { t } = useTexts();
  const people = useQuery({ queryKey: ['directory'], queryFn: loadPeople, staleTime: TEN_MINUTES });
  return (actor) => {
    if (actor?.startsWith('recipient:') === true) {
      return t('house.person');
    }
    const name = people.data?.find(({ id }) => id === actor)?.displayName;
    return name ?? (actor !== null && /^(user|token):/.test(actor) ? actor : t('lifecycle.system'));
  };
}
