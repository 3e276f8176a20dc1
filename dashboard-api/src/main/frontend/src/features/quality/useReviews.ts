import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { inPath } from '../../contract/ids';
import { caseCatalogue } from '../../contract/rest';
import {
  findingCatalogue,
  type ReviewDetail,
  reviewDetail,
  reviewers,
  reviewFigures,
  reviewLines,
  reviewSample,
  reviewSamples,
} from '../../contract/review';
import { ask } from '../../transport/http';

const LOOK_MILLIS = 30_000;
const TEN_MINUTES = 600_000;

export function useSamples() {
  return useQuery({
    queryKey: ['reviews', 'samples'],
    queryFn: ({ signal }) => ask('/review-samples', reviewSamples, { signal }),
  });
}

/** Reviews of one sample or of all, as the given query of the address asks. */
export function useReviewLines(query: string) {
  return useQuery({
    queryKey: ['reviews', 'lines', query],
    queryFn: ({ signal }) => ask(`/reviews?${query}`, reviewLines, { signal }),
    refetchInterval: LOOK_MILLIS,
    placeholderData: keepPreviousData,
  });
}

export function useReview(id: string) {
  return useQuery({
    queryKey: ['reviews', 'one', id],
    queryFn: ({ signal }) => ask(`/reviews/${inPath(id)}`, reviewDetail, { signal }),
    refetchInterval: LOOK_MILLIS,
  });
}

export function useReviewers(id: string) {
  return useQuery({
    queryKey: ['reviews', 'reviewers', id],
    queryFn: ({ signal }) => ask(`/reviews/${inPath(id)}/reviewers`, reviewers, { signal }),
  });
}

export function useFindingCatalogue() {
  return useQuery({
    queryKey: ['review-findings'],
    queryFn: ({ signal }) => ask('/review-findings', findingCatalogue, { signal }),
    staleTime: TEN_MINUTES,
  }).data;
}

/** Names of categories and bodies. */
export function useCaseNames() {
  return useQuery({
    queryKey: ['case-catalogue'],
    queryFn: ({ signal }) => ask('/case-catalogue', caseCatalogue, { signal }),
    staleTime: TEN_MINUTES,
  }).data;
}

export function useReviewFigures(from: string, to: string) {
  return useQuery({
    queryKey: ['reviews', 'figures', from, to],
    queryFn: ({ signal }) => ask(`/review-figures?from=${from}&to=${to}`, reviewFigures, { signal }),
    placeholderData: keepPreviousData,
    enabled: from !== '' && to !== '',
  });
}

/** What people do with reviews; each command has one effect, however often it is sent. */
export function useReviewCommands() {
  const queries = useQueryClient();
  const again = () => queries.invalidateQueries({ queryKey: ['reviews'] });
  return {
    draw: async (wish: object) => {
      const drawn = await ask('/review-samples', reviewSample, {
        method: 'POST',
        body: wish,
        key: crypto.randomUUID(),
      });
      await again();
      return drawn;
    },
    act: async (review: ReviewDetail, act: string, body: object) => {
      await ask(`/reviews/${inPath(review.line.id)}/${act}`, reviewDetail, {
        method: 'POST',
        body,
        version: review.line.version,
        key: crypto.randomUUID(),
      });
      await again();
    },
  };
}
