// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { ImportDialog } from './ImportDialog';
import { sampleBook, serve, showFor } from './testing';

vi.setConfig({ testTimeout: 30_000 });
afterEach(() => vi.unstubAllGlobals());

const tried = {
  rows: 3,
  good: 2,
  faults: [
    {
      line: 4,
      rule: 'tank-level-low',
      field: 'metric',
      code: 'unknown-metric',
      message: { zh: '没有', en: 'A tank does not report levl.' },
    },
  ],
  changes: [{ rule: 'hydrant-pressure-low', field: 'levels.low.threshold', before: 0.14, after: 0.12 }],
};

async function choose(name: string) {
  await userEvent.upload(
    await screen.findByTestId('import-file'),
    new File([name.endsWith('csv') ? 'rule,level' : '[]'], name),
  );
  return screen.findByTestId('import-tried');
}

it('tries a file first, tells faults by line and what would change, and takes the good rows', async () => {
  const sent = serve((_, path) => ({ json: path.endsWith('false') ? { ...tried, version: 8 } : tried }));
  const close = vi.fn();
  showFor(['commander'], <ImportDialog book={sampleBook()} onClose={close} />);
  const answer = await choose('rules.csv');
  expect(sent[0]).toMatchObject({
    path: '/alarm-rules/import?dryRun=true',
    version: undefined,
    body: 'rule,level',
  });
  expect(answer.textContent).toContain('3 rows: 2 good, 1 with faults');
  expect(screen.getByTestId('import-faults').textContent).toBe(
    'line 4tank-level-lowMetricA tank does not report levl.',
  );
  expect(screen.getByTestId('rule-changes').textContent).toContain('0.140.12');
  await userEvent.click(screen.getByText('Publish the 2 good rows'));
  await waitFor(() => expect(close).toHaveBeenCalled());
  expect(sent.find(({ path }) => path.endsWith('dryRun=false'))).toMatchObject({ version: '"7"' });
});

it('takes nothing where nothing is good, and says what the server refused', async () => {
  serve(() => ({ json: { ...tried, good: 0, changes: [] } }));
  showFor(['commander'], <ImportDialog book={sampleBook()} onClose={() => {}} />);
  await choose('rules.json');
  expect(screen.getByTestId('import-take')).toHaveProperty('disabled', true);
  serve(() => ({ status: 422, json: { title: 'x', detail: 'These are no rules.' } }));
  await userEvent.upload(screen.getByTestId('import-file'), new File(['[{}]'], 'other.json'));
  expect((await screen.findByTestId('import-refusal')).textContent).toBe('These are no rules.');
});
