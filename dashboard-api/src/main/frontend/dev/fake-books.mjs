// What people choose from, out of the data that the platform itself ships.
import { readFileSync } from 'node:fs';

const read = (address) => JSON.parse(readFileSync(new URL(address, import.meta.url)));
const resource = (name) => read(`../../../../../core/src/main/resources/${name}`);
const templates = read('../../resources/documents/templates.json');
const forms = {
  ADMISSION_NOTICE: ['受理通知书', 'Notice of admission'],
  REFUSAL_NOTICE: ['不予受理通知书', 'Notice of refusal'],
  MEDIATION_LETTER: ['调解书', 'Mediation letter'],
  PROOF_OF_SERVICE: ['送达回证', 'Proof of service'],
};

export const dispatch = resource('dispatch/book.json');
export const hazardBook = resource('hazard/hazards.json');
export const findings = resource('review/findings.json');
export const access = resource('fireaccess/book.json');
export const procedures = resource('casework/procedures.json');

export const formTitle = (kind) => {
  const [zh, en] = forms[kind] ?? [kind, kind];
  return { zh, en };
};

export const books = {
  '/dispatch/book': () => dispatch,
  '/hazards/book': () => hazardBook,
  '/review-findings': () => findings,
  '/fire-access/book': () => access,
  '/mediation-choices': () => resource('mediation/book.json'),
  '/lost-person/choices': () => resource('lostperson/search.json'),
  '/document-forms': () => ({
    source: templates.source,
    forms: templates.templates.map(({ kind, addressees, fields }) => ({
      kind,
      title: formTitle(kind),
      addressees,
      fields,
    })),
  }),
  '/device-commands/catalogue': () => ({
    verbs: [
      {
        key: 'cut-off',
        title: { zh: '断电', en: 'Cut off the power' },
        switchesPower: true,
        needsText: false,
        grounds: [{ key: 'fire', title: { zh: '火情', en: 'Fire' } }],
      },
      {
        key: 'silence',
        title: { zh: '消音', en: 'Silence' },
        switchesPower: false,
        needsText: false,
        grounds: [{ key: 'nuisance', title: { zh: '误报已核实', en: 'Known false alarm' } }],
      },
    ],
    outageCauses: [{ key: 'repaired', title: { zh: '线路已修复', en: 'Wiring repaired' } }],
  }),
};
