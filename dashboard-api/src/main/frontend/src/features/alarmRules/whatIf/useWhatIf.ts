import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { refusalText } from '../../../lib/refusal';
import { useTexts } from '../../../lib/text/text';
import { cancelWhatIf, startWhatIf, type WhatIfWish, whatIf } from '../commands';
import { isOver } from './model';

const EVERY_MILLIS = 1_000;

/** One run over stored readings: begun, followed, cancelled; leaving the page cancels it. */
export function useWhatIf() {
  const { t } = useTexts();
  const [id, setId] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [starting, setStarting] = useState(false);
  const run = useQuery({
    queryKey: ['what-if', id],
    queryFn: ({ signal }) => whatIf(id ?? '', signal),
    enabled: id !== null,
    refetchInterval: ({ state }) => (isOver(state.data) ? false : EVERY_MILLIS),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const data = id === null ? undefined : run.data;
  const running = useRef<string | null>(null);
  running.current = id !== null && !isOver(data) ? id : null;
  useEffect(
    () => () => {
      if (running.current !== null) {
        void cancelWhatIf(running.current).catch(() => {});
      }
    },
    [],
  );
  const start = async (wish: WhatIfWish) => {
    setStarting(true);
    setRefusal(null);
    setId(null);
    try {
      setId(await startWhatIf(wish));
    } catch (failure) {
      setRefusal(refusalText(failure, t));
    }
    setStarting(false);
  };
  const cancel = async () => {
    if (id !== null) {
      try {
        await cancelWhatIf(id);
        await run.refetch();
      } catch (failure) {
        setRefusal(refusalText(failure, t));
      }
    }
  };
  return {
    start,
    cancel,
    run: data,
    busy: starting || (id !== null && !isOver(data) && !run.isError),
    refusal: refusal ?? (run.isError ? refusalText(run.error, t) : null),
  };
}
