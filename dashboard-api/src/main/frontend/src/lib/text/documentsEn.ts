import type { documentsZh } from './documentsZh';
import type { SameShape } from './shape';

export const documentsEn: SameShape<typeof documentsZh> = {
  documents: {
    title: 'Documents',
    none: 'No document has been issued',
    failed: 'The documents could not be read',
    issue: 'Issue a document',
    preview: 'Preview the draft',
    open: 'Open as issued',
    serve: 'Record service',
    prove: 'Proof of service',
    void: 'Make void',
    isVoid: 'Void: {{reason}}',
    kind: 'Document',
    choose: 'Choose',
    addressee: 'For',
    addressees: {
      COMPLAINANT: 'complainant',
      RESPONDENT: 'respondent',
      BOTH: 'both parties',
      AUTHORITY: 'authority',
    },
    manner: 'Manner of service',
    manners: {
      DIRECT: 'in person',
      POST: 'by post',
      ELECTRONIC: 'electronically',
      LEFT_IN_PLACE: 'left in place',
      ANNOUNCEMENT: 'by announcement',
    },
    consent: 'The addressee agreed to be served electronically',
    result: 'Result',
    delivered: 'served',
    notDelivered: 'not served',
    servedAt: 'When',
    note: 'Remark',
    reason: 'Why it is void',
    required: 'Required',
    known:
      'Parties, terms and performance are filled in from the mediation. Check them; they can be changed before it is issued.',
    frozen:
      'Once issued it cannot be altered. If it is wrong, make it void and issue another; the number is kept.',
    done: '{{name}}: done',
  },
};
