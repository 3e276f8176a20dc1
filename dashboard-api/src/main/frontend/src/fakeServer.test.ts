import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
// @ts-expect-error: a plain script of the stand-in for the back end
import { answerTable, table } from '../dev/fake-table.mjs';
// @ts-expect-error: a plain script of the stand-in for the back end
import { makeVillage } from '../dev/village.mjs';
import { caseFigureReport, casesBehind } from './contract/caseFigures';
import { caseFile, hashCheck } from './contract/caseFile';
import { foundCases } from './contract/caseSearch';
import { commandCatalogue, deviceCommands } from './contract/deviceCommands';
import { dialogue } from './contract/dialogue';
import { dispatchBook, dutyRoster, responders, taskLines, tasksOfCase } from './contract/dispatch';
import { caseDocuments, documentForms } from './contract/documents';
import { fieldSheet } from './contract/field';
import { hazardBook, hazardDetail, hazardLines, rewardLedger } from './contract/hazard';
import {
  accessBook,
  fieldIncidents,
  fireAccess,
  houseTree,
  incidentView,
  wayBlocks,
} from './contract/incident';
import { personSearch, searchChoices } from './contract/lostPerson';
import { mediationChoices, mediations } from './contract/mediation';
import { merchantBook, merchantDetail, merchantLines, merchantsOfCase } from './contract/merchant';
import { caseCatalogue, directory, mapFeatures, passages, processors, watchLook } from './contract/rest';
import {
  findingCatalogue,
  reviewDetail,
  reviewers,
  reviewFigures,
  reviewLines,
  reviewSamples,
} from './contract/review';
import { originBlocks } from './contract/touristSide';

/** What the pages read, by the paths that they ask for. */
const read: Readonly<Record<string, v.GenericSchema>> = {
  '/map': mapFeatures,
  '/passages': passages,
  '/case-catalogue': caseCatalogue,
  '/users/directory': directory,
  '/health/watch': watchLook,
  '/health/processors': processors,
  '/dispatch/book': dispatchBook,
  '/hazards/book': hazardBook,
  '/review-findings': findingCatalogue,
  '/fire-access/book': accessBook,
  '/mediation-choices': mediationChoices,
  '/lost-person/choices': searchChoices,
  '/document-forms': documentForms,
  '/device-commands/catalogue?kind=power': commandCatalogue,
  '/duty?people=true': dutyRoster,
  '/responders': responders,
  '/tasks?state=unmanned': taskLines,
  '/house-tree': houseTree,
  '/cases?state=open&category=fire': foundCases,
  '/case-figures?from=2026-05-01&to=2026-05-07': caseFigureReport,
  '/case-figures/cases?from=2026-05-01&to=2026-05-07': casesBehind,
  '/origin-blocks': originBlocks,
  '/fire-access/blocks': wayBlocks,
  '/review-samples': reviewSamples,
  '/reviews': reviewLines,
  '/reviews/review-0': reviewDetail,
  '/reviews/review-0/reviewers': reviewers,
  '/review-figures?from=2026-05-01&to=2026-05-07': reviewFigures,
  '/hazards': hazardLines,
  '/hazards/hazard-1': hazardDetail,
  '/hazard-rewards': rewardLedger,
  '/merchants': merchantLines,
  '/merchants/book': merchantBook,
  '/merchants/silver-1': merchantDetail,
  '/cases/overcharging/merchants': merchantsOfCase,
  '/cases/overcharging/dialogue': dialogue,
  '/cases/overcharging/documents': caseDocuments,
  '/cases/fire/tasks': tasksOfCase,
  '/cases/overcharging/mediations': mediations,
  '/cases/fire/incident': incidentView,
  '/cases/fire/fire-access?engine=mini': fireAccess,
  '/cases/fire/file': caseFile,
  '/cases/fire/evidence/item-1/verify': hashCheck,
  '/cases/lost-person/search': personSearch,
  '/devices/xijiang/P-0001/commands': deviceCommands,
  '/field/tasks': fieldSheet,
  '/field/incidents': fieldIncidents,
};

const at = '2026-05-01T02:00:00Z';
const aCase = (category: string) => ({
  id: category,
  number: `XJ-20260501-${category}`,
  state: 'OPENED',
  origin: category === 'overcharging' ? 'COMPLAINT' : 'OPERATOR',
  category,
  priority: 'WARNING',
  place: 'xijiang/house-0002',
  placeName: { zh: '平寨 2 号', en: 'Pingzhai 2' },
  lon: 108.178,
  lat: 26.496,
  openedAt: at,
  lastAt: at,
  title: { zh: category, en: category },
  alarms: [],
  complaints: category === 'overcharging' ? 1 : 0,
  marks: [],
  version: 1,
});
const village = makeVillage();
const world = {
  village,
  closed: new Map(),
  passages: [],
  rows: {
    case: new Map(['fire', 'overcharging', 'lost-person'].map((category) => [category, aCase(category)])),
    device: new Map(village.devices.map((device: { readonly id: string }) => [device.id, device])),
  },
};

const ask = (address: string) => {
  const [path = '', question = ''] = address.split('?');
  return answerTable(path, new URLSearchParams(question), world);
};

describe('the stand-in for the back end', () => {
  it.each(Object.entries(read))('tells %s as the pages read it', (address, schema) => {
    const answer = ask(address);
    expect(answer.status).toBe(200);
    const told = v.safeParse(schema, JSON.parse(JSON.stringify(answer.json)));
    expect(
      told.issues?.map(({ message, path }) => `${path?.map(({ key }) => key).join('.')} ${message}`),
    ).toBe(undefined);
  });

  it('tells nothing that no page reads', () => {
    const asked = Object.keys(read).map((address) => address.split('?')[0] ?? '');
    const unread = Object.keys(table).filter((path) => {
      const pattern = new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+')}$`);
      return !asked.some((each) => pattern.test(each));
    });
    expect(unread).toEqual([]);
  });

  it('finds cases by the filters of the page', () => {
    expect(ask('/cases?state=open&category=fire').json.items).toHaveLength(1);
    expect(ask('/cases?state=open&place=house-0003').json.items).toHaveLength(0);
    expect(ask('/cases/none/file').status).toBe(404);
  });
});
